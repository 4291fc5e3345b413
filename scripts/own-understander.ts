import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { systemClock, type Clock } from '../src/clock.js';
import type { NamedProduct } from '../src/understanding/entities/product-names.js';
import type { ShopNumbers } from '../src/understanding/entities/shop-numbers.js';
import type { IntentModelData } from '../src/understanding/engine/intent-model.js';
import { loadOrTrain } from '../src/understanding/engine/model-file.js';
import { loadShopNumbers } from '../src/understanding/training/load-shop-numbers.js';
import { runTask } from '../src/understanding/training/training-task.js';
import { createUnderstander, type Understander } from '../src/understanding/understander.js';

/** Where the server looks for the model, below the content root. */
export const MODEL_CACHE = join('dist', 'model');

const ROOT = '.';
const INTENTS = join(ROOT, 'intents');
/** The zone of the demo shop. */
export const TIME_ZONE = 'Asia/Shanghai';

const Names = z.object({ zh: z.string(), en: z.string() });
const Nicknames = z.object({ zh: z.array(z.string()), en: z.array(z.string()) });
const Products = z.array(z.object({ id: z.string(), name: Names, nicknames: Nicknames }));

export interface OwnUnderstander {
  readonly understander: Understander;
  readonly data: IntentModelData;
  /** Size of the model's file. */
  readonly modelBytes: number;
}

/** The shipped model with the demo shop's catalogue, as the server would build it. */
export async function loadOwnUnderstander(clock: Clock = systemClock): Promise<OwnUnderstander> {
  const folders = { intents: INTENTS, knowledge: join(ROOT, 'knowledge') };
  const { data, file } = await loadOrTrain(folders, join(ROOT, MODEL_CACHE), runTask);
  const understander = createUnderstander({
    model: data,
    products: demoProducts(),
    clock,
    timeZone: TIME_ZONE,
    numbers: ownNumbers(),
  });
  return { understander, data, modelBytes: statSync(file).size };
}

/** The shapes of the demo shop's own numbers. */
export function ownNumbers(): ShopNumbers {
  return loadShopNumbers(join(INTENTS, 'entities'));
}

/** What customers of the demo shop may call its products. */
export function demoProducts(): NamedProduct[] {
  const file = join(ROOT, 'demo', 'products.yaml');
  return Products.parse(parse(readFileSync(file, 'utf8'))).map(({ id, name, nicknames }) => ({
    id,
    names: [name.zh, name.en],
    nicknames: [...nicknames.zh, ...nicknames.en],
  }));
}
