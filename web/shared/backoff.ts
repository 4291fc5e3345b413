const FIRST_MS = 800;
const MOST_MS = 15_000;

/**
 * How long to wait before try number `attempt` (0 is the first repeat): doubled each time, with up
 * to 40 % taken off by chance so that thousands of browsers do not return at the same instant.
 */
export function backoffMs(attempt: number, random: () => number = Math.random): number {
  const full = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  return Math.round(full * (1 - 0.4 * random()));
}
