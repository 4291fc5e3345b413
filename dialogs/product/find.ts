import { avoidedIn, holdsAny } from '../../src/domain/products/avoided.js';
import type { ProductWish } from '../../src/domain/products/product-wish.js';
import { searchProducts } from '../../src/domain/products/product-search.js';
import type { DialogResult, DialogTurn } from '../../src/turn/dialog.js';
import { joinList } from '../shared/join.js';
import { listCard } from '../shared/product-card.js';
import { topicOf } from './topic-data.js';

/** Products shown at once; more are told by number. */
const SHOWN_AT_ONCE = 3;

/** Looks through the shelves for what a wish names, and says so when something of it had to be dropped. */
export function find(turn: DialogTurn, wish: ProductWish): DialogResult {
  const { language, services } = turn;
  const avoided = avoidedIn(turn.heard.text);
  const borne = services.products.all().filter((product) => !holdsAny(product, avoided));
  const { products, without } = searchProducts(borne, wish);
  const shown = products.slice(0, SHOWN_AT_ONCE);
  const label = labelsOf(turn, wish);
  const values = {
    label,
    count: products.length,
    more: products.length - shown.length || undefined,
    traits: wish.traits.map((trait) => trait.label[language]).join(' '),
  };
  if (shown.length === 0)
    return { replies: [turn.say('product.none', values)], why: { rule: 'found-none' } };
  const found = avoided.length > 0 ? 'product.found_avoiding' : 'product.found';
  const key = without ? `product.found_without_${without}` : found;
  const choices = shown.map((product) => ({
    title: product.name[language],
    value: product.name[language],
  }));
  const { range } = wish;
  const shelves = wish.shelves.map(({ id }) => id);
  // Who then asks for more is not shown what was left out, either.
  const seen = services.products.all().filter((product) => holdsAny(product, avoided));
  return {
    replies: [turn.say(key, values, { card: listCard(turn, label, shown), choices })],
    next: topicOf(shown, turn.intent, { shelves, range, seen: seen.map(({ id }) => id) }),
    memory: { lastProducts: shown.map(({ id }) => id) },
    why: { rule: without ? `found-without-${without}` : 'found' },
  };
}

function labelsOf(turn: DialogTurn, { shelves }: ProductWish): string {
  const labels = shelves.map(({ label }) => label[turn.language]);
  const joined = joinList(turn.language, labels);
  return joined === ''
    ? turn.words('product.anything')
    : joined.charAt(0).toUpperCase() + joined.slice(1);
}
