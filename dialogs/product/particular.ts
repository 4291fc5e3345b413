import { attributesOf, type Attribute } from '../../src/domain/products/product-attributes.js';
import { hasTrait, looksOf } from '../../src/domain/products/product-search.js';
import type { Product } from '../../src/domain/products/product.js';
import { wishIn } from '../../src/domain/products/product-wish.js';
import type { Trait } from '../../src/domain/products/shop-front.js';
import { specAsked } from '../../src/domain/products/spec-asked.js';
import { firstOf } from '../../src/domain/products/word-match.js';
import { foldText } from '../../src/domain/text/fold.js';
import type { DialogTurn } from '../../src/turn/dialog.js';
import { joinList } from '../shared/join.js';
import { questionOf } from './question.js';

/** The key of a reply and what it needs. */
export interface Particular {
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** The Chinese name of the figure told. */
  readonly figure?: string;
}

/**
 * A colour, a material or a figure that the message asks for; `undefined` when it asks for none.
 *
 * @param before the figure asked for before: "and the nuts?" asks for theirs.
 */
export function particularOf(
  turn: DialogTurn,
  product: Product,
  before?: string,
): Particular | undefined {
  const { language, heard, services } = turn;
  const name = product.name[language];
  const [trait] = wishIn(questionOf(turn), services.front).traits;
  if (trait) return ofTrait(turn, product, trait);
  const spec = specAsked(heard.text, product, services.front.specWords) ?? sameOf(product, before);
  if (!spec) return undefined;
  if (spec === 'unknown') return { key: 'product.spec_unknown', values: { name } };
  return told(turn, product, spec);
}

function sameOf(product: Product, figure: string | undefined): Attribute | undefined {
  return attributesOf(product).find(({ name }) => name.zh === figure);
}

/** Of a material the specification itself is told: "100 % cashmere" is a better answer than "wool, yes". */
function ofTrait(turn: DialogTurn, product: Product, trait: Trait): Particular {
  const material = materialOf(turn, product, trait);
  if (material) return told(turn, product, material);
  const key = hasTrait(product, trait) ? 'product.has_trait' : 'product.lacks_trait';
  const name = product.name[turn.language];
  const options = optionsOf(turn, product);
  return { key, values: { name, trait: trait.label[turn.language], options } };
}

function materialOf(turn: DialogTurn, product: Product, trait: Trait): Attribute | undefined {
  const { figure: material } = trait;
  if (material === undefined) return undefined;
  const all = attributesOf(product);
  const named = all.find(({ value }) => firstOf(foldText(value[turn.language]), trait.words));
  const group = turn.services.front.specWords.find(({ names }) => names.includes(material));
  return named ?? all.find(({ name }) => group?.names.includes(name.zh));
}

function told({ language }: DialogTurn, product: Product, { name, value }: Attribute): Particular {
  const words = { spec: name[language], value: value[language] };
  return {
    key: 'product.spec',
    values: { name: product.name[language], ...words },
    figure: name.zh,
  };
}

/** What it can be had in, sizes left out: they answer no question about colours. */
function optionsOf(turn: DialogTurn, product: Product): string | undefined {
  const values = looksOf(product).map((value) => value[turn.language]);
  return values.length > 0 ? joinList(turn.language, values) : undefined;
}
