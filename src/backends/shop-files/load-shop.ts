import { join } from 'node:path';
import type { z } from 'zod';
import { AppError } from '../../errors.js';
import { KeptYaml } from './kept-yaml.js';
import {
  AgentFile,
  CaseFile,
  ChoosingFile,
  CustomerFile,
  HistoryFile,
  OrderFile,
  ProductFile,
  PromotionFile,
  ShelvesFile,
  ValuesFile,
} from './shop-schema.js';

/** The shop's world as its files tell it, times still relative to "now". */
export interface ShopFiles {
  readonly products: z.output<typeof ProductFile>;
  readonly customers: z.output<typeof CustomerFile>;
  readonly orders: z.output<typeof OrderFile>;
  readonly agents: z.output<typeof AgentFile>;
  readonly cases: z.output<typeof CaseFile>;
  readonly history: z.output<typeof HistoryFile>;
  readonly values: z.output<typeof ValuesFile>;
  readonly shelves: z.output<typeof ShelvesFile>;
  readonly choosing: z.output<typeof ChoosingFile>;
  readonly promotions: z.output<typeof PromotionFile>;
}

/** The shop's files and where what was parsed of them is kept, both below the content root. */
const SHOP = 'demo';
const KEPT = join('dist', 'shop');

/** Reads `demo/{products,customers,…}.yaml`. Throws `content.invalid` with file, place and fault. */
export function loadShop(contentRoot: string): ShopFiles {
  const yaml = new KeptYaml(join(contentRoot, KEPT));
  const read = <S extends z.ZodTypeAny>(name: string, schema: S): z.output<S> =>
    readShopFile(yaml, join(contentRoot, SHOP, `${name}.yaml`), schema);
  return {
    products: read('products', ProductFile),
    customers: read('customers', CustomerFile),
    orders: read('orders', OrderFile),
    agents: read('agents', AgentFile),
    values: read('values', ValuesFile),
    shelves: read('shelves', ShelvesFile),
    choosing: read('choosing', ChoosingFile),
    promotions: read('promotions', PromotionFile),
    // Only an empty store is filled with these: other starts need not spend their time on reading them.
    get cases() {
      return read('cases', CaseFile);
    },
    get history() {
      return read('history', HistoryFile);
    },
  };
}

function readShopFile<S extends z.ZodTypeAny>(
  yaml: KeptYaml,
  file: string,
  schema: S,
): z.output<S> {
  let content: unknown;
  try {
    content = yaml.read(file);
  } catch (cause) {
    throw new AppError(
      'content.invalid',
      `${file} cannot be read: ${String(cause)}`,
      {},
      { cause },
    );
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data as z.output<S>;
  const issue = parsed.error.issues[0];
  throw new AppError(
    'content.invalid',
    `${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
  );
}
