import { FrameStream } from './frame-stream.js';
import { call, type Call, type HttpAnswer } from './http-call.js';
import { SECRET, type RunningServer } from './start-server.js';

/** An activity as a Direct Line client gets it. */
export interface Shown {
  readonly id: string;
  readonly type: string;
  readonly name?: string;
  readonly text?: string;
  readonly value?: unknown;
  readonly from: { readonly id: string; readonly name: string; readonly role: string };
  readonly channelData: Readonly<Record<string, unknown>>;
}

/** A customer at the web chat: starts a conversation over Direct Line and talks. */
export class ChatClient {
  private sent = 0;

  private constructor(
    private readonly server: RunningServer,
    readonly id: string,
    readonly token: string,
    readonly streamUrl: string,
  ) {}

  /** @param body of `tokens/generate`, where the shop's server says who this is */
  static async open(server: RunningServer, body: object = {}): Promise<ChatClient> {
    const base = `${server.url}/v3/directline`;
    const minted = await call(`${base}/tokens/generate`, { token: SECRET, body });
    const token = String(minted.json['token']);
    const started = await call(`${base}/conversations`, { token, body: { locale: 'en' } });
    const { conversationId, streamUrl } = started.json as Readonly<Record<string, unknown>>;
    return new ChatClient(server, String(conversationId), token, String(streamUrl));
  }

  get url(): string {
    return `${this.server.url}/v3/directline/conversations/${this.id}`;
  }

  /** Posts any activity. */
  post(activity: object, more: Call = {}): Promise<HttpAnswer> {
    return call(`${this.url}/activities`, { token: this.token, body: activity, ...more });
  }

  /** Says something; resolves when it is acknowledged. */
  say(text: string): Promise<HttpAnswer> {
    const clientActivityID = `say-${this.sent++}`;
    return this.post({ type: 'message', text, channelData: { clientActivityID } });
  }

  /** Says something; resolves when its turn is over. */
  async talk(text: string): Promise<void> {
    await this.say(text);
    await this.server.app.engine.executor.whenIdle();
  }

  /** Everything the customer may read. */
  async history(): Promise<readonly Shown[]> {
    await this.server.app.engine.executor.whenIdle();
    const answer = await call(`${this.url}/activities`, { token: this.token });
    return answer.json['activities'] as unknown as readonly Shown[];
  }

  /** Reads everything live, from the beginning. */
  async stream(): Promise<FrameStream> {
    const opened = await call(`${this.url}?watermark=0`, { token: this.token });
    return FrameStream.open(String(opened.json['streamUrl']));
  }
}

/** The activities inside frames, in order. */
export function activitiesIn(frames: readonly Readonly<Record<string, unknown>>[]): Shown[] {
  return frames.flatMap((frame) => (frame['activities'] ?? []) as Shown[]);
}
