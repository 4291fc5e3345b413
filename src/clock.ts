/** The only source of time, so that tests and replays decide what "now" is. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still until it is moved; for tests and replays. */
export class FixedClock implements Clock {
  constructor(private ms: number = Date.parse('2026-11-20T02:00:00Z')) {}

  now(): number {
    return this.ms;
  }

  /** Moves the clock by `ms` milliseconds; negative values step back, as real clocks sometimes do. */
  advance(ms: number): void {
    this.ms += ms;
  }
}

/** UTC ISO 8601 with milliseconds, the form of every stored time. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
