import crypto from 'node:crypto';
import { FixedClock } from '../../clock.js';
import { MemoryStore } from '../../storage/memory/memory-store.js';
import { newConversation, type Conversation } from '../conversation/conversation.js';
import { OrderDesk, type Proof } from './order-desk.js';
import type { Order, OrderBackend } from './order.js';

const BUYER = '199 0000 1208';

/** A shop with a few orders that counts how often it is asked. */
class FakeOrders implements OrderBackend {
  asked: string[] = [];
  private readonly orders = ['A10023', 'A10024'].map(
    (number) => ({ number, customerId: 'C001', buyerPhone: BUYER }) as Order,
  );

  find(number: string): Promise<Order | undefined> {
    this.asked.push(number);
    return Promise.resolve(this.orders.find((order) => order.number === number));
  }

  ofCustomer(customerId: string): Promise<readonly Order[]> {
    return Promise.resolve(this.orders.filter((order) => order.customerId === customerId));
  }
}

let clock: FixedClock;
let backend: FakeOrders;
let desk: OrderDesk;

beforeEach(() => {
  clock = new FixedClock();
  backend = new FakeOrders();
  desk = new OrderDesk(backend, new MemoryStore(), clock);
});

function aConversation(more: Partial<Conversation> = {}): Conversation {
  return {
    ...newConversation({ id: 'c', channel: 'test', userId: 'u', language: 'en' }, ''),
    ...more,
  };
}

/** Tries one after the other in one conversation; the reason of each refusal, `ok` for none. */
async function tries(
  list: readonly (readonly [number: string, digits: string])[],
  start = aConversation(),
): Promise<string[]> {
  let conversation = start;
  const outcomes: string[] = [];
  for (const [number, digits] of list) {
    const proof: Proof = await desk.prove(conversation, number, digits);
    conversation = { ...conversation, memory: proof.memory };
    outcomes.push(proof.ok ? 'ok' : proof.reason);
  }
  return outcomes;
}

function times<T>(count: number, item: T): T[] {
  return Array.from({ length: count }, () => item);
}

describe('proving an order', () => {
  it('shows it to whoever knows the number and the last four digits, for half an hour', async () => {
    const proof = await desk.prove(aConversation(), 'A10023', '1208');
    const proved = aConversation({ memory: proof.memory });

    expect(proof).toMatchObject({ ok: true, order: { number: 'A10023' } });
    expect(await desk.shown(proved, 'A10023')).toBeDefined();
    expect(await desk.shown(proved, 'A10024')).toBeUndefined();
    clock.advance(30 * 60_000);
    expect(await desk.shown(proved, 'A10023')).toBeUndefined();
  });

  it('fails alike for a wrong number and for wrong digits', async () => {
    const wrongDigits = await desk.prove(aConversation(), 'A10023', '9999');
    const wrongNumber = await desk.prove(aConversation(), 'A99999', '1208');

    expect(wrongNumber).toEqual(wrongDigits);
    expect(wrongDigits).toMatchObject({ ok: false, reason: 'no-match' });
  });

  it('looks up and compares alike for a wrong number and for wrong digits, so that time tells nothing', async () => {
    const compared = jest.spyOn(crypto, 'timingSafeEqual');
    const work = async (number: string, digits: string): Promise<number[]> => {
      const before = [backend.asked.length, compared.mock.calls.length];
      await desk.prove(aConversation(), number, digits);
      return [backend.asked.length, compared.mock.calls.length].map(
        (count, at) => count - (before[at] ?? 0),
      );
    };

    const all = [
      await work('A10023', '9999'),
      await work('A99999', '9999'),
      await work('A99999', '1208'),
      await work('A10023', '1208'),
    ];

    compared.mockRestore();
    expect(all).toEqual(times(4, [1, 1]));
  });

  it('tells how many tries are left, alike for every number', async () => {
    const first = await desk.prove(aConversation(), 'A99999', '0000');
    const second = await desk.prove(aConversation({ memory: first.memory }), 'A10023', '0000');

    expect([first, second]).toMatchObject([{ triesLeft: 4 }, { triesLeft: 3 }]);
    expect(desk.isLocked(aConversation({ memory: second.memory }))).toBe(false);
  });

  it('ends after five failures in a conversation, also for the right digits', async () => {
    const outcomes = await tries([...times(6, ['A10023', '0000'] as const), ['A10023', '1208']]);

    expect(outcomes).toEqual([
      'no-match',
      'no-match',
      'no-match',
      'no-match',
      'locked',
      'locked',
      'locked',
    ]);
  });

  it('ends after five failures over several orders, and one’s own order buys no new tries', async () => {
    const own = ['A10023', '1208'] as const;
    const guess = (n: number): readonly [string, string] => [`A2000${n}`, '0000'];

    const outcomes = await tries([guess(0), guess(1), own, guess(2), guess(3), own, guess(4), own]);

    expect(outcomes).toEqual([
      'no-match',
      'no-match',
      'ok',
      'no-match',
      'no-match',
      'ok',
      'locked',
      'locked',
    ]);
  });

  it('ends for an order after twenty failures on one day, over all conversations', async () => {
    for (let n = 0; n < 5; n++) await tries(times(4, ['A10023', '0000'] as const));

    expect(await tries([['A10023', '1208']])).toEqual(['locked']);
    expect(await tries([['A10024', '1208']])).toEqual(['ok']);
    clock.advance(24 * 3_600_000);
    expect(await tries([['A10023', '1208']])).toEqual(['ok']);
  });

  it('is locked alike for a number that does not exist', async () => {
    for (let n = 0; n < 5; n++) await tries(times(4, ['A99999', '0000'] as const));

    expect(await tries([['A99999', '0000']])).toEqual(['locked']);
  });

  it('locks a run through a thousand numbers', async () => {
    const outcomes = await tries(
      Array.from({ length: 1_000 }, (_, n) => [`A${20_000 + n}`, '0000'] as const),
    );

    expect(outcomes.filter((outcome) => outcome === 'locked')).toHaveLength(996);
  });
});

describe('a customer who has signed in', () => {
  const signedIn = aConversation({ customerId: 'C001', signedIn: true });

  it('sees the own orders without proof, and nobody else’s', async () => {
    const other = aConversation({ customerId: 'C002', signedIn: true });

    expect(await desk.shown(signedIn, 'A10023')).toBeDefined();
    expect(await desk.shown(other, 'A10023')).toBeUndefined();
    expect(await desk.own(signedIn)).toHaveLength(2);
    expect(await desk.own(other)).toEqual([]);
  });

  it('is not somebody who is only linked to a customer', async () => {
    const linked = aConversation({ customerId: 'C001' });

    expect(await desk.shown(linked, 'A10023')).toBeUndefined();
    expect(await desk.own(linked)).toEqual([]);
  });

  it('is not somebody without a customer, when an order has none either', async () => {
    expect(await desk.shown(aConversation({ signedIn: true }), 'A99999')).toBeUndefined();
  });
});
