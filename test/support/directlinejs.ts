import {
  ConnectionStatus,
  DirectLine,
  type Attachment,
  type DirectLineOptions,
  type Message,
} from 'botframework-directlinejs';
import { AsyncAction } from 'rxjs/scheduler/AsyncAction';
import { AsyncScheduler } from 'rxjs/scheduler/AsyncScheduler';
import { WebSocket } from 'ws';
import XMLHttpRequest from 'xhr2';

/** How much faster the client's own clock runs: its rests of 3 to 15 s become 60 to 300 ms. */
const HURRY = 50;

/** Longest time to wait for something to be shown, in real milliseconds. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 10;

/** An `XMLHttpRequest` that can send forms, as a browser's does and xhr2's does not. */
class FormRequest extends XMLHttpRequest {
  override send(body?: unknown): void {
    if (!(body instanceof FormData)) return super.send(body);
    const form = new Response(body);
    this.setRequestHeader('content-type', form.headers.get('content-type') ?? '');
    void form.arrayBuffer().then((bytes) => super.send(Buffer.from(bytes)));
  }
}

// The client was written for browsers and looks for these by name.
Object.assign(globalThis, { WebSocket, XMLHttpRequest: FormRequest });

/** A scheduler of the client's own kind on which time passes `hurry` times faster. */
function hurried(hurry: number): AsyncScheduler {
  class HurriedAction<T> extends AsyncAction<T> {
    override schedule(state?: T, delayMs = 0): ReturnType<AsyncAction<T>['schedule']> {
      return super.schedule(state, delayMs / hurry);
    }
  }
  return new AsyncScheduler(HurriedAction, () => Date.now() * hurry);
}

export interface PageOptions extends DirectLineOptions {
  /** 50 when not given. */
  readonly hurry?: number;
}

/** A page that uses Microsoft's own client: what it sent, what it has been shown. */
export class DirectLinePage {
  /** Everything the client showed, in its order, doubles included. */
  readonly shown: Message[] = [];
  readonly line: DirectLine;
  private readonly leave: () => void;

  constructor({ hurry = HURRY, ...options }: PageOptions) {
    const scheduler = hurried(hurry);
    // `random` decides how long the client rests before it comes back.
    this.line = new DirectLine({ pollingInterval: 200, ...options, scheduler, random: () => 0 });
    const show = (activity: unknown): number => this.shown.push(activity as Message);
    // The end of a page is an error to this client.
    const stream = this.line.activity$.subscribe(show, () => undefined);
    this.leave = () => stream.unsubscribe();
  }

  /** Sends a message as the page's user; resolves to what the client makes of the answer. */
  send(
    text: string,
    more: { channelData?: object; attachments?: Attachment[] } = {},
  ): Promise<string> {
    const activity: Message = { type: 'message', from: { id: 'page' }, text, ...more };
    return new Promise((resolve, reject) => {
      this.line.postActivity(activity).subscribe(resolve, reject);
    });
  }

  /** Resolves when it is so; rejects with what was shown instead when that takes too long. */
  async until(isSo: (shown: readonly Message[]) => boolean): Promise<void> {
    const end = performance.now() + PATIENCE_MS;
    while (!isSo(this.shown)) {
      if (performance.now() > end)
        throw new Error(`in vain: ${this.status}, ${JSON.stringify(this.texts)}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  get status(): string {
    return ConnectionStatus[this.line.connectionStatus$.getValue()] ?? '';
  }

  /** The token that the client uses now. */
  get token(): string {
    return this.line['token'];
  }

  get texts(): readonly string[] {
    return this.shown.map(({ text }) => text ?? '');
  }

  close(): void {
    this.leave();
    this.line.end();
  }
}
