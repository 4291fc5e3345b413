import type { Product } from '../../src/domain/products/product.js';
import type { PriceRange } from '../../src/domain/products/price-range.js';
import type { OpenStep } from '../../src/turn/dialog.js';

/** Goods that were shown and stay open to questions. */
export interface ProductTopic {
  /** Ids of the products shown. */
  readonly ids: readonly string[];
  /** What was asked about them. */
  readonly intent: string;
  /** The Chinese name of the figure that was told last, if one was. */
  readonly figure?: string;
  /** Ids of the shelves that were looked through, when it was a search. */
  readonly shelves: readonly string[];
  readonly range?: PriceRange;
  /** Ids of what was shown before more was asked for. */
  readonly seen: readonly string[];
}

/** The step of an open topic, the same in every dialog that shows goods. */
export const SHOWN = 'shown';

/** Keeps products as the open topic. */
export function topicOf(
  products: readonly Product[],
  intent: string,
  more: {
    readonly shelves?: readonly string[];
    readonly range?: PriceRange;
    readonly figure?: string;
    readonly seen?: readonly string[];
  } = {},
): OpenStep {
  const { shelves = [], range = {}, figure, seen = [] } = more;
  return {
    step: SHOWN,
    data: {
      intent,
      ids: products.map(({ id }) => id),
      shelves: [...shelves],
      ...(seen.length === 0 ? {} : { seen: [...seen] }),
      ...(figure === undefined ? {} : { figure }),
      ...(range.minCents === undefined ? {} : { minCents: range.minCents }),
      ...(range.maxCents === undefined ? {} : { maxCents: range.maxCents }),
    },
  };
}

/** Reads an open topic; `undefined` for every other step. */
export function readTopic({ step, data }: OpenStep): ProductTopic | undefined {
  if (step !== SHOWN) return undefined;
  const range = {
    ...(typeof data['minCents'] === 'number' ? { minCents: data['minCents'] } : {}),
    ...(typeof data['maxCents'] === 'number' ? { maxCents: data['maxCents'] } : {}),
  };
  return {
    ids: textsOf(data['ids']),
    intent: String(data['intent'] ?? 'inquiry.product'),
    shelves: textsOf(data['shelves']),
    seen: textsOf(data['seen']),
    ...(typeof data['figure'] === 'string' ? { figure: data['figure'] } : {}),
    ...(Object.keys(range).length > 0 ? { range } : {}),
  };
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
