import { hashPassword, PasswordCheck } from './passwords.js';

const check = new PasswordCheck();
let stored: string;

beforeAll(async () => {
  stored = await hashPassword('demo-orange-kettle');
});

/** The quickest of two checks, in milliseconds: what else the machine does only makes it slower. */
async function timeOf(hash: string | undefined): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 2; n++) {
    const before = performance.now();
    await check.fits('wrong', hash);
    times.push(performance.now() - before);
  }
  return Math.min(...times);
}

describe('a stored password', () => {
  it('fits itself and nothing else, and does not hold the password', async () => {
    const fits = await Promise.all(
      ['demo-orange-kettle', 'demo-orange-kettle '].map((text) => check.fits(text, stored)),
    );

    expect(fits).toEqual([true, false]);
    expect(stored).not.toContain('kettle');
  });

  it('fits however its letters are composed', async () => {
    expect(await check.fits('caf\u0065\u0301', await hashPassword('caf\u00e9'))).toBe(true);
  });

  it.each(['', 'scrypt$x$'])('that is damaged fits nothing: %j', async (damaged) => {
    expect(await check.fits('', damaged)).toBe(false);
  });

  it('costs an unknown account the same work as a wrong password', async () => {
    const [known, unknown] = [await timeOf(stored), await timeOf(undefined)];

    // Without that work the answer comes in a thousandth of the time.
    expect(unknown).toBeGreaterThan(known / 4);
    expect(unknown).toBeLessThan(known * 4);
  });
});
