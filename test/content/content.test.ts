import { contentFaults } from '../../scripts/content-checks.js';
import { nearest } from '../../scripts/nearest.js';
import { loadIntents } from '../../src/understanding/training/load-intents.js';

/** The catalogue: reports and evaluation data use these ids, so none may vanish. */
const CATALOGUE = [
  ...['product', 'compare', 'price', 'stock', 'promotion', 'delivery', 'payment', 'invoice'].map(
    (x) => `inquiry.${x}`,
  ),
  ...[
    'returns',
    'warranty',
    'usage',
    'account',
    'membership',
    'contact',
    'privacy',
    'business',
  ].map((x) => `inquiry.${x}`),
  ...['place', 'status', 'hurry', 'address', 'change', 'cancel', 'payment', 'invoice'].map(
    (x) => `order.${x}`,
  ),
  ...['return', 'exchange', 'repair', 'refund'].map((x) => `order.${x}`),
  ...['quality', 'wrong', 'late', 'courier', 'service', 'advertising', 'price'].map(
    (x) => `complaint.${x}`,
  ),
  ...['refund', 'repair', 'noreply', 'privacy'].map((x) => `complaint.${x}`),
  ...[
    'case.status',
    'case.reopen',
    'feedback',
    'agent',
    'greet',
    'thanks',
    'bye',
    'affirm',
    'deny',
    'bot',
    'optout',
    'none',
  ],
];

describe('content', () => {
  it('has nothing to mend', () => {
    expect(contentFaults('.')).toEqual([]);
  });

  it('has every intent of the catalogue', () => {
    const known = loadIntents('intents').map(({ intent }) => intent);

    expect(CATALOGUE.filter((id) => !known.includes(id))).toEqual([]);
  });

  it('suggests the name that was meant', () => {
    expect(nearest('refnd', ['order-status', 'refund', 'survey'])).toBe('refund');
  });
});
