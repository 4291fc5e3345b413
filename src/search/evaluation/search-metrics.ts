/** What a search system said to one query. */
export interface Answered {
  /** The place of the right entry among the hits, from 1; 0 when it is not among them. */
  readonly place: number;
  /** How sure the system is of its first hit; 0 when there is none. */
  readonly confidence: number;
  readonly micros: number;
}

export interface SearchMetrics {
  readonly rows: number;
  readonly recallAt1: number;
  readonly recallAt5: number;
  /** Mean of one over the place of the right entry, 0 beyond the tenth. */
  readonly mrr10: number;
  /** The largest share of queries that can be answered with nine of ten answers right. */
  readonly coverageAtP90: number;
  readonly p50Us: number;
  readonly p99Us: number;
}

/** Nine of ten answers have to be right. */
export const PRECISION = 0.9;

const MRR_DEPTH = 10;

/**
 * The usual figures, shares from 0 to 1.
 *
 * @param threshold the confidence from which on is answered; chosen on these rows when absent.
 */
export function measureSearch(answered: readonly Answered[], threshold?: number): SearchMetrics {
  const micros = answered.map((each) => each.micros).sort((a, b) => a - b);
  const from = threshold ?? thresholdAtPrecision(answered);
  return {
    rows: answered.length,
    recallAt1: shareOf(answered, isRight),
    recallAt5: shareOf(answered, ({ place }) => place >= 1 && place <= 5),
    mrr10:
      answered.reduce((sum, { place }) => sum + reciprocal(place), 0) /
      Math.max(1, answered.length),
    coverageAtP90: shareOf(answered, ({ confidence }) => confidence >= from),
    p50Us: percentile(micros, 0.5),
    p99Us: percentile(micros, 0.99),
  };
}

/**
 * The lowest confidence for which nine of ten rows of at least that confidence are right; Infinity
 * when there is none.
 */
export function thresholdAtPrecision(answered: readonly Answered[], precision = PRECISION): number {
  const sorted = [...answered].sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let threshold = Infinity;
  sorted.forEach((each, at) => {
    if (isRight(each)) right++;
    const isLastOfEquals = sorted[at + 1]?.confidence !== each.confidence;
    if (isLastOfEquals && right >= precision * (at + 1)) threshold = each.confidence;
  });
  return threshold;
}

/** The share of right ones among the rows that are answered; 1 when none is. */
export function precisionFrom(answered: readonly Answered[], threshold: number): number {
  const told = answered.filter(({ confidence }) => confidence >= threshold);
  return told.length === 0 ? 1 : shareOf(told, isRight);
}

function isRight({ place }: Answered): boolean {
  return place === 1;
}

function reciprocal(place: number): number {
  return place >= 1 && place <= MRR_DEPTH ? 1 / place : 0;
}

function shareOf<T>(items: readonly T[], matches: (item: T) => boolean): number {
  return items.filter(matches).length / Math.max(1, items.length);
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
