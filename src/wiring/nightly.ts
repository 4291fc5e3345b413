import type { Clock } from '../clock.js';
import { lastDue, minutesOf } from '../domain/learning/nightly.js';
import type { Collection, Store } from '../domain/store.js';

/** When the nightly work was last begun; one record. */
const nights: Collection<{ readonly at: number }> = { name: 'nights', indexes: {} };
const TICK_MS = 60_000;

export interface NightlyParts {
  /** `HH:MM` in the shop's time zone; anything else means never. */
  readonly at: string;
  readonly timeZone: string;
  readonly clock: Clock;
  readonly store: Store;
  readonly work: () => Promise<unknown>;
  readonly onFault: (error: unknown) => void;
}

/**
 * Does a piece of work once a night. The moment is stored, so that a night slept through is made good
 * after the start, and a restart does not do it twice.
 */
export class Nightly {
  private ticking?: NodeJS.Timeout;

  constructor(private readonly parts: NightlyParts) {}

  start(): void {
    this.ticking = setInterval(() => void this.tick(), TICK_MS);
    this.ticking.unref();
  }

  stop(): void {
    clearInterval(this.ticking);
  }

  /** Does the work when a night has come since the last time; called by the clock, and by tests. */
  async tick(): Promise<void> {
    const { at, timeZone, clock, store, work, onFault } = this.parts;
    const minutes = minutesOf(at);
    if (minutes === undefined) return;
    try {
      const now = clock.now();
      const last = (await store.get(nights, 'retrain'))?.value.at;
      if (last !== undefined && last >= lastDue(now, minutes, timeZone)) return;
      await store.put(nights, 'retrain', { at: now });
      // A new installation has nothing to make good.
      if (last !== undefined) await work();
    } catch (error) {
      onFault(error);
    }
  }
}
