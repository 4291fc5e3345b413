import type { ArticleDesk } from '../domain/knowledge/article-desk.js';
import { PromiseKeeper } from '../domain/questions/promise-keeper.js';
import { KnowledgeCounter } from '../domain/reports/knowledge-counter.js';
import { QuestionWork } from '../domain/questions/question-work.js';
import type { Brain } from './brain.js';
import type { Core } from './core.js';

export interface LoopParts {
  readonly core: Core;
  readonly brain: Pick<Brain, 'articles' | 'knowledge'>;
  readonly articles: ArticleDesk;
  readonly onFault: (code: string, conversationId: string, error: unknown) => void;
}

/** The way from a question asked in vain to its customer being told. */
export interface Loop {
  readonly work: QuestionWork;
  readonly promises: PromiseKeeper;
  readonly counter: KnowledgeCounter;
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
  return {
    ...{ work, promises, counter },
    start: () => {
      promises.start();
      counter.start();
    },
    stop: async () => {
      await promises.stop();
      await counter.stop();
    },
  };
}
