import { CHANNELS, type Channel } from './channels.js';
import type { ChannelFit, QueryFit } from './channel-fit.js';
import type { IndexEntry } from './index/article-index.js';

/** What is looked at per channel when an article is ranked closely, each 0 to 1. */
const PER_CHANNEL = [
  /** BM25F of the whole text, as a share of the best article's. */
  'whole',
  /** BM25 of title, questions and keywords, as a share of the best article's. */
  'asked',
  /** Cosine of the query and the article's best phrase. */
  'cosine',
  /** The weight of a phrase's tokens that are in the query, best phrase. */
  'covered',
  /** The same by number of tokens. */
  'hit',
  /** Falls with the number of a phrase's tokens that are not in the query: 1 when none is missing. */
  'complete',
] as const;

/** What an article is known by alone: `word.whole`, `word.asked` …, then the candidate sum. */
const OWN_FEATURES: readonly string[] = [
  ...CHANNELS.flatMap((channel) => PER_CHANNEL.map((name) => `${channel}.${name}`)),
  'candidate',
];

/** The features that also count as a share of the best candidate's, by their places. */
const COMPARED = OWN_FEATURES.flatMap((name, at) => (/cosine|covered/.test(name) ? [at] : []));

/** The names of the features in their order: of the article alone, then beside the best candidate. */
export const FEATURES: readonly string[] = [
  ...OWN_FEATURES,
  ...COMPARED.map((at) => `${OWN_FEATURES[at] ?? ''} share`),
];

/** √e to the power of minus the number of missing tokens; beyond these it is nothing. */
const COMPLETE = Float64Array.from({ length: 32 }, (_, missing) => Math.exp(-missing / 2));

/**
 * Writes the features of an article into `row`; those beside the best candidate stay 0 until
 * `compareFeatures`.
 *
 * @param sum what the article was chosen as a candidate by.
 */
export function fillFeatures(
  { number, own, learned }: IndexEntry,
  fit: QueryFit,
  sum: number,
  row: Float64Array,
): void {
  row.fill(0);
  let at = 0;
  for (const channel of CHANNELS) {
    const ofChannel = fit[channel];
    row[at] = (ofChannel.whole[number] ?? 0) * ofChannel.wholeUnit;
    row[at + 1] = (ofChannel.asked[number] ?? 0) * ofChannel.askedUnit;
    fillPhrases(own, ofChannel, row, at + 2);
    fillPhrases(learned, ofChannel, row, at + 2);
    at += PER_CHANNEL.length;
  }
  row[at] = sum;
}

/** Adds to the rows of all candidates of a query what each is beside the best of them, 0 to 1. */
export function compareFeatures(rows: readonly Float64Array[]): void {
  COMPARED.forEach((from, place) => {
    let best = 0;
    for (const row of rows) best = Math.max(best, row[from] ?? 0);
    if (best === 0) return;
    for (const row of rows) row[OWN_FEATURES.length + place] = (row[from] ?? 0) / best;
  });
}

/** The channels by which a query is known or foreign. */
const KNOWN_BY: readonly Channel[] = ['gram', 'concept'];

/**
 * How much of the query an article knows at all, each 0 to 1: by grams with all its text, by grams
 * with what is asked, then the same by concepts. Unlike the features these do not depend on the other
 * articles: where the best is poor, they say so.
 */
export function knownShares({ number }: IndexEntry, fit: QueryFit): readonly number[] {
  return KNOWN_BY.flatMap((channel) => {
    const { whole, asked, queryUnit } = fit[channel];
    return [(whole[number] ?? 0) * queryUnit, (asked[number] ?? 0) * queryUnit];
  });
}

/** Raises the four features from `at` on to the best of the phrases. */
function fillPhrases(
  phrases: readonly number[],
  { shared, hits, lengths, cosineUnit }: ChannelFit,
  row: Float64Array,
  at: number,
): void {
  let cosine = row[at] ?? 0;
  let covered = row[at + 1] ?? 0;
  let hit = row[at + 2] ?? 0;
  let complete = row[at + 3] ?? 0;
  for (const phrase of phrases) {
    const common = hits[phrase] ?? 0;
    if (common === 0) continue;
    const inverse = lengths.inverse(phrase);
    const part = (shared[phrase] ?? 0) * inverse;
    const tokens = lengths.tokenCount(phrase);
    if (part * cosineUnit > cosine) cosine = part * cosineUnit;
    if (part * inverse > covered) covered = part * inverse;
    if (common > hit * tokens) hit = common / tokens;
    const whole = COMPLETE[tokens - common] ?? 0;
    if (whole > complete) complete = whole;
  }
  row[at] = cosine;
  row[at + 1] = covered;
  row[at + 2] = hit;
  row[at + 3] = complete;
}
