import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../errors.js';
import type { IntentModelData } from '../engine/intent-model.js';
import { decodeModel } from '../engine/model-codec.js';
import type { TrainingTask } from './training-task.js';

const WORKER_FILE = join(__dirname, 'train-worker.js');

/**
 * Trains in a thread of its own, so that a live bot keeps answering. Throws `training.failed` when
 * the thread does; the model in use stays as it is.
 *
 * @param workerFile for tests; by default the compiled `train-worker`.
 */
export async function trainInBackground(
  task: TrainingTask,
  workerFile: string = WORKER_FILE,
): Promise<IntentModelData> {
  const worker = new Worker(workerFile, { workerData: task });
  try {
    return decodeModel(Buffer.from(await firstMessage(worker)));
  } catch (cause) {
    throw new AppError('training.failed', 'the training thread stopped', {}, { cause });
  } finally {
    await worker.terminate();
  }
}

function firstMessage(worker: Worker): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`exit code ${code}`)));
  });
}
