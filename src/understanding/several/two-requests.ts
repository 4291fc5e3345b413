import { isManners, type IntentScore } from '../../domain/understanding.js';
import { readSplit, type Rank, type SplitReading } from './turn-signs.js';
import { TURN_WEIGHTS } from './turn-weights.js';
import { turnsOf } from './turns.js';

/** Longer messages are stories; they do not turn at one point. */
const LONGEST = 400;
const WEIGHTS = [TURN_WEIGHTS.start, ...TURN_WEIGHTS.signs];

export interface TwoRequests {
  readonly intents: readonly [IntentScore, IntentScore];
  /** The words of each. */
  readonly parts: readonly [string, string];
}

/**
 * The two wishes of a message that has two, in order of appearance; `undefined` when it has one.
 * Small talk is a wish of its own ("thanks, and where is my refund?"); who acts may pass it over.
 *
 * @param text in lower case, numbers masked, without what is not wanted.
 * @param whole what is heard in the whole text.
 */
export function twoRequests(
  text: string,
  whole: readonly IntentScore[],
  rank: Rank,
): TwoRequests | undefined {
  let best: SplitReading | undefined;
  let bestScore = TURN_WEIGHTS.least;
  for (const reading of splitsOf(text, whole, rank)) {
    const score = turnScore(reading.signs, WEIGHTS);
    if (score <= bestScore) continue;
    best = reading;
    bestScore = score;
  }
  return best && (beyondManners(best, rank) ?? requestsOf(best));
}

/** A greeting before two wishes, or thanks behind them, is neither of the two. */
function beyondManners({ first, second, turn }: SplitReading, rank: Rank): TwoRequests | undefined {
  if (isManners(first.id) === isManners(second.id)) return undefined;
  const rest = isManners(first.id) ? turn.right : turn.left;
  return twoRequests(rest, rank(rest), rank);
}

function requestsOf({ first, second, turn }: SplitReading): TwoRequests {
  return { intents: [first, second], parts: [turn.left, turn.right] };
}

/** Every place where a message may turn with what is heard on its sides; none in a story. */
export function splitsOf(text: string, whole: readonly IntentScore[], rank: Rank): SplitReading[] {
  if (text.length > LONGEST) return [];
  const turns = turnsOf(text);
  return turns.flatMap((_, at) => readSplit({ turns, whole }, at, rank) ?? []);
}

/**
 * The log odds that a message with these signs has two wishes and that they are these.
 *
 * @param weights the constant first, then one for each sign.
 */
export function turnScore(signs: readonly number[], weights: readonly number[]): number {
  return signs.reduce((sum, sign, at) => sum + sign * (weights[at + 1] ?? 0), weights[0] ?? 0);
}
