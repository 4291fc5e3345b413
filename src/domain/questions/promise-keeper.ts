import { isoTime, type Clock } from '../../clock.js';
import { codeOf } from '../../errors.js';
import { nextUnhandled, seqOfKey } from '../conversation/append.js';
import type { Change, ConversationLog } from '../conversation/conversation-log.js';
import type { Conversation } from '../conversation/conversation.js';
import type { Article } from '../knowledge/article.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { Reader } from '../knowledge/variants.js';
import type { Language } from '../language.js';
import type { Notices } from '../notices.js';
import type { Store } from '../store.js';
import { openQuestions, type OpenQuestion } from './open-question.js';

export interface PromiseParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: ConversationLog;
  readonly base: Pick<KnowledgeBase, 'get' | 'onChange'>;
  readonly notices: Notices;
  /** The article as a customer reads it, the shop's values filled in; `undefined` when there is none. */
  readonly article: (slug: string, language: Language, reader: Reader) => Article | undefined;
  readonly onFault: (code: string, conversationId: string, error: unknown) => void;
}

type Told = NonNullable<OpenQuestion['told']>['how'];
/** What came of one try; `later` (milliseconds) when it is to be tried again. */
type Outcome = { readonly told: Told } | { readonly later: number };

const TICK_MS = 5_000;
/** A conversation that rests longer than this is over for its customer. */
const QUIET_AFTER_MS = 30 * 86_400_000;
/** A customer who has just written is answered first. */
const AFTER_ANSWER_MS = 10_000;
/** People have the conversation: what the bot has to say can wait. */
const AFTER_PEOPLE_MS = 10 * 60_000;
const FIRST_RETRY_MS = 10_000;
const LAST_RETRY_MS = 3_600_000;
const MOST_AT_ONCE = 10_000;
/** Longer questions are not repeated to their customer. */
const MOST_QUOTED = 60;

/**
 * Comes back to customers who wished to be told. What is due is stored with the question and found again
 * after a restart; the words carry the question's id as their key in the log, so that they are said at
 * most once whatever fails in between.
 */
export class PromiseKeeper {
  private ticking?: NodeJS.Timeout;
  private stopListening?: () => void;
  private work: Promise<void> = Promise.resolve();

  constructor(private readonly parts: PromiseParts) {}

  /** Takes up what a stop left behind, then follows what is published. */
  start(): void {
    this.stopListening = this.parts.base.onChange(({ slug }) => void this.published(slug));
    void this.sweep();
    this.ticking = setInterval(() => void this.tick(), TICK_MS);
    this.ticking.unref();
  }

  /** Starts no further try and waits for the one under way. */
  async stop(): Promise<void> {
    clearInterval(this.ticking);
    this.stopListening?.();
    await this.work;
  }

  /** Looks through every wish: what was published while nobody listened is due now. */
  sweep(): Promise<void> {
    return this.inTurn(async () => {
      const slugs = await this.parts.store.partitions(openQuestions, 'wishes');
      for (const slug of slugs) await this.makeDue(slug);
      await this.keepDue();
    });
  }

  /** An article is told in another text, or questions were settled with it. */
  published(slug: string): Promise<void> {
    return this.inTurn(async () => {
      await this.makeDue(slug.split('.')[0] ?? slug);
      await this.keepDue();
    });
  }

  /** Keeps what is due; called by the clock, and by tests. */
  tick(): Promise<void> {
    return this.inTurn(() => this.keepDue());
  }

  private inTurn(step: () => Promise<void>): Promise<void> {
    this.work = this.work.then(step).catch((error: unknown) => {
      this.parts.onFault(codeOf(error), '', error);
    });
    return this.work;
  }

  private async makeDue(slug: string): Promise<void> {
    const { store, clock } = this.parts;
    const waiting = await store.find(openQuestions, 'wishes', slug, { limit: MOST_AT_ONCE });
    for (const { id } of waiting) {
      await store.update(openQuestions, id, (question) => {
        if (!question || !this.isAnswered(question)) return undefined;
        return { ...question, promise: { dueAt: isoTime(clock.now()), attempts: 0 } };
      });
    }
  }

  /** Whether the article that settled it is told now, in the text that was made for it. */
  private isAnswered({ settledWith, language, state }: OpenQuestion): boolean {
    if (state !== 'answered' || settledWith?.kind !== 'article') return false;
    const article = this.parts.base.get(settledWith.slug, language);
    return article !== undefined && article.version !== settledWith.awaits?.not;
  }

  private async keepDue(): Promise<void> {
    const { store, clock } = this.parts;
    const now = isoTime(clock.now());
    for (const hour of await store.partitions(openQuestions, 'due')) {
      if (hour > now.slice(0, 13)) break;
      const due = await store.find(openQuestions, 'due', hour, { limit: MOST_AT_ONCE });
      for (const { value } of due) {
        if ((value.promise?.dueAt ?? '') <= now) await this.keep(value);
      }
    }
  }

  private async keep(question: OpenQuestion): Promise<void> {
    const { store, clock, onFault } = this.parts;
    let outcome: Outcome;
    try {
      outcome = await this.tell(question);
    } catch (error) {
      onFault(codeOf(error), question.conversationId, error);
      outcome = { later: this.pauseAfter(question) };
    }
    const now = clock.now();
    await store.update(openQuestions, question.id, (found) => {
      if (!found?.promise) return undefined;
      if ('told' in outcome) return { ...found, told: { at: isoTime(now), how: outcome.told } };
      const attempts = found.promise.attempts + 1;
      return { ...found, promise: { dueAt: isoTime(now + outcome.later), attempts } };
    });
  }

  private pauseAfter({ promise }: OpenQuestion): number {
    return Math.min(FIRST_RETRY_MS * 2 ** (promise?.attempts ?? 0), LAST_RETRY_MS);
  }

  private async tell(question: OpenQuestion): Promise<Outcome> {
    const { log } = this.parts;
    if (!(await log.read(question.conversationId))) return { told: 'gone' };
    return log.change(question.conversationId, (c) => this.decide(c, question));
  }

  private decide(c: Conversation, question: OpenQuestion): Change<Outcome> {
    const key = `told:${question.id}`;
    if (seqOfKey(c, key) !== undefined) return { result: { told: 'said' } };
    if (this.parts.clock.now() - Date.parse(c.lastAt) > QUIET_AFTER_MS)
      return { result: { told: 'too-old' } };
    if (c.owner.kind !== 'bot' && c.owner.kind !== 'closed')
      return { result: { later: AFTER_PEOPLE_MS } };
    if (nextUnhandled(c)) return { result: { later: AFTER_ANSWER_MS } };
    const article = this.articleFor(c, question);
    // Taken back in the meantime: told when it is there again.
    if (!article) return { result: { later: LAST_RETRY_MS } };
    const { text, language } = question;
    const quoted = text.length <= MOST_QUOTED ? plain(text) : '';
    const values = { question: quoted, lead: article.lead, source: article.source };
    const word = this.parts.notices.word(language, 'open-question.told', values);
    return {
      result: { told: 'said' },
      entries: [
        {
          author: { role: 'bot' },
          body: { kind: 'text', ...word, format: 'markdown' },
          key,
          trace: { rule: 'promise-kept', article: article.slug, articleVersion: article.version },
        },
      ],
    };
  }

  private articleFor(c: Conversation, question: OpenQuestion): Article | undefined {
    const { settledWith, language } = question;
    if (settledWith?.kind !== 'article') return undefined;
    return this.parts.article(settledWith.slug, language, { channel: c.channel, classes: [] });
  }
}

/** Words of a customer inside Markdown: nothing of them may become a link or a heading. */
function plain(text: string): string {
  return text.replace(/[`*_[\]()<>#|\s]+/g, ' ').trim();
}
