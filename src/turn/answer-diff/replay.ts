import { setImmediate } from 'node:timers/promises';
import { diffOf, type AnswerDiff, type Saying } from './answer-diff.js';
import { outcomeOf, type Mind, type Outcome } from './outcome.js';

/** Messages read in one go; a live bot answers its customers in between. */
const AT_ONCE = 10;

/** What a bot would do with each message, in their order. */
export async function replay(sayings: readonly Saying[], mind: Mind): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { text, language } of sayings) {
    if (outcomes.length % AT_ONCE === 0) await setImmediate();
    outcomes.push(outcomeOf(text, language, mind));
  }
  return outcomes;
}

/** Replays messages through two bots and tells the differences. */
export async function compareMinds(
  sayings: readonly Saying[],
  before: Mind,
  after: Mind,
): Promise<AnswerDiff> {
  const old = await replay(sayings, before);
  return compareOutcomes(sayings, old, await replay(sayings, after));
}

/** Outcomes that were replayed apart, in the order of the messages. */
export function compareOutcomes(
  sayings: readonly Saying[],
  before: readonly Outcome[],
  after: readonly Outcome[],
): AnswerDiff {
  return diffOf(
    sayings.flatMap((saying, at) => {
      const [old, fresh] = [before[at], after[at]];
      return old && fresh ? [{ saying, before: old, after: fresh }] : [];
    }),
  );
}
