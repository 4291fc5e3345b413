import { WebSocket } from 'ws';
import { post } from './post.js';

interface Shown {
  readonly type: string;
  readonly text?: string;
  readonly replyToId?: string;
  readonly channelData?: { readonly author?: string; readonly clientActivityID?: string };
}

/** A customer over Direct Line with a WebSocket: sends, and waits until the bot has answered. */
export class Customer {
  private waiting: { id: string; resolve: () => void } | undefined;
  private readonly answered = new Set<string>();
  private sent = 0;

  private constructor(
    private readonly port: number,
    private readonly conversationId: string,
    private readonly token: string,
    private readonly socket: WebSocket,
  ) {
    socket.on('message', (data) => this.onFrame(String(data)));
  }

  static async open(port: number, locale: string): Promise<Customer> {
    const minted = JSON.parse((await post(port, '/api/webchat/token', { locale })).body) as {
      token: string;
    };
    const started = await post(port, '/v3/directline/conversations', { locale }, minted.token);
    const { conversationId, token, streamUrl } = JSON.parse(started.body) as Record<string, string>;
    const socket = new WebSocket(streamUrl ?? '');
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return new Customer(port, conversationId ?? '', token ?? '', socket);
  }

  /** One complete turn: recorded, acknowledged, answered on the stream. */
  async turn(text: string): Promise<void> {
    const activity = {
      type: 'message',
      text,
      from: { id: 'x' },
      channelData: { clientActivityID: `b${this.sent++}` },
    };
    const path = `/v3/directline/conversations/${this.conversationId}/activities`;
    const { status, body } = await post(this.port, path, activity, this.token);
    if (status !== 200) throw new Error(`the message was answered with ${status}: ${body}`);
    const { id } = JSON.parse(body) as { id: string };
    if (this.answered.delete(id)) return;
    await new Promise<void>((resolve) => (this.waiting = { id, resolve }));
  }

  close(): void {
    this.socket.close();
  }

  private onFrame(frame: string): void {
    if (frame === '') return;
    const { activities } = JSON.parse(frame) as { activities: Shown[] };
    for (const { replyToId, channelData } of activities) {
      if (channelData?.author !== 'bot' || !replyToId) continue;
      if (this.waiting?.id === replyToId) {
        this.waiting.resolve();
        this.waiting = undefined;
      } else this.answered.add(replyToId);
    }
  }
}
