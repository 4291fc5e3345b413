import type { Language } from '../language.js';
import type { Store } from '../store.js';
import type { Conversation } from './conversation.js';
import type { ConversationLog } from './conversation-log.js';
import type { Entry } from './entry.js';
import { latestOpened } from './latest-opened.js';

/** A customer's message that opened something: the bot chose freely how to answer it. */
export interface OpeningMessage {
  readonly conversationId: string;
  readonly seq: number;
  /** As the bot read it. */
  readonly text: string;
  readonly language: Language;
  readonly userName?: string;
  /** What was named in it, as the bot heard it. */
  readonly entities: readonly { readonly type: string; readonly text: string }[];
}

/** Entries of a conversation that are looked at. */
const MOST_ENTRIES = 400;

/**
 * The latest messages that started a dialog, the newest conversations first, at most `limit`; answers
 * to the bot's own questions are left out, because they mean nothing by themselves.
 */
export async function latestMessages(
  store: Store,
  log: ConversationLog,
  limit: number,
): Promise<OpeningMessage[]> {
  const found: OpeningMessage[] = [];
  for await (const { id, value } of latestOpened(store)) {
    found.push(...openingsOf(value, await log.entries(id, 0, MOST_ENTRIES)));
    if (found.length >= limit) return found.slice(0, limit);
  }
  return found;
}

function openingsOf(conversation: Conversation, entries: readonly Entry[]): OpeningMessage[] {
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  const opened = new Map<number, OpeningMessage>();
  for (const { replyTo, trace } of entries) {
    const said = bySeq.get(replyTo ?? 0);
    const text = typeof trace?.['text'] === 'string' ? trace['text'] : '';
    if (!said || trace?.['step'] !== 'start' || text.trim() === '') continue;
    opened.set(said.seq, {
      conversationId: conversation.id,
      seq: said.seq,
      text,
      language: trace['language'] === 'en' ? 'en' : 'zh',
      userName: conversation.userName,
      entities: entitiesOf(trace),
    });
  }
  return [...opened.values()];
}

/** The entities that a trace tells of, by their normal form, which for addresses is what was written. */
export function entitiesOf(trace: Entry['trace']): { type: string; text: string }[] {
  const told = trace?.['entities'];
  if (!Array.isArray(told)) return [];
  return told.flatMap((one) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return [];
    const { type, value } = one as Readonly<Record<string, unknown>>;
    return [{ type: String(type), text: String(value) }];
  });
}
