import { parentPort, workerData } from 'node:worker_threads';
import type { ReadCandidates } from '../../domain/knowledge/article-candidate.js';
import { readImportFiles } from './read-files.js';

/** A file as it comes through the thread's door: a Buffer arrives as plain bytes. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the thread tells: which file it is about to read (it waits for an answer), what it found so far, that a file is done. */
export type WorkerNews =
  | { readonly kind: 'begun'; readonly at: number }
  | { readonly kind: 'found'; readonly read: ReadCandidates }
  | { readonly kind: 'done'; readonly at: number };

/** So few that taking them in does not keep a customer waiting. */
const AT_ONCE = 200;

/** The thread's whole life: files in, what they hold out. A failure ends it with an error. */
async function work(files: readonly SentFile[]): Promise<void> {
  const tell = (news: WorkerNews): void => parentPort?.postMessage(news);
  for (const [at, { name, bytes }] of files.entries()) {
    tell({ kind: 'begun', at });
    // A thread that dies takes its last messages with it: whoever asked must know which file this is.
    await allowed();
    const { candidates, faults } = await readImportFiles([{ name, bytes: bufferOf(bytes) }]);
    const most = Math.max(candidates.length, faults.length);
    for (let from = 0; from < most; from += AT_ONCE) {
      const part = <T>(list: readonly T[]): T[] => list.slice(from, from + AT_ONCE);
      tell({ kind: 'found', read: { candidates: part(candidates), faults: part(faults) } });
    }
    tell({ kind: 'done', at });
  }
}

function allowed(): Promise<unknown> {
  return new Promise((resolve) => parentPort?.once('message', resolve));
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

void work(workerData as readonly SentFile[]);
