import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** scrypt cost: N = 2^15, r = 8, p = 3 is one of OWASP's recommended minimums (about 32 MiB a hash). */
const COST = { N: 32_768, r: 8, p: 3, maxmem: 96 * 1024 * 1024 };

const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** A password as it is stored: `scrypt$<salt>$<hash>`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return stored(salt, await derive(password.normalize('NFKC'), salt, HASH_BYTES, COST));
}

function stored(salt: Buffer, hash: Buffer): string {
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
  /** Has the form of a stored password; no password fits it. */
  private readonly nobody = stored(randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));

  /** @param account the account's stored password; `undefined` when there is no such account */
  async fits(password: string, account: string | undefined): Promise<boolean> {
    const [, salt = '', hash = ''] = (account ?? this.nobody).split('$');
    const wanted = Buffer.from(hash, 'base64url');
    const got = await this.gate.run(() =>
      derive(password.normalize('NFKC'), Buffer.from(salt, 'base64url'), HASH_BYTES, COST),
    );
    return wanted.length === got.length && timingSafeEqual(wanted, got) && account !== undefined;
  }
}
