import type { Language } from '../../domain/language.js';
import type { IntentId } from '../../domain/understanding.js';
import { sameOutcome, type Outcome } from './outcome.js';

/** A message to replay, and what it means when that is known. */
export interface Saying {
  readonly text: string;
  /** The text without personal data, for people; the text itself when absent. */
  readonly shown?: string;
  readonly language: Language;
  /** `none` when it is out of scope; absent when nobody has said. */
  readonly truth?: IntentId;
  /** `test`: a sentence kept out of training; `confirmed`: an agent said what it means; `customer`: a stored message. */
  readonly source: 'test' | 'confirmed' | 'customer';
}

/** How an outcome fits the truth: acted rightly, asked back with the right choice, or wrong. */
export type Fit = 'right' | 'asks' | 'wrong';

/** A message that would be understood or answered differently. */
export interface AnswerChange extends Saying {
  readonly before: Outcome;
  readonly after: Outcome;
  readonly fitBefore?: Fit;
  readonly fitAfter?: Fit;
}

export interface AnswerDiff {
  /** How many messages were replayed, by source. */
  readonly replayed: Readonly<Record<Saying['source'], number>>;
  readonly changes: readonly AnswerChange[];
  /** Test sentences acted on rightly, or asked about with the right choice, before and after. */
  readonly rightBefore: number;
  readonly rightAfter: number;
  /** Test sentences that were right and are wrong now, and the other way round. */
  readonly broken: number;
  readonly mended: number;
  /** Confirmed messages that were right and are wrong now. */
  readonly forgotten: number;
  /** How many broken test sentences are let pass. */
  readonly allowed: number;
  /** Whether a person must accept this before it goes live. */
  readonly blocks: boolean;
}

/**
 * Broken test sentences that are let pass, as a share: training anew on a few more examples moves
 * about so many near-ties either way without making the bot better or worse.
 */
const ALLOWED_SHARE = 0.005;

/** What outcomes say about the truth; `undefined` when the truth is not known. */
export function fitOf(truth: IntentId | undefined, outcome: Outcome): Fit | undefined {
  if (truth === undefined) return undefined;
  if (truth === 'none') return outcome.verdict === 'none' ? 'right' : 'wrong';
  if (outcome.intents.includes(truth)) return 'right';
  return outcome.asks.includes(truth) ? 'asks' : 'wrong';
}

/** Compares what was and what would be, message by message. */
export function diffOf(
  pairs: readonly { readonly saying: Saying; readonly before: Outcome; readonly after: Outcome }[],
): AnswerDiff {
  const judged = pairs.map(({ saying, before, after }): AnswerChange => {
    const [fitBefore, fitAfter] = [fitOf(saying.truth, before), fitOf(saying.truth, after)];
    return { ...saying, before, after, fitBefore, fitAfter };
  });
  const count = (source: Saying['source'], holds: (one: AnswerChange) => boolean): number =>
    judged.filter((one) => one.source === source && holds(one)).length;
  const any = (): boolean => true;
  const tests = count('test', any);
  const broken = count('test', isBroken);
  const forgotten = count('confirmed', isBroken);
  const allowed = Math.floor(tests * ALLOWED_SHARE);
  return {
    replayed: { test: tests, confirmed: count('confirmed', any), customer: count('customer', any) },
    changes: judged.filter(({ before, after }) => !sameOutcome(before, after)).sort(byWeight),
    rightBefore: count('test', ({ fitBefore }) => fitBefore !== 'wrong'),
    rightAfter: count('test', ({ fitAfter }) => fitAfter !== 'wrong'),
    broken,
    mended: count('test', isMended),
    forgotten,
    allowed,
    blocks: forgotten > 0 || broken > allowed,
  };
}

/** Was right, is wrong now. */
export function isBroken({ fitBefore, fitAfter }: AnswerChange): boolean {
  return fitBefore !== undefined && fitBefore !== 'wrong' && fitAfter === 'wrong';
}

/** Was wrong, is right now. */
export function isMended({ fitBefore, fitAfter }: AnswerChange): boolean {
  return fitBefore === 'wrong' && fitAfter !== 'wrong';
}

/** What went wrong first, then what nobody has judged, then what got better. */
function byWeight(a: AnswerChange, b: AnswerChange): number {
  return weightOf(a) - weightOf(b);
}

function weightOf(change: AnswerChange): number {
  if (isBroken(change)) return change.source === 'confirmed' ? 0 : 1;
  if (change.truth === undefined) return 2;
  return isMended(change) ? 4 : 3;
}
