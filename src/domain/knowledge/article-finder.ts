import { LANGUAGES, type Language } from '../language.js';
import { Lazy } from '../lazy.js';
import { foldText, hasHan } from '../text/fold.js';
import { searchLeniently, type TextIndex } from '../text/text-index.js';
import type { ArticleDesk } from './article-desk.js';
import type { ArticleRow } from './article-overview.js';
import type { ArticleRecord } from './article-record.js';
import { articleId, mainSlug } from './article-text.js';
import type { SearchHit } from './article.js';

export interface ArticleFinderParts {
  readonly desk: Pick<ArticleDesk, 'list' | 'records' | 'onChange'>;
  /** Finds customers' questions among what they are told; forgives slips, ranks by meaning. */
  readonly search: (
    query: { readonly text: string; readonly language: Language; readonly intents: readonly [] },
    limit: number,
  ) => readonly SearchHit[];
  /** Makes an index that finds every text that has the words, told to customers or not. */
  readonly newIndex: () => TextIndex;
}

/** Hits of each kind that are looked at; a list of more is not read. */
const MOST_HITS = 200;
const MOST_ANSWERS = 10;
/** Answers less likely than this are noise. */
const LEAST_CONFIDENCE = 0.05;
/** Share of the words that a text must have. */
const LEAST_COVERED = 0.6;
/** Shorter Latin words are beginnings of words still being typed; the index knows pieces of three. */
const SHORTEST = 3;
const HEAD_WEIGHT = 0.6;
const BODY_WEIGHT = 0.3;
/** An index of thousands of texts is made in steps, so that customers are answered in between. */
const STEP = 40;
const MOST_INDEXED = 4_000;

/**
 * Finds articles for editors with the engines that answer customers: drafts and archived texts as well,
 * a Chinese word inside any sentence, traditional characters, misspelt words. Built when first asked.
 */
export class ArticleFinder {
  private readonly index = new Lazy(() => this.build());

  constructor(private readonly parts: ArticleFinderParts) {
    parts.desk.onChange((record, gone) => {
      void this.index.change((index) => (gone ? remove : put)(index, record));
    });
  }

  /** The articles that have the words in any language, best first; all by slug for none. */
  async list(words = ''): Promise<ArticleRow[]> {
    const rows = await this.parts.desk.list();
    const wanted = foldText(words).trim();
    if (wanted === '') return rows;
    if (wanted.length < SHORTEST && !hasHan(wanted))
      return rows.filter((row) => begins(row, wanted));
    const scores = await this.scores(words);
    // A variant without a text for all has a row of its own name.
    const scoreOf = ({ slug }: ArticleRow): number => scores.get(mainSlug(slug)) ?? 0;
    return rows.filter((row) => scoreOf(row) > 0).sort((a, b) => scoreOf(b) - scoreOf(a));
  }

  /** How well articles fit, by the slug of the text for all. */
  private async scores(words: string): Promise<ReadonlyMap<string, number>> {
    const index = await this.index.get();
    const scores = new Map<string, number>();
    const add = (slug: string, score: number): void => {
      scores.set(slug, Math.max(scores.get(slug) ?? 0, score));
    };
    for (const [slug, score] of this.answers(words)) add(slug, score);
    const options = { limit: MOST_HITS, least: LEAST_COVERED };
    const lost = scores.size === 0;
    const hits = lost ? searchLeniently(index, words, options) : index.search(words, options);
    for (const [slug, score] of scoresOf(hits)) scores.set(slug, (scores.get(slug) ?? 0) + score);
    return scores;
  }

  private answers(text: string): (readonly [slug: string, confidence: number])[] {
    const hits = LANGUAGES.flatMap((language) =>
      this.parts.search({ text, language, intents: [] }, MOST_ANSWERS),
    );
    return hits
      .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
      .map(({ article, confidence }) => [article.slug, confidence]);
  }

  private async build(): Promise<TextIndex> {
    const index = this.parts.newIndex();
    for (const [at, record] of (await this.parts.desk.records()).entries()) {
      if (at % STEP === STEP - 1) await new Promise((resolve) => setImmediate(resolve));
      put(index, record);
    }
    return index;
  }
}

/** Articles by their best text: those that have the words in the title before the others. */
function scoresOf(hits: ReturnType<TextIndex['search']>): Map<string, number> {
  const scores = new Map<string, number>();
  for (const { id, covered } of hits) {
    const [place = '', part] = id.split('|');
    const slug = mainSlug(place);
    const score = covered * (part === 'head' ? HEAD_WEIGHT : BODY_WEIGHT);
    scores.set(slug, Math.max(scores.get(slug) ?? 0, score));
  }
  return scores;
}

function put(index: TextIndex, record: ArticleRecord): void {
  const { slug, language, text } = record;
  const { title, questions, keywords, source, body } = text;
  const head = [slug.replace(/[-.]/g, ' '), slug, title, ...questions, ...keywords, source];
  const id = articleId(record);
  index.put({ id: `${id}|head`, text: head.join('\n').slice(0, MOST_INDEXED), language });
  index.put({ id: `${id}|body`, text: body.slice(0, MOST_INDEXED), language });
}

function remove(index: TextIndex, record: ArticleRecord): void {
  for (const part of ['head', 'body']) index.remove(`${articleId(record)}|${part}`);
}

/** Whether a word of the name or of a title begins so. */
function begins({ slug, sides }: ArticleRow, letters: string): boolean {
  const titles = Object.values(sides).map(({ title }) => foldText(title));
  return [slug, ...titles].some((text) =>
    text.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(letters)),
  );
}
