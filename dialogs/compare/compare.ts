import { avoidedIn } from '../../src/domain/products/avoided.js';
import { compareProducts, type Comparison } from '../../src/domain/products/comparison.js';
import { asksWhich, browses, wantsChoice, wishIn } from '../../src/domain/products/product-wish.js';
import type { Product } from '../../src/domain/products/product.js';
import { inRange } from '../../src/domain/products/price-range.js';
import { comparesWithShown, speaksOfSeveral } from '../../src/domain/products/reference.js';
import { rankingFor, type Ranking } from '../../src/domain/products/superlative.js';
import type { Dialog, DialogResult, DialogTurn, Reply } from '../../src/turn/dialog.js';
import { wantsSomethingElse } from '../shared/answers.js';
import { productCard } from '../shared/product-card.js';
import { money } from '../../src/replies/format.js';
import { joinList } from '../shared/join.js';
import { describe } from '../product/describe.js';
import { find } from '../product/find.js';
import { neighboursOf, productsNamed, productsOf } from '../product/goods.js';
import { topicOf } from '../product/topic-data.js';
import { ranksShown, resumeTopic } from '../product/topic.js';
import { comparisonCard } from './comparison-card.js';

/** Products offered to be set beside the one that was named. */
const OFFERED = 3;
/** Words that set one against another; "choose a pillow" has none of them. */
const COMPARES =
  /比|区别|差|不同|还是|哪个|哪款|\b(?:vs|versus|compar\w+|differ\w*|better|than|against|or)\b/i;
const EITHER = /还是|或者|和|跟|\b(?:or|and|versus|vs)\b/;
/** A shelf of so few is compared as a whole. */
const WHOLE_SHELF = 3;

/** Sets two or three products side by side; with none to compare, it helps to choose. */
export const compare: Dialog = {
  name: 'compare',

  async start(turn) {
    const wish = wishIn(turn.heard.text, turn.services.front);
    // Who does not bear something is shown what is without it, not all side by side.
    if (wish.shelves.length > 0 && avoidedIn(turn.heard.text).length > 0) return find(turn, wish);
    const named = productsNamed(turn);
    if (named.length > 1) return sideBySide(turn, named);
    const [only] = named;
    const shown = productsOf(turn, turn.conversation.memory.lastProducts ?? []);
    const beside = shown.filter(({ id }) => id !== only?.id)[0];
    if (only && beside && comparesWithShown(turn.text)) return sideBySide(turn, [beside, only]);
    const rivals = only ? rivalsOf(turn, only) : [];
    if (only && rivals.length > 0) return sideBySide(turn, [only, ...rivals]);
    if (only && asksWhich(turn.text)) return describe(turn, [only], 'inquiry.product');
    if (only) return COMPARES.test(turn.text) ? withWhich(turn, only) : recommend(turn, only);
    if (speaksOfSeveral(turn.text) || ranksShown(turn, shown)) {
      if (shown.length > 1) return sideBySide(turn, shown);
      if (shown[0]) return withWhich(turn, shown[0]);
    }
    const { guides } = turn.services.front;
    const hasGuide = guides.some(({ shelf }) => shelf === wish.shelves[0]?.id);
    // With two kinds and a price, as in tea for a present, there is little left to ask.
    const isClear = !hasGuide || (wish.shelves.length > 1 && wish.range !== undefined);
    if (isClear && browses(turn.text, wish) && !wantsChoice(turn.text, wish)) {
      return { replies: [], then: { dialog: 'product' }, why: { rule: 'browse-instead' } };
    }
    const onShelf = productsOf(turn, wish.shelves[0]?.products ?? []);
    if (onShelf.length > 1 && onShelf.length <= WHOLE_SHELF) return sideBySide(turn, onShelf);
    return { replies: [], then: { dialog: 'choose-for-me' }, why: { rule: 'choose-instead' } };
  },

  async resume(turn, open) {
    if (open.step !== 'which') return resumeTopic(turn, open);
    const [first] = productsOf(turn, [String(open.data['id'])]);
    const others = productsNamed(turn).filter(({ id }) => id !== first?.id);
    if (!first || others.length === 0 || wantsSomethingElse(turn, turn.intent)) return undefined;
    return sideBySide(turn, [first, ...others]);
  },

  remind(turn, open) {
    const [first] = open.step === 'which' ? productsOf(turn, [String(open.data['id'])]) : [];
    return first ? withWhich(turn, first).replies : [];
  },
};

/** "The blanket or the duvet": what the other kind of goods holds, when that is little enough to show. */
function rivalsOf(turn: DialogTurn, only: Product): readonly Product[] {
  if (!EITHER.test(turn.heard.text.toLowerCase())) return [];
  const { shelves } = wishIn(turn.heard.text, turn.services.front);
  const other = shelves.find(({ products }) => !products.includes(only.id));
  return other && other.products.length < WHOLE_SHELF ? productsOf(turn, other.products) : [];
}

/** The only one of its kind that is looked for, with the budget held against its price. */
function recommend(turn: DialogTurn, only: Product): DialogResult {
  const { range } = wishIn(turn.heard.text, turn.services.front);
  const isWithin = range && inRange(only.priceCents, range);
  const values = {
    name: only.name[turn.language],
    price: money(only.priceCents),
    within: isWithin === true,
    beyond: isWithin === false,
    soldOut: only.stock === 0,
    summary: only.summary[turn.language],
  };
  return {
    replies: [turn.say('compare.recommended', values, { card: productCard(turn, only) })],
    next: topicOf([only], 'inquiry.product', { range }),
    memory: { lastProducts: [only.id] },
    why: { rule: 'recommend-only' },
  };
}

function withWhich(turn: DialogTurn, product: Product): DialogResult {
  const neighbours = neighboursOf(turn, product).slice(0, OFFERED);
  const choices = neighbours.map(({ name }) => ({
    title: name[turn.language],
    value: name[turn.language],
  }));
  const values = { name: product.name[turn.language] };
  return {
    replies: [turn.say('compare.with_which', values, { choices })],
    next: { step: 'which', data: { id: product.id, intent: 'inquiry.compare' } },
    why: { rule: 'compare-with-which' },
  };
}

function sideBySide(turn: DialogTurn, products: readonly Product[]): DialogResult {
  const comparison = compareProducts(products);
  const shown = comparison.products;
  return {
    replies: [{ ...verdict(turn, comparison), card: comparisonCard(turn, comparison) }],
    next: topicOf(shown, 'inquiry.product'),
    memory: { lastProducts: shown.map(({ id }) => id) },
    why: { rule: 'compare-products' },
  };
}

/** The sentence above the table: who wins in what was asked, else what they differ in. */
function verdict(turn: DialogTurn, comparison: Comparison): Reply {
  const { language, services } = turn;
  const { products } = comparison;
  const names = joinList(
    language,
    products.map(({ name }) => name[language]),
  );
  const ranking = rankingFor(turn.heard.text, products, services.front.specWords);
  if (ranking === 'unknown') return turn.say('compare.cannot_rank', { names });
  if (ranking)
    return turn.say(`compare.ranked${ranking.isTie ? '_tie' : ''}`, placesOf(turn, ranking));
  const [cheapest] = [...products].sort((a, b) => a.priceCents - b.priceCents);
  return turn.say('compare.table', {
    names,
    cheapest: cheapest?.name[language] ?? '',
    differences: differencesOf(turn, comparison),
  });
}

function placesOf({ language }: DialogTurn, { name, places }: Ranking) {
  const list = places.map(({ product, value }) => `${product.name[language]} ${value[language]}`);
  return {
    spec: language === 'en' ? name.en.toLowerCase() : name.zh,
    list: joinList(language, list),
    winner: places[0]?.product.name[language],
  };
}

/** The names of what they differ in and all of them say, for the sentence above the card. */
function differencesOf(turn: DialogTurn, { rows }: Comparison): string | undefined {
  const labels = rows
    .filter(({ differs, values }) => differs && values.every((value) => value !== undefined))
    .map(({ label }) => label[turn.language].toLowerCase());
  return labels.length > 0 ? joinList(turn.language, labels) : undefined;
}
