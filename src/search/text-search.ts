import type { Language } from '../domain/language.js';
import { foldText } from '../domain/text/fold.js';
import { tokenise } from './channels.js';
import { ChannelIndex, type TokenStrength } from './index/channel-index.js';
import { ChannelScores } from './index/channel-scores.js';
import { SATURATION } from './settings.js';

/** A plain text that people look for: an entry of a transcript, a canned reply. */
export interface TextDocument {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
}

export interface TextHit {
  readonly id: string;
  /** How much of the query the text has, 0 to 1: 1 when all of it. */
  readonly covered: number;
}

export interface TextSearchOptions {
  /** Only texts in this language; all when absent. */
  readonly language?: Language;
  readonly limit: number;
  /** Texts that have less of the query are no hits; half of it when absent. */
  readonly least?: number;
}

/**
 * Characters three to five within a word and stems, in Chinese bigrams and single characters: so a
 * Chinese word is found in any sentence, however that is cut into words, and a word by its beginning.
 */
const TEXT_CHANNELS = ['gram', 'unit'] as const;
const LEAST_COVERED = 0.5;

/** Between texts that have as much of the query, the one that says little else comes first. */
const DENSITY_SHARE = 0.1;

interface Held {
  readonly number: number;
  readonly document: TextDocument;
}

/** Finds plain texts by the words in them, with the tokens of the article search. */
export class TextSearch {
  private readonly index = new ChannelIndex();
  private readonly scores = new ChannelScores();
  private readonly numbers = new Map<string, number>();
  private readonly held: (Held | undefined)[] = [];
  private readonly unused: number[] = [];

  constructor(documents: Iterable<TextDocument> = []) {
    for (const document of documents) this.put(document);
  }

  get size(): number {
    return this.numbers.size;
  }

  /** Adds a text, or puts it in the place of the one with its id. */
  put(document: TextDocument): void {
    this.remove(document.id);
    const number = this.unused.pop() ?? this.held.length;
    this.held[number] = { number, document };
    this.numbers.set(document.id, number);
    this.index.addArticle(number, strengthsOf(tokensOf(document.text)));
  }

  /** Takes a text out; does nothing when there is none. */
  remove(id: string): void {
    const number = this.numbers.get(id);
    if (number === undefined) return;
    const held = this.held[number];
    if (held) this.index.removeArticle(number, new Set(tokensOf(held.document.text)));
    this.held[number] = undefined;
    this.numbers.delete(id);
    this.unused.push(number);
  }

  /** The texts that have most of the query, best first; equal ones in the order they were added. */
  search(text: string, { language, limit, least = LEAST_COVERED }: TextSearchOptions): TextHit[] {
    this.scores.clear(this.held.length, 0);
    this.index.score(queryTokens(text), this.size, 0, this.scores);
    const most = this.scores.queryWeight;
    if (most === 0) return [];
    return this.held
      .filter((held): held is Held => held !== undefined)
      .filter(({ document }) => language === undefined || document.language === language)
      .map(({ number, document }) => ({
        id: document.id,
        covered: rounded((this.scores.asked[number] ?? 0) / most),
        rank: this.rankOf(number) / most,
      }))
      .filter(({ covered }) => covered > 0 && covered >= least)
      .sort((a, b) => b.rank - a.rank)
      .slice(0, limit)
      .map(({ id, covered }) => ({ id, covered }));
  }

  private rankOf(number: number): number {
    const { asked, whole } = this.scores;
    return (asked[number] ?? 0) + DENSITY_SHARE * (whole[number] ?? 0);
  }
}

function tokensOf(text: string): readonly number[] {
  const tokens = tokenise(foldText(text), TEXT_CHANNELS);
  return TEXT_CHANNELS.flatMap((channel) => tokens[channel]);
}

/** Single characters would find texts that have them far apart: they count when there is nothing else. */
function queryTokens(text: string): readonly number[] {
  const { gram, unit } = tokenise(foldText(text), TEXT_CHANNELS);
  return gram.length > 0 ? gram : unit;
}

/** Sums of 32-bit numbers are not exact. */
function rounded(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}

/** Having a token at all counts as `asked`, its share of the text as `whole`. */
function strengthsOf(tokens: readonly number[]): ReadonlyMap<number, TokenStrength> {
  const counts = new Map<number, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  const long = Math.sqrt(tokens.length);
  return new Map(
    [...counts].map(([token, count]) => {
      const whole = count / (count + SATURATION * (1 + long / TYPICAL_LONG));
      return [token, { whole, asked: 1 }];
    }),
  );
}

/** The square root of the number of tokens of a chat message. */
const TYPICAL_LONG = 8;
