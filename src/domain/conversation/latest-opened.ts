import type { Store, Stored } from '../store.js';
import { conversations, hourOf, type Conversation } from './conversation.js';

/** Conversations of one hour that are looked at. */
const MOST_AN_HOUR = 5_000;

/**
 * Conversations that customers began, the newest first, back to the hour of `since` (UTC ISO 8601); all
 * when absent. Their records may lag behind: whoever reads on asks the `ConversationLog`.
 */
export async function* latestOpened(
  store: Store,
  since = '',
): AsyncGenerator<Stored<Conversation>> {
  const hours = (await store.partitions(conversations, 'opened')).reverse();
  const first = since && hourOf(since);
  for (const hour of hours) {
    if (hour < first) return;
    const opened = await store.find(conversations, 'opened', hour, { limit: MOST_AN_HOUR });
    yield* opened.reverse();
  }
}
