import './compile-cache.js';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createApp, type App } from './app.js';
import { readConfig, type Config } from './config.js';
import { AppError } from './errors.js';
import { banner } from './banner.js';

/** Exit code for settings or data that cannot be used (sysexits.h EX_CONFIG). */
const CANNOT_START = 78;

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env, () => demoSecret(process.env['DATA_DIR'] ?? 'data'));
  const app = await createApp(config);
  stopOn(app, ['SIGTERM', 'SIGINT']);
  surviveRejections();
  const port = await app.start();
  process.stdout.write(banner(urlOf(config, port), config, app.firstPassword));
}

/** The demo's own secret, kept in its data folder so that open chats survive a restart. */
function demoSecret(dataDir: string): string {
  const file = join(dataDir, 'demo-secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dataDir, { recursive: true });
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}

function urlOf(config: Config, port: number): string {
  if (config.publicUrl !== '') return config.publicUrl;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`;
}

/** A promise nobody waited for must not take everybody's conversations down. */
function surviveRejections(): void {
  process.on('unhandledRejection', (reason) => {
    const stack =
      reason instanceof Error ? (reason.stack ?? '').split('\n').slice(1, 6).join('\n') : '';
    process.stderr.write(`{"level":50,"code":"unhandled-rejection"}\n${stack}\n`);
  });
}

function stopOn(app: App, signals: readonly NodeJS.Signals[]): void {
  let stopping = false;
  for (const signal of signals) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      void app.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

main().catch((error: unknown) => {
  const known = error instanceof AppError;
  const text = known
    ? `${error.code}: ${error.message}`
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);
  process.stderr.write(`Touchpoint cannot start.\n${text}\n`);
  process.exit(known ? CANNOT_START : 1);
});
