import { loadShop, type ShopFiles } from '../../src/backends/shop-files/load-shop.js';

let shop: ShopFiles | undefined;

/** The demo shop's files, read once a test file. */
export function demoShop(): ShopFiles {
  // A spread reads the lazy parts too, once.
  shop ??= { ...loadShop(process.cwd()) };
  return shop;
}
