import { tellsOfHarm } from '../../src/domain/cases/trouble.js';
import { hasPart, mentionsPart, partAskedFor } from '../../src/domain/products/part-asked.js';
import type { Product } from '../../src/domain/products/product.js';
import { linesOf } from '../../src/domain/products/said-of.js';
import type { DialogResult, DialogTurn } from '../../src/turn/dialog.js';
import { productsNamed } from './goods.js';
import { topicOf } from './topic-data.js';

/**
 * Answers who wants a part or a consumable by itself: the shop lists none, so what is known of it is told
 * and a person offered, never the price of the whole. `undefined` when no part is asked for.
 *
 * @param shown the goods talked about, one of which the part may belong to.
 */
export function aboutPart(
  turn: DialogTurn,
  shown: readonly Product[] = [],
): DialogResult | undefined {
  const { heard, services, language } = turn;
  const part = partAskedFor(heard, services.products.all());
  if (part === undefined) return undefined;
  const owner = ownerOf(turn, part, shown);
  const guide = owner && guideOf(turn, owner, part);
  const reply = turn.say('product.part', {
    part,
    name: owner?.name[language],
    said: owner && careOf(turn, owner, part),
    broken: tellsOfHarm(turn.text),
  });
  const offered = guide ? [{ title: guide, value: guide }] : [];
  return {
    replies: [{ ...reply, choices: [...offered, ...(reply.choices ?? [])] }],
    next: owner && topicOf([owner], 'inquiry.product'),
    ...(owner ? { memory: { lastProducts: [owner.id] } } : {}),
    why: { rule: 'part-alone' },
  };
}

/** The product named, else the one talked about, else the only one of the shop that has such a part. */
function ownerOf(turn: DialogTurn, part: string, shown: readonly Product[]): Product | undefined {
  const [named] = productsNamed(turn);
  if (named) return named;
  const having = (goods: readonly Product[]): Product | undefined => {
    const [only, ...others] = goods.filter((product) => hasPart(product, part));
    return others.length === 0 ? only : undefined;
  };
  return having(shown) ?? having(turn.services.products.all());
}

const CARE = /换|洗|清|chang|replac|wash|clean/i;

/** What is to be done with the part and when, in the catalogue's words. */
function careOf({ language }: DialogTurn, owner: Product, part: string): string | undefined {
  return linesOf(owner, language).find((line) => mentionsPart(line, part) && CARE.test(line));
}

/** The title of an article about the product that speaks of the part. */
function guideOf(turn: DialogTurn, owner: Product, part: string): string | undefined {
  const about = turn.services.knowledge.about(owner.id, turn.language);
  return about.find(({ title, lead }) => mentionsPart(`${title} ${lead}`, part))?.title;
}
