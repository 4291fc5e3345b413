import { WebSocket } from 'ws';
import { call, type HttpAnswer } from './http-call.js';
import { demoStore } from './quiet-server.js';
import { SECRET, startServer, type RunningServer } from './start-server.js';

/** A conversation as the channel answers its start. */
export interface Started {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
}

/** An activity as a page is shown it. */
export interface Shown {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
  readonly timestamp: string;
  readonly from: { readonly id: string; readonly role: string };
  readonly channelData: Readonly<Record<string, unknown>>;
}

/** Direct Line of a server of its own, with the real brain, spoken to by plain HTTP. */
export class DirectLineApi {
  /** The address below which all of Direct Line lies. */
  readonly base: string;

  private constructor(readonly server: RunningServer) {
    this.base = `${server.url}/v3/directline`;
  }

  static async open(): Promise<DirectLineApi> {
    return new DirectLineApi(await startServer({}, { store: await demoStore() }));
  }

  close(): Promise<void> {
    return this.server.stop();
  }

  /** Starts a conversation with a token that is made with `body`. */
  async start(body: unknown = {}): Promise<Started> {
    const minted = await call(`${this.base}/tokens/generate`, { token: SECRET, body });
    const started = await call(`${this.base}/conversations`, {
      token: String(minted.json['token']),
      body: { locale: 'en' },
    });
    return started.json as unknown as Started;
  }

  send(chat: Started, activity: object): Promise<HttpAnswer> {
    return call(`${this.base}/conversations/${chat.conversationId}/activities`, {
      token: chat.token,
      body: activity,
    });
  }

  /** What is shown after a watermark, once the bot has answered everything. */
  async history(
    chat: Started,
    watermark = '',
  ): Promise<{ activities: Shown[]; watermark: string }> {
    await this.server.app.engine.executor.whenIdle();
    const url = `${this.base}/conversations/${chat.conversationId}/activities${watermark ? `?watermark=${watermark}` : ''}`;
    return (await call(url, { token: chat.token })).json as unknown as {
      activities: Shown[];
      watermark: string;
    };
  }
}

/** Opens a stream and collects its frames until `enough` says so. */
export function frames(streamUrl: string, enough: (seen: Shown[]) => boolean): Promise<Shown[]> {
  const seen: Shown[] = [];
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(streamUrl);
    socket.on('error', reject);
    socket.on('message', (data) => {
      if (String(data) === '') return;
      seen.push(...(JSON.parse(String(data)) as { activities: Shown[] }).activities);
      if (enough(seen)) {
        socket.close();
        resolve(seen);
      }
    });
  });
}
