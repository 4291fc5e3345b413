import { FileCatalogue } from '../backends/shop-files/file-catalogue.js';
import { FileFront } from '../backends/shop-files/file-front.js';
import { FileOrders } from '../backends/shop-files/file-orders.js';
import { FileValues } from '../backends/shop-files/file-values.js';
import { loadShop, type ShopFiles } from '../backends/shop-files/load-shop.js';
import { seedShop } from '../backends/shop-files/seed-shop.js';
import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import type { Store } from '../domain/store.js';
import { hashPassword } from '../http/console/passwords.js';

/** The shop's files and what is made of them. */
export interface OpenShop {
  readonly shop: ShopFiles;
  readonly orders: FileOrders;
  readonly products: FileCatalogue;
  readonly front: FileFront;
  readonly values: FileValues;
}

interface ShopParts {
  readonly config: Config;
  readonly store: Store;
  readonly clock: Clock;
  readonly files: ShopFiles | undefined;
}

/** The shop's files; in the demo they also fill an empty store with customers, agents and history. */
export async function openShop({ config, store, clock, files }: ShopParts): Promise<OpenShop> {
  const shop = files ?? loadShop(config.contentRoot);
  const anchorMs = config.demo ? await seedShop(shop, { store, clock, hashPassword }) : clock.now();
  const products = new FileCatalogue(shop.products);
  return {
    shop,
    orders: new FileOrders(shop, anchorMs),
    products,
    front: new FileFront(shop, anchorMs, config.timeZone),
    values: new FileValues(shop.values, products),
  };
}
