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
  /** How many more test sentences may break than are mended. */
  readonly allowed: number;
  /** Whether a person must accept this before it goes live. */
  readonly blocks: boolean;
}

/**
 * Training anew moves near-ties either way: one more example broke 7 of 1,560 sentences and mended 6,
 * twelve more broke 12 and mended 6. So what counts is the loss on balance, as a share of the sentences;
 * and nothing makes good for breaking more than the second share.
 */
const ALLOWED_LOSS = 0.005;
const MOST_BROKEN = 0.02;

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
  const mended = count('test', isMended);
  const allowed = Math.floor(tests * ALLOWED_LOSS);
  return {
    replayed: { test: tests, confirmed: count('confirmed', any), customer: count('customer', any) },
    changes: judged.filter(({ before, after }) => !sameOutcome(before, after)).sort(byWeight),
    rightBefore: count('test', ({ fitBefore }) => fitBefore !== 'wrong'),
    rightAfter: count('test', ({ fitAfter }) => fitAfter !== 'wrong'),
    broken,
    mended,
    forgotten,
    allowed,
    blocks: forgotten > 0 || broken - mended > allowed || broken > tests * MOST_BROKEN,
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
