import type { Card } from '../../src/domain/conversation/entry.js';
import type { Product } from '../../src/domain/products/product.js';
import { money } from '../../src/replies/format.js';
import type { DialogTurn } from '../../src/turn/dialog.js';
import { joinList } from './join.js';

/** One product as a panel of its facts. */
export function productCard(turn: DialogTurn, product: Product): Card {
  const { language } = turn;
  const specs = product.specs.map(({ name, value }) => ({
    label: name[language],
    value: value[language],
  }));
  const options = product.options.map(({ name, values }) => ({
    label: name[language],
    value: joinList(
      language,
      values.map((each) => each[language]),
    ),
  }));
  return {
    title: product.name[language],
    subtitle: product.category[language],
    facts: [
      { label: turn.words('product.card_price'), value: money(product.priceCents) },
      { label: turn.words('product.card_stock'), value: stockWord(turn, product) },
      ...options,
      ...specs,
    ],
    lines: [],
    actions: [{ title: turn.words('product.card_buy'), url: pageOf(product) }],
  };
}

/** Several products as a short list: name, price, and what is sold out. */
export function listCard(turn: DialogTurn, title: string, products: readonly Product[]): Card {
  const facts = products.map((product) => ({
    label: product.name[turn.language],
    value: priceLine(turn, product),
  }));
  return { title, facts, lines: [], actions: [] };
}

/** The price, and that it is sold out when it is. */
export function priceLine(turn: DialogTurn, { priceCents, stock }: Product): string {
  const price = money(priceCents);
  return stock > 0 ? price : turn.words('product.card_price_sold_out', { price });
}

/** In stock or sold out, in the customer's language. */
export function stockWord(turn: DialogTurn, { stock }: Product): string {
  return turn.words(stock > 0 ? 'product.card_in_stock' : 'product.card_sold_out');
}

function pageOf({ id }: Product): string {
  return `https://shop.tangerinelane.example/p/${id}`;
}
