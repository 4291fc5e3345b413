import { backoffMs } from '../../../shared/backoff.js';
import type { Fault, Outcome } from '../line/outcome.js';

/** What a message's sender sees: behind others or without network, on its way, recorded, not sent. */
export type Delivery = 'waiting' | 'sending' | 'sent' | 'failed';

export interface QueueParts<T> {
  readonly send: (parcel: T) => Promise<Outcome<true>>;
  readonly report: (key: string, delivery: Delivery, fault?: Fault) => void;
  readonly wait: (ms: number) => Promise<void>;
}

interface Failure<T> {
  readonly parcel: T;
  readonly passing: boolean;
}

/** Automatic repeats before the customer is asked: about 1, 2, 3 and 6 seconds apart. */
const REPEATS = 4;
const BUSY_REPEATS = 6;

/**
 * Sends one message at a time, in the order they were written, each under a key that the server
 * records once, so repeating is always safe. Passing faults are repeated quietly, then the message
 * and everything behind it fail together, so that one retry brings all of them in order.
 */
export class SendQueue<T extends { readonly key: string }> {
  private line: readonly T[] = [];
  private failed: readonly Failure<T>[] = [];
  private readonly recorded = new Set<string>();
  private open = false;
  private running = false;
  private wake: () => void = () => undefined;

  constructor(private readonly parts: QueueParts<T>) {}

  add(parcel: T): void {
    this.line = [...this.line, parcel];
    this.parts.report(parcel.key, 'waiting');
    void this.pump();
  }

  /** Opens the queue when the conversation stands and the network is there; closing it keeps all. */
  setOpen(open: boolean): void {
    this.open = open;
    if (!open) return;
    this.wake();
    void this.pump();
  }

  /** Sends a failed message again, with all others that failed for the same passing reason. */
  retry(key: string): void {
    const chosen = this.failed.find(({ parcel }) => parcel.key === key);
    if (chosen) this.putBack((each) => each === chosen || (chosen.passing && each.passing));
  }

  /** Sends everything again that only failed because the server could not be reached or could not serve. */
  retryPassing(): void {
    this.putBack(({ passing }) => passing);
  }

  private putBack(returns: (failure: Failure<T>) => boolean): void {
    const back = this.failed.filter(returns).map(({ parcel }) => parcel);
    this.failed = this.failed.filter((each) => !returns(each));
    // A message that is just being sent stays in front: it may be recorded any moment.
    const [head, ...rest] = this.line;
    this.line = this.running && head ? [head, ...back, ...rest] : [...back, ...this.line];
    for (const parcel of back) this.parts.report(parcel.key, 'waiting');
    void this.pump();
  }

  /** Forgets a failed message. */
  discard(key: string): void {
    this.failed = this.failed.filter(({ parcel }) => parcel.key !== key);
  }

  /** The message was seen in the conversation: it is recorded, whatever its request may say. */
  confirm(key: string): void {
    this.failed = this.failed.filter(({ parcel }) => parcel.key !== key);
    if (this.line[0]?.key === key) this.recorded.add(key);
    else this.line = this.line.filter((parcel) => parcel.key !== key);
  }

  private async pump(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (let head = this.line[0]; this.open && head; head = this.line[0]) {
      const fault = await this.deliver(head);
      this.line = this.line.slice(1);
      if (fault && !this.recorded.has(head.key)) this.fail(head, fault);
      else this.parts.report(head.key, 'sent');
    }
    this.running = false;
  }

  private async deliver(parcel: T): Promise<Fault | undefined> {
    for (let tries = 0; ; tries += 1) {
      if (this.recorded.has(parcel.key)) return undefined;
      this.parts.report(parcel.key, 'sending');
      const outcome = await this.parts.send(parcel);
      if (outcome.ok) return undefined;
      const pauseMs = pauseAfter(outcome.fault, tries);
      if (pauseMs === undefined) return outcome.fault;
      await this.parts.wait(pauseMs);
      if (!this.open) {
        // Being offline is nobody's failure: it uses up no repeats.
        tries = -1;
        this.parts.report(parcel.key, 'waiting');
        await this.opening();
      }
    }
  }

  private fail(head: T, fault: Fault): void {
    const passing = isPassing(fault);
    const fallen = passing ? [head, ...this.line] : [head];
    if (passing) this.line = [];
    this.failed = [...this.failed, ...fallen.map((parcel) => ({ parcel, passing }))];
    for (const parcel of fallen) this.parts.report(parcel.key, 'failed', fault);
  }

  private opening(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
      if (this.open) resolve();
    });
  }
}

/** `gone` passes too: the page joins the conversation anew. */
const PASSING: readonly Fault['kind'][] = ['unreachable', 'unavailable', 'busy', 'gone'];

function isPassing(fault: Fault): boolean {
  return PASSING.includes(fault.kind);
}

/** How long to wait before repeating; `undefined` when repeating is over or would change nothing. */
function pauseAfter(fault: Fault, tries: number): number | undefined {
  if (fault.kind === 'busy') return tries < BUSY_REPEATS ? fault.retryAfterMs : undefined;
  if (!isPassing(fault) || tries >= REPEATS) return undefined;
  const asked = fault.kind === 'unavailable' ? (fault.retryAfterMs ?? 0) : 0;
  return Math.max(asked, backoffMs(tries));
}
