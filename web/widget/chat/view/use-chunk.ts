import { useEffect, useState } from 'preact/hooks';

/** Code that is only fetched when something needs it. */
export type Chunk<T> =
  { readonly status: 'loading' | 'failed' } | { readonly status: 'here'; readonly code: T };

/** `load` must be the same function on every call. */
export function useChunk<T>(load: () => Promise<T>): Chunk<T> {
  const [chunk, setChunk] = useState<Chunk<T>>({ status: 'loading' });
  useEffect(() => {
    let isWanted = true;
    load().then(
      (code) => isWanted && setChunk({ status: 'here', code }),
      () => isWanted && setChunk({ status: 'failed' }),
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  return chunk;
}
