import { FixedClock } from '../../clock.js';
import { StreamTickets } from './tickets.js';

const ticket = { conversationId: 'c', origins: [], after: 3 };
let clock: FixedClock;
let tickets: StreamTickets;

beforeEach(() => {
  clock = new FixedClock();
  tickets = new StreamTickets(clock);
});

describe('a stream ticket', () => {
  it('is redeemed once', () => {
    const id = tickets.issue(ticket);

    expect(tickets.redeem(id)).toMatchObject(ticket);
    expect(tickets.redeem(id)).toBeUndefined();
  });

  it('is worth nothing after a minute', () => {
    const id = tickets.issue(ticket);
    clock.advance(60_000);

    expect(tickets.redeem(id)).toBeUndefined();
  });

  it('cannot be guessed', () => {
    const ids = Array.from({ length: 1_000 }, () => tickets.issue(ticket));

    expect(new Set(ids).size).toBe(1_000);
    expect(ids[0]).toMatch(/^[\w-]{32}$/);
    expect(tickets.redeem('')).toBeUndefined();
  });

  it('makes way for newer ones when somebody collects them', () => {
    const first = tickets.issue(ticket);
    for (let n = 0; n < 20_000; n++) tickets.issue(ticket);

    expect(tickets.redeem(first)).toBeUndefined();
    expect(tickets.redeem(tickets.issue(ticket))).toBeDefined();
  });
});
