import type { Localised } from '../language.js';
import { attributesOf, type Attribute } from './product-attributes.js';
import type { Product } from './product.js';

/** Products side by side. Every row has one value a product, in the same order. */
export interface Comparison {
  readonly products: readonly Product[];
  readonly rows: readonly ComparisonRow[];
}

export interface ComparisonRow {
  readonly label: Localised;
  /** `undefined` where the catalogue is silent. */
  readonly values: readonly (Localised | undefined)[];
  /** Whether the products differ in this; what the catalogue does not say of one counts as different. */
  readonly differs: boolean;
}

/** More columns cannot be read on a phone. */
export const MOST_COMPARED = 3;
/** More rows are no overview. */
const MOST_ROWS = 6;

/**
 * Sets two or three products side by side by their specification and options: what several of them
 * have comes first, then what only one has. Price and stock are the caller's to word. More products
 * than three are left out.
 */
export function compareProducts(given: readonly Product[]): Comparison {
  const products = given.slice(0, MOST_COMPARED);
  const tables = products.map(byName);
  const names = [...new Set(tables.flatMap((table) => [...table.keys()]))];
  const rows = names
    .map((name) => rowOf(tables.map((table) => table.get(name))))
    .filter((row) => row !== undefined);
  const shared = rows.filter(({ values }) => known(values) > 1);
  const single = rows.filter(({ values }) => known(values) === 1);
  return { products, rows: [...shared, ...single].slice(0, MOST_ROWS) };
}

/** By Chinese name, which products of a kind use alike. */
function byName(product: Product): ReadonlyMap<string, Attribute> {
  return new Map(attributesOf(product).map((attribute) => [attribute.name.zh, attribute]));
}

function rowOf(attributes: readonly (Attribute | undefined)[]): ComparisonRow | undefined {
  const first = attributes.find((attribute) => attribute !== undefined);
  if (!first) return undefined;
  const values = attributes.map((attribute) => attribute?.value);
  return { label: first.name, values, differs: new Set(values.map((v) => v?.zh)).size > 1 };
}

function known(values: ComparisonRow['values']): number {
  return values.filter((value) => value !== undefined).length;
}
