import { isoTime, type Clock } from '../../clock.js';
import type { Conversation } from '../conversation/conversation.js';
import type { ConversationLog } from '../conversation/conversation-log.js';
import { wordsOf, type Entry } from '../conversation/entry.js';
import type { ConversationFeed } from '../conversation/feed.js';
import { latestOpened } from '../conversation/latest-opened.js';
import { Lazy } from '../lazy.js';
import type { Store } from '../store.js';
import { searchLeniently, type TextIndex } from '../text/text-index.js';

export interface TranscriptParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly feed: ConversationFeed;
  readonly log: ConversationLog;
  readonly newIndex: () => TextIndex;
}

/** A line of a transcript that has the words. */
export interface FoundLine {
  readonly conversationId: string;
  readonly seq: number;
  readonly at: string;
  readonly role: Entry['author']['role'];
  readonly name: string;
  readonly text: string;
}

export const TRANSCRIPT_DAYS = 90;
/** Lines that can be found, the newest: about 30 MB of index. */
export const MOST_LINES = 20_000;
const MOST_ENTRIES = 1_000;
const MOST_SHOWN = 300;
/** Share of the words that a line must have. */
const LEAST_COVERED = 0.7;

interface Held {
  readonly index: TextIndex;
  readonly lines: Map<string, FoundLine>;
  readonly cut: boolean;
}

/**
 * Finds lines of transcripts by words in them, a Chinese word inside any sentence. Read from the logs
 * when first asked, kept up with the news from then on.
 */
export class TranscriptSearch {
  private readonly held = new Lazy(() => this.build());
  private stopListening?: () => void;

  constructor(private readonly parts: TranscriptParts) {}

  start(): void {
    this.stopListening = this.parts.feed.listen((news) => {
      if (news.kind !== 'entries') return;
      void this.held.change((held) => add(held, news.conversation, news.entries));
    });
  }

  stop(): void {
    this.stopListening?.();
  }

  /** The lines that have the words, best first; `cut` when older lines are not searched. */
  async find(words: string, limit: number): Promise<{ lines: FoundLine[]; cut: boolean }> {
    const { index, lines, cut } = await this.held.get();
    const hits = searchLeniently(index, words, { limit, least: LEAST_COVERED });
    return { lines: hits.flatMap(({ id }) => lines.get(id) ?? []), cut };
  }

  private async build(): Promise<Held> {
    const { store, clock, log, newIndex } = this.parts;
    const index = newIndex();
    const lines = new Map<string, FoundLine>();
    const since = isoTime(clock.now() - TRANSCRIPT_DAYS * 86_400_000);
    for await (const { id } of latestOpened(store, since)) {
      const conversation = await log.require(id);
      add({ index, lines, cut: false }, conversation, await log.entries(id, 0, MOST_ENTRIES));
      if (lines.size >= MOST_LINES) return { index, lines, cut: true };
    }
    return { index, lines, cut: false };
  }
}

function add({ index, lines }: Held, conversation: Conversation, entries: readonly Entry[]): void {
  for (const entry of entries) {
    const text = wordsOf(entry).trim();
    if (text === '' || entry.author.role === 'system') continue;
    const id = `${conversation.id}.${entry.seq}`;
    lines.set(id, lineOf(conversation, entry, text));
    index.put({ id, text, language: conversation.language });
  }
  // The first ones in are the newest of the first reading; what is over the cap goes by age.
  if (lines.size <= MOST_LINES * 1.1) return;
  const oldest = [...lines].sort(([, a], [, b]) => (a.at < b.at ? -1 : 1));
  for (const [id] of oldest.slice(0, lines.size - MOST_LINES)) {
    lines.delete(id);
    index.remove(id);
  }
}

function lineOf(
  { id, userName = '' }: Conversation,
  { seq, at, author }: Entry,
  text: string,
): FoundLine {
  const name = author.role === 'agent' ? author.name : userName;
  return { conversationId: id, seq, at, role: author.role, name, text: text.slice(0, MOST_SHOWN) };
}
