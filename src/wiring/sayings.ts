import { join } from 'node:path';
import type { ConversationLog } from '../domain/conversation/conversation-log.js';
import { latestMessages } from '../domain/conversation/latest-messages.js';
import type { Lesson } from '../domain/learning/lessons.js';
import { maskText } from '../domain/learning/mask-text.js';
import type { Store } from '../domain/store.js';
import type { Saying } from '../turn/answer-diff/answer-diff.js';
import { readHeldOut } from '../understanding/evaluation/held-out.js';

/** Stored messages that are replayed: enough to meet what customers ask, few enough for a minute's work. */
export const MOST_MESSAGES = 1_000;

/** The sentences kept out of training, below the content root; empty where they were not installed. */
export function testSayings(contentRoot: string): Saying[] {
  return readHeldOut(join(contentRoot, 'test', 'understanding')).map(
    ({ label, text, language }) => ({ text, language, truth: label, source: 'test' }),
  );
}

/** What agents confirmed. */
export function confirmedSayings(lessons: readonly Lesson[]): Saying[] {
  return lessons
    .filter(({ vouchedBy }) => vouchedBy === 'agent')
    .map(({ text, language, intent }) => ({ text, language, truth: intent, source: 'confirmed' }));
}

/** The latest messages of customers, each wording once. */
export async function storedSayings(
  store: Store,
  log: ConversationLog,
  limit = MOST_MESSAGES,
): Promise<Saying[]> {
  const byText = new Map<string, Saying>();
  for (const { text, language, entities, userName } of await latestMessages(store, log, limit)) {
    const shown = maskText(text, { entities, names: userName ? [userName] : [] });
    byText.set(text, { text, shown, language, source: 'customer' });
  }
  return [...byText.values()];
}
