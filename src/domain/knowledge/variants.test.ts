import { anArticle } from '../../../test/support/goods.js';
import { ANYBODY, fits, variantFor } from './variants.js';

const NOW = Date.parse('2026-11-20T10:00:00Z');
const base = anArticle();
const gold = anArticle({ variant: 'gold', audience: ['gold'] });
const telegram = anArticle({ variant: 'telegram', channels: ['telegram'] });
const winter = anArticle({ variant: 'winter', validFrom: '2026-11-01', validTo: '2026-11-20' });
const all = [base, winter, telegram, gold];
const named = (channel: string, classes: readonly string[], now = NOW) =>
  variantFor(all, { channel, classes }, now)?.variant;

describe('variantFor', () => {
  it('prefers the customer’s class to the channel, the channel to the days, the days to all', () => {
    expect(named('telegram', ['gold'])).toBe('gold');
    expect(named('telegram', ['green'])).toBe('telegram');
    expect(named('webchat', ['green'])).toBe('winter');
    expect(named('webchat', ['green'], NOW + 86_400_000)).toBeUndefined();
  });

  it('counts the last day as valid to its end', () => {
    expect(named('webchat', [], Date.parse('2026-11-20T23:59:59Z'))).toBe('winter');
    expect(named('webchat', [], Date.parse('2026-10-31T23:59:59Z'))).toBeUndefined();
  });

  it('lets a text that asks for class and channel win over one that asks for the class', () => {
    const both = anArticle({ variant: 'both', audience: ['gold'], channels: ['telegram'] });
    const reader = { channel: 'telegram', classes: ['gold'] };

    expect(variantFor([gold, both], reader, NOW)?.variant).toBe('both');
  });

  it('finds nothing when the only text is for others', () => {
    expect(variantFor([gold], ANYBODY, NOW)).toBeUndefined();
    expect(fits(gold, ANYBODY, NOW)).toBe(false);
  });
});
