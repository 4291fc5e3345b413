import { pickProducts, type ChoosingGuide, type Pick } from '../../src/domain/products/choosing.js';
import { inRange } from '../../src/domain/products/price-range.js';
import type { Product } from '../../src/domain/products/product.js';
import type { DialogResult, DialogTurn } from '../../src/turn/dialog.js';
import { joinClauses } from '../shared/join.js';
import { priceLine } from '../shared/product-card.js';
import { productsOf } from '../product/goods.js';
import { topicOf } from '../product/topic-data.js';
import type { Progress } from './progress.js';

/** Reasons told with one pick. */
const REASONS = 2;

/** Three picks, each with the reason that the customer's own answers gave. */
export function proposal(turn: DialogTurn, guide: ChoosingGuide, progress: Progress): DialogResult {
  const given = progress.given.map((index) => index ?? undefined);
  const picks = pickProducts(guide, given, candidates(turn, guide, progress));
  const products = picks.map(({ product }) => product);
  const names = products.map(({ name }) => name[turn.language]);
  const choices = names.map((name) => ({ title: name, value: name }));
  const reply = turn.say('choose-for-me.picks', { count: picks.length });
  const card = {
    title: turn.words('choose-for-me.picks_title'),
    facts: [],
    lines: picks.map((pick, at) => lineOf(turn, pick, at)),
    actions: [],
  };
  return {
    replies: [{ ...reply, card, choices: [...choices, ...(reply.choices ?? [])] }],
    next: topicOf(products, 'inquiry.product', { shelves: [guide.shelf], range: progress.range }),
    memory: { lastProducts: products.map(({ id }) => id) },
    why: { rule: 'choose-picks' },
  };
}

/** A budget named before limits the shelf, unless it leaves nothing. */
function candidates(
  turn: DialogTurn,
  guide: ChoosingGuide,
  { range }: Progress,
): readonly Product[] {
  const shelf = turn.services.front.shelves.find(({ id }) => id === guide.shelf);
  const all = productsOf(turn, shelf?.products ?? []);
  const affordable = all.filter(({ priceCents }) => inRange(priceCents, range ?? {}));
  return affordable.length > 0 ? affordable : all;
}

function lineOf(turn: DialogTurn, { product, reasons }: Pick, at: number): string {
  const { language } = turn;
  const told = reasons.slice(0, REASONS).map((reason) => reason[language]);
  return turn.words('choose-for-me.pick', {
    number: at + 1,
    name: product.name[language],
    price: priceLine(turn, product),
    summary: product.summary[language],
    reason: told.length > 0 ? joinClauses(language, told) : undefined,
  });
}
