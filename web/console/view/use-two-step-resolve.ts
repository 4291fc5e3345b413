import { useCallback, useRef, useState } from 'preact/hooks';
import { useSurface } from './context.js';

/** How long a first "resolve" waits for the second. */
const ARMED_MS = 4_000;

interface TwoStepResolve {
  /** The conversation whose "resolve" was pressed once. */
  readonly armed: string | undefined;
  readonly resolve: (id: string) => void;
  readonly disarm: () => void;
}

/** Ends a conversation when asked for twice; once alone is forgotten after a moment. */
export function useTwoStepResolve(): TwoStepResolve {
  const { desk } = useSurface();
  const [armed, setArmed] = useState<string | undefined>(undefined);
  // Two quick presses come before the first has been drawn, so the state alone would be too late.
  const current = useRef<string | undefined>(undefined);
  const timer = useRef(0);
  const arm = useCallback((id: string | undefined): void => {
    window.clearTimeout(timer.current);
    current.current = id;
    setArmed(id);
    if (id) timer.current = window.setTimeout(() => arm(undefined), ARMED_MS);
  }, []);
  const resolve = useCallback(
    (id: string): void => {
      const sure = current.current === id;
      arm(sure ? undefined : id);
      if (sure) void desk.owners.resolve(id);
    },
    [desk, arm],
  );
  const disarm = useCallback(() => arm(undefined), [arm]);
  return { armed, resolve, disarm };
}
