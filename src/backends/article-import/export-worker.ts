import { parentPort, workerData } from 'node:worker_threads';
import type { Exported, ExportForm } from './export-articles.js';
import { exportFile } from './export-file.js';

/** What the thread is told: some of the articles; `last` when there are no more. */
export interface ExportPart {
  readonly articles: readonly Exported[];
  readonly last: boolean;
}

/** The thread's answer. */
export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The thread's whole life: articles in, one file out. A failure ends it with an error. */
function work(form: ExportForm): void {
  const all: Exported[] = [];
  parentPort?.on('message', ({ articles, last }: ExportPart) => {
    all.push(...articles);
    if (last) void write(all, form);
  });
}

async function write(all: readonly Exported[], form: ExportForm): Promise<void> {
  const { name, bytes } = await exportFile(all, form);
  const file: ExportedFile = { name, bytes: new Uint8Array(bytes) };
  // Handed over, not copied: copying many megabytes would keep a customer waiting.
  parentPort?.postMessage(file, [file.bytes.buffer as ArrayBuffer]);
  parentPort?.close();
}

work(workerData as ExportForm);
