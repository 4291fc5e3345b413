import { backoffMs } from '../../../shared/backoff.js';
import { readActivitySet, type ActivitySet } from './activity.js';
import type { Outcome } from './outcome.js';
import type { Socket } from './socket.js';

export interface StreamParts {
  /** A fresh stream address that replays from the watermark. */
  readonly locate: (watermark: string | undefined) => Promise<Outcome<string>>;
  /** The page of activities after the watermark; from the beginning without one. */
  readonly page: (watermark: string | undefined) => Promise<Outcome<ActivitySet>>;
  readonly open: (url: string, hear: (frame: string) => void) => Socket;
  /** Gets everything at least once; `history` is what was there before this page was opened. */
  readonly deliver: (set: ActivitySet, origin: 'history' | 'live') => void;
  /** Called once, when all history was delivered. */
  readonly caughtUp: () => void;
  /** Number of failures in a row; 0 when the line stands. */
  readonly report: (failures: number) => void;
  /** May return early when there is reason to hope, such as a network that came back. */
  readonly pause: (ms: number) => Promise<void>;
  /** Milliseconds on any clock that only goes forward. */
  readonly now: () => number;
}

/** Where sockets are blocked but requests pass (some company networks), we ask this often. */
const POLL_MS = 2_500;
const POLLS_BEFORE_SOCKET = 10;
/** A socket that fell sooner than this was no success. */
const STOOD_MS = 10_000;

/**
 * Keeps one conversation flowing in: socket, history, reconnection and, where sockets do not get
 * through, polling. `deliver` may see an activity twice but never misses one: the cursor moves only
 * over what was certainly delivered.
 */
export class Stream {
  private stopped = false;
  private socket: Socket | undefined;
  /** Everything up to here was delivered; where the next replay begins. */
  private cursor: string | undefined;
  /** The highest watermark that came by any way. */
  private highest = -1;
  /** Whether a page held what the socket had kept back. */
  private missed = false;
  private caughtUpOnce: boolean;
  private catching: Promise<boolean> | undefined;
  private failures = 0;
  private shortSockets = 0;
  private unopenedSockets = 0;

  /** `isNew`: the conversation began just now, so nothing in it is history. */
  constructor(
    private readonly parts: StreamParts,
    isNew: boolean,
  ) {
    this.caughtUpOnce = isNew;
  }

  /** Runs until stopped. */
  async run(firstUrl: string): Promise<void> {
    let url: string | undefined = firstUrl;
    while (!this.stopped) {
      if (url === undefined) await this.failed();
      else if (await this.listen(url)) await this.parts.pause(backoffMs(this.shortSockets));
      else await this.pollInstead();
      if (this.stopped) return;
      const located = await this.parts.locate(this.cursor);
      url = located.ok ? located.value : undefined;
    }
  }

  stop(): void {
    this.stopped = true;
    this.socket?.close();
  }

  /** Looks for what a silently dead socket may have kept back; if there was something, replaces it. */
  async check(): Promise<void> {
    const { socket } = this;
    await this.catching;
    this.missed = false;
    await this.catchUp();
    if (this.missed) socket?.close();
  }

  /** @returns whether the socket had stood */
  private async listen(url: string): Promise<boolean> {
    const socket = this.parts.open(url, (frame) => this.hear(frame));
    this.socket = socket;
    void this.catchUp();
    const opened = await socket.opened;
    const openedAt = this.parts.now();
    let down = !opened;
    const closed = socket.closed.then(() => {
      down = true;
    });
    // A page asked for before the socket stood may have missed what came in between: read again.
    await this.catching;
    while (!down && !this.stopped && !(await this.catchUp())) await this.failed();
    if (!down) this.succeeded();
    await closed;
    this.socket = undefined;
    this.unopenedSockets = opened ? 0 : this.unopenedSockets + 1;
    this.shortSockets = this.parts.now() - openedAt < STOOD_MS ? this.shortSockets + 1 : 0;
    return opened;
  }

  private async pollInstead(): Promise<void> {
    if (this.unopenedSockets < 2) return this.parts.pause(backoffMs(0));
    for (let round = 0; round < POLLS_BEFORE_SOCKET && !this.stopped; round += 1) {
      if (!(await this.catchUp())) return this.failed();
      this.succeeded();
      await this.parts.pause(POLL_MS);
    }
  }

  private hear(frame: string): void {
    const set = parse(frame);
    if (!set || this.stopped) return;
    this.parts.deliver(set, this.caughtUpOnce ? 'live' : 'history');
    this.highest = Math.max(this.highest, Number(set.watermark ?? -1));
    // While pages are being read, a frame may be ahead of them; the gap must stay to be read.
    if (this.caughtUpOnce && !this.catching) this.advance(set.watermark);
  }

  /** Single flight. @returns whether all was read to the end */
  private catchUp(): Promise<boolean> {
    this.catching ??= this.readToEnd().finally(() => {
      this.catching = undefined;
    });
    return this.catching;
  }

  private async readToEnd(): Promise<boolean> {
    for (;;) {
      const before = this.cursor;
      const page = await this.parts.page(before);
      if (!page.ok || this.stopped) return false;
      const { activities, watermark } = page.value;
      this.parts.deliver(page.value, this.caughtUpOnce ? 'live' : 'history');
      if (activities.length > 0 && Number(watermark ?? -1) > this.highest) this.missed = true;
      this.highest = Math.max(this.highest, Number(watermark ?? -1));
      this.advance(watermark);
      // A page that does not move the watermark would be asked for again for ever.
      if (activities.length === 0 || this.cursor === before) break;
    }
    if (!this.caughtUpOnce) this.parts.caughtUp();
    this.caughtUpOnce = true;
    return true;
  }

  private advance(watermark: string | undefined): void {
    if (watermark !== undefined && Number(watermark) > Number(this.cursor ?? -1)) {
      this.cursor = watermark;
    }
  }

  private succeeded(): void {
    this.failures = 0;
    this.parts.report(0);
  }

  private failed(): Promise<void> {
    this.failures += 1;
    this.parts.report(this.failures);
    return this.parts.pause(backoffMs(this.failures - 1));
  }
}

function parse(frame: string): ActivitySet | undefined {
  try {
    return readActivitySet(JSON.parse(frame));
  } catch {
    return undefined;
  }
}
