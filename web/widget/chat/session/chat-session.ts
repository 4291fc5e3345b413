import type { Language } from '../../../shared/language.js';
import type { Keep } from '../../../shared/keep.js';
import type { ActivitySet } from '../line/activity.js';
import type { Access, DirectLine, Started } from '../line/direct-line.js';
import type { Outcome } from '../line/outcome.js';
import type { Socket } from '../line/socket.js';
import { Stream } from '../line/stream.js';
import { TokenKeeper } from '../line/token-keeper.js';
import { SendQueue } from '../send/send-queue.js';
import { FIRST_STATE, reduce, type ChatEvent, type ChatState } from './chat-state.js';
import { insist } from './insist.js';
import { activityFor, pendingMessage, type Outgoing } from './outgoing.js';
import { Unsent } from './unsent.js';

export interface SessionParts {
  readonly line: DirectLine;
  readonly openSocket: (url: string, hear: (frame: string) => void) => Socket;
  /** Outlives the visit: which conversation this is. */
  readonly keep: Keep;
  /** Lives as long as the tab: what is not sent yet. */
  readonly tabKeep: Keep;
  /** The language of a text that is to be sent; of the page, for an empty one. */
  readonly locale: (text: string) => Language;
  /** The demo's customer whom the visitor plays. */
  readonly as?: string;
  readonly newKey: () => string;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Like `wait`, but may end early when there is reason to hope. */
  readonly pause: (ms: number) => Promise<void>;
  /** Where relative addresses of pictures and files begin. */
  readonly base: string;
}

/** Typing notices come every few seconds while someone types; without another one it is over. */
const TYPING_MS = 6_000;
/** A recorded message that has not come back on the stream by then points to a dead socket. */
const ECHO_MS = 5_000;
const TROUBLE_AFTER = 4;
/** Nobody needs to hear more often than this that the customer is typing. */
const TYPING_NOTICE_MS = 4_000;

/** One chat: begins or resumes the conversation, keeps its state, sends what the customer writes. */
export class ChatSession {
  private state: ChatState = FIRST_STATE;
  private listeners: readonly (() => void)[] = [];
  private readonly tokens: TokenKeeper;
  private readonly queue: SendQueue<Outgoing>;
  private readonly unsent: Unsent;
  private stream: Stream | undefined;
  private isNetworkUp = true;
  private typingToldAt = -Infinity;
  /** Counts the conversations of this visit: one that was left must not go on beside the next. */
  private round = 0;

  constructor(private readonly parts: SessionParts) {
    const { line, keep, tabKeep, locale, as, wait } = parts;
    this.unsent = new Unsent(tabKeep);
    this.tokens = new TokenKeeper({
      ...{ line, keep, as },
      locale: () => locale(''),
      onMoved: () => this.moved(),
    });
    this.queue = new SendQueue<Outgoing>({
      wait,
      send: (outgoing) => this.post(outgoing),
      report: (key, delivery, fault) => {
        this.dispatch({ type: 'delivery', key, delivery, fault });
        if (delivery === 'sent') void this.awaitEcho(key);
      },
    });
  }

  readonly getState = (): ChatState => this.state;

  /** @returns a function that ends the subscription */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners = [...this.listeners, listener];
    return () => {
      this.listeners = this.listeners.filter((each) => each !== listener);
    };
  };

  /** Connects, and never gives up; the state tells how it goes. */
  async start(): Promise<void> {
    for (const outgoing of this.unsent.readKept()) {
      if (!this.unsent.find(outgoing.key)) this.send(outgoing);
    }
    await this.insist(() => this.tokens.renew());
    void this.refreshForEver();
    await this.converse();
  }

  /** Writes a message. `title` is what is shown when a choice stands for another text. */
  say(text: string, title?: string): void {
    this.send(this.outgoing({ text, title: title === text ? undefined : title }));
  }

  sendPictures(text: string, files: readonly File[], previews: readonly string[]): void {
    this.send(this.outgoing({ text, files, previews }));
  }

  retry(key: string): void {
    this.queue.retry(key);
  }

  /** Takes back a message that could not be sent. @returns its words, to be changed */
  takeBack(key: string): string {
    const words = this.unsent.find(key)?.text ?? '';
    this.queue.discard(key);
    this.unsent.remove(key);
    this.dispatch({ type: 'discarded', key });
    return words;
  }

  /** Tells the person who is in the conversation that the customer is typing; a bot does not wait. */
  noteTyping(): void {
    const now = this.parts.now();
    if (!this.state.person || now - this.typingToldAt < TYPING_NOTICE_MS) return;
    this.typingToldAt = now;
    const { line } = this.parts;
    void this.within((access) =>
      line.post(access, { type: 'typing', from: { id: access.userId } }),
    );
  }

  setNetwork(isUp: boolean): void {
    this.isNetworkUp = isUp;
    this.openQueue();
    if (isUp) this.lookAgain();
  }

  /** To be called when the customer comes back to the page: sleeping phones lose sockets silently. */
  lookAgain(): void {
    void this.stream?.check();
  }

  private outgoing(words: Partial<Outgoing> & { readonly text: string }): Outgoing {
    const { newKey, locale } = this.parts;
    return { key: newKey(), locale: locale(words.text), files: [], previews: [], ...words };
  }

  private send(outgoing: Outgoing): void {
    this.unsent.add(outgoing);
    this.dispatch({ type: 'written', message: pendingMessage(outgoing, this.parts.now()) });
    this.queue.add(outgoing);
  }

  private post(outgoing: Outgoing): Promise<Outcome<true>> {
    const { line } = this.parts;
    return this.within((access) => {
      const activity = activityFor(outgoing, access.userId);
      return outgoing.files.length > 0
        ? line.upload(access, activity, outgoing.files)
        : line.post(access, activity);
    });
  }

  /** A request inside the conversation; when the server has lost it, it is begun again. */
  private async within<T>(ask: (access: Access) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const { round } = this;
    const outcome = await this.tokens.using(ask);
    if (!outcome.ok && outcome.fault.kind === 'gone' && round === this.round) this.moved();
    return outcome;
  }

  private async awaitEcho(key: string): Promise<void> {
    this.unsent.remove(key);
    await this.parts.wait(ECHO_MS);
    const isPending = this.state.transcript.pending.some((message) => message.key === key);
    if (isPending) await this.stream?.check();
  }

  /** Joins the conversation that the token names, and listens until it is another. */
  private async converse(): Promise<void> {
    const { line, locale } = this.parts;
    const started = await this.insist<Started>(() =>
      this.tokens.using((access) => line.start(access, locale(''))),
    );
    if (!started) return;
    const stream = new Stream(this.streamParts(), started.isNew);
    this.stream = stream;
    if (started.isNew) this.dispatch({ type: 'caught-up' });
    this.openQueue();
    await stream.run(started.streamUrl);
  }

  private streamParts(): ConstructorParameters<typeof Stream>[0] {
    const { line, openSocket, pause, now } = this.parts;
    return {
      locate: (watermark) => this.within((access) => line.streamUrl(access, watermark)),
      page: (watermark) => this.within((access) => line.activities(access, watermark)),
      open: openSocket,
      deliver: (set, origin) => this.take(set, origin === 'live'),
      caughtUp: () => this.dispatch({ type: 'caught-up' }),
      report: (failures) => this.connection(failures),
      pause,
      now,
    };
  }

  private take({ activities }: ActivitySet, isLive: boolean): void {
    const userId = this.tokens.current?.userId ?? '';
    const reader = { userId, isLive, base: this.parts.base, now: this.parts.now() };
    this.dispatch({ type: 'arrived', activities, reader });
    for (const { key } of this.unsent.all) this.settle(key);
    if (this.state.typing?.since === reader.now) void this.endTyping(reader.now);
  }

  private settle(key: string): void {
    if (!this.state.transcript.recorded.some((message) => message.key === key)) return;
    this.queue.confirm(key);
    this.unsent.remove(key);
  }

  private async endTyping(since: number): Promise<void> {
    await this.parts.wait(TYPING_MS);
    this.dispatch({ type: 'typing-over', since });
  }

  private moved(): void {
    this.round += 1;
    this.stream?.stop();
    this.stream = undefined;
    this.openQueue();
    this.dispatch({ type: 'moved' });
    void this.converse();
  }

  private openQueue(): void {
    this.queue.setOpen(this.isNetworkUp && this.stream !== undefined);
  }

  private async refreshForEver(): Promise<void> {
    for (;;) {
      await this.parts.wait(this.tokens.refreshInMs);
      await this.tokens.refresh();
    }
  }

  /** Repeats as long as this is the conversation that is wanted. */
  private insist<T>(attempt: () => Promise<Outcome<T>>): Promise<T | undefined> {
    const { round } = this;
    const { wait, pause } = this.parts;
    const report = (failures: number): void => this.connection(failures);
    return insist(attempt, { wait, pause, report, isWanted: () => round === this.round });
  }

  private connection(failures: number): void {
    const { connection } = this.state;
    const begun = connection !== 'connecting';
    if (failures === 0) {
      this.dispatch({ type: 'connection', connection: 'online' });
      // A longer loss has also used up the repeats of what was written meanwhile.
      if (begun && connection !== 'online') this.queue.retryPassing();
    } else if (failures >= TROUBLE_AFTER)
      this.dispatch({ type: 'connection', connection: 'trouble' });
    else if (begun) this.dispatch({ type: 'connection', connection: 'reconnecting' });
  }

  private dispatch(event: ChatEvent): void {
    const next = reduce(this.state, event);
    if (next === this.state) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}
