import { codeOf } from '../../errors.js';
import type { Conversation } from '../conversation/conversation.js';
import { wordsOf, type Entry } from '../conversation/entry.js';
import type { ConversationFeed } from '../conversation/feed.js';
import { customers } from '../customers/customer.js';
import type { Language } from '../language.js';
import { Lazy } from '../lazy.js';
import { maskText } from '../learning/mask-text.js';
import { surveyAnswers } from '../surveys/survey.js';
import type { Collection, Store } from '../store.js';
import type { TextIndex } from '../text/text-index.js';
import { isPersonal, isUnhappy, type Heard } from './reusable-answer.js';

/** What an agent once answered to a customer's words: nobody has reviewed it. Nothing in it is personal. */
export interface PastAnswer {
  readonly id: string;
  readonly conversationId: string;
  readonly question: string;
  readonly answer: string;
  readonly language: Language;
  /** UTC ISO 8601. */
  readonly at: string;
  readonly agentId: string;
  /** As customers saw it. */
  readonly agentName: string;
  /** What the customer said next told that it did not help; never suggested again. */
  readonly unhappy?: boolean;
  /** Times that an agent inserted it again. */
  readonly used: number;
}

/** Past answers by day. */
export const pastAnswers: Collection<PastAnswer> = {
  name: 'past-answers',
  indexes: { day: ({ at }) => ({ partition: at.slice(0, 10), key: at }) },
};

export interface PastAnswerParts {
  readonly store: Store;
  readonly feed: ConversationFeed;
  readonly newIndex: () => TextIndex;
  readonly hear: (text: string, language: Language) => Heard;
  readonly onFault: (code: string, conversationId: string, error: unknown) => void;
}

/** The newest ones that can be found; older answers tell what was true then. */
const MOST_FOUND = 5_000;
const ALL_OF_A_DAY = 10_000;
/** Shorter words are greetings and thanks. */
const FEWEST_CHARACTERS = 12;
const FEWEST_ASKED = 4;
const MOST_CHARACTERS = 1_000;
/** From this satisfaction down, what was said in the conversation is no example. */
const LOW_SCORE = 2;
/** Share of the customer's words that a past question must have. */
const LEAST_COVERED = 0.4;

/**
 * Keeps what agents answer and finds it again by what was asked; the index is built when first asked.
 * Left out are answers with anything personal, and those that left a customer unhappy.
 */
export class PastAnswers {
  private readonly index = new Lazy(() => this.build());
  private stopListening?: () => void;
  private work: Promise<void> = Promise.resolve();

  constructor(private readonly parts: PastAnswerParts) {}

  start(): void {
    this.stopListening = this.parts.feed.listen((news) => {
      if (news.kind !== 'entries') return;
      for (const entry of news.entries) this.take(news.conversation, entry);
    });
  }

  /** Ends the listening and waits for what is being written. */
  async stop(): Promise<void> {
    this.stopListening?.();
    await this.work;
  }

  /** What was answered to words like these, best first; empty when nothing like it was asked. */
  async find(text: string, language: Language, limit: number): Promise<PastAnswer[]> {
    const index = await this.index.get();
    // Equal answers to equal questions are one suggestion.
    const hits = index.search(text, { language, limit: limit * 3, least: LEAST_COVERED });
    const found = await Promise.all(hits.map(({ id }) => this.parts.store.get(pastAnswers, id)));
    const byAnswer = new Map<string, PastAnswer>();
    for (const stored of found) {
      if (!stored || stored.value.unhappy || byAnswer.has(stored.value.answer)) continue;
      if (await this.wasRatedLow(stored.value.conversationId)) continue;
      byAnswer.set(stored.value.answer, stored.value);
    }
    return [...byAnswer.values()].slice(0, limit);
  }

  /** An agent inserted it again. */
  async used(id: string): Promise<void> {
    await this.parts.store.update(
      pastAnswers,
      id,
      (found) => found && { ...found, used: found.used + 1 },
    );
  }

  private take(conversation: Conversation, entry: Entry): void {
    const { role } = entry.author;
    if (role === 'agent') this.queue(conversation.id, () => this.keep(conversation, entry));
    if (role === 'customer') this.queue(conversation.id, () => this.judge(conversation, entry));
  }

  private queue(conversationId: string, work: () => Promise<void>): void {
    this.work = this.work
      .then(work)
      .catch((error: unknown) => this.parts.onFault(codeOf(error), conversationId, error));
  }

  private async keep(conversation: Conversation, entry: Entry): Promise<void> {
    const { store, hear } = this.parts;
    const found = answerIn(conversation, entry);
    if (!found) return;
    const names = await this.namesIn(conversation, entry);
    const { id, question, answer, language } = found;
    if (isPersonal(answer, hear(answer, language), names)) return;
    const { entities } = hear(question, language);
    const masked = { ...found, question: maskText(question, { entities, names }) };
    await store.put(pastAnswers, id, masked, 0);
    // An index under way reads what is stored now or gets it here; twice does no harm.
    await this.index.change((index) => index.put({ id, text: masked.question, language }));
  }

  /** What a customer says right after an answer tells whether it helped. */
  private async judge(conversation: Conversation, entry: Entry): Promise<void> {
    const text = wordsOf(entry).trim();
    const { id, tail, language } = conversation;
    const before = tail.filter(({ seq }) => seq < entry.seq);
    const asked = before.findLastIndex(({ author }) => author.role === 'customer');
    const answers = before.slice(asked + 1).filter(({ author }) => author.role === 'agent');
    if (text === '' || answers.length === 0) return;
    if (!isUnhappy(text, this.parts.hear(text, language))) return;
    for (const { seq } of answers) {
      await this.parts.store.update(
        pastAnswers,
        `${id}.${seq}`,
        (found) => found && { ...found, unhappy: true },
      );
    }
  }

  private async wasRatedLow(conversationId: string): Promise<boolean> {
    const { store } = this.parts;
    const rated = await store.find(surveyAnswers, 'conversation', conversationId, { limit: 10 });
    return rated.some(({ value }) => value.score <= LOW_SCORE);
  }

  private async namesIn({ userName, customerId }: Conversation, entry: Entry): Promise<string[]> {
    const customer = customerId && (await this.parts.store.get(customers, customerId))?.value.name;
    const agent = entry.author.role === 'agent' ? entry.author.name : '';
    return [userName, customer, agent].flatMap((name) => (name ? [name] : []));
  }

  private async build(): Promise<TextIndex> {
    const { store, newIndex } = this.parts;
    const index = newIndex();
    const days = (await store.partitions(pastAnswers, 'day')).reverse();
    for (const day of days) {
      const found = await store.find(pastAnswers, 'day', day, { limit: ALL_OF_A_DAY });
      for (const { id, value } of found.reverse()) {
        if (index.size >= MOST_FOUND) return index;
        index.put({ id, text: value.question, language: value.language });
      }
    }
    return index;
  }
}

/** An agent's answer with the customer's words before it, not masked yet; `undefined` when it is neither. */
function answerIn(conversation: Conversation, entry: Entry): PastAnswer | undefined {
  const { author, visibility, seq, at } = entry;
  if (author.role !== 'agent' || visibility !== 'everyone') return undefined;
  const answer = wordsOf(entry).trim();
  const asked = conversation.tail.findLast(
    (one) =>
      one.seq < seq && one.author.role === 'customer' && wordsOf(one).trim().length >= FEWEST_ASKED,
  );
  if (!asked || answer.length < FEWEST_CHARACTERS || answer.length > MOST_CHARACTERS)
    return undefined;
  const { id, language } = conversation;
  return {
    id: `${id}.${seq}`,
    conversationId: id,
    question: wordsOf(asked).slice(0, MOST_CHARACTERS),
    answer,
    ...{ language, at, agentId: author.id, agentName: author.name, used: 0 },
  };
}
