import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../src/config.js';
import { AppError } from '../src/errors.js';
import { rebuildIndexes } from '../src/storage/lowdb/rebuild-indexes.js';
import { INDEXED_COLLECTIONS } from '../src/wiring/indexed-collections.js';

/**
 * `npm run reindex`: builds the indexes of the data folder anew from its records, while the server is
 * stopped. The exit code is 1 when it could not be done; it can be run again at any time.
 */
async function reindex(): Promise<number> {
  const folder = join(readConfig(process.env).dataDir, 'store');
  if (!existsSync(folder)) {
    process.stderr.write(`${folder} does not exist: set DATA_DIR to the data folder.\n`);
    return 1;
  }
  try {
    const count = await rebuildIndexes(folder, INDEXED_COLLECTIONS);
    process.stdout.write(`${folder}: indexes rebuilt from ${count} records.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${error.code}: ${error.message}\n`);
    return 1;
  }
}

void reindex().then((code) => (process.exitCode = code));
