import type { CivilDay } from './civil-day.js';

/** A way to name a day. */
export interface DateRule {
  /** Global, over lower-case text, linear in its length. */
  readonly pattern: RegExp;
  /** The day meant; `undefined` when the match is no date after all. */
  resolve(match: RegExpExecArray, today: CivilDay): CivilDay | undefined;
}
