import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';

/** The whole product as customers meet it, without rate limits. */
export async function serveOurs(store: 'lowdb' | 'memory', folder: string): Promise<number> {
  const config = readConfig({
    PORT: '0',
    STORE: store,
    DATA_DIR: folder,
    RATE_LIMITS: '0',
    LOG_LEVEL: 'error',
  });
  const app = await createApp(config);
  return app.start();
}
