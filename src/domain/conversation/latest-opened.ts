import type { Store, Stored } from '../store.js';
import { conversations, hourOf, type Conversation } from './conversation.js';

/** Conversations read at a time: whoever wants the last few does not read a busy hour. */
const AT_ONCE = 50;

/**
 * Conversations that customers began, the newest first, back to the hour of `since` (UTC ISO 8601); all
 * when absent. Reads little more than is asked of it. Their records may lag behind: whoever reads on
 * asks the `ConversationLog`.
 */
export async function* latestOpened(
  store: Store,
  since = '',
): AsyncGenerator<Stored<Conversation>> {
  const hours = (await store.partitions(conversations, 'opened')).reverse();
  const first = since && hourOf(since);
  for (const hour of hours) {
    if (hour < first) return;
    yield* latestOfHour(store, hour);
  }
}

async function* latestOfHour(store: Store, hour: string): AsyncGenerator<Stored<Conversation>> {
  let upTo: string | undefined;
  // Several may have begun in one millisecond: the next page begins with them once more.
  let seen: string[] = [];
  for (;;) {
    const page = { lastFirst: true, limit: AT_ONCE + seen.length, ...(upTo ? { upTo } : {}) };
    const found = await store.find(conversations, 'opened', hour, page);
    const fresh = found.filter(({ id }) => !seen.includes(id));
    yield* fresh;
    upTo = found.at(-1)?.value.openedAt;
    if (found.length < page.limit) return;
    seen = found.filter(({ value }) => value.openedAt === upTo).map(({ id }) => id);
  }
}
