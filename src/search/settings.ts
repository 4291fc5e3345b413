import type { Language } from '../domain/language.js';
import type { Channel } from './channels.js';

/** The fields of an article that are indexed. */
export type Field = 'title' | 'questions' | 'keywords' | 'body';

/** What is set per language; the figures behind each choice are in docs/search.md. */
export interface IndexSettings {
  /** Weight of a field's words in the BM25F of the whole article. */
  readonly fieldWeights: Readonly<Record<Field, number>>;
  /** The channels that read the body; the others read only what is asked. */
  readonly bodyChannels: readonly Channel[];
  /** Weight of each channel when candidates are chosen for the re-rank. */
  readonly candidateWeights: Readonly<Record<Channel, number>>;
}

/** BM25's saturation and length constants, the same for all channels. */
export const SATURATION = 1.2;
export const LENGTH_SHARE = 0.6;

/** How many articles are ranked closely. */
export const CANDIDATES = 24;

export const INDEX_SETTINGS: Readonly<Record<Language, IndexSettings>> = {
  en: {
    fieldWeights: { title: 6, questions: 4, keywords: 4, body: 1 },
    bodyChannels: ['word', 'unit', 'concept', 'conceptPair'],
    candidateWeights: { word: 0.7, gram: 1, unit: 0.3, concept: 0.7, conceptPair: 0.5 },
  },
  zh: {
    fieldWeights: { title: 2, questions: 1.5, keywords: 1.5, body: 1 },
    bodyChannels: ['word', 'gram', 'concept', 'conceptPair'],
    candidateWeights: { word: 0.2, gram: 1, unit: 0.5, concept: 0.7, conceptPair: 0.5 },
  },
};
