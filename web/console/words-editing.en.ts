import type { ValueProblem } from './api/article-types.js';
import type { EditingWords } from './words-editing.js';

export const enEditing: EditingWords = {
  values: {
    open: 'Insert a shop value',
    search: 'Prices, fees, days, products',
    none: 'There is no such value. Try another word.',
    more: (count) => `${count} more; type a little more to find them.`,
    insert: (expression) => `Insert ${expression}`,
    kinds: {
      fee: 'Fee',
      days: 'Days',
      hours: 'Hours',
      price: 'Price',
      stock: 'Stock',
      product: 'Product name',
    },
    problem: enProblem,
  },
};

/** Why nothing is filled in, and what to write. */
export function enProblem({ kind, named, known }: ValueProblem): string {
  const like = known.length > 0 ? `; there are ${known.join(', ')}` : '';
  switch (kind) {
    case 'unknown-kind':
      return `“${named}” is no kind of value${like}`;
    case 'unknown-name':
      return `The shop has no “${named}”${like}`;
    case 'not-a-value':
      return `${named === '' ? 'What stands in braces' : `“${named}”`} should look like {{fee "delivery.express"}}`;
    case 'not-closed':
      return 'The braces do not close: write it like {{fee "delivery.express"}}';
  }
}
