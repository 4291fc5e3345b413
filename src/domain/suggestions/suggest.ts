import type { Conversation } from '../conversation/conversation.js';
import { wordsOf } from '../conversation/entry.js';
import type { Article, SearchHit } from '../knowledge/article.js';
import type { Reader } from '../knowledge/variants.js';
import type { Language } from '../language.js';
import type { PastAnswer, PastAnswers } from './past-answers.js';

export interface SuggestParts {
  readonly knowledge: {
    search(
      query: {
        readonly text: string;
        readonly language: Language;
        readonly intents: readonly string[];
        readonly reader?: Reader;
      },
      limit: number,
    ): readonly SearchHit[];
    article(slug: string, language: Language, reader?: Reader): Article | undefined;
  };
  readonly answers: Pick<PastAnswers, 'find'>;
  /** What words are surely understood as; empty when they are not. */
  readonly intentsOf: (text: string, language: Language) => readonly string[];
}

/** What may help an agent to answer the customer's last words. */
export interface Suggestions {
  /** The customer's words that these are for; 0 when there are none yet. */
  readonly seq: number;
  readonly articles: readonly {
    readonly slug: string;
    readonly title: string;
    readonly lead: string;
    readonly source: string;
  }[];
  /** Said by colleagues, reviewed by nobody. */
  readonly answers: readonly Pick<PastAnswer, 'id' | 'question' | 'answer' | 'agentName' | 'at'>[];
}

const MOST_ARTICLES = 3;
const MOST_ANSWERS = 2;
/** Articles less likely to fit than this are noise. */
const LEAST_CONFIDENCE = 0.05;
/** Words shorter than this speak of what was open before. */
const SHORT = 8;

/** The best articles and past answers for what the customer said last. */
export async function suggest(
  parts: SuggestParts,
  conversation: Conversation,
): Promise<Suggestions> {
  const { tail, language, channel, memory } = conversation;
  const last = tail.findLast((entry) => entry.author.role === 'customer' && wordsOf(entry).trim());
  if (!last) return { seq: 0, articles: [], answers: [] };
  const reader = { channel, classes: [] };
  const said = wordsOf(last).trim();
  const topic =
    said.length < SHORT && memory.lastArticle
      ? parts.knowledge.article(memory.lastArticle, language, reader)?.title
      : undefined;
  const text = topic ? `${said} ${topic}` : said;
  const intents = parts.intentsOf(said, language);
  const hits = parts.knowledge.search({ text, language, intents, reader }, MOST_ARTICLES);
  const answers = await parts.answers.find(said, language, MOST_ANSWERS);
  return {
    seq: last.seq,
    articles: hits
      .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
      .map(({ article: { slug, title, lead, source } }) => ({ slug, title, lead, source })),
    answers: answers.map(({ id, question, answer, agentName, at }) => {
      return { id, question, answer, agentName, at };
    }),
  };
}
