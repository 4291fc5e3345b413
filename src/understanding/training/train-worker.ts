import { parentPort, workerData } from 'node:worker_threads';
import { encodeModel } from '../engine/model-codec.js';
import { runTask, type TrainingTask } from './training-task.js';

/** The worker's whole life: one task in, one model file out. A failure ends it with an error. */
parentPort?.postMessage(encodeModel(runTask(workerData as TrainingTask)));
