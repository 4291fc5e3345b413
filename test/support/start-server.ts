import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportFile } from '../../src/backends/article-import/export-file.js';
import { readImportFiles } from '../../src/backends/article-import/read-files.js';
import { createApp, type App, type Overrides } from '../../src/app.js';
import { FixedClock } from '../../src/clock.js';
import { readConfig } from '../../src/config.js';
import { demoShop } from './demo-shop.js';
import { demoWords } from './demo-words.js';
import { testBrain } from './test-brain.js';

export const SECRET = 'a-direct-line-secret-for-tests-only-0123456789';

/** A whole server on a free port of this machine, in a data folder of its own. */
export interface RunningServer {
  readonly app: App;
  readonly url: string;
  readonly port: number;
  readonly clock: FixedClock;
  readonly folder: string;
  stop(): Promise<void>;
}

/** Starts the real program, demo shop and all; settings and parts can be replaced. */
export async function startServer(
  settings: Readonly<Record<string, string>> = {},
  overrides: Overrides = {},
): Promise<RunningServer> {
  const folder = settings['DATA_DIR'] ?? mkdtempSync(join(tmpdir(), 'touchpoint-test-'));
  const clock = new FixedClock(Date.now());
  const config = readConfig({
    PORT: '0',
    DEMO: '1',
    DATA_DIR: folder,
    STORE: 'memory',
    DIRECT_LINE_SECRET: SECRET,
    SESSION_SECRET: 'a-session-secret-for-tests-only-0123456789abc',
    RATE_LIMITS: '0',
    LOG_LEVEL: 'silent',
    CONTENT_ROOT: process.cwd(),
    ...settings,
  });
  const brain = overrides.brain ?? (await testBrain());
  const parts = {
    clock,
    shop: demoShop(),
    templates: demoWords(),
    readFiles: readImportFiles,
    writeFile: exportFile,
  };
  const app = await createApp(config, { ...parts, ...overrides, brain });
  const port = await app.start();
  return {
    app,
    port,
    clock,
    folder,
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      await app.stop();
      if (!settings['DATA_DIR']) rmSync(folder, { recursive: true, force: true });
    },
  };
}
