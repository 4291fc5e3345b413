import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type {
  ArticleCandidate,
  ImportFault,
  ReadCandidates,
} from '../../domain/knowledge/article-candidate.js';
import type { ArticleFaultCode } from '../../domain/knowledge/article-fault.js';
import type { ImportFile } from './import-file.js';
import type { WorkerNews } from './import-worker.js';

/** How far the reading has come: files that are done, and the one that is being read. */
export interface ReadProgress {
  readonly done: number;
  readonly of: number;
  readonly name: string;
}

export interface ReadLimits {
  /** For one file; a file that takes longer is refused. */
  readonly seconds: number;
  /** Memory of the thread for JavaScript's own objects; a file that needs more is refused. */
  readonly megabytes: number;
  /** Articles of one import; what is beyond is not read. */
  readonly articles: number;
}

const LIMITS: ReadLimits = { seconds: 20, megabytes: 256, articles: 10_000 };
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

  /** As `readImportFiles`; never throws for what is in a file. */
  read(
    files: readonly ImportFile[],
    onProgress: (progress: ReadProgress) => void = () => undefined,
  ): Promise<ReadCandidates> {
    const turn = this.last.then(() => this.readAll(files, onProgress));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async readAll(
    files: readonly ImportFile[],
    onProgress: (progress: ReadProgress) => void,
  ): Promise<ReadCandidates> {
    const all = new Gathered(this.limits.articles);
    let done = 0;
    while (done < files.length && !all.full) {
      const rest = files.slice(done);
      const tell = (at: number): void => {
        onProgress({ done: done + at, of: files.length, name: rest[at]?.name ?? '' });
      };
      const broken = await this.readUntilBroken(rest, all, tell);
      if (!broken) break;
      all.add({ candidates: [], faults: [broken.fault] });
      done += broken.at + 1;
    }
    return all;
  }

  /** The file that ended the thread, and why; `undefined` when it read all. */
  private readUntilBroken(
    files: readonly ImportFile[],
    all: Gathered,
    tell: (at: number) => void,
  ): Promise<{ readonly at: number; readonly fault: ImportFault } | undefined> {
    const { seconds, megabytes } = this.limits;
    const worker = new Worker(this.workerFile, {
      workerData: files.map(({ name, bytes }) => ({ name, bytes })),
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    return new Promise((resolve) => {
      let at = 0;
      let name = files[0]?.name ?? '';
      let timer: NodeJS.Timeout | undefined;
      let ended = false;
      const end = (code?: ArticleFaultCode, more: Partial<ImportFault> = {}): void => {
        clearTimeout(timer);
        if (ended) return;
        ended = true;
        const broken = code && { at, fault: { where: name, field: '', code, ...more } };
        void worker.terminate().then(() => resolve(broken));
      };
      worker.on('message', (news: WorkerNews) => {
        // What was on its way when the file was given up counts no more.
        if (ended) return;
        if (news.kind === 'found') return all.add(news.read, name) ? undefined : end();
        clearTimeout(timer);
        if (news.kind === 'done') return news.at === files.length - 1 ? end() : undefined;
        at = news.at;
        name = files[at]?.name ?? '';
        tell(at);
        worker.postMessage('go');
        timer = setTimeout(() => end('too-slow', { instead: String(seconds) }), seconds * 1000);
      });
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
          end('too-large', { instead: `${megabytes} MB` });
        else end('unreadable', { found: error.message.slice(0, 200) });
      });
      worker.once('exit', (code) => end('unreadable', { found: `exit code ${code}` }));
    });
  }
}

/** What the thread has told so far. */
class Gathered implements ReadCandidates {
  readonly candidates: ArticleCandidate[] = [];
  readonly faults: ImportFault[] = [];
  full = false;

  constructor(private readonly most: number) {}

  /** False when it is full; what does not fit is told as a fault of the file. */
  add({ candidates, faults }: ReadCandidates, where = ''): boolean {
    if (this.full) return false;
    this.faults.push(...faults);
    const room = this.most - this.candidates.length;
    this.candidates.push(...candidates.slice(0, room));
    this.full = candidates.length > room;
    if (this.full) {
      this.faults.push({ where, field: '', code: 'too-many', instead: String(this.most) });
    }
    return !this.full;
  }
}
