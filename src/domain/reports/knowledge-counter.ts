import { isoTime, type Clock } from '../../clock.js';
import { codeOf } from '../../errors.js';
import type { ConversationLog } from '../conversation/conversation-log.js';
import type { ConversationFeed } from '../conversation/feed.js';
import { latestOpened } from '../conversation/latest-opened.js';
import type { Store } from '../store.js';
import { countOf } from './count-entry.js';
import { addDays, emptyDay, knowledgeDays, NO_COUNT, type KnowledgeDay } from './knowledge-day.js';

export interface CounterParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly feed: ConversationFeed;
  readonly log: ConversationLog;
  readonly onFault: (code: string, conversationId: string, error: unknown) => void;
}

const FLUSH_MS = 5_000;
const DAY_MS = 86_400_000;
/** Conversations go on for days: those opened this long before a window are counted again as well. */
const LONGEST_TALK_DAYS = 7;
/** Conversations that a recount reads, the newest. */
export const MOST_RECOUNTED = 20_000;
const MOST_ENTRIES = 2_000;

/** What a recount did. */
export interface Recount {
  readonly conversations: number;
  /** There were more than it reads. */
  readonly cut: boolean;
}

/**
 * Counts by day what the bot answered and how it was liked, from the news of conversations, and writes it
 * down every few seconds. What a crash in between loses is in the logs: `recount` finds it again.
 */
export class KnowledgeCounter {
  private readonly unsaved = new Map<string, KnowledgeDay>();
  /** While counting anew: the first entry of each conversation that came as news, and so is counted already. */
  private asNews?: Map<string, number>;
  private saving: Promise<void> = Promise.resolve();
  private ticking?: NodeJS.Timeout;
  private stopListening?: () => void;

  constructor(private readonly parts: CounterParts) {}

  start(): void {
    this.stopListening = this.parts.feed.listen((news) => {
      if (news.kind !== 'entries') return;
      this.noteFirst(news.conversation.id, news.entries[0]?.seq);
      for (const entry of news.entries) {
        const count = countOf(entry);
        if (count) this.add(count);
      }
    });
    this.ticking = setInterval(() => void this.flush(), FLUSH_MS);
    this.ticking.unref();
  }

  /** Writes down what is counted and ends. */
  async stop(): Promise<void> {
    clearInterval(this.ticking);
    this.stopListening?.();
    await this.flush();
  }

  /** An agent inserted this article from the suggestions. */
  used(slug: string): void {
    const day = emptyDay(isoTime(this.parts.clock.now()).slice(0, 10));
    this.add({ ...day, articles: { [slug]: { ...NO_COUNT, used: 1 } } });
  }

  /** The days of a window up to today, ascending; days without anything are there, too. */
  async days(count: number): Promise<KnowledgeDay[]> {
    await this.flush();
    const wanted = this.daysUpToNow(count);
    const months = [...new Set(wanted.map((day) => day.slice(0, 7)))];
    const lists = await Promise.all(
      months.map((month) => this.parts.store.find(knowledgeDays, 'month', month)),
    );
    const known = new Map(lists.flat().map(({ value }) => [value.day, value]));
    return wanted.map((day) => known.get(day) ?? emptyDay(day));
  }

  /** Counts the days of a window anew from the logs; what agents inserted is kept. */
  recount(count: number): Promise<Recount> {
    const done = this.saving.then(() => this.countAgain(count));
    this.saving = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  private noteFirst(conversationId: string, seq = 0): void {
    if (this.asNews && !this.asNews.has(conversationId)) this.asNews.set(conversationId, seq);
  }

  private add(count: KnowledgeDay): void {
    const held = this.unsaved.get(count.day);
    this.unsaved.set(count.day, held ? addDays(held, count) : count);
  }

  private flush(): Promise<void> {
    this.saving = this.saving.then(async () => {
      for (const [day, count] of [...this.unsaved]) {
        this.unsaved.delete(day);
        try {
          await this.parts.store.update(knowledgeDays, day, (held = emptyDay(day)) =>
            addDays(held, count),
          );
        } catch (error) {
          this.add(count);
          this.parts.onFault(codeOf(error), '', error);
        }
      }
    });
    return this.saving;
  }

  private async countAgain(count: number): Promise<Recount> {
    const { store } = this.parts;
    const days = new Map(this.daysUpToNow(count).map((day) => [day, emptyDay(day)]));
    // Whatever is counted from here on comes on top.
    this.unsaved.clear();
    this.asNews = new Map();
    const recount = await this.readLogs(count, days).finally(() => (this.asNews = undefined));
    for (const [day, fresh] of days) {
      await store.update(knowledgeDays, day, (held) => addDays(fresh, usedOnly(held, day)));
    }
    return recount;
  }

  private async readLogs(count: number, days: Map<string, KnowledgeDay>): Promise<Recount> {
    const { store, clock, log } = this.parts;
    const since = isoTime(clock.now() - (count + LONGEST_TALK_DAYS) * DAY_MS);
    let read = 0;
    for await (const { id } of latestOpened(store, since)) {
      if (++read > MOST_RECOUNTED) return { conversations: MOST_RECOUNTED, cut: true };
      const entries = await log.entries(id, 0, MOST_ENTRIES);
      const end = this.asNews?.get(id) ?? Infinity;
      for (const entry of entries.filter(({ seq }) => seq < end)) {
        const counted = countOf(entry);
        const held = counted && days.get(counted.day);
        if (counted && held) days.set(counted.day, addDays(held, counted));
      }
    }
    return { conversations: read, cut: false };
  }

  private daysUpToNow(count: number): string[] {
    const now = this.parts.clock.now();
    return Array.from({ length: count }, (_, ago) =>
      isoTime(now - (count - 1 - ago) * DAY_MS).slice(0, 10),
    );
  }
}

/** What agents inserted is in no log. */
function usedOnly(held: KnowledgeDay | undefined, day: string): KnowledgeDay {
  const used = Object.entries(held?.articles ?? {}).filter(([, count]) => count.used > 0);
  const articles = used.map(([slug, { used: times }]) => [slug, { ...NO_COUNT, used: times }]);
  return { ...emptyDay(day), articles: Object.fromEntries(articles) };
}
