import { join } from 'node:path';
import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import type { ShopValues } from '../domain/knowledge/shop-values.js';
import type { Language } from '../domain/language.js';
import type { ProductCatalogue } from '../domain/products/product.js';
import type { Store } from '../domain/store.js';
import type { Understanding } from '../domain/understanding.js';
import type { IntentDirectory, KnowledgeDesk } from '../turn/dialog.js';
import { intentDirectory } from '../turn/intent-directory.js';
import type { NamedProduct } from '../understanding/entities/product-names.js';
import { loadIntents } from '../understanding/load-intents.js';
import { loadShopNumbers } from '../understanding/load-shop-numbers.js';
import { loadOrTrain } from '../understanding/model-file.js';
import { runTask } from '../understanding/training-task.js';
import { createUnderstander } from '../understanding/understander.js';
import { loadKnowledge } from './knowledge.js';

/** What the bot knows: how to hear, what articles say, what intents lead to. */
export interface Brain {
  readonly understand: (text: string, hint: { readonly language: Language }) => Understanding;
  readonly knowledge: KnowledgeDesk;
  readonly intents: IntentDirectory;
}

export interface BrainParts {
  readonly config: Pick<Config, 'contentRoot' | 'timeZone'>;
  readonly store: Store;
  readonly clock: Clock;
  readonly products: ProductCatalogue;
  readonly values: ShopValues;
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
  const model = await loadOrTrain(folders, join(contentRoot, MODEL_CACHE), runTask);
  const understander = createUnderstander({
    model: model.data,
    products: namesOf(parts.products),
    clock: parts.clock,
    timeZone,
    numbers: loadShopNumbers(join(folders.intents, 'entities')),
  });
  return {
    understand: (text, hint) => understander.understand(text, hint),
    knowledge: loadKnowledge(parts),
    intents: intentDirectory(
      files.map(({ intent, servedBy, label }) => ({
        id: intent,
        label,
        dialog: 'dialog' in servedBy ? servedBy.dialog : undefined,
      })),
    ),
  };
}

/** Everything customers may call a product. */
function namesOf(products: ProductCatalogue): NamedProduct[] {
  return products.all().map(({ id, name, nicknames }) => ({
    id,
    names: [name.zh, name.en, ...nicknames.zh, ...nicknames.en],
  }));
}
