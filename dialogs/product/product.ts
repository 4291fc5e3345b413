import type { Card } from '../../src/domain/conversation/entry.js';
import type { Product } from '../../src/domain/products/product.js';
import { money } from '../../src/replies/format.js';
import type { Dialog, DialogResult, DialogTurn } from '../../src/turn/dialog.js';

/** How many products are set side by side. */
const COMPARED = 3;

/**
 * Questions about a product that the catalogue itself answers: what it is, what it costs, whether it
 * is in stock, how it is used, where to buy it. Without a product in the message the articles answer.
 */
export const product: Dialog = {
  name: 'product',

  async start(turn) {
    const named = productsIn(turn);
    if (named.length === 0) return withoutProduct(turn);
    return { replies: describe(turn, named), why: { rule: `product-${aspect(turn.intent)}` } };
  },

  async resume(turn) {
    const named = productsIn(turn);
    if (named.length === 0) return undefined;
    return { replies: describe(turn, named), why: { rule: `product-${aspect(turn.intent)}` } };
  },
};

function productsIn(turn: DialogTurn): Product[] {
  const ids = turn.heard.entities.filter((e) => e.type === 'product').map((e) => e.value);
  return [...new Set(ids)]
    .map((id) => turn.services.products.find(id))
    .filter((found) => found !== undefined)
    .slice(0, COMPARED);
}

/** Without a product: buying asks which one, everything else is a general question for the articles. */
function withoutProduct(turn: DialogTurn): DialogResult {
  if (turn.intent !== 'order.place') {
    return {
      replies: [],
      then: { dialog: 'answer', intent: turn.intent },
      why: { rule: 'no-product' },
    };
  }
  return {
    replies: [turn.say('product.which')],
    next: { step: 'which', data: { intent: turn.intent } },
    why: { rule: 'which-product' },
  };
}

function describe(turn: DialogTurn, named: readonly Product[]): DialogResult['replies'] {
  return named.map((p) => {
    const name = p.name[turn.language];
    const values = {
      name,
      price: money(p.priceCents),
      before: p.listPriceCents ? money(p.listPriceCents) : undefined,
      stock: p.stock,
      restockDays: p.restockDays,
      summary: p.summary[turn.language],
      usage: p.usage[turn.language],
      years: p.warrantyMonths / 12,
      months: p.warrantyMonths,
    };
    const key =
      p.stock === 0 && ['stock', 'place'].includes(aspect(turn.intent))
        ? 'sold_out'
        : aspect(turn.intent);
    return turn.say(`product.${key}`, values, { card: productCard(turn, p) });
  });
}

/** Which side of the product the question is about; the stem of the reply key. */
function aspect(intent: string): string {
  const word = intent.split('.').at(-1) ?? '';
  return ['price', 'stock', 'usage', 'place', 'warranty'].includes(word) ? word : 'about';
}

function productCard(turn: DialogTurn, p: Product): Card {
  const { language } = turn;
  const price = { label: turn.words('product.card_price'), value: money(p.priceCents) };
  const stock = {
    label: turn.words('product.card_stock'),
    value: p.stock > 0 ? turn.words('product.card_in_stock') : turn.words('product.card_sold_out'),
  };
  return {
    title: p.name[language],
    subtitle: p.category[language],
    facts: [
      price,
      stock,
      ...p.specs.map(({ name, value }) => ({ label: name[language], value: value[language] })),
    ],
    lines: [],
    actions: [
      {
        title: turn.words('product.card_buy'),
        url: `https://shop.tangerinelane.example/p/${p.id}`,
      },
    ],
  };
}
