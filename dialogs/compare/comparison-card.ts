import type { Card, CardTable } from '../../src/domain/conversation/entry.js';
import type { Comparison } from '../../src/domain/products/comparison.js';
import { money } from '../../src/replies/format.js';
import type { DialogTurn } from '../../src/turn/dialog.js';
import { stockWord } from '../shared/product-card.js';

type Row = CardTable['rows'][number];

/** A comparison as a card of columns: price and stock first, what differs marked. */
export function comparisonCard(turn: DialogTurn, { products, rows }: Comparison): Card {
  const { language } = turn;
  const unknown = turn.words('compare.unknown');
  const warranty = products.map(({ warrantyMonths: months }) =>
    months > 0 ? turn.words('compare.months', { months }) : unknown,
  );
  return {
    title: turn.words('compare.title'),
    facts: [],
    lines: [turn.words('compare.marked')],
    table: {
      columns: products.map(({ name }) => name[language]),
      rows: [
        rowOf(
          turn.words('product.card_price'),
          products.map(({ priceCents }) => money(priceCents)),
        ),
        rowOf(
          turn.words('product.card_stock'),
          products.map((product) => stockWord(turn, product)),
        ),
        ...rows.map(({ label, values, differs }) => ({
          label: label[language],
          values: values.map((value) => value?.[language] ?? unknown),
          differs,
        })),
        rowOf(turn.words('compare.warranty'), warranty),
      ],
    },
    actions: products.map(({ name }) => ({ title: name[language], say: name[language] })),
  };
}

function rowOf(label: string, values: readonly string[]): Row {
  return { label, values, differs: new Set(values).size > 1 };
}
