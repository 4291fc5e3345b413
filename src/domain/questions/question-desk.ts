import { isoTime, type Clock } from '../../clock.js';
import type { LearningDesk } from '../learning/learning-desk.js';
import { lessonId } from '../learning/learned-utterance.js';
import { without } from '../knowledge/without.js';
import { maskText, type Personal } from '../learning/mask-text.js';
import type { Store } from '../store.js';
import { groupQuestions } from './group-questions.js';
import {
  openQuestions,
  type OpenQuestion,
  type Reason,
  type SettledWith,
} from './open-question.js';
import type { QuestionGroup } from './question-group.js';

/** A question as it was asked. */
export type AskedQuestion = Omit<
  OpenQuestion,
  | 'at'
  | 'tellMe'
  | 'state'
  | 'promise'
  | 'told'
  | 'reason'
  | 'settledBy'
  | 'settledAt'
  | 'settledWith'
> & {
  /** What may not be kept of it. */
  readonly personal: Personal;
};

/** Open questions that are grouped, the newest. */
export const MOST_OPEN = 2_000;
/** Longer questions are stories. */
const MOST_CHARACTERS = 300;
const MOST_WORDS_OF_REASON = 200;
/** More than a day's partition ever holds. */
const ALL_OF_A_DAY = 10_000;
/** Settled questions that can be looked at and taken back, the newest. */
const MOST_SETTLED = 500;
const SETTLED_DAYS = 30;

/**
 * Keeps what customers asked in vain, until somebody on staff settles it. Ids are the asking turn's, so
 * a turn that runs twice is one question.
 */
export class QuestionDesk {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly learning: LearningDesk,
  ) {}

  /** Keeps a question, masked and cut; once only for its id. `false` when nothing of it can be kept. */
  async note({ personal, ...asked }: AskedQuestion): Promise<boolean> {
    const text = maskText(asked.text, personal).slice(0, MOST_CHARACTERS);
    if (text === '') return false;
    const fresh = { at: isoTime(this.clock.now()), tellMe: false, state: 'open' } as const;
    await this.store.put(openQuestions, asked.id, { ...asked, text, ...fresh }, 0);
    return true;
  }

  /** What was wrong with the answer, in the customer's view; nothing when there is no such question. */
  async addReason(id: string, reason: Reason, personal: Personal): Promise<void> {
    const words = maskText(reason.words ?? '', personal).slice(0, MOST_WORDS_OF_REASON);
    const kept: Reason = words === '' ? { kind: reason.kind } : { kind: reason.kind, words };
    await this.change(id, (found) => ({ ...found, reason: kept }));
  }

  /** The customer wishes to be told; `false` when there is no such question. */
  async wish(id: string): Promise<boolean> {
    const found = await this.change(id, (question) => ({ ...question, tellMe: true }));
    return found !== undefined;
  }

  /** The newest open questions, newest first. */
  open(limit = MOST_OPEN): Promise<OpenQuestion[]> {
    return this.newest('open', limit, '');
  }

  /** The newest open questions in groups, the weightiest first. */
  async groups(): Promise<QuestionGroup[]> {
    return groupQuestions(await this.open());
  }

  /** What was settled in the last 30 days, newest first. */
  settled(limit = MOST_SETTLED): Promise<OpenQuestion[]> {
    const since = isoTime(this.clock.now() - SETTLED_DAYS * DAY_MS).slice(0, 10);
    return this.newest('settled', limit, since);
  }

  /** Those of these questions that are there, in the order of the ids. */
  async read(ids: readonly string[]): Promise<OpenQuestion[]> {
    const found = await Promise.all(ids.map((id) => this.store.get(openQuestions, id)));
    return found.flatMap((stored) => stored?.value ?? []);
  }

  /**
   * Settles those that are still open. What is out of scope becomes an example of nothing to serve, on
   * the agent's word. @returns the settled ones
   */
  async settle(
    ids: readonly string[],
    settledWith: SettledWith,
    agentId: string,
  ): Promise<OpenQuestion[]> {
    const state = settledWith.kind === 'article' ? 'answered' : 'out-of-scope';
    const settledAt = isoTime(this.clock.now());
    const settled: OpenQuestion[] = [];
    for (const id of ids) {
      const found = await this.change(id, (question) =>
        question.state === 'open'
          ? { ...question, state, settledWith, settledAt, settledBy: agentId }
          : undefined,
      );
      if (!found || found.settledAt !== settledAt || found.settledBy !== agentId) continue;
      settled.push(found);
      if (state === 'out-of-scope') await this.teach(found, agentId);
    }
    return settled;
  }

  /**
   * Opens settled ones again, and forgets what was learned from them; those whose customers were told
   * already stay as they are. @returns the opened ones, as they were
   */
  async undo(ids: readonly string[], agentId: string): Promise<OpenQuestion[]> {
    const opened: OpenQuestion[] = [];
    for (const id of ids) {
      let before: OpenQuestion | undefined;
      await this.change(id, (question) => {
        before = question.state !== 'open' && !question.told ? question : undefined;
        if (!before) return undefined;
        return { ...without(question, ...SETTLING), state: 'open' };
      });
      if (!before) continue;
      opened.push(before);
      if (before.state === 'out-of-scope') await this.unteach(before, agentId);
    }
    return opened;
  }

  private async teach(question: OpenQuestion, agentId: string): Promise<void> {
    const { conversationId, seq, text, language, intent } = question;
    await this.learning.note({
      ...{ conversationId, seq, text, language, heardAs: intent, intent: 'none' },
      from: 'agent',
      by: `agent:${agentId}`,
      personal: { entities: [], names: [] },
    });
  }

  /** Back to what was known before; without such, nothing is to be learned from it. */
  private async unteach({ conversationId, seq }: OpenQuestion, agentId: string): Promise<void> {
    const id = lessonId(conversationId, seq);
    const undone = await this.learning.undo(id);
    if (undone?.from === 'agent') await this.learning.reject(id, agentId);
  }

  private change(
    id: string,
    next: (question: OpenQuestion) => OpenQuestion | undefined,
  ): Promise<OpenQuestion | undefined> {
    return this.store.update(openQuestions, id, (found) => found && next(found));
  }

  private async newest(
    index: 'open' | 'settled',
    limit: number,
    since: string,
  ): Promise<OpenQuestion[]> {
    const days = (await this.store.partitions(openQuestions, index)).filter((day) => day >= since);
    const found: OpenQuestion[] = [];
    for (const day of days.reverse()) {
      if (found.length >= limit) break;
      const kept = await this.store.find(openQuestions, index, day, { limit: ALL_OF_A_DAY });
      found.push(...kept.map(({ value }) => value).reverse());
    }
    return found.slice(0, limit);
  }
}

const DAY_MS = 86_400_000;

/** What settling adds to a question. */
const SETTLING = ['settledBy', 'settledAt', 'settledWith', 'promise'] as const;

/** The id of a question that a customer's message asks. */
export function questionId(conversationId: string, seq: number): string {
  return `${conversationId}.${seq}`;
}
