import { join } from 'node:path';
import type { Config } from '../config.js';
import type { ArticleDesk } from '../domain/knowledge/article-desk.js';
import { knownValues } from '../replies/known-values.js';
import type { AllReplies } from '../replies/load-replies.js';
import type { IntentModelData } from '../understanding/engine/intent-model.js';
import type { TrainingTask } from '../understanding/training/training-task.js';
import type { Services } from '../turn/dialog.js';
import { openArticles } from './articles.js';
import { loadBrain, type Brain } from './brain.js';
import { buildServices, type Core } from './core.js';
import { buildLearning, type Learning } from './learning.js';
import { buildLoop, type Loop } from './loop.js';
import type { OpenShop } from './shop.js';

export interface MindParts {
  readonly config: Config;
  readonly core: Core;
  readonly shop: Pick<OpenShop, 'products' | 'front' | 'values'>;
  /** A test's own brain. */
  readonly templates: AllReplies;
  readonly brain?: Brain;
  readonly train?: (task: TrainingTask) => Promise<IntentModelData>;
  readonly onTurnFault: (code: string, conversationId: string, error: unknown) => void;
  readonly onFault: (code: string, error: unknown) => void;
}

/** What the bot knows, what it may ask, and how it goes on learning. */
export interface Mind {
  readonly brain: Brain;
  readonly learning: Learning | undefined;
  readonly articles: ArticleDesk;
  readonly loop: Loop;
  readonly services: Services;
}

/** Throws `content.invalid`. */
export async function openMind(parts: MindParts): Promise<Mind> {
  const { config, core, shop, templates, train, onFault } = parts;
  const { store, clock } = core;
  const modelsFolder = join(config.dataDir, 'model');
  const { products, front, values } = shop;
  const brain =
    parts.brain ??
    (await loadBrain({
      ...{ config, store, clock, products, values, templates },
      learnedFolder: modelsFolder,
    }));
  const known = knownValues(values);
  const articles = await openArticles({ store, clock, base: brain.articles, knownValues: known });
  return {
    brain,
    articles,
    learning: buildLearning({ config, core, brain, clock, modelsFolder, train, onFault }),
    loop: buildLoop({ core, brain, articles, onFault: parts.onTurnFault }),
    services: buildServices(core, { products, front, values, ...brain }),
  };
}
