import type { ArticleDesk } from '../domain/knowledge/article-desk.js';
import { PromiseKeeper } from '../domain/questions/promise-keeper.js';
import { KnowledgeCounter } from '../domain/reports/knowledge-counter.js';
import { QuestionWork } from '../domain/questions/question-work.js';
import { CannedReplies } from '../domain/suggestions/canned-replies.js';
import { PastAnswers } from '../domain/suggestions/past-answers.js';
import { TranscriptSearch } from '../domain/suggestions/transcript-search.js';
import { TextSearch } from '../search/text-search.js';
import type { Brain } from './brain.js';
import type { Core } from './core.js';

export interface LoopParts {
  readonly core: Core;
  readonly brain: Pick<Brain, 'articles' | 'knowledge' | 'understand'>;
  readonly articles: ArticleDesk;
  readonly onFault: (code: string, conversationId: string, error: unknown) => void;
}

/** The way from a question asked in vain to its customer being told. */
export interface Loop {
  readonly work: QuestionWork;
  readonly promises: PromiseKeeper;
  readonly counter: KnowledgeCounter;
  readonly answers: PastAnswers;
  readonly canned: CannedReplies;
  readonly transcripts: TranscriptSearch;
  start(): void;
  /** Ends what is under way. */
  stop(): Promise<void>;
}

export function buildLoop({ core, brain, articles, onFault }: LoopParts): Loop {
  const promises = new PromiseKeeper({
    ...core,
    base: brain.articles,
    notices: core.replies,
    article: (slug, language, reader) => brain.knowledge.article(slug, language, reader),
    onFault,
  });
  const work = new QuestionWork({
    ...{ questions: core.questions, articles, log: core.log },
    toldVersion: (slug, language) => brain.articles.get(slug, language)?.version,
    onSettled: (slug) => promises.published(slug),
  });
  const counter = new KnowledgeCounter({ ...core, onFault });
  const newIndex = (): TextSearch => new TextSearch();
  const answers = new PastAnswers({
    ...{ ...core, newIndex, onFault },
    hear: (text, language) => brain.understand(text, { language }),
  });
  const transcripts = new TranscriptSearch({ ...core, newIndex });
  const canned = new CannedReplies(core.store, core.clock, newIndex);
  return {
    ...{ work, promises, counter, answers, canned, transcripts },
    start: () => {
      promises.start();
      counter.start();
      answers.start();
      transcripts.start();
    },
    stop: async () => {
      transcripts.stop();
      await answers.stop();
      await promises.stop();
      await counter.stop();
    },
  };
}
