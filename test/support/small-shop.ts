import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trainInBackground } from '../../src/understanding/train-in-background.js';
import type { TrainingTask } from '../../src/understanding/training-task.js';

/** Enough to tell a few wishes apart, and small enough to be trained in about a second. */
const INTENTS = [
  ...['order/status', 'order/refund', 'order/cancel', 'complaint/late', 'inquiry/delivery'],
  ...['conversation/agent', 'conversation/greet', 'conversation/deny', 'conversation/none'],
];
const TESTS = ['order.status', 'order.refund', 'order.cancel', 'complaint.late', 'agent', 'greet'];

/** A content folder with the real shop's words but fewer intents and articles. */
export class SmallShop {
  readonly root = mkdtempSync(join(tmpdir(), 'touchpoint-small-'));

  constructor() {
    const at = (...path: string[]): string => join(this.root, ...path);
    for (const intent of INTENTS) {
      cpSync(join('intents', `${intent}.yaml`), at('intents', `${intent}.yaml`));
    }
    cpSync(join('intents', 'entities'), at('intents', 'entities'), { recursive: true });
    cpSync(join('intents', 'words.yaml'), at('intents', 'words.yaml'));
    for (const language of ['zh', 'en']) {
      const article = join('knowledge', 'delivery', `delivery-areas.${language}.md`);
      mkdirSync(at('knowledge', 'delivery'), { recursive: true });
      // The articles that it leads on to are not there.
      writeFileSync(at(article), readFileSync(article, 'utf8').replace(/^next: .*\n/m, ''));
    }
    for (const name of TESTS) {
      const file = join('test', 'understanding', `${name}.yaml`);
      cpSync(file, at(file));
    }
    for (const folder of ['dialogs', 'demo']) symlinkSync(join(process.cwd(), folder), at(folder));
    mkdirSync(at('dist'));
    symlinkSync(join(process.cwd(), 'dist', 'web'), at('dist', 'web'));
  }

  close(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Trains in a real thread, by the compiled worker: `npm test` has built it. */
export function trainInThread(task: TrainingTask): ReturnType<typeof trainInBackground> {
  return trainInBackground(task, join(process.cwd(), 'dist/src/understanding/train-worker.js'));
}
