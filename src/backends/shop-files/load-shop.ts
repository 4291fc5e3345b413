import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { AppError } from '../../errors.js';
import {
  AgentFile,
  CaseFile,
  CustomerFile,
  HistoryFile,
  OrderFile,
  ProductFile,
} from './shop-schema.js';

/** The shop's world as its files tell it, times still relative to "now". */
export interface ShopFiles {
  readonly products: z.output<typeof ProductFile>;
  readonly customers: z.output<typeof CustomerFile>;
  readonly orders: z.output<typeof OrderFile>;
  readonly agents: z.output<typeof AgentFile>;
  readonly cases: z.output<typeof CaseFile>;
  readonly history: z.output<typeof HistoryFile>;
}

/** Reads `<folder>/{products,customers,…}.yaml`. Throws `content.invalid` with file, place and fault. */
export function loadShop(folder: string): ShopFiles {
  const read = <S extends z.ZodTypeAny>(name: string, schema: S): z.output<S> =>
    readShopFile(join(folder, `${name}.yaml`), schema);
  return {
    products: read('products', ProductFile),
    customers: read('customers', CustomerFile),
    orders: read('orders', OrderFile),
    agents: read('agents', AgentFile),
    // Only an empty store is filled with these: other starts need not spend their time on reading them.
    get cases() {
      return read('cases', CaseFile);
    },
    get history() {
      return read('history', HistoryFile);
    },
  };
}

function readShopFile<S extends z.ZodTypeAny>(file: string, schema: S): z.output<S> {
  let content: unknown;
  try {
    content = parse(readFileSync(file, 'utf8'));
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
