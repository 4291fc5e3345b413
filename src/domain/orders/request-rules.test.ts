import { ORDER_STATUSES, type OrderStatus } from './order.js';
import { requestState, type RequestFacts } from './request-rules.js';
import { deadlinesOf, warrantyUntil } from './return-terms.js';

const DAY_MS = 86_400_000;
const now = Date.parse('2026-11-20T02:00:00Z');
const terms = { anyReason: 7, fault: 15, gold: 30, exchange: 15 };
const notArrived: RequestFacts = { deadlines: undefined, now };

function arrived(daysAgo: number, level: 'green' | 'gold' = 'green'): RequestFacts {
  const receivedAt = new Date(now - daysAgo * DAY_MS).toISOString();
  return { deadlines: deadlinesOf({ receivedAt }, terms, level), now };
}

function state(intent: string, status: OrderStatus, facts = notArrived): string {
  return requestState(intent, { status }, facts);
}

describe('what can still be done with an order', () => {
  it.each(['order.cancel', 'order.change'])('%s: only until it ships', (intent) => {
    expect(['unpaid', 'paid', 'packing'].map((s) => state(intent, s as OrderStatus))).toEqual(
      Array.from({ length: 3 }, () => 'possible'),
    );
    expect(state(intent, 'delayed')).toBe('on-the-way');
    expect(state(intent, 'out_for_delivery')).toBe('arriving');
    expect(state(intent, 'cancelled')).toBe('cancelled');
  });

  it('a new address: until it is there', () => {
    expect(state('order.address', 'out_for_delivery')).toBe('possible');
    expect(state('order.address', 'delivered')).toBe('received');
  });

  it('hurrying: when it is paid and not yet out for delivery', () => {
    expect(state('order.hurry', 'unpaid')).toBe('unpaid');
    expect(state('order.hurry', 'delayed')).toBe('possible');
    expect(state('order.hurry', 'out_for_delivery')).toBe('arriving');
    expect(state('order.hurry', 'delivered')).toBe('received');
  });

  it.each(['order.return', 'order.exchange', 'order.repair'])('%s: once it is there', (intent) => {
    expect(state(intent, 'shipped')).toBe('on-the-way');
    expect(state(intent, 'delivered', arrived(1))).toBe('possible');
    expect(state(intent, 'refunded', arrived(20))).toBe('money-back');
  });

  it('a return: for any reason within the window, then only for a fault, then no more', () => {
    expect(state('order.return', 'delivered', arrived(7))).toBe('possible');
    expect(state('order.return', 'delivered', arrived(8))).toBe('only-faulty');
    expect(state('order.return', 'completed', arrived(16))).toBe('too-late');
  });

  it('a return of a Gold customer: for thirty days', () => {
    expect(state('order.return', 'completed', arrived(29, 'gold'))).toBe('possible');
    expect(state('order.return', 'completed', arrived(31, 'gold'))).toBe('too-late');
  });

  it('an exchange: within its own window', () => {
    expect(state('order.exchange', 'delivered', arrived(15))).toBe('possible');
    expect(state('order.exchange', 'completed', arrived(16))).toBe('too-late');
  });

  it.each(ORDER_STATUSES)('a refund is never asked for by itself: %s', (status) => {
    expect(state('order.refund', status)).not.toBe('possible');
  });

  it('what no rule knows is possible', () => {
    expect(state('order.unheard-of', 'cancelled')).toBe('possible');
  });
});

it('counts a warranty in months from receipt', () => {
  expect(warrantyUntil('2026-01-01T00:00:00.000Z', 12).slice(0, 7)).toBe('2027-01');
});
