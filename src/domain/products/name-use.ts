import { singular } from '../text/singular.js';
import type { Entity } from '../understanding.js';
import type { Product, ProductCatalogue } from './product.js';

/** A typing error is forgiven in words of at least this length, when they begin alike. */
const FORGIVING = 5;
const SAME_START = 3;

/** A product that a message names, and the words that stand for it. */
export interface ProductMention {
  readonly product: Product;
  readonly entity: Entity;
}

/** The products of the catalogue that a message names, in order; without names that cannot stand for theirs. */
export function namedIn(
  { entities }: { readonly entities: readonly Entity[] },
  catalogue: Pick<ProductCatalogue, 'find'> | undefined,
): readonly ProductMention[] {
  return entities.flatMap((entity) => {
    const product = entity.type === 'product' ? catalogue?.find(entity.value) : undefined;
    return product && standsFor(entity.text, product) ? [{ product, entity }] : [];
  });
}

/**
 * Whether words of a message can stand for a product. Several words and Chinese always can; a single
 * word must be what the product is ("steamer"), not the last word of its brand name: in "talk to
 * someone", "talk" is no Smooth Talk Garment Steamer.
 */
export function standsFor(
  text: string,
  { name, nicknames }: Pick<Product, 'name' | 'nicknames'>,
): boolean {
  const word = singular(
    text
      .toLowerCase()
      .trim()
      .replace(/['’]s$/, ''),
  );
  if (!/^[a-z'’-]+$/.test(word)) return true;
  const full = name.en.toLowerCase();
  const things = [full, ...nicknames.en.map((nickname) => nickname.toLowerCase())]
    .filter((each, at) => at === 0 || !(each.includes(' ') && full.startsWith(`${each} `)))
    .map((each) =>
      singular(
        each
          .replace(/\s*\(.*\)$/, '')
          .split(' ')
          .at(-1) ?? '',
      ),
    );
  return things.some((thing) => thing === word || isMistyped(word, thing));
}

function isMistyped(word: string, thing: string): boolean {
  const alike = word.slice(0, SAME_START) === thing.slice(0, SAME_START);
  return alike && word.length >= FORGIVING && Math.abs(word.length - thing.length) <= 1;
}
