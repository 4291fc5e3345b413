import { threatens } from '../domain/cases/threat.js';
import type { JsonObject } from '../domain/json.js';
import { languageWishIn } from '../domain/text/language-wish.js';
import { wishesOf, type Understanding } from '../domain/understanding.js';
import { isDistress } from './distress.js';

/** How surely a person must be asked for before an open question is dropped for it. */
const SURE_ENOUGH = 0.6;

/**
 * Short words that drop an open question. Whole messages only, so that "cancel my order" or
 * "算了，换一个尺码吧" stay what they are.
 */
const DROP = new Set([
  ...[
    '算了',
    '算了吧',
    '不用了',
    '不查了',
    '取消',
    '没事了',
    '不弄了',
    '先不了',
    '不需要了',
    '退出',
    '不等了',
    '不留了',
    '不问了',
    '不说了',
  ],
  ...[
    'cancel',
    'never mind',
    'nevermind',
    'forget it',
    'stop',
    'quit',
    'exit',
    'leave it',
    "don't bother",
  ],
]);

/** Of these, words that may also be an answer to "a photo?" or "a phone number?". */
const MERE_NO = new Set(['不用了', '不需要了']);

/** Whole messages that say the bot took the last one for something else. */
const NOT_MEANT = new Set([
  ...[
    '不是这个意思',
    '我不是这个意思',
    '不是这意思',
    '我不是问这个',
    '我问的不是这个',
    '不是问这个',
    '你理解错了',
    '理解错了',
    '你搞错了',
    '答非所问',
  ],
  ...[
    "that's not what i meant",
    'thats not what i meant',
    'that is not what i meant',
    'not what i meant',
    "that's not what i asked",
    'that is not what i asked',
    'not what i asked',
    'you misunderstood',
    'you misunderstood me',
  ],
]);

/**
 * What cuts through an open question whatever it is: words of distress, a threat with court or public, the
 * wish for another language or for a person, dropping it, or saying that the bot got it wrong. Dropping alone needs an open question.
 */
export function interruptionOf(
  heard: Understanding,
  text: string,
  /** The open step; `noIsAnswer` in its data says that its question may be answered with no. */
  open: { readonly data: JsonObject } | undefined,
): 'distress' | 'threat' | 'language' | 'agent' | 'cancel' | 'not-meant' | undefined {
  if (isDistress(text)) return 'distress';
  if (threatens(text)) return 'threat';
  if (languageWishIn(text)?.rest === '') return 'language';
  const wishes = wishesOf(heard);
  const [first] = wishes;
  const soleWish = wishes.length === 1;
  if (heard.verdict === 'sure' && soleWish && first?.id === 'agent' && first.score >= SURE_ENOUGH) {
    return 'agent';
  }
  const bare = text
    .toLowerCase()
    .replace(/[\s.,!?。，！？~～]+/g, ' ')
    .trim();
  if (NOT_MEANT.has(bare.replaceAll('’', "'"))) return 'not-meant';
  if (!open || (open.data['noIsAnswer'] === true && MERE_NO.has(bare))) return undefined;
  return DROP.has(bare) ? 'cancel' : undefined;
}
