import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../api/answer.js';

/** Something being loaded: nothing yet, what came, or that it failed. */
export interface Loaded<T> {
  readonly value: T | undefined;
  readonly failed: boolean;
  readonly load: () => Promise<void>;
}

/**
 * Loads when `key` changes, and again on `load`; a late answer to an earlier key is passed over.
 *
 * @param ask given a signal that fires when nobody waits for the answer any more
 */
export function useAnswer<T>(
  key: string,
  ask: (signal: AbortSignal) => Promise<Answer<T>>,
): Loaded<T> {
  const [held, setHeld] = useState<{ key: string; value?: T; failed: boolean }>();
  const latest = useRef(key);
  latest.current = key;
  const wanted = useMemo(() => new AbortController(), [key]);
  const load = useCallback(async () => {
    const answer = await ask(wanted.signal);
    if (latest.current !== key || wanted.signal.aborted) return;
    setHeld((before) =>
      answer.ok
        ? { key, value: answer.value, failed: false }
        : { ...(before?.key === key ? before : {}), key, failed: true },
    );
  }, [key]);
  useEffect(() => void load(), [load]);
  useEffect(() => () => wanted.abort(), [wanted]);
  const current = held?.key === key ? held : undefined;
  return { value: current?.value, failed: current?.failed === true && !current.value, load };
}
