import type { Localised } from '../language.js';
import { foldText } from '../text/fold.js';
import { amountIn } from './figures.js';
import { attributesOf } from './product-attributes.js';
import type { Product } from './product.js';
import type { SpecWords } from './shop-front.js';
import { firstOf } from './word-match.js';

/** Products ordered by a figure. */
export interface Ranking {
  /** The figure's name, such as weight. */
  readonly name: Localised;
  /** What has the most or the least of it, as asked, stands first; what lacks the figure is left out. */
  readonly places: readonly { readonly product: Product; readonly value: Localised }[];
  /** Whether the first two have as much of it. */
  readonly isTie: boolean;
}

/**
 * Orders products by what a question compares them in, such as the weight for "which is lighter":
 * `undefined` when it asks for no such order, `unknown` when the catalogue has no figures for it.
 */
export function rankingFor(
  text: string,
  products: readonly Product[],
  words: readonly SpecWords[],
): Ranking | 'unknown' | undefined {
  const asked = orderAskedIn(text, words);
  if (!asked) return undefined;
  const figures = products.flatMap((product) => figureOf(product, asked.names));
  const [first] = figures;
  const alike = figures.filter(({ amount }) => amount.unit === first?.amount.unit);
  if (!first || alike.length < 2) return 'unknown';
  const places = alike.sort((a, b) => asked.towards * (b.amount.value - a.amount.value));
  return {
    name: first.name,
    places: places.map(({ product, value }) => ({ product, value })),
    isTie: places[0]?.amount.value === places[1]?.amount.value,
  };
}

function orderAskedIn(
  text: string,
  words: readonly SpecWords[],
): { readonly names: readonly string[]; readonly towards: 1 | -1 } | undefined {
  const folded = foldText(text);
  for (const { names, more, less } of words) {
    if (more && firstOf(folded, more)) return { names, towards: 1 };
    if (less && firstOf(folded, less)) return { names, towards: -1 };
  }
  return undefined;
}

function figureOf(product: Product, names: readonly string[]) {
  const found = attributesOf(product).find(({ name }) => names.includes(name.zh));
  const amount = found && amountIn(found.value);
  return amount ? [{ product, name: found.name, value: found.value, amount }] : [];
}
