import { join } from 'node:path';
import type { ReadCandidates } from '../../domain/knowledge/article-candidate.js';
import { Gathered } from './gathered.js';
import type { ImportFile } from './import-file.js';
import { ReadingThread } from './reading-thread.js';

/** How far the reading has come: files that are done, and the one that is being read. */
export interface ReadProgress {
  readonly done: number;
  readonly of: number;
  readonly name: string;
}

export interface ReadLimits {
  /** For one file; a file that takes longer is refused. */
  readonly seconds: number;
  /** For all files of an import, without waiting for its turn; those that are left then are not read. */
  readonly secondsInAll: number;
  /** Memory of the thread for JavaScript's own objects; a file that needs more is refused. */
  readonly megabytes: number;
  /** Articles of one import; what is beyond is not read. */
  readonly articles: number;
}

const LIMITS: ReadLimits = { seconds: 20, secondsInAll: 90, megabytes: 256, articles: 10_000 };
const WORKER_FILE = join(__dirname, 'import-worker.js');

/**
 * Reads files in a thread of its own, so that a live bot keeps answering: one import after the other,
 * each file within limits of time and memory. A file that breaks them, or the thread, is a fault of
 * its own; the others are read all the same.
 */
export class BackgroundReader {
  private last: Promise<unknown> = Promise.resolve();

  /** @param workerFile for tests; by default the compiled `import-worker`. */
  constructor(
    private readonly limits: ReadLimits = LIMITS,
    private readonly workerFile = WORKER_FILE,
  ) {}

  /**
   * As `readImportFiles`; never throws for what is in a file.
   *
   * @param signal ends the thread, or the wait for it, and fails with the signal's reason
   */
  read(
    files: readonly ImportFile[],
    onProgress: (progress: ReadProgress) => void = () => undefined,
    signal?: AbortSignal,
  ): Promise<ReadCandidates> {
    const turn = this.last.then(() => this.readAll(files, onProgress, signal));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async readAll(
    files: readonly ImportFile[],
    onProgress: (progress: ReadProgress) => void,
    signal: AbortSignal | undefined,
  ): Promise<ReadCandidates> {
    signal?.throwIfAborted();
    const late = AbortSignal.timeout(this.limits.secondsInAll * 1000);
    const stopped = signal ? AbortSignal.any([signal, late]) : late;
    const all = new Gathered(this.limits.articles);
    let done = 0;
    let reading = 0;
    while (done < files.length && !all.full && !stopped.aborted) {
      const from = done;
      const begun = (at: number): void => {
        reading = from + at;
        onProgress({ done: reading, of: files.length, name: files[reading]?.name ?? '' });
      };
      const broken = await this.readUntilBroken(files.slice(from), begun, all, stopped);
      if (!broken) break;
      all.add({ candidates: [], faults: [broken.fault] });
      done += broken.at + 1;
    }
    signal?.throwIfAborted();
    if (late.aborted) all.faults.push(this.outOfTime(files[Math.max(done, reading)]));
    return all;
  }

  private async readUntilBroken(
    files: readonly ImportFile[],
    begun: (at: number) => void,
    all: Gathered,
    stopped: AbortSignal,
  ): ReturnType<ReadingThread['run']> {
    const { workerFile } = this;
    const { seconds, megabytes } = this.limits;
    const found = (read: ReadCandidates, name: string): boolean => all.add(read, name);
    const thread = new ReadingThread({ workerFile, files, seconds, megabytes, begun, found });
    const stop = (): void => thread.stop();
    stopped.addEventListener('abort', stop);
    try {
      return await thread.run();
    } finally {
      stopped.removeEventListener('abort', stop);
    }
  }

  private outOfTime(file: ImportFile | undefined): ReadCandidates['faults'][number] {
    const instead = String(this.limits.secondsInAll);
    return { where: file?.name ?? '', field: '', code: 'out-of-time', instead };
  }
}
