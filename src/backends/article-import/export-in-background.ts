import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Exported, ExportForm } from './export-articles.js';
import type { ExportedFile, ExportPart } from './export-worker.js';
import type { ImportFile } from './import-file.js';

/** Articles handed over between two turns of a live bot: a millisecond or two of work. */
const AT_ONCE = 200;
const WORKER_FILE = join(__dirname, 'export-worker.js');

/**
 * As `exportFile`, but written in a thread of its own, so that a live bot keeps answering while
 * thousands of articles are packed: one export after the other.
 */
export class BackgroundExporter {
  private last: Promise<unknown> = Promise.resolve();

  /** @param workerFile for tests; by default the compiled `export-worker`. */
  constructor(private readonly workerFile = WORKER_FILE) {}

  /** Fails when the thread fails. */
  write(articles: readonly Exported[], form: ExportForm): Promise<ImportFile> {
    const turn = this.last.then(() => this.writeNow(articles, form));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async writeNow(articles: readonly Exported[], form: ExportForm): Promise<ImportFile> {
    const worker = new Worker(this.workerFile, { workerData: form });
    try {
      const answer = answerOf(worker);
      await Promise.race([handOver(articles, worker), answer]);
      const { name, bytes } = await answer;
      return { name, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
    } finally {
      await worker.terminate();
    }
  }
}

function answerOf(worker: Worker): Promise<ExportedFile> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the export ended with exit code ${code}`)));
  });
}

async function handOver(articles: readonly Exported[], worker: Worker): Promise<void> {
  for (let from = 0; ; from += AT_ONCE) {
    const last = from + AT_ONCE >= articles.length;
    const part: ExportPart = { articles: articles.slice(from, from + AT_ONCE), last };
    worker.postMessage(part);
    if (last) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
