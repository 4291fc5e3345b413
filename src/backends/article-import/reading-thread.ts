import { Worker } from 'node:worker_threads';
import type { ImportFault, ReadCandidates } from '../../domain/knowledge/article-candidate.js';
import type { ArticleFaultCode } from '../../domain/knowledge/article-fault.js';
import type { ImportFile } from './import-file.js';
import type { WorkerNews } from './import-worker.js';

export interface ThreadTask {
  readonly workerFile: string;
  readonly files: readonly ImportFile[];
  /** For one file. */
  readonly seconds: number;
  readonly megabytes: number;
  /** Told which file is about to be read, counted from 0. */
  readonly begun: (at: number) => void;
  /** Takes what was found in a file; false when no more is wanted. */
  readonly found: (read: ReadCandidates, name: string) => boolean;
}

/** The file that ended a thread, and why. */
export interface Broken {
  readonly at: number;
  readonly fault: ImportFault;
}

/** One thread's life: it reads files until they are all read, one of them breaks it, or it is stopped. */
export class ReadingThread {
  private readonly worker: Worker;
  private at = 0;
  private timer: NodeJS.Timeout | undefined;
  private ended = false;
  private settle: (broken: Broken | undefined) => void = () => undefined;

  constructor(private readonly task: ThreadTask) {
    this.worker = new Worker(task.workerFile, {
      workerData: task.files.map(({ name, bytes }) => ({ name, bytes })),
      resourceLimits: { maxOldGenerationSizeMb: task.megabytes },
    });
  }

  /** Reads; `undefined` when no file broke it. The thread is gone by then. To be called once. */
  run(): Promise<Broken | undefined> {
    return new Promise((resolve) => {
      this.settle = resolve;
      this.worker.on('message', (news: WorkerNews) => this.heard(news));
      this.worker.once('error', (error: NodeJS.ErrnoException) => this.failed(error));
      this.worker.once('exit', (code) => this.broken('unreadable', { found: `exit code ${code}` }));
    });
  }

  /** Ends it wherever it is; what was on its way counts no more. */
  stop(): void {
    this.end(undefined);
  }

  private heard(news: WorkerNews): void {
    if (this.ended) return;
    if (news.kind === 'found') {
      if (!this.task.found(news.read, this.name)) this.stop();
      return;
    }
    clearTimeout(this.timer);
    if (news.kind === 'begun') this.begin(news.at);
    else if (news.at === this.task.files.length - 1) this.stop();
  }

  private begin(at: number): void {
    const { seconds } = this.task;
    this.at = at;
    this.task.begun(at);
    this.worker.postMessage('go');
    const giveUp = (): void => this.broken('too-slow', { instead: String(seconds) });
    this.timer = setTimeout(giveUp, seconds * 1000);
  }

  private failed(error: NodeJS.ErrnoException): void {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      this.broken('too-large', { instead: `${this.task.megabytes} MB` });
    else this.broken('unreadable', { found: error.message.slice(0, 200) });
  }

  private broken(code: ArticleFaultCode, more: Partial<ImportFault>): void {
    this.end({ at: this.at, fault: { where: this.name, field: '', code, ...more } });
  }

  private end(broken: Broken | undefined): void {
    clearTimeout(this.timer);
    if (this.ended) return;
    this.ended = true;
    void this.worker.terminate().then(() => this.settle(broken));
  }

  private get name(): string {
    return this.task.files[this.at]?.name ?? '';
  }
}
