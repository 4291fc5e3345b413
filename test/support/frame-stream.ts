import { WebSocket, type ClientOptions } from 'ws';

/** One frame as the server sent it. */
export type Frame = Readonly<Record<string, unknown>>;

/** A WebSocket to the server that keeps every frame, in order. */
export class FrameStream {
  readonly frames: Frame[] = [];
  private readonly checks = new Set<() => void>();

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data) => {
      const text = String(data);
      if (text !== '') this.frames.push(JSON.parse(text) as Frame);
      for (const check of this.checks) check();
    });
  }

  /** Resolves when the server has accepted the upgrade; rejects with `Unexpected server response: 403` and the like. */
  static open(
    url: string,
    protocols: readonly string[] = [],
    options: ClientOptions = {},
  ): Promise<FrameStream> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(url.replace(/^http/, 'ws'), [...protocols], options);
      const stream = new FrameStream(socket);
      socket.on('open', () => resolve(stream));
      socket.on('error', reject);
    });
  }

  /** Resolves to the frames as soon as `enough` is true of them. */
  until(
    enough: (frames: readonly Frame[]) => boolean,
    withinMs = 8_000,
  ): Promise<readonly Frame[]> {
    return new Promise((resolve, reject) => {
      const check = (): void => {
        if (!enough(this.frames)) return;
        clearTimeout(limit);
        this.checks.delete(check);
        resolve(this.frames);
      };
      const limit = setTimeout(() => {
        this.checks.delete(check);
        reject(new Error(`waited in vain; got ${JSON.stringify(this.frames).slice(-2_000)}`));
      }, withinMs);
      this.checks.add(check);
      check();
    });
  }

  send(text: string): void {
    this.socket.send(text);
  }

  /** Resolves to the close code. */
  closed(): Promise<number> {
    return new Promise((resolve) => this.socket.on('close', (code) => resolve(code)));
  }

  async close(): Promise<void> {
    const closed = this.closed();
    this.socket.close();
    await closed;
  }
}
