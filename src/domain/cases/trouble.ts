import type { Mood } from '../understanding.js';
import { HARM, INJURY, WENT_WRONG } from './trouble-words.js';

/** The customer's own slip is nobody's fault. */
const OWN_MISTAKE =
  /我?(?:自己)?(?:买|选|拍|下单|点|订)错|\bi(?:['’]ve| have)? (?:accidentally )?(?:ordered|chose|picked|bought|selected|got myself) the wrong|my (?:own )?(?:mistake|fault)\b/i;

/** Whether the customer ordered the wrong thing by their own mistake. */
export function isOwnMistake(text: string): boolean {
  return OWN_MISTAKE.test(text);
}

/** "Will it leak?" is asked before buying. */
const MAY_HAPPEN =
  /会不会|会[^，。]{0,8}吗|容易|怕|能不能|\b(?:will|would|does|could|might|can|if) (?:it|they|this|the)\b/i;

/** 如果坏了怎么办: nothing has happened yet either. */
const SUPPOSES =
  /(?:如果|要是|万一|假如|假设)[^，。]{0,16}(?:怎么|能|可以|吗)|\bif (?:something|anything|an? |the |it |they |my )[^.]*\?|\bwhat if\b/i;

function supposes(text: string): boolean {
  return SUPPOSES.test(text);
}

/** Whether a message says that goods are broken or spoilt, rather than asking whether they will be. */
export function tellsOfHarm(text: string): boolean {
  return HARM.test(text) && !MAY_HAPPEN.test(text) && !supposes(text);
}

/** Whether a message says that somebody came to harm by the goods. */
export function tellsOfInjury(text: string): boolean {
  return INJURY.test(text) && !MAY_HAPPEN.test(text) && !supposes(text) && !/[?？]|吗$/.test(text);
}

const WHAT_TO_DO =
  /怎么办|咋办|怎么处理|怎么弄|what (?:should|can|do|am) i (?:do|supposed)|what now/i;
const NAMES_REMEDY = /[退换修]|return|exchange|refund|replace|repair|warranty|保修/i;

/** Whether somebody with broken goods only asks what to do. */
export function isAtALoss(text: string): boolean {
  return tellsOfHarm(text) && WHAT_TO_DO.test(text) && !NAMES_REMEDY.test(text);
}

/** What is asked for because of it. */
const DEMAND =
  /投诉|举报|赔|补偿|退钱|说法|负责|解释|交代|道歉|凭什么|complain|compensat|money back|make (?:it|this) right|explanation|apolog|unacceptable|not acceptable/i;

/** Anger from which a message complains, whatever else it says. */
const CROSS = 0.35;

/** 你们是不是骗人的: a doubt, of which nothing has happened yet. */
const WONDERS =
  /^(?:你们|你家|这|这个|这家|您们)*(?:店|家)?是不是|^(?:is|are) (?:this|it|you|your)\b/i;

/** Whether a message only doubts the shop. */
export function wonders(text: string): boolean {
  return WONDERS.test(text);
}

/** Whether a message tells of something gone wrong, demands that it be made good, or is angry. */
export function tellsOfTrouble(text: string, { anger }: Pick<Mood, 'anger'>): boolean {
  if (supposes(text)) return false;
  if (isOwnMistake(text) || (WONDERS.test(text) && anger < CROSS)) return false;
  return (
    anger >= CROSS ||
    HARM.test(text) ||
    INJURY.test(text) ||
    WENT_WRONG.test(text) ||
    DEMAND.test(text)
  );
}

const ANNOUNCES = [
  '^(?:我|再|也|还|要|想|帮我|给我|顺便|那就|那|直接|麻烦)*投诉(?:一下|下|你们|您们|这个|那个|这家|那家)[^，。,.?？了]{0,8}[。.!！]*$',
  '^(?:投诉|举报)(?:你们?|一下)?[。.!！]*$',
  '^[^，。,.?？]{0,8}(?:我要|我想|要|想)投诉[^，。,.?？]{0,6}[。.!！]*$',
  '^我(?:很|非常|特别)?不(?:高兴|满意|开心|爽)[了。.!！]*$',
  '^我?(?:要|想要|要求)(?:个)?(?:赔偿|补偿|说法|解释)[。.!！]*$',
  '^complain(?:t|ts)?[.!]*$',
  '^i (?:want|demand|expect) (?:some |an? )?(?:compensation|explanation|apology)[.!]*$',
  "^i(?:['’]m| am) (?:very |really |so )?(?:unhappy|upset|not happy|angry)[.!]*$",
  '\\b(?:have|make|file|raise|lodge|register) a (?:formal )?complaint\\b',
];
/** A span of time and the thing at most: 暖风机一个礼拜了, "my heater, a week now". */
const WAITING = [
  '^[^，。,!！?？用买穿吃住坏修退换戴骑开]{0,10}?(?:已经|整整|足足|都|快)*(?:[一二两三四五六七八九十半几好]+|\\d+)个?(?:多)?(?:天|周|星期|礼拜|月)(?:多)?了(?:还没[^，。]{0,3})?[\\s!！。.~？?]*$',
  "^(?:(?:my|the) [a-z -]{2,24}[,:.]? )?(?:it(?:['’]s| has) been )?(?:over |more than |nearly |almost )?(?:an?|one|two|three|four|five|six|\\d+)(?: whole| full)? (?:day|week|month)s?(?: now| already)?[!.? ]*$",
];
const WAITS = new RegExp(WAITING.join('|'), 'i');

/** Whether a message says only how long it has been: somebody waits for what was ordered. */
export function tellsOfWaiting(text: string): boolean {
  return (
    WAITS.test(text.trim()) &&
    /[!！]|已经|整整|足足|都|\b(?:now|already|been|whole|full)\b/i.test(text)
  );
}

const ANNOUNCEMENT = new RegExp(ANNOUNCES.join('|'), 'i');

/** Whether a message says that a complaint is coming, without saying what happened. */
export function announcesComplaint(text: string): boolean {
  return ANNOUNCEMENT.test(text.trim());
}
