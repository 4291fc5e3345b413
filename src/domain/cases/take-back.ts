import type { Case } from './case.js';

/** What a taking-back names: the kinds of cases it may mean; none when it only says "forget it". */
export interface TakeBack {
  readonly kinds: readonly string[];
}

/** The longest message that is a taking-back; a longer one is a story. */
const LONGEST = 90;

interface Topic {
  readonly kinds: readonly string[];
  readonly zh: string;
  readonly en: string;
}

const TOPICS: readonly Topic[] = [
  { kinds: ['complaint.'], zh: '投诉|举报', en: 'complain(?:t|ing)?' },
  { kinds: ['order.return', 'order.refund'], zh: '退货|退款|退', en: 'return(?:ing)?|refund' },
  { kinds: ['order.exchange'], zh: '换货|换', en: 'exchange|swap' },
  { kinds: ['order.repair'], zh: '报修|维修|修', en: 'repair' },
  { kinds: ['order.cancel'], zh: '取消', en: 'cancel(?:l?ing|lation)?' },
  { kinds: ['order.address', 'order.change'], zh: '改地址|改', en: 'change|address' },
  { kinds: ['order.hurry'], zh: '催单|催', en: 'hurry|chase' },
  { kinds: ['order.invoice'], zh: '开票|发票', en: 'invoice' },
  { kinds: ['message'], zh: '留言', en: 'message' },
];

/** The ways to take one topic back. Built once: every message is read for all of them. */
function formsOf({ zh, en }: Topic): readonly RegExp[] {
  const undo = `(?:撤销|撤回|撤掉|收回|作废|取消)(?:掉|了|我的|这个|那个|刚才的)*(?:${zh})`;
  const noMore = `(?:不|不想|不要|不用|不打算|没想)(?:${zh})(?:货|款|单|地址)?(?:了|啦)`;
  const dont = `(?:别|先别|不要|先不要|还是不|先不)(?:给我|帮我)?(?:${zh})(?:货|款|单|地址)?(?:了|吧|啊)?(?=$|[ ,，。.!！])`;
  const drop = `\\b(?:withdraw|drop|forget|scrap|undo|revoke|call off|take back|cancel|stop) (?:the |my |that |this )?(?:${en})(?: request)?\\b`;
  const not = `\\b(?:don't|do not|not to|no need to) (?:want to |wish to |need to )?(?:file (?:the|a) |make (?:the|a) )?(?:${en})\\b`;
  const undoAfter = `(?:${zh})[^，。]{0,6}(?:撤了|撤掉|撤回|撤销|取消掉)`;
  return [undo, undoAfter, noMore, dont, drop, not].map((form) => new RegExp(form));
}

const FORMS = TOPICS.map((topic) => ({ topic, forms: formsOf(topic) }));

const KEEPS: TakeBack = { kinds: ['order.cancel', 'order.return', 'order.refund'] };
const ANY: TakeBack = { kinds: [''] };

const BARE =
  /^(?:(?:等等|等一下|哦|嗯|那|还是|要不|wait|oh|ok|actually|hm+|well|please)[ ,，]*)*(?:算了|算了吧|当我没说|搞错了|我搞错了|弄错了|反悔了|我反悔了|forget it|never ?mind|scrap that|undo(?: that| it)?|i(?:'ve| have)? changed my mind|changed my mind|take it back)$/;
const KEEPING =
  /\b(?:i'll|i will|i'd rather|want to|let me) keep (?:it|them|the|my)\b|还是留着|留着吧/;
/** Takes back what was filed without saying what it was. */
const WHATEVER =
  /(?:撤销|撤回|撤掉|取消|作废)(?:刚才|那个|这个|刚刚)?的?(?:申请|工单|案子|登记|编号|c[0-9a-z]{3}-?[0-9a-z]{4})|\b(?:withdraw|drop|cancel|forget|close|undo) (?:the|my|that|this) (?:case|request|ticket|claim)\b/;
const ASKING = /[?？]|为什么|怎么|吗$|^why|^how/;

/**
 * What a message takes back of something asked for before: 我不退了, "wait, don't cancel". Without kinds
 * for a bare 算了; `undefined` when it takes nothing back. Only what was filed can be taken back: whether
 * there is such a case is for the caller to see.
 */
export function takeBackIn(text: string): TakeBack | undefined {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('’', "'").trim();
  if (plain.length > LONGEST || ASKING.test(plain)) return undefined;
  if (BARE.test(plain.replace(/[\s.,!~。，！～]+$/g, ''))) return { kinds: [] };
  const found = FORMS.find(({ forms }) => forms.some((form) => form.test(plain)));
  if (found) return found.topic;
  if (KEEPING.test(plain)) return KEEPS;
  return WHATEVER.test(plain) ? ANY : undefined;
}

/** Whether a case is of a kind that is taken back. */
export function isMeant({ kinds }: TakeBack, { kind }: Pick<Case, 'kind'>): boolean {
  return kinds.some(
    (each) => kind === each || (each === '' || each.endsWith('.') ? kind.startsWith(each) : false),
  );
}
