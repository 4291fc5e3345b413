import type { CivilDay } from './civil-day.js';

/** A way to name a day. */
export interface DateRule {
  /** What every match holds one of (see `Triggers`). */
  readonly triggers: readonly string[];
  /** Global, over lower-case text, linear in its length, never empty. */
  readonly pattern: RegExp;
  /** The day meant; `undefined` when the match is no date after all. */
  readonly resolve: (match: RegExpExecArray, today: CivilDay) => CivilDay | undefined;
}
