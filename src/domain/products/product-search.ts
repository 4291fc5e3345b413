import { LANGUAGES, type Localised } from '../language.js';
import { foldText } from '../text/fold.js';
import { inRange } from './price-range.js';
import type { Product } from './product.js';
import type { ProductWish } from './product-wish.js';
import type { Shelf, Trait } from './shop-front.js';
import { placeOf } from './word-match.js';

/** What a search found. `without` names the part of the wish that had to be dropped to find anything. */
export interface Found {
  readonly products: readonly Product[];
  readonly without?: 'range' | 'traits' | 'stock';
}

/** Parts of a wish that may be dropped, the one that customers give up most easily first. */
const DROPPABLE = ['stock', 'traits', 'range'] as const;

/**
 * The products that fit a wish: what is in stock first, then by price. When nothing fits, one part of
 * the wish is dropped and named; empty when even that finds nothing.
 */
export function searchProducts(products: readonly Product[], wish: ProductWish): Found {
  const all = fitting(products, wish);
  if (all.length > 0) return { products: all };
  for (const without of DROPPABLE) {
    const fewer = fitting(products, dropped(wish, without));
    if (fewer.length > 0) return { products: nearest(fewer, wish), without };
  }
  return { products: [] };
}

/** Whether a product comes in a colour or material: by its options, its figures or its name. */
export function hasTrait(product: Product, { words }: Trait): boolean {
  return LANGUAGES.some((language) => {
    const texts = [
      product.name,
      ...product.options.flatMap(({ values }) => values),
      ...product.specs.map(({ value }) => value),
    ].map((text) => foldText(text[language]));
    return words[language].some((word) => texts.some((text) => placeOf(text, word) !== undefined));
  });
}

/** Options that measure. */
const SIZES = /尺码|尺寸|长度|直径|高度|身高|宽/;

/** The colours, patterns and scents a product comes in; empty when there is only one. */
export function looksOf({ options }: Product): readonly Localised[] {
  return options.filter(({ name }) => !SIZES.test(name.zh)).flatMap(({ values }) => values);
}

function fitting(products: readonly Product[], wish: ProductWish): readonly Product[] {
  const ids = new Set(idsOn(wish.shelves));
  return products
    .filter(({ id }) => wish.shelves.length === 0 || ids.has(id))
    .filter(({ priceCents }) => inRange(priceCents, wish.range ?? {}))
    .filter(({ stock }) => !wish.inStock || stock > 0)
    .filter((product) => wish.traits.every((trait) => hasTrait(product, trait)))
    .sort((a, b) => soldOut(a) - soldOut(b) || a.priceCents - b.priceCents);
}

/** What stands on all shelves named ("tea for a present"), else what stands on any of them. */
function idsOn(shelves: readonly Shelf[]): readonly string[] {
  const any = shelves.flatMap(({ products }) => products);
  const all = any.filter((id) => shelves.every(({ products }) => products.includes(id)));
  return all.length > 0 ? all : any;
}

function soldOut({ stock }: Product): number {
  return stock > 0 ? 0 : 1;
}

function dropped(wish: ProductWish, part: (typeof DROPPABLE)[number]): ProductWish {
  if (part === 'range') return { ...wish, range: undefined };
  return part === 'traits' ? { ...wish, traits: [] } : { ...wish, inStock: false };
}

/** Outside the range that was wished, what comes closest to it goes first. */
function nearest(products: readonly Product[], { range }: ProductWish): readonly Product[] {
  if (!range) return products;
  const { minCents = 0, maxCents = Infinity } = range;
  const away = ({ priceCents }: Product): number =>
    Math.max(0, minCents - priceCents, priceCents - maxCents);
  return [...products].sort((a, b) => away(a) - away(b));
}
