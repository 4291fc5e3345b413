import { isoTime, type Clock } from '../../clock.js';
import type { Language } from '../language.js';
import type { Store } from '../store.js';
import type { IntentId } from '../understanding.js';
import {
  learnedUtterances,
  lessonId,
  type LearnedUtterance,
  type LearningState,
  type LessonSource,
  type Teacher,
} from './learned-utterance.js';
import { lessonsOf, type Lesson } from './lessons.js';
import { maskText, type Personal } from './mask-text.js';

/** A message and what somebody said it means. */
export interface Told {
  readonly conversationId: string;
  readonly seq: number;
  /** As received; masked before it is kept. */
  readonly text: string;
  readonly language: Language;
  readonly heardAs: IntentId;
  readonly intent: IntentId;
  readonly from: LessonSource;
  readonly by: Teacher;
  readonly personal: Personal;
}

/** Longer messages are stories; their sense is no example for others. */
const MOST_CHARACTERS = 300;
/** Lessons that a training reads, the newest first. */
const MOST_LESSONS = 20_000;

/**
 * Keeps what real messages mean, as customers and agents tell, and decides what may be learned.
 * A customer's word waits and counts only when others agree or an agent accepts it (`lessonsOf`);
 * an agent's word counts at once. Ids are the message's, so a turn that runs twice is one lesson.
 */
export class LearningDesk {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps what was told, masked; `undefined` when the message is too long or empty to be an example.
   * A customer's second word on the same message only fills in what an objection left open; an
   * agent's replaces what stands there.
   */
  async note(told: Told): Promise<LearnedUtterance | undefined> {
    const text = maskText(told.text, told.personal);
    if (text === '' || text.length > MOST_CHARACTERS) return undefined;
    const id = lessonId(told.conversationId, told.seq);
    return this.store.update(learnedUtterances, id, (found) => {
      if (told.from === 'agent') return this.taught(found, told, text);
      if (!found) return this.fresh(told, text);
      const open = found.state === 'waiting' && found.from === 'objection';
      if (!open || told.from !== 'choice') return undefined;
      return { ...found, from: 'choice', intent: told.intent };
    });
  }

  /** One lesson; `undefined` when nobody ever said what the message means. */
  async find(conversationId: string, seq: number): Promise<LearnedUtterance | undefined> {
    return (await this.store.get(learnedUtterances, lessonId(conversationId, seq)))?.value;
  }

  /** The lessons of one state, the newest first, at most `limit`. */
  async list(state: LearningState, limit = 200): Promise<LearnedUtterance[]> {
    const all = await this.store.partitions(learnedUtterances, 'state');
    const days = all.filter((name) => name.startsWith(`${state}|`)).reverse();
    const found: LearnedUtterance[] = [];
    for (const day of days) {
      if (found.length >= limit) break;
      const kept = await this.store.find(learnedUtterances, 'state', day, { limit: MOST_LESSONS });
      found.push(...kept.map(({ value }) => value).reverse());
    }
    return found.slice(0, limit);
  }

  /** It means what was told; `undefined` when there is no such lesson. An objection cannot be accepted. */
  accept(id: string, agentId: string): Promise<LearnedUtterance | undefined> {
    return this.decide(id, agentId, (found) =>
      found.from === 'objection' ? undefined : { state: 'accepted', intent: found.intent },
    );
  }

  /** Nothing to learn from it; `undefined` when there is no such lesson. */
  reject(id: string, agentId: string): Promise<LearnedUtterance | undefined> {
    return this.decide(id, agentId, ({ intent }) => ({ state: 'rejected', intent }));
  }

  /** It means something else; `undefined` when there is no such lesson. */
  correct(id: string, intent: IntentId, agentId: string): Promise<LearnedUtterance | undefined> {
    return this.decide(id, agentId, () => ({ state: 'accepted', intent, from: 'agent' }));
  }

  /** Takes the last decision back; `undefined` when there is no such lesson. */
  undo(id: string): Promise<LearnedUtterance | undefined> {
    return this.store.update(learnedUtterances, id, (found) => {
      if (!found?.before) return found;
      const { before, ...rest } = found;
      return { ...rest, decidedBy: undefined, decidedAt: undefined, ...before };
    });
  }

  /** What the next training learns besides the shop's own examples. */
  async lessons(): Promise<Lesson[]> {
    const states: LearningState[] = ['accepted', 'waiting', 'rejected'];
    const lists = await Promise.all(states.map((state) => this.list(state, MOST_LESSONS)));
    return lessonsOf(lists.flat());
  }

  private fresh(told: Told, text: string): LearnedUtterance {
    const { conversationId, seq, language, heardAs, intent, from, by } = told;
    return {
      id: lessonId(conversationId, seq),
      ...{ text, language, conversationId, seq, heardAs, intent, from, by },
      state: 'waiting',
      at: isoTime(this.clock.now()),
    };
  }

  private taught(found: LearnedUtterance | undefined, told: Told, text: string): LearnedUtterance {
    const base = found ?? this.fresh(told, text);
    return this.decided(base, told.by, { state: 'accepted', intent: told.intent, from: 'agent' });
  }

  private decide(
    id: string,
    agentId: string,
    choose: (
      found: LearnedUtterance,
    ) => (Pick<LearnedUtterance, 'state' | 'intent'> & { from?: LessonSource }) | undefined,
  ): Promise<LearnedUtterance | undefined> {
    return this.store.update(learnedUtterances, id, (found) => {
      const chosen = found && choose(found);
      return found && chosen ? this.decided(found, `agent:${agentId}`, chosen) : undefined;
    });
  }

  private decided(
    found: LearnedUtterance,
    decidedBy: Teacher,
    chosen: Pick<LearnedUtterance, 'state' | 'intent'> & { from?: LessonSource },
  ): LearnedUtterance {
    const { state, intent, from } = found;
    const before = {
      ...{ state, intent, from },
      ...(found.decidedBy ? { decidedBy: found.decidedBy, decidedAt: found.decidedAt } : {}),
    };
    return { ...found, ...chosen, decidedBy, decidedAt: isoTime(this.clock.now()), before };
  }
}
