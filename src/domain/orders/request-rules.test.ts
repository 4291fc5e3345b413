import { ORDER_STATUSES, type OrderStatus } from './order.js';
import { requestState } from './request-rules.js';

describe('requestState', () => {
  it.each<[string, OrderStatus, string]>([
    ['order.cancel', 'unpaid', 'possible'],
    ['order.cancel', 'packing', 'possible'],
    ['order.cancel', 'shipped', 'already-shipped'],
    ['order.cancel', 'delivered', 'already-shipped'],
    ['order.cancel', 'cancelled', 'already-over'],
    ['order.change', 'paid', 'possible'],
    ['order.change', 'delayed', 'already-shipped'],
    ['order.return', 'delivered', 'possible'],
    ['order.return', 'completed', 'possible'],
    ['order.return', 'shipped', 'not-arrived-yet'],
    ['order.return', 'refunded', 'already-over'],
    ['order.exchange', 'packing', 'not-arrived-yet'],
    ['order.repair', 'returning', 'possible'],
    ['order.invoice', 'cancelled', 'possible'],
  ])('answers %s of an order that is %s with %s', (intent, status, state) => {
    expect(requestState(intent, status)).toBe(state);
  });

  it('knows an answer for every wish in every state', () => {
    const wishes = [
      'order.cancel',
      'order.change',
      'order.address',
      'order.hurry',
      'order.refund',
      'order.return',
      'order.exchange',
      'order.repair',
      'order.invoice',
    ];
    const known = [
      'possible',
      'not-paid-yet',
      'already-shipped',
      'not-arrived-yet',
      'already-over',
    ];

    for (const wish of wishes)
      for (const status of ORDER_STATUSES) expect(known).toContain(requestState(wish, status));
  });
});
