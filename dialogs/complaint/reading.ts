import { takeBackIn } from '../../src/domain/cases/take-back.js';
import { tellsOfTrouble } from '../../src/domain/cases/trouble.js';
import { asks, asksWhen } from '../../src/domain/text/asking.js';
import { isManners, sureWish, type IntentId } from '../../src/domain/understanding.js';
import type { DialogTurn, OpenStep } from '../../src/turn/dialog.js';
import { bareYesOrNo, yesOrNo } from '../shared/answers.js';
import { cluesIn } from '../shared/order-clues.js';
import { orderNumberIn } from '../shared/order-number.js';
import { onlyAsks } from './known.js';

/**
 * What a message is to a complaint that is being taken: `drop` ends it, `when` asks how long it takes,
 * `how` asks how to send a picture, `remedy` says what would make it good, `else` is another matter, `ask` a question nobody here can
 * answer, `talk` mere manners, `answer` all else.
 */
export type Reading = 'drop' | 'when' | 'how' | 'remedy' | 'else' | 'ask' | 'talk' | 'answer';

export function readingOf(turn: DialogTurn, open: OpenStep): Reading {
  if (dropsIt(turn)) return 'drop';
  if (open.step === 'details' && bareYesOrNo(turn.text) === 'no') return 'drop';
  if (isOfOtherGoods(turn, open)) return 'else';
  if (orderNumberIn(turn) !== undefined || turn.attachments.length > 0) {
    return isElsewhere(turn) && asks(turn.text) ? 'else' : 'answer';
  }
  if (asksWhen(turn.text) && !asksOfOrder(turn)) return 'when';
  if (HOW.test(turn.text)) return 'how';
  if (open.step !== 'details' && WHERE.test(turn.text)) return 'else';
  if (open.step === 'pictures' && (toPictures(turn) || isSending(turn))) return 'answer';
  if (isRemedy(turn)) return open.step === 'details' ? 'answer' : 'remedy';
  if (isElsewhere(turn)) return 'else';
  if (CALLS.test(turn.text)) return 'talk';
  if (onlyAsks(turn)) return open.step === 'details' ? 'else' : 'ask';
  return isTalk(turn) ? 'talk' : 'answer';
}

/** Only to hear whether somebody is there. */
const CALLS =
  /^(?:在吗|在不在|有人吗|人呢|喂|你好|hello|hi|anyone there|are you there)[\s?？!！,，在吗]*$/i;

/** Where something is can be looked up rather than noted. */
const WHERE = /\bwhere(?:'s| is| are) (?:my|the)\b|(?:到|在)(?:哪|什么地方)(?:里|儿)?了/i;

const HOW =
  /怎么(?:发|传|上传|给你)|(?:照片|图片?|视频)(?:怎么|往哪|发哪|发到哪)|\bhow (?:do|can|should) i (?:send|upload|attach|share)|where (?:do|can|should) i (?:send|upload)/i;

function dropsIt({ text, heard }: DialogTurn): boolean {
  const back = takeBackIn(text);
  if (back) return back.kinds.length === 0 || back.kinds.includes('complaint.');
  if (/先别|再看看|再想想|hold on|not yet|let me think/i.test(text)) return true;
  return /^(?:算了|不用了|never ?mind|forget it)[,，。. ]/i.test(text) && heard.mood.anger < 1;
}

/** What would make it good, said rather than asked: a new one, the money, a repair. */
export function isRemedy(turn: DialogTurn): boolean {
  const first = wishIn(turn);
  const remedies = ['order.refund', 'order.exchange', 'order.return', 'order.repair'];
  if (first && remedies.includes(first)) return true;
  return (
    /补[一个发寄]|重[新发寄]|换[一个新]|赔|补偿|compensat|退[钱款]|replacement|replace|refund|money back|send (?:me )?(?:a |another|it)/i.test(
      turn.text,
    ) && !asksWhen(turn.text)
  );
}

/** "The address of the air fryer is wrong", said while the shelf is complained of. */
function isOfOtherGoods(turn: DialogTurn, { data }: OpenStep): boolean {
  const { goods } = data;
  if (!Array.isArray(goods) || goods.length === 0) return false;
  const named = [...cluesIn(turn).products];
  const isOther = named.length > 0 && !named.some((id) => goods.includes(id));
  return isOther && wishIn(turn)?.startsWith('order.') === true;
}

/** A wish or a question that another dialog serves. */
function isElsewhere(turn: DialogTurn): boolean {
  const first = wishIn(turn);
  if (!first || isManners(first)) return false;
  if (first.startsWith('complaint.') || first.startsWith('case.') || first === 'bot') {
    return first === 'bot' && turn.text.length <= SHORT[turn.heard.language] && asks(turn.text);
  }
  if (first.startsWith('inquiry.')) return asks(turn.text);
  if (!asks(turn.text) && scoreOf(turn) < SURE_OF_ORDER) return false;
  return !tellsOfTrouble(turn.text, turn.heard.mood) || asks(turn.text);
}

const SHORT = { zh: 12, en: 40 } as const;

/** "When will my refund come?" is a question about the order, not about the complaint. */
function asksOfOrder(turn: DialogTurn): boolean {
  const first = wishIn(turn);
  return first !== undefined && /^(?:order\.|inquiry\.(?!delivery|usage))/.test(first);
}

/** How sure a wish must be to be taken for one in the middle of a complaint. */
const SURE_OF_OTHER = 0.6;

/** How sure a wish about an order must be that asks nothing: "bought last month" is part of the story. */
const SURE_OF_ORDER = 0.75;

function scoreOf({ heard }: DialogTurn): number {
  return sureWish(heard)?.score ?? 0;
}

function wishIn({ heard }: DialogTurn): IntentId | undefined {
  const first = sureWish(heard);
  return first && first.score >= SURE_OF_OTHER ? first.id : undefined;
}

function isTalk(turn: DialogTurn): boolean {
  if (yesOrNo(turn)) return false;
  if (!/[\p{L}\p{N}]/u.test(turn.text) && turn.attachments.length === 0) return true;
  const first = wishIn(turn);
  return first !== undefined && isManners(first) && !tellsOfTrouble(turn.text, turn.heard.mood);
}

const NO_PICTURES =
  /没(?:有)?(?:照片|图|拍|手机|带)|(?:图|照片)?.{0,3}不(?:用|要|想|方便|会|能|太会)?(?:照片|拍|发|图|上传)|拍不了|发不了|传不了|没法拍|\bno (?:photos?|pictures?|camera|phone)\b|(?:don['’]?t|do not|can['’]?t|cannot|won['’]?t|haven['’]?t) (?:have|got|take|send|upload|need) (?:a |any |my |the |one)?(?:photos?|pictures?|images?|camera|phone|one)?/i;
const LATER =
  /一会儿?|待会|稍后|晚点|晚些|回头|回家|明天|等下|later|tonight|tomorrow|when i(?:['’]m| am| get)|in a (?:bit|minute|moment)|afterwards/i;

/** Whether a message says that there are no pictures, rather than merely "no". */
export function refusesPictures({ text }: DialogTurn): boolean {
  return NO_PICTURES.test(text);
}

/** What was said to the wish for pictures; `undefined` when something else. */
export function toPictures(turn: DialogTurn): 'none' | 'later' | undefined {
  if (LATER.test(turn.text)) return 'later';
  return yesOrNo(turn) === 'no' || NO_PICTURES.test(turn.text) ? 'none' : undefined;
}

const NO_ORDER =
  /没有?(?:订单|单号|号|编号)|(?:不是|无关|没关系|不关)[^，。]{0,3}订单|订单(?:没关系|无关)|(?:not|nothing) [^,.]{0,12}\border\b|不(?:记得|知道|清楚|晓得)|忘了|忘记|找不到|查不到|想不起|\bno (?:order|number|idea)\b|(?:don['’]?t|do not|can['’]?t|cannot|couldn['’]?t) (?:have|know|remember|recall|find|see)|forgot|lost the|not sure/i;

/** Whether the customer has no order number to give. */
export function hasNoOrder(turn: DialogTurn): boolean {
  return yesOrNo(turn) === 'no' || NO_ORDER.test(turn.text);
}

const SENDING =
  /^(?:ok[, ]+)?(?:sending|i['’]?ll send|here (?:it|they) com|one sec)|^(?:好[，, ]*)?(?:我?(?:马上|这就|现在)发|我发)/i;

/** Whether the picture is on its way. */
export function isSending({ text }: DialogTurn): boolean {
  return SENDING.test(text);
}
