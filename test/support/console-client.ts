import { Sessions } from '../../src/http/console/sessions.js';
import { FrameStream } from './frame-stream.js';
import { call, type HttpAnswer } from './http-call.js';
import { SESSION_SECRET } from './quiet-server.js';
import type { RunningServer } from './start-server.js';

type Headers = Readonly<Record<string, string>>;

/** A row of the inbox. */
export interface Item {
  readonly id: string;
  readonly name: string;
  readonly owner: { readonly kind: string; readonly agentId?: string };
}

/** An agent at the console, with a session opened on the server's own store instead of by password. */
export class ConsoleClient {
  private constructor(
    private readonly server: RunningServer,
    readonly agentId: string,
    readonly cookie: string,
    readonly csrf: string,
  ) {}

  static async open(server: RunningServer, agentId: string): Promise<ConsoleClient> {
    const sessions = new Sessions(server.app.core.store, server.clock, SESSION_SECRET);
    const session = await sessions.open(agentId);
    return new ConsoleClient(server, agentId, `sid=${session.id}`, sessions.csrfOf(session));
  }

  get(path: string): Promise<HttpAnswer> {
    return call(`${this.server.url}/console/api${path}`, { headers: { cookie: this.cookie } });
  }

  post(path: string, body: unknown = {}, headers: Headers = {}): Promise<HttpAnswer> {
    return call(`${this.server.url}/console/api${path}`, {
      body,
      headers: { cookie: this.cookie, 'x-csrf-token': this.csrf, ...headers },
    });
  }

  /** An action on one conversation. */
  act(id: string, action: string, body: unknown = {}): Promise<HttpAnswer> {
    return this.post(`/conversations/${id}/${action}`, body);
  }

  reply(id: string, text: string, key = `key-${text}`.padEnd(12, '.')): Promise<HttpAnswer> {
    return this.act(id, 'reply', { text, key });
  }

  /** One part of the inbox: `queue`, `mine`, `others` or `bot`. */
  async inbox(part: string): Promise<readonly Item[]> {
    return (await this.get('/inbox')).json[part] as unknown as readonly Item[];
  }

  /** The desk's live side; an open one makes the agent available. */
  stream(
    headers: Headers = {},
    protocols = ['touchpoint', `csrf.${this.csrf}`],
  ): Promise<FrameStream> {
    const url = `${this.server.url}/console/stream`;
    return FrameStream.open(url, protocols, { headers: { cookie: this.cookie, ...headers } });
  }
}
