import { newConversation, type Memory } from '../conversation/conversation.js';
import type { Order } from './order.js';
import { factorFits, isVerified, PROOF_MS, withProof } from './order-proof.js';

const memory: Memory = newConversation(
  { id: 'c', channel: 'test', userId: 'u', language: 'en' },
  '',
).memory;
const now = Date.parse('2026-11-20T02:00:00Z');

function orderOf(buyerPhone: string): Order {
  return { number: 'A10023', buyerPhone } as Order;
}

describe('factorFits', () => {
  it.each(['199 0000 1208', '19900001208', '+86-199-0000-1208'])(
    'takes the last four digits of %s',
    (phone) => {
      expect(factorFits(orderOf(phone), '1208')).toBe(true);
    },
  );

  it.each(['1209', '8021', '', '208', '01208', '000 1208', 'none', '１２０８'])(
    'refuses %j',
    (digits) => {
      expect(factorFits(orderOf('199 0000 1208'), digits)).toBe(false);
    },
  );

  it.each(['', 'none', '1208'])('refuses everything where there is no order: %j', (digits) => {
    expect(factorFits(undefined, digits)).toBe(false);
  });

  it.each(['', '12', 'x'])(
    'refuses everything where the order has no phone to prove it by: %j',
    (phone) => {
      expect(factorFits(orderOf(phone), phone)).toBe(false);
    },
  );
});

describe('a proof', () => {
  it('opens its order for half an hour, and no other', () => {
    const proved = withProof(memory, 'A10023', now);

    expect(isVerified(proved, 'A10023', now + PROOF_MS - 1)).toBe(true);
    expect(isVerified(proved, 'A10023', now + PROOF_MS)).toBe(false);
    expect(isVerified(proved, 'A10024', now)).toBe(false);
  });

  it('keeps what was proved before, and does not buy new tries', () => {
    const before = withProof({ ...memory, failedProofs: 3 }, 'A10001', now);

    const after = withProof(before, 'A10023', now);

    expect(isVerified(after, 'A10001', now)).toBe(true);
    expect(after.failedProofs).toBe(3);
  });

  it.each(['constructor', '__proto__', 'toString', ''])(
    'is not found under a name that every object has: %j',
    (number) => {
      expect(isVerified(memory, number, now)).toBe(false);
    },
  );
});
