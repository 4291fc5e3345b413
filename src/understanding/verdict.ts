import type { IntentScore, Understanding } from '../domain/understanding.js';
import { NONE } from './engine/intent-model.js';

/** From this probability on the first candidate is acted on. */
const SURE = 0.5;
/** So is one below it that leaves the second this many times behind. */
const CLEAR_LEAD = 3;
const LEAST_WITH_LEAD = 0.3;
/** Below this nothing is understood. */
const LEAST = 0.12;

/**
 * How far to trust the candidates, likeliest first: `none` when nothing likely is in scope, `sure`
 * when the first stands out, else `unsure`.
 */
export function verdictOf(ranked: readonly IntentScore[]): Understanding['verdict'] {
  const [first, second] = ranked;
  if (!first || first.id === NONE || first.score < LEAST) return 'none';
  const isClear =
    first.score >= LEAST_WITH_LEAD && first.score >= CLEAR_LEAD * (second?.score ?? 0);
  return first.score >= SURE || isClear ? 'sure' : 'unsure';
}
