import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { AppError } from '../../src/errors.js';
import type { EntryRow, QueryRow } from '../../src/search/evaluation/rows.js';
import type { MeasuredSystem } from '../../src/search/evaluation/systems.js';
import { baselineTokens } from './baseline-tokens.js';

type Make = () => MeasuredSystem;

/** The parts of the packages in `bench/node_modules` that are used here. */
interface MiniSearchIndex {
  addAll(documents: readonly object[]): void;
  search(query: string): readonly { readonly id: string; readonly score: number }[];
}
type MiniSearch = new (options: object) => MiniSearchIndex;
interface LunrBuilder {
  readonly pipeline: { reset(): void };
  readonly searchPipeline: { reset(): void };
  tokenizer: (text: unknown) => unknown[];
  ref(name: string): void;
  field(name: string, options?: { readonly boost: number }): void;
  add(document: object): void;
  build(): {
    query(ask: (query: { term(terms: readonly string[], options: object): void }) => void): {
      readonly ref: string;
      readonly score: number;
    }[];
  };
}
interface Lunr {
  readonly Builder: new () => LunrBuilder;
  readonly Token: new (text: string, metadata: object) => unknown;
}

/** The question counts twice, as in our own settings for the comparison. */
const QUESTION_BOOST = 2;

interface Document {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
}

/**
 * Other engines over the same entries and the same tokens: stems in English, bigrams in Chinese.
 * Learned queries are further similar questions to them. Throws `evaluation.no-baselines` when the
 * packages of `bench` are not there.
 */
export function baselineSystems(
  entries: readonly EntryRow[],
  learned: readonly QueryRow[],
): readonly (readonly [name: string, make: Make])[] {
  const { MiniSearch, lunr } = loadPackages();
  const documents = entries.map(({ id, question, similar, answer }) => ({
    id,
    question: [question, ...similar, ...phrasesOf(id, learned)].join('\n'),
    answer,
  }));
  return [
    ['minisearch', () => miniSearch(MiniSearch, documents)],
    ['lunr', () => lunrSearch(lunr, documents)],
    ['naturalTfIdf', () => tfIdfSearch(documents)],
  ];
}

function phrasesOf(id: string, learned: readonly QueryRow[]): readonly string[] {
  return learned.filter((row) => row.id === id).map(({ query }) => query);
}

function loadPackages(): { MiniSearch: MiniSearch; lunr: Lunr } {
  const load = createRequire(resolve('bench/package.json'));
  try {
    return { MiniSearch: load('minisearch') as MiniSearch, lunr: load('lunr') as Lunr };
  } catch (cause) {
    throw new AppError(
      'evaluation.no-baselines',
      '--baselines needs the packages of bench: npm ci --prefix bench',
      {},
      { cause },
    );
  }
}

function miniSearch(MiniSearch: MiniSearch, documents: readonly Document[]): MeasuredSystem {
  const index = new MiniSearch({
    fields: ['question', 'answer'],
    tokenize: baselineTokens,
    processTerm: (term: string) => term,
    searchOptions: { boost: { question: QUESTION_BOOST } },
  });
  index.addAll(documents);
  return {
    search: (query, limit) => hits(index.search(query), limit),
  };
}

function lunrSearch(lunr: Lunr, documents: readonly Document[]): MeasuredSystem {
  const builder = new lunr.Builder();
  builder.pipeline.reset();
  builder.searchPipeline.reset();
  builder.tokenizer = (text) =>
    baselineTokens(String(text)).map((token) => new lunr.Token(token, {}));
  builder.ref('id');
  builder.field('question', { boost: QUESTION_BOOST });
  builder.field('answer');
  for (const document of documents) builder.add(document);
  const index = builder.build();
  return {
    search: (text, limit) => {
      const found = index.query((query) => query.term(baselineTokens(text), {}));
      return hits(
        found.map(({ ref, score }) => ({ id: ref, score })),
        limit,
      );
    },
  };
}

function tfIdfSearch(documents: readonly Document[]): MeasuredSystem {
  const index = new TfIdf();
  for (const { question, answer } of documents) {
    index.addDocument([
      ...Array.from({ length: QUESTION_BOOST }, () => baselineTokens(question)).flat(),
      ...baselineTokens(answer),
    ]);
  }
  return {
    search: (text, limit) => {
      const scores = index.tfidfs(baselineTokens(text));
      const found = documents.map(({ id }, at) => ({ id, score: scores[at] ?? 0 }));
      return hits(
        found.sort((a, b) => b.score - a.score),
        limit,
      );
    },
  };
}

/** These engines give no probability: the lead of the first hit over the second stands for it. */
function hits(
  found: readonly { readonly id: string; readonly score: number }[],
  limit: number,
): ReturnType<MeasuredSystem['search']> {
  const [first = 0, second = 0] = found.map(({ score }) => score);
  return {
    ids: found.slice(0, limit).map(({ id }) => id),
    confidence: first > 0 ? (first - second) / first : 0,
  };
}
