import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** scrypt cost: N = 2^15, r = 8, p = 3 is one of OWASP's recommended minimums (about 32 MiB a hash). */
const COST = { N: 32_768, r: 8, p: 3, maxmem: 96 * 1024 * 1024 };

/** A password as it is stored: `scrypt$<salt>$<hash>`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password.normalize('NFKC'), salt, 32, COST);
  return `scrypt$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

/** At most two hashes at once: each takes 32 MiB, and a flood of logins must not take the machine. */
class TwoAtATime {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= 2) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}

/** Checks passwords; an unknown account costs the same time as a wrong password. */
export class PasswordCheck {
  private readonly gate = new TwoAtATime();
  private readonly nobody = hashPassword(randomBytes(16).toString('hex'));

  /** @param stored the account's hash; `undefined` when there is no such account */
  async fits(password: string, stored: string | undefined): Promise<boolean> {
    const [, salt = '', hash = ''] = (stored ?? (await this.nobody)).split('$');
    const wanted = Buffer.from(hash, 'base64url');
    const got = await this.gate.run(() =>
      derive(password.normalize('NFKC'), Buffer.from(salt, 'base64url'), 32, COST),
    );
    return wanted.length === got.length && timingSafeEqual(wanted, got) && stored !== undefined;
  }
}
