import { codeOf } from '../../errors.js';
import type { Conversation } from '../conversation/conversation.js';
import { wordsOf, type Entry } from '../conversation/entry.js';
import type { ConversationFeed } from '../conversation/feed.js';
import type { Language } from '../language.js';
import { maskText } from '../learning/mask-text.js';
import type { Collection, Store } from '../store.js';
import type { TextIndex } from '../text/text-index.js';

/** What an agent once answered to a customer's words; both are masked. */
export interface PastAnswer {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly language: Language;
  /** UTC ISO 8601. */
  readonly at: string;
  readonly agentId: string;
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
  readonly onFault: (code: string, conversationId: string, error: unknown) => void;
}

/** The newest ones that can be found; older answers tell what was true then. */
const MOST_FOUND = 5_000;
const ALL_OF_A_DAY = 10_000;
/** Shorter words are greetings and thanks. */
const FEWEST_CHARACTERS = 12;
const FEWEST_ASKED = 4;
const MOST_CHARACTERS = 1_000;
/** Share of the customer's words that a past question must have. */
const LEAST_COVERED = 0.4;

/** Keeps what agents answer and finds it again by what was asked; the index is built when first asked. */
export class PastAnswers {
  private index: Promise<TextIndex> | undefined;
  private stopListening?: () => void;
  private work: Promise<void> = Promise.resolve();

  constructor(private readonly parts: PastAnswerParts) {}

  start(): void {
    this.stopListening = this.parts.feed.listen((news) => {
      if (news.kind !== 'entries') return;
      for (const entry of news.entries) {
        const found = answerIn(news.conversation, entry);
        if (found) this.keep(found, news.conversation.id);
      }
    });
  }

  /** Ends the listening and waits for what is being written. */
  async stop(): Promise<void> {
    this.stopListening?.();
    await this.work;
  }

  /** What was answered to words like these, best first; empty when nothing like it was asked. */
  async find(text: string, language: Language, limit: number): Promise<PastAnswer[]> {
    const index = await (this.index ??= this.build());
    // Equal answers to equal questions are one suggestion.
    const hits = index.search(text, { language, limit: limit * 3, least: LEAST_COVERED });
    const found = await Promise.all(hits.map(({ id }) => this.parts.store.get(pastAnswers, id)));
    const byAnswer = new Map<string, PastAnswer>();
    for (const stored of found)
      if (stored && !byAnswer.has(stored.value.answer))
        byAnswer.set(stored.value.answer, stored.value);
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

  private keep(found: PastAnswer, conversationId: string): void {
    const { store, onFault } = this.parts;
    this.work = this.work
      .then(async () => {
        await store.put(pastAnswers, found.id, found, 0);
        // An index under way reads what is stored now or gets it here; twice does no harm.
        (await this.index)?.put({ id: found.id, text: found.question, language: found.language });
      })
      .catch((error: unknown) => onFault(codeOf(error), conversationId, error));
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

/** An agent's answer with the customer's words before it; `undefined` when it is neither. */
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
  const { id, language, userName } = conversation;
  const personal = { entities: [], names: userName ? [userName] : [] };
  return {
    id: `${id}.${seq}`,
    question: maskText(wordsOf(asked), personal).slice(0, MOST_CHARACTERS),
    answer: maskText(answer, personal),
    ...{ language, at, agentId: author.id, used: 0 },
  };
}
