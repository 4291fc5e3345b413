import { foldText } from '../../src/domain/text/fold.js';

/** How the deed of each wish is called, in either language. */
const DEEDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  cancel: ['取消|退|关|撤', 'cancel|close|call (?:it|that) off'],
  return: ['退|寄回?', 'return|send|refund|give'],
  exchange: ['换|退', 'exchange|swap|change|replace|send'],
  change: ['改|换|动', 'change|swap|edit|alter|touch'],
  address: ['改|换|动', 'change|redirect|move'],
  repair: ['报?修|寄', 'repair|fix|send'],
  invoice: ['开|改', 'issue|change'],
  'turn-back': ['拦截?|退', 'intercept|stop|turn|send|return'],
};
const ANY_DEED: readonly [zh: string, en: string] = [
  '提交|申请|办理?|弄',
  'submit|file|do|go ahead',
];

const DROPS =
  /^(?:那|还是|我|先|就|算了|嗯|好吧|等等|等一下|wait|no|actually|oh|sorry|ok|okay|i|i'll|let'?s|please|[,，。 ])*(?:(?:先)?(?:不|别|甭)(?:用|要|想|必)?(?:退|换|修|取消|改|催|弄|办|开|申请|报修|提交)(?:货|款|单|地址|发票|了|吧|啦|[,，。! ])*|(?:先)?(?:留着|收着|用着)(?:吧|了)?|keep (?:it|them|the order)|leave (?:it|things) (?:as it is|as they are|there)?|don'?t (?:cancel|return|send|change|swap|file|submit)(?: it| them)?|do not (?:cancel|return|change)(?: it)?|not (?:any ?more|now|yet)|forget (?:it|about it)|never ?mind|no thanks?)[.!。！~ ]*$/;

/** Nothing but second thoughts: "oh wait no", "hold on, not yet", 哦等等，先别. */
const HESITATES =
  /^(?=.*(?:不|别|等|慢|再(?:想|说|看|考虑)|\bno\b|\bnope\b|\bnot\b|\bhold\b|\bhang\b|\bwait\b|\bstop\b|\blater\b))(?:好|哦|喔|噢|啊|呃|额|哎|嗯|那|我|让我|就|先|还是|暂时|算了|等等|等一下|等会儿?|稍等|慢着|且慢|再|想一?想|考虑一?下|考虑|看看|说|不要|不用|不急|不|别|吧|了|急|oh|um+|hm+|well|ok|okay|so|then|actually|sorry|please|yes|but|maybe|just|i|let me|think(?: about it| first)?|no|nope|not|yet|now|later|hold (?:on|off)|hang on|wait|stop|a (?:sec|second|minute|moment)|[\s,，.。!！~…])+$/;

/** Words of somebody who has not made up their mind. */
const DOUBTS =
  /不确定|没想好|拿不准|问(?:问|一下)|想一?想|考虑|商量|犹豫|等(?:等|一下|会)|先(?:别|不|等)|\b(?:not sure|unsure|think about|hold (?:on|off)|hang on|hmm+|maybe|not yet|ask my)\b|(?<!can't |cannot |not |to |long )\bwait\b/;

const refusals = new Map(
  [...Object.entries(DEEDS), ['', ANY_DEED] as const].map(([topic, deed]) => [
    topic,
    refusalOf([`${deed[0]}|${ANY_DEED[0]}`, `${deed[1]}|${ANY_DEED[1]}`]),
  ]),
);

/** The deed with a no to it, whatever is said before; "don't change the phone" is about a part only. */
function refusalOf([zh, en]: readonly [zh: string, en: string]): RegExp {
  const not =
    '(?<!要|能|可|得|(?<!还)是)(?:别|甭|勿|不要|不用|不想|不必|不)(?:再|先|急着?|忙着?|给我|帮我|现在)*';
  const object = '(?:掉|它|货|款|单|订单|这单|那单|地址|发票|了|吧|啊|啦|呀|先|哦|哈)*';
  const dont =
    "\\b(?:don'?t|do not|not to|no need to|rather not|won'?t)(?: (?:want to|need to|wanna|actually|even))?";
  const rest =
    '(?: (?:it|them|that|this|the order|my order|anything|yet|then|now|just|please|after all|back|around|off|any ?more))*';
  const end = '(?=$|[\\s,，。.!！~;；])';
  return new RegExp(
    `${not}(?:${zh})${object}${end}|${dont} (?:${en})${rest}(?=$|\\s*[,，。.!！~;；])`,
  );
}

/** Whether the customer takes the wish back: 不退了, 哦 那先别取消, "don't cancel it then", "hold on, not yet". */
export function dropsIt(text: string, topic = ''): boolean {
  const folded = foldText(text).replaceAll('’', "'").trim();
  if (/[?？]$|吗$/.test(folded)) return false;
  if (DROPS.test(folded) || HESITATES.test(folded)) return true;
  return (refusals.get(topic) ?? refusals.get(''))?.test(folded) === true;
}

/** Whether somebody is still in two minds: nothing may be filed on such words. */
export function isInDoubt(text: string): boolean {
  return DOUBTS.test(foldText(text).replaceAll('’', "'"));
}
