import { createKeep } from '../../shared/keep.js';

/** Values kept by the browser; a storage that refuses is an empty one. */
export interface Keep {
  /** What was written, `undefined` when there is nothing readable. */
  read(key: string): unknown;
  /** `undefined` removes the key. */
  write(key: string, value: unknown): void;
}

const PREFIX = 'touchpoint.console.';

export function keepIn(storage: () => Storage): Keep {
  const texts = createKeep(storage);
  return {
    read(key) {
      try {
        return JSON.parse(texts.get(PREFIX + key) ?? 'null') ?? undefined;
      } catch {
        return undefined;
      }
    },
    write(key, value) {
      texts.set(PREFIX + key, value === undefined ? undefined : JSON.stringify(value));
    },
  };
}
