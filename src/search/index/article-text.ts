import type { Article } from '../../domain/knowledge/article.js';
import { foldText } from '../../domain/text/fold.js';
import { CHANNELS, tokenise, type Channel, type Tokens } from '../channels.js';
import { LENGTH_SHARE, SATURATION, type Field, type IndexSettings } from '../settings.js';
import type { TokenStrength } from './channel-index.js';
import type { FieldLengths } from './field-lengths.js';

export const FIELDS: readonly Field[] = ['title', 'questions', 'keywords', 'body'];

/** The folded texts of an article by field. */
export type FoldedFields = Readonly<Record<Field, readonly string[]>>;

export function foldFields(article: Article): FoldedFields {
  return {
    title: [foldText(article.title)],
    questions: article.questions.map(foldText),
    keywords: article.keywords.map(foldText),
    body: [foldText(article.body)],
  };
}

/** The characters of a field: the length that BM25F compares with the average of the field. */
export function fieldLength(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** How strongly the article has each token of a channel. */
export type ChannelStrengths = Readonly<Record<Channel, ReadonlyMap<number, TokenStrength>>>;

/**
 * BM25F (Robertson, Zaragoza, Taylor 2004): counts are divided by the relative length of their field,
 * weighted, added up over the fields and saturated once.
 */
export function strengthsOf(
  fields: FoldedFields,
  lengths: FieldLengths,
  settings: IndexSettings,
): ChannelStrengths {
  const whole = countsByChannel();
  const asked = countsByChannel();
  for (const field of FIELDS) {
    const relative = fieldLength(fields[field]) / lengths.average(field);
    const share = 1 / (1 - LENGTH_SHARE + LENGTH_SHARE * relative);
    for (const text of fields[field]) {
      const tokens = tokenise(text, field === 'body' ? settings.bodyChannels : CHANNELS);
      add(tokens, share * settings.fieldWeights[field], whole);
      if (field !== 'body') add(tokens, share, asked);
    }
  }
  return perChannel((channel) => saturated(whole[channel], asked[channel]));
}

function countsByChannel(): Record<Channel, Map<number, number>> {
  return perChannel(() => new Map<number, number>());
}

function add(tokens: Tokens, weight: number, into: Record<Channel, Map<number, number>>): void {
  for (const channel of CHANNELS) {
    const counts = into[channel];
    for (const token of tokens[channel]) counts.set(token, (counts.get(token) ?? 0) + weight);
  }
}

function saturated(
  whole: ReadonlyMap<number, number>,
  asked: ReadonlyMap<number, number>,
): ReadonlyMap<number, TokenStrength> {
  const strengths = new Map<number, TokenStrength>();
  for (const [token, count] of whole) {
    strengths.set(token, { whole: saturate(count), asked: saturate(asked.get(token) ?? 0) });
  }
  return strengths;
}

function saturate(count: number): number {
  return count / (SATURATION + count);
}

/** A value for every channel. */
export function perChannel<T>(make: (channel: Channel) => T): Record<Channel, T> {
  return {
    word: make('word'),
    gram: make('gram'),
    unit: make('unit'),
    concept: make('concept'),
    conceptPair: make('conceptPair'),
  };
}
