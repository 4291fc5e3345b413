import * as fs from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../errors.js';
import { processStart } from './process-start.js';
import { errnoOf, unwritable } from './storage-error.js';

const Holder = z.object({ pid: z.number().int(), start: z.string(), host: z.string() });
type Holder = z.infer<typeof Holder>;

/** Each try ends in the lock, in `store.locked`, or in one stale lock less. */
const TRIES = 5;

/** `<folder>/lock`: one process at a time. A lock whose process is gone is taken over. */
export class FolderLock {
  private constructor(
    private readonly path: string,
    private readonly text: string,
  ) {}

  /** Throws `store.locked` when another process has the folder, `store.unwritable` when it cannot be. */
  static take(folder: string): FolderLock {
    const path = join(folder, 'lock');
    const own: Holder = {
      pid: process.pid,
      start: processStart(process.pid) ?? '',
      host: hostname(),
    };
    const text = JSON.stringify(own);
    const draft = `${path}.${process.pid}`;
    try {
      fs.writeFileSync(draft, text, { mode: 0o600, flush: true });
      for (let tries = 0; tries < TRIES; tries += 1) {
        if (linkAnew(draft, path)) return new FolderLock(path, text);
        makeWay(path, draft);
      }
    } catch (error) {
      throw error instanceof AppError ? error : unwritable(path, error, 'no');
    } finally {
      fs.rmSync(draft, { force: true });
    }
    throw locked(path, readHolder(path).holder);
  }

  /** Gives the folder back; a lock that is not ours any more is left alone. */
  release(): void {
    if (readText(this.path) === this.text) fs.rmSync(this.path, { force: true });
  }
}

/** The lock appears with its text or not at all, so that nobody ever reads half of it. */
function linkAnew(draft: string, path: string): boolean {
  try {
    fs.linkSync(draft, path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    return copyAnew(draft, path);
  }
}

// For file systems without second names.
function copyAnew(draft: string, path: string): boolean {
  try {
    fs.copyFileSync(draft, path, fs.constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock of a process that is gone; throws `store.locked` when it is not. */
function makeWay(path: string, draft: string): void {
  const { text, holder } = readHolder(path);
  if (text === undefined) return;
  if (!holder || holder.host !== hostname() || processStart(holder.pid) === holder.start) {
    throw locked(path, holder);
  }
  const old = `${draft}.old`;
  fs.renameSync(path, old);
  // Between reading and moving another process may have done the same and locked the folder.
  const stolen = readText(old) !== text;
  if (stolen) linkAnew(old, path);
  fs.rmSync(old, { force: true });
  if (stolen) throw locked(path, readHolder(path).holder);
}

function readHolder(path: string): { text?: string; holder?: Holder } {
  const text = readText(path);
  try {
    return { text, holder: Holder.parse(JSON.parse(text ?? '')) };
  } catch {
    return { text };
  }
}

function readText(path: string): string | undefined {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function locked(path: string, holder: Holder | undefined): AppError {
  const who = holder ? `process ${holder.pid} on ${holder.host}` : 'a process that cannot be told';
  return new AppError(
    'store.locked',
    `The data folder is in use by ${who}: one folder serves one instance. Stop that one first, or let ` +
      `both use PostgreSQL. If you are sure that it does not run any more, delete ${path}.`,
    { path, pid: holder?.pid, host: holder?.host },
  );
}
