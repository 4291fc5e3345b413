import type { Keep } from '../state/keep.js';
import type { Kept, Pending } from '../state/state.js';
import type { DeskStore } from './environment.js';

/** What an earlier page of this agent left in the tab. Messages caught on the way are sent again. */
export function readKept(keep: Keep, agentId: string): Kept {
  const outbox = objectOf<readonly Pending[]>(keep.read(`outbox.${agentId}`), Array.isArray);
  const seen = objectOf<number>(keep.read(`seen.${agentId}`), (one) => typeof one === 'number');
  return { outbox, seen };
}

/** Writes unsent words and reading marks whenever they change, so that a reload loses none. */
export function keepUpToDate(keep: Keep, store: DeskStore): () => void {
  let last: Kept = { outbox: {}, seen: {} };
  return store.subscribe(() => {
    const { session, outbox, seen } = store.get();
    if (session.kind !== 'in') return;
    if (outbox !== last.outbox) keep.write(`outbox.${session.agent.id}`, outbox);
    if (seen !== last.seen) keep.write(`seen.${session.agent.id}`, seen);
    last = { outbox, seen };
  });
}

function objectOf<T>(value: unknown, fits: (one: unknown) => boolean): Record<string, T> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, one]) => fits(one))) as Record<
    string,
    T
  >;
}
