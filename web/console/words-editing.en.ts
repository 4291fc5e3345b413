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
      contact: 'Contact',
      level: 'Member level',
      price: 'Price',
      stock: 'Stock',
      product: 'Product name',
    },
    problem: enProblem,
  },
  importing: {
    sending: 'Sending…',
    stop: 'Stop',
    progress: ({ phase, done, of, name }) => {
      if (phase === 'receiving') return `Sending: ${Math.round((100 * done) / Math.max(1, of))}%`;
      if (phase === 'waiting') return 'Sent. Another import is being read; yours is next.';
      if (phase === 'reading') return `Reading ${name ?? ''} (${done + 1} of ${of})`;
      if (phase === 'comparing') return `Comparing with what is there: ${done} of ${of}`;
      return `Saving: ${done} of ${of}`;
    },
  },
  variants: {
    label: 'Texts for all and for some',
    forAll: 'Everybody',
    add: 'Add a variant',
    lead: 'Another text for some customers, channels or days. Everybody else keeps seeing the one for all.',
    counted: (count) => `${count} ${count === 1 ? 'variant' : 'variants'}`,
    audience: 'For these customers (everybody when none is chosen)',
    channels: 'On these channels (everywhere when none is chosen)',
    classes: {
      guest: 'Not signed in',
      member: 'Members',
      green: 'Green members',
      honey: 'Honey members',
      gold: 'Gold members',
      newcomer: 'Newcomers',
      growing: 'Growing',
      mature: 'Regulars',
      lapsing: 'Long away',
    },
    channelNames: { directline: 'Web chat', botframework: 'Bot Framework' },
    or: ', ',
    days: (from, to) => {
      if (from && to) return `${from} to ${to}`;
      return from ? `from ${from}` : `until ${to}`;
    },
    previewFor: (readers) => `What they see: ${readers}`,
    chooseOne: 'Choose at least one: customers, channels or days.',
    daysReversed: 'The last day lies before the first; swap the two.',
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
