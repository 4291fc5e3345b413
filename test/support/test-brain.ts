import { MemoryStore } from '../../src/storage/memory/memory-store.js';
import { systemClock } from '../../src/clock.js';
import { readConfig } from '../../src/config.js';
import { FileCatalogue } from '../../src/backends/shop-files/file-catalogue.js';
import { FileValues } from '../../src/backends/shop-files/file-values.js';
import { loadBrain, type Brain } from '../../src/wiring/brain.js';
import { demoWords } from './demo-words.js';
import { demoShop } from './demo-shop.js';

let loading: Promise<Brain> | undefined;

/** The real brain with the real content, loaded once per test file. */
export function testBrain(): Promise<Brain> {
  loading ??= load();
  return loading;
}

function load(): Promise<Brain> {
  const shop = demoShop();
  const products = new FileCatalogue(shop.products);
  return loadBrain({
    config: readConfig({ CONTENT_ROOT: process.cwd() }),
    store: new MemoryStore(),
    clock: systemClock,
    products,
    values: new FileValues(shop.values, products),
    templates: demoWords(),
  });
}
