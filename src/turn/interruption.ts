import type { Understanding } from '../domain/understanding.js';

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
  ],
  ...['cancel', 'never mind', 'nevermind', 'forget it', 'stop', 'quit', 'exit', 'leave it'],
]);

/**
 * What cuts through an open question whatever it is: the wish for a person, or dropping it.
 * Asking for a person counts without an open question as well.
 */
export function interruptionOf(
  heard: Understanding,
  text: string,
  questionOpen: boolean,
): 'agent' | 'cancel' | undefined {
  const first = heard.intents[0];
  const soleWish = heard.intents.length === 1;
  if (heard.verdict === 'sure' && soleWish && first?.id === 'agent' && first.score >= SURE_ENOUGH) {
    return 'agent';
  }
  const bare = text
    .toLowerCase()
    .replace(/[\s.,!?。，！？~～]+/g, ' ')
    .trim();
  return questionOpen && DROP.has(bare) ? 'cancel' : undefined;
}
