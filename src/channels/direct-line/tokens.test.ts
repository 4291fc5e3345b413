import { SignJWT } from 'jose';
import { createHash } from 'node:crypto';
import { FixedClock } from '../../clock.js';
import { TOKEN_SECONDS, TokenMint } from './tokens.js';

const SECRET = 'the-secret-of-these-tests-0123456789';
const claims = {
  conversationId: 'c',
  userId: 'dl_anna',
  origins: ['https://shop.example'],
  customerId: 'C001',
  userName: 'Anna',
};
let clock: FixedClock;
let mint: TokenMint;

beforeEach(() => {
  clock = new FixedClock();
  mint = new TokenMint([SECRET, 'the-one-before'], clock);
});

function parts(token: string): string[] {
  return token.split('.');
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a token', () => {
  it('vouches for what it was made for', async () => {
    expect(await mint.check(await mint.issue(claims))).toMatchObject({ ok: true, claims });
  });

  it('lives for half an hour, also when it was checked before', async () => {
    const token = await mint.issue(claims);
    await mint.check(token);
    clock.advance((TOKEN_SECONDS - 1) * 1_000);
    expect(await mint.check(token)).toMatchObject({ ok: true });

    clock.advance(10_000);

    expect(await mint.check(token)).toEqual({ ok: false, reason: 'expired' });
  });

  it('is no right to resume, nor the other way round', async () => {
    expect(await mint.checkResume(await mint.issue(claims))).toMatchObject({
      ok: false,
      reason: 'invalid',
    });
    expect(await mint.check(await mint.issueResume(claims))).toMatchObject({
      ok: false,
      reason: 'invalid',
    });
  });

  it('is worth nothing with anything in it changed, checked before or not', async () => {
    const token = await mint.issue(claims);
    await mint.check(token);
    const [header = '', body = '', signature = ''] = parts(token);
    const payload = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
    const forged = encode({ ...payload, conv: 'other' });

    for (const made of [
      `${header}.${forged}.${signature}`,
      `${header}.${body}.${signature.slice(0, -2)}AA`,
      `${header}.${body}.`,
      `${encode({ alg: 'none' })}.${body}.`,
      `${encode({ alg: 'HS512', typ: 'JWT' })}.${body}.${signature}`,
      ` ${token}`,
      '',
      'x',
    ]) {
      expect(await mint.check(made)).toEqual({ ok: false, reason: 'invalid' });
    }
  });

  it('is worth nothing when another secret, or the secret itself, made it', async () => {
    const sign = (key: Uint8Array): Promise<string> =>
      new SignJWT({ conv: 'c', user: 'u' })
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience('directline')
        .setExpirationTime('1h')
        .sign(key);
    const raw = await sign(createHash('sha256').update(SECRET).digest());
    const other = await new TokenMint(['another-secret'], clock).issue(claims);

    expect([await mint.check(raw), await mint.check(other)]).toEqual([
      { ok: false, reason: 'invalid' },
      { ok: false, reason: 'invalid' },
    ]);
  });
});

describe('the secret', () => {
  it('is known, and so is the one before; nothing else is', () => {
    const known = [SECRET, 'the-one-before', '', `${SECRET} `, SECRET.toUpperCase(), 'made-up'].map(
      (text) => mint.isSecret(text),
    );

    expect(known).toEqual([true, true, false, false, false, false]);
  });
});
