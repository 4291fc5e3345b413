import { join } from 'node:path';
import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import type { KnowledgeBase } from '../domain/knowledge/knowledge-base.js';
import type { ShopValues } from '../domain/knowledge/shop-values.js';
import type { Language } from '../domain/language.js';
import type { ProductCatalogue } from '../domain/products/product.js';
import type { Store } from '../domain/store.js';
import type { Understanding } from '../domain/understanding.js';
import type { AllReplies } from '../replies/load-replies.js';
import type { IntentDirectory, KnowledgeDesk } from '../turn/dialog.js';
import { intentDirectory } from '../turn/intent-directory.js';
import type { NamedProduct } from '../understanding/entities/product-names.js';
import { loadIntents, type IntentFile } from '../understanding/training/load-intents.js';
import { loadShopNumbers } from '../understanding/training/load-shop-numbers.js';
import { contentKey, loadOrTrain } from '../understanding/engine/model-file.js';
import { runTask } from '../understanding/training/training-task.js';
import { loadKnowledge } from './knowledge.js';
import { LearnedModels } from './learned-model.js';
import { LiveModel } from './live-model.js';

/** What the bot knows: how to hear, what articles say, what intents lead to. */
export interface Brain {
  readonly understand: (text: string, hint: { readonly language: Language }) => Understanding;
  readonly knowledge: KnowledgeDesk;
  /** The articles behind it, so that what is published in the console is told at once. */
  readonly articles: KnowledgeBase;
  readonly intents: IntentDirectory;
  /** The model that can be exchanged; a brain without one does not learn. */
  readonly model?: LiveModel;
}

export interface BrainParts {
  readonly config: Pick<Config, 'contentRoot' | 'timeZone'>;
  readonly store: Store;
  readonly clock: Clock;
  readonly products: ProductCatalogue;
  /** Where models learned in use are kept; without it only the shipped one is used. */
  readonly learnedFolder?: string;
  readonly values: ShopValues;
  /** The replies where they have been read before. */
  readonly templates?: AllReplies;
}

/** Where the build leaves the trained model, below the content root. */
export const MODEL_CACHE = join('dist', 'model');

/** Loads content and model; trains when the content has changed since the build. Throws `content.invalid`. */
export async function loadBrain(parts: BrainParts): Promise<Brain> {
  const { contentRoot, timeZone } = parts.config;
  const folders = {
    intents: join(contentRoot, 'intents'),
    knowledge: join(contentRoot, 'knowledge'),
  };
  const files = loadIntents(folders.intents);
  const learned = parts.learnedFolder && new LearnedModels(parts.learnedFolder);
  const shipped = await loadOrTrain(folders, join(contentRoot, MODEL_CACHE), runTask);
  const model = new LiveModel(
    {
      model: (learned && learned.current(() => contentKey(folders))) || shipped.data,
      products: namesOf(parts.products),
      clock: parts.clock,
      timeZone,
      numbers: loadShopNumbers(join(folders.intents, 'entities')),
    },
    shipped.data,
    folders,
  );
  const knowledge = loadKnowledge(parts);
  return {
    understand: model.understand,
    model,
    knowledge: knowledge.desk,
    articles: knowledge.base,
    intents: directoryOf(files),
  };
}

/** Routes and labels as the intents' files tell them. */
export function directoryOf(files: readonly IntentFile[]): IntentDirectory {
  return intentDirectory(
    files.map(({ intent, servedBy, label }) => ({
      id: intent,
      label,
      dialog: 'dialog' in servedBy ? servedBy.dialog : undefined,
    })),
  );
}

/** Everything customers may call a product. */
function namesOf(products: ProductCatalogue): NamedProduct[] {
  return products.all().map(({ id, name, nicknames }) => ({
    id,
    names: [name.zh, name.en],
    nicknames: [...nicknames.zh, ...nicknames.en],
  }));
}
