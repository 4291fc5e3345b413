import { classOf } from '../../domain/understanding.js';
import { NONE } from '../engine/intent-model.js';

/** One answer of a model beside the truth. */
export interface Judged {
  readonly text: string;
  readonly expected: string;
  readonly predicted: string;
  /** The probability that the model gave its answer. */
  readonly score: number;
  /** The class with the largest sum, whatever the intent. */
  readonly predictedClass: string;
  readonly micros: number;
}

export interface IntentMetrics {
  readonly rows: number;
  readonly accuracy: number;
  /** Mean of the F1 of every label that occurs in the test. */
  readonly macroF1: number;
  /** Share of in-scope rows whose class is right; only for labels that have our classes. */
  readonly classAccuracy?: number;
  /** Expected calibration error over fifteen bins of equal width. */
  readonly ece: number;
  readonly inScopeAccuracy?: number;
  readonly oosRecall?: number;
  readonly oosPrecision?: number;
  readonly p50Us: number;
  readonly p99Us: number;
}

const BINS = 15;

/** The usual figures; those about refusal only when the test holds out-of-scope rows. */
export function measureIntents(judged: readonly Judged[]): IntentMetrics {
  const inside = judged.filter(({ expected }) => expected !== NONE);
  const outside = judged.filter(({ expected }) => expected === NONE);
  const refused = judged.filter(({ predicted }) => predicted === NONE);
  const micros = judged.map((row) => row.micros).sort((a, b) => a - b);
  const hasClasses = inside.some(({ expected }) => /^(?:inquiry|order|complaint)\./.test(expected));
  return {
    rows: judged.length,
    accuracy: shareOf(judged, isRight),
    macroF1: macroF1(judged),
    ...(hasClasses
      ? { classAccuracy: shareOf(inside, (row) => row.predictedClass === classOf(row.expected)) }
      : {}),
    ece: calibrationError(judged),
    ...(outside.length > 0
      ? {
          inScopeAccuracy: shareOf(inside, isRight),
          oosRecall: shareOf(outside, isRight),
          oosPrecision: shareOf(refused, isRight),
        }
      : {}),
    p50Us: percentile(micros, 0.5),
    p99Us: percentile(micros, 0.99),
  };
}

export function isRight({ expected, predicted }: Judged): boolean {
  return expected === predicted;
}

/** 0 to 1, four decimals; 0 for no rows. */
export function shareOf<T>(rows: readonly T[], holds: (row: T) => boolean): number {
  return rows.length === 0 ? 0 : rounded(rows.filter(holds).length / rows.length);
}

/** F1 of one label against the rest. */
export function f1Of(label: string, judged: readonly Judged[]): number {
  const right = judged.filter((row) => row.expected === label && isRight(row)).length;
  const named = judged.filter((row) => row.expected === label).length;
  const given = judged.filter((row) => row.predicted === label).length;
  return named + given === 0 ? 0 : (2 * right) / (named + given);
}

function macroF1(judged: readonly Judged[]): number {
  const labels = new Set(judged.map((row) => row.expected));
  let sum = 0;
  for (const label of labels) sum += f1Of(label, judged);
  return rounded(sum / Math.max(1, labels.size));
}

function calibrationError(judged: readonly Judged[]): number {
  const gaps = new Float64Array(BINS);
  for (const row of judged) {
    const bin = Math.min(BINS - 1, Math.floor(row.score * BINS));
    gaps[bin] = (gaps[bin] ?? 0) + row.score - (isRight(row) ? 1 : 0);
  }
  return rounded(gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / Math.max(1, judged.length));
}

function percentile(ascending: readonly number[], share: number): number {
  const at = Math.min(ascending.length - 1, Math.floor(share * ascending.length));
  return Math.round(10 * (ascending[at] ?? 0)) / 10;
}

export function rounded(value: number): number {
  return Math.round(10_000 * value) / 10_000;
}
