import { backoffMs } from '../../shared/backoff.js';
import { readFrame, type Frame } from './frame.js';

/** The close code by which the server says that the session is over. */
const LOGGED_OUT = 4401;

/** The part of a WebSocket that the stream needs. */
export interface Socket {
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: MessageEvent) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
  close(): void;
}

export type StreamState = 'connecting' | 'online' | 'offline';

export interface StreamOptions {
  readonly connect: () => Socket;
  readonly onFrame: (frame: Frame) => void;
  readonly onState: (state: StreamState) => void;
  readonly onLoggedOut: () => void;
  /** Runs `step` after `ms`; returns how to call it off. */
  readonly later: (step: () => void, ms: number) => () => void;
  readonly random: () => number;
}

/** A connection that lasted this long counts as good: the next loss starts with short waits. */
const SETTLED_MS = 5_000;

/** Keeps one WebSocket open for as long as the agent is logged in. */
export class Stream {
  private socket: Socket | undefined;
  private attempt = 0;
  private callOffRetry: (() => void) | undefined;
  private callOffSettling: (() => void) | undefined;

  constructor(private readonly options: StreamOptions) {}

  start(): void {
    this.drop();
    this.options.onState('connecting');
    try {
      const socket = this.options.connect();
      this.socket = socket;
      socket.onopen = () => this.opened();
      socket.onmessage = (event) => this.received(event.data);
      socket.onclose = (event) => this.closed(socket, event.code);
    } catch {
      this.retry();
    }
  }

  stop(): void {
    this.drop();
    this.attempt = 0;
  }

  /** The network is back or the page was woken: no need to sit out the rest of the wait. */
  hurry(): void {
    if (!this.callOffRetry) return;
    this.attempt = 0;
    this.start();
  }

  /** The browser says that the network is gone; a dead socket may not notice for minutes. */
  lost(): void {
    if (!this.socket) return;
    this.drop();
    this.retry();
  }

  private opened(): void {
    const settled = (): void => {
      this.attempt = 0;
    };
    this.callOffSettling = this.options.later(settled, SETTLED_MS);
    this.options.onState('online');
  }

  private received(data: unknown): void {
    const frame = readFrame(data);
    if (frame) this.options.onFrame(frame);
  }

  private closed(socket: Socket, code: number): void {
    if (socket !== this.socket) return;
    this.drop();
    if (code !== LOGGED_OUT) return this.retry();
    this.options.onState('offline');
    this.options.onLoggedOut();
  }

  private retry(): void {
    this.options.onState('offline');
    const wait = backoffMs(this.attempt++, this.options.random);
    this.callOffRetry = this.options.later(() => this.start(), wait);
  }

  private drop(): void {
    this.callOffRetry?.();
    this.callOffSettling?.();
    this.callOffRetry = undefined;
    this.callOffSettling = undefined;
    const socket = this.socket;
    this.socket = undefined;
    socket?.close();
  }
}
