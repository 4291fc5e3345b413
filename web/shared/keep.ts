/** A browser's storage that never throws: private windows and blocked cookies only forget. */
export interface Keep {
  readonly get: (key: string) => string | undefined;
  /** An absent value removes the key. */
  readonly set: (key: string, value: string | undefined) => void;
}

/** `storage` is a function because merely reading `window.localStorage` may throw. */
export function createKeep(storage: () => Storage): Keep {
  return {
    get: (key) => {
      try {
        return storage().getItem(key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    set: (key, value) => {
      try {
        if (value === undefined) storage().removeItem(key);
        else storage().setItem(key, value);
      } catch {
        // Nothing to do: the conversation goes on, it is only not remembered.
      }
    },
  };
}

/** The same storage under names that only this scope uses; without a scope, under the plain names. */
export function scopedKeep(keep: Keep, scope: string | undefined): Keep {
  if (scope === undefined) return keep;
  const named = (key: string): string => `${key}.${scope}`;
  return {
    get: (key) => keep.get(named(key)),
    set: (key, value) => keep.set(named(key), value),
  };
}
