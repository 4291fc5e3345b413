import { backoffMs } from '../../../shared/backoff.js';
import type { Outcome } from '../line/outcome.js';

export interface Insistence {
  readonly wait: (ms: number) => Promise<void>;
  readonly pause: (ms: number) => Promise<void>;
  readonly report: (failures: number) => void;
  readonly isWanted: () => boolean;
}

/** Somebody looks at an empty page: the pauses between tries stop growing at about six seconds. */
const SLOWEST = 3;

/** Repeats until it succeeds; `undefined` when it is not wanted any more. */
export async function insist<T>(
  attempt: () => Promise<Outcome<T>>,
  { wait, pause, report, isWanted }: Insistence,
): Promise<T | undefined> {
  for (let failures = 0; ; failures += 1) {
    const outcome = await attempt();
    if (!isWanted()) return undefined;
    if (outcome.ok) return outcome.value;
    report(failures + 1);
    const { fault } = outcome;
    if (fault.kind === 'busy') await wait(fault.retryAfterMs);
    else await pause(backoffMs(Math.min(failures, SLOWEST)));
  }
}
