import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { IntentModelData } from '../understanding/engine/intent-model.js';
import { decodeModel, encodeModel } from '../understanding/engine/model-codec.js';

/** Which model is in use, and which of the shop's own examples it was made with. */
const Current = z.object({ training: z.string(), contentKey: z.string() });
const CURRENT = 'current.json';
const MODEL = /^[\w-]+\.model$/;

/**
 * Models learned in use, as files in the data folder. `current.json` names the one in use beside the
 * hash of the shop's examples, so that a restart goes on with it, and edited examples make it void.
 */
export class LearnedModels {
  constructor(private readonly folder: string) {}

  /**
   * The model in use when it fits these examples; `undefined` when there is none or it is damaged.
   *
   * @param contentKey is asked for only where there is one: it reads every file of the content
   */
  current(contentKey: () => string): IntentModelData | undefined {
    try {
      const text = readFileSync(join(this.folder, CURRENT), 'utf8');
      const current = Current.parse(JSON.parse(text));
      return current.contentKey === contentKey() ? this.read(current.training) : undefined;
    } catch {
      return undefined;
    }
  }

  /** A kept model; `undefined` when it is gone or damaged. */
  read(training: string): IntentModelData | undefined {
    try {
      return decodeModel(readFileSync(this.fileOf(training)));
    } catch {
      return undefined;
    }
  }

  keep(training: string, model: IntentModelData): void {
    mkdirSync(this.folder, { recursive: true });
    this.write(this.fileOf(training), encodeModel(model));
  }

  /** From now on a restart uses this kept model; all others are removed. */
  use(training: string, contentKey: string): void {
    this.write(join(this.folder, CURRENT), JSON.stringify({ training, contentKey }));
    for (const name of readdirSync(this.folder)) {
      const path = join(this.folder, name);
      if (MODEL.test(name) && path !== this.fileOf(training)) rmSync(path, { force: true });
    }
  }

  private fileOf(training: string): string {
    return join(this.folder, `${training}.model`);
  }

  /** Written beside and renamed: a crash leaves the old file or the new one. */
  private write(path: string, content: Buffer | string): void {
    const draft = `${path}.tmp`;
    writeFileSync(draft, content, { flush: true });
    renameSync(draft, path);
  }
}
