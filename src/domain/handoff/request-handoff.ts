import { isoTime } from '../../clock.js';
import type { ConversationPatch } from '../conversation/conversation-log.js';
import type { Conversation } from '../conversation/conversation.js';
import type { JsonObject } from '../json.js';
import type { Mood } from '../understanding.js';
import { changeOwner } from './change-owner.js';
import { setTimer, withoutHandoffTimers, type HandoffLimits } from './handoff-timers.js';

/** What the bot gives along when it asks for a person. */
export interface HandoffRequest {
  /** Why, as a stable word: `asked`, `angry`, `misses`, `complaint`, `low-score`, `fault`. */
  readonly reason: string;
  readonly priority: number;
  readonly skill?: string;
  readonly context: JsonObject;
}

/**
 * The patch that puts a conversation into the queue; `undefined` when the table does not allow it.
 * A conversation that waits already keeps its place.
 */
export function requestHandoff(
  conversation: Conversation,
  request: HandoffRequest,
  nowMs: number,
  limits: HandoffLimits,
): ConversationPatch | undefined {
  const change = changeOwner(conversation, { kind: 'request' });
  if (!change.ok) return undefined;
  if (conversation.owner.kind === 'queue') return {};
  const at = isoTime(nowMs);
  const handoff = { ...request, requestedAt: at, queuedAt: at, language: conversation.language };
  const timers = withoutHandoffTimers(conversation.timers);
  return {
    ...change.patch,
    handoff,
    timers: setTimer(timers, 'queue.max-wait', nowMs, limits.maxWaitMs),
  };
}

/**
 * Place in the queue by class, feeling and customer value, 0 to 9. Anger and complaints go first;
 * a gold customer gets two points, as the shop promises its own service line.
 */
export function priorityOf(facts: {
  readonly mood: Mood;
  readonly complaint: boolean;
  readonly gold: boolean;
}): number {
  const feeling = Math.round(facts.mood.anger * 4 + facts.mood.urgency * 2);
  return Math.min(9, feeling + (facts.complaint ? 2 : 0) + (facts.gold ? 2 : 0));
}
