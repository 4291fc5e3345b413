import { conversations, type Conversation } from '../../src/domain/conversation/conversation.js';
import type { ActivitySink } from './activity-sink.js';
import { call, type HttpAnswer } from './http-call.js';
import type { RunningServer } from './start-server.js';

/** Plays a Bot Framework channel: delivers activities whose replies go to a sink. */
export class Emulator {
  private made = 0;

  constructor(
    private readonly server: RunningServer,
    private readonly sink: ActivitySink,
  ) {}

  /** An activity as a channel delivers it, in a conversation of its own. */
  activity(more: object = {}): Record<string, unknown> {
    this.made += 1;
    return {
      type: 'message',
      id: `m-${this.made}`,
      channelId: 'emulator',
      serviceUrl: this.sink.url,
      conversation: { id: `conv-${this.made}` },
      from: { id: `user-${this.made}`, name: 'Anna' },
      recipient: { id: 'bot', name: 'Bot' },
      locale: 'en-US',
      text: 'hello',
      ...more,
    };
  }

  deliver(activity: unknown, to = this.server): Promise<HttpAnswer> {
    return call(`${to.url}/api/messages`, { body: activity });
  }
}

/** Every conversation that came by a Bot Framework channel. */
export async function recordedOn(server: RunningServer): Promise<Conversation[]> {
  const found: Conversation[] = [];
  for await (const id of server.app.core.store.ids(conversations)) {
    const read = id.startsWith('bf_') ? await server.app.core.log.read(id) : undefined;
    if (read) found.push(read);
  }
  return found;
}

/** The conversation of one user; `undefined` when nothing of theirs was recorded. */
export async function conversationOf(
  server: RunningServer,
  userId: string,
): Promise<Conversation | undefined> {
  return (await recordedOn(server)).find((conversation) => conversation.userId === userId);
}
