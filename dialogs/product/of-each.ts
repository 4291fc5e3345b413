import type { Product } from '../../src/domain/products/product.js';
import { saidOf } from '../../src/domain/products/said-of.js';
import type { DialogTurn, Reply } from '../../src/turn/dialog.js';
import { joinList } from '../shared/join.js';
import type { Particular } from './particular.js';
import { asksFactOf, questionOf } from './question.js';

/** Particulars that tell what a figure is. */
const TOLD = 'product.spec';
const UNKNOWN = 'product.spec_unknown';

/**
 * One answer for several products to one question of fact: a line each, and of which nothing is known.
 * `undefined` when the question is none of fact, or answered in words of its own.
 *
 * @param asked the figure asked for of each product, in their order.
 */
export function factOfEach(
  turn: DialogTurn,
  products: readonly Product[],
  asked: readonly (Particular | undefined)[],
): Reply | undefined {
  const { language } = turn;
  const isFigure = asked.some((each) => each?.key === TOLD || each?.key === UNKNOWN);
  if (products.length < 2 || !(isFigure || asksFactOf(turn))) return undefined;
  if (asked.some((each) => each && each.key !== TOLD && each.key !== UNKNOWN)) return undefined;
  const told = products.map((product, at) => factOf(turn, product, asked[at]));
  const nameOf = ({ name }: Product): string => name[language];
  const lines = products.flatMap((product, at) => {
    const line = { name: nameOf(product), said: told[at] };
    return told[at] === undefined ? [] : [turn.words('product.each_line', line).trim()];
  });
  const silent = products.filter((_, at) => told[at] === undefined);
  const values = { list: lines.join('\n'), names: joinList(language, silent.map(nameOf)) };
  if (silent.length === 0) return turn.say('product.each', values);
  return turn.say(lines.length > 0 ? 'product.each_some' : 'product.each_unknown', values);
}

function factOf(
  turn: DialogTurn,
  product: Product,
  asked: Particular | undefined,
): string | undefined {
  if (asked?.key === TOLD) return turn.words('product.figure', asked.values).trim();
  return saidOf(questionOf(turn), product, turn.language);
}
