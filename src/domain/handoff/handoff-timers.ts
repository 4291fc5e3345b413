import { isoTime } from '../../clock.js';
import type { Timer } from '../conversation/conversation.js';

/** How long people may keep a customer waiting, in milliseconds. */
export interface HandoffLimits {
  /** Longest wait in the queue before the bot takes a message instead. */
  readonly maxWaitMs: number;
  /** An agent who accepted and has not written is reminded after this … */
  readonly reminderMs: number;
  /** … and loses the conversation to the queue after this. */
  readonly silenceMs: number;
  /** How long a closed console may be gone before its conversations go back to the queue. */
  readonly graceMs: number;
}

export const DEFAULT_LIMITS: HandoffLimits = {
  maxWaitMs: 15 * 60_000,
  reminderMs: 60_000,
  silenceMs: 120_000,
  graceMs: 60_000,
};

const HANDOFF_TIMERS: readonly string[] = [
  'queue.max-wait',
  'agent.reminder',
  'agent.silent',
  'agent.gone',
];

/** The timers without those that belong to a handoff. */
export function withoutHandoffTimers(timers: readonly Timer[]): readonly Timer[] {
  return timers.filter((timer) => !HANDOFF_TIMERS.includes(timer.name));
}

/** The timers with one set (or moved) to `delayMs` from now. */
export function setTimer(
  timers: readonly Timer[],
  name: string,
  nowMs: number,
  delayMs: number,
): readonly Timer[] {
  return [...clearTimer(timers, name), { name, dueAt: isoTime(nowMs + delayMs) }];
}

export function clearTimer(
  timers: readonly Timer[],
  ...names: readonly string[]
): readonly Timer[] {
  return timers.filter((timer) => !names.includes(timer.name));
}
