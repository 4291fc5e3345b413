import { RateLimits } from './rate-limits.js';

describe('RateLimits', () => {
  it('lets an account be tried five times, and says how long to wait then', async () => {
    const limits = new RateLimits(true);
    for (let n = 0; n < 5; n++) await limits.spend('account', 'lin');

    const refused = limits.spend('account', 'lin');

    await expect(refused).rejects.toMatchObject({
      code: 'http.throttled',
      facts: { retryAfterMs: expect.any(Number) },
    });
    await expect(limits.spend('account', 'chen')).resolves.toBeUndefined();
  });

  it('gives a point back, and forgets all of them', async () => {
    const limits = new RateLimits(true);
    for (let n = 0; n < 5; n++) await limits.spend('account', 'lin');

    await limits.refund('account', 'lin');
    await limits.spend('account', 'lin');
    await limits.forgive('account', 'lin');

    await expect(limits.spend('account', 'lin')).resolves.toBeUndefined();
  });

  it('counts nothing when switched off', async () => {
    const limits = new RateLimits(false);

    for (let n = 0; n < 100; n++) await limits.spend('account', 'lin');
    await limits.refund('account', 'lin');
  });
});
