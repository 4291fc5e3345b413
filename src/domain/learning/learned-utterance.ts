import type { Language } from '../language.js';
import type { Collection } from '../store.js';
import type { IntentId } from '../understanding.js';

/**
 * Where a lesson came from: `choice` (the customer picked the intent when asked back), `objection`
 * (the customer said that the bot got it wrong, and not yet what was meant), `agent` (confirmed or
 * corrected in the console).
 */
export type LessonSource = 'choice' | 'objection' | 'agent';

export type LearningState = 'waiting' | 'accepted' | 'rejected';

/** Who said what a message means: a customer (`customer:web|u1`) or an agent (`agent:lin`). */
export type Teacher = `customer:${string}` | `agent:${string}`;

/** What may be decided about a lesson, and taken back. */
interface Decided {
  readonly state: LearningState;
  /** What the message means; for an objection what the bot wrongly took it for. */
  readonly intent: IntentId;
  readonly from: LessonSource;
  readonly decidedBy?: Teacher;
  /** UTC ISO 8601. */
  readonly decidedAt?: string;
}

/** A real message with what it means, as told by somebody; personal data is masked before it gets here. */
export interface LearnedUtterance extends Decided {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
  readonly conversationId: string;
  /** The customer's message in the log. */
  readonly seq: number;
  /** What the bot made of it at the time; `none` when nothing. */
  readonly heardAs: IntentId;
  readonly by: Teacher;
  /** UTC ISO 8601. */
  readonly at: string;
  /** What stood before the last decision; gone once that was undone. */
  readonly before?: Decided;
}

/** A message is one lesson, however often it is told. */
export function lessonId(conversationId: string, seq: number): string {
  return `${conversationId}.${seq}`;
}

/** Lessons by state and day, so that no partition grows without end. */
export const learnedUtterances: Collection<LearnedUtterance> = {
  name: 'learned-utterances',
  indexes: {
    state: ({ state, at }) => ({ partition: `${state}|${at.slice(0, 10)}`, key: at }),
  },
};
