import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Writes a `.env` with fresh secrets from `.env.example`; never overwrites one that is there. */
function init(): number {
  if (existsSync('.env')) {
    process.stderr.write('.env is there already; delete it first if you want fresh secrets.\n');
    return 1;
  }
  const secret = (): string => randomBytes(32).toString('base64url');
  const text = readFileSync('.env.example', 'utf8')
    .replace(/^DIRECT_LINE_SECRET=$/m, `DIRECT_LINE_SECRET=${secret()}`)
    .replace(/^SESSION_SECRET=$/m, `SESSION_SECRET=${secret()}`);
  writeFileSync('.env', text, { mode: 0o600 });
  process.stdout.write(
    'Wrote .env with fresh secrets. Set HOST and PUBLIC_URL in it, then run `npm start`;\n' +
      'the first start prints the login of the first administrator.\n',
  );
  return 0;
}

process.exitCode = init();
