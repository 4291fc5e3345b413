import { MemoryStore } from '../../src/storage/memory/memory-store.js';
import { systemClock } from '../../src/clock.js';
import { readConfig } from '../../src/config.js';
import { FileCatalogue } from '../../src/backends/shop-files/file-catalogue.js';
import { FileValues } from '../../src/backends/shop-files/file-values.js';
import { loadShop } from '../../src/backends/shop-files/load-shop.js';
import { loadBrain, type Brain } from '../../src/wiring/brain.js';

let loading: Promise<Brain> | undefined;

/** The real brain with the real content, loaded once per test file. */
export function testBrain(): Promise<Brain> {
  loading ??= load();
  return loading;
}

function load(): Promise<Brain> {
  const shop = loadShop('demo');
  const products = new FileCatalogue(shop.products);
  return loadBrain({
    config: readConfig({ CONTENT_ROOT: process.cwd() }),
    store: new MemoryStore(),
    clock: systemClock,
    products,
    values: new FileValues(shop.values, products),
  });
}
