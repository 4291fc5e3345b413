import type { Route } from '../../src/http/router.js';
import { ChatClient } from './chat-client.js';
import { ConsoleClient } from './console-client.js';
import { call, type Call, type HttpAnswer } from './http-call.js';
import { SECRET, type RunningServer } from './start-server.js';

/**
 * Calls any route of the table as somebody who is allowed to: an agent at the console, a customer in
 * a conversation of their own, the shop's server with the secret.
 */
export class RouteCaller {
  private constructor(
    private readonly server: RunningServer,
    readonly chat: ChatClient,
    readonly agent: ConsoleClient,
  ) {}

  static async open(server: RunningServer): Promise<RouteCaller> {
    const chat = await ChatClient.open(server);
    return new RouteCaller(server, chat, await ConsoleClient.open(server, 'lin'));
  }

  /** The routes of one method, as paths of the table. */
  paths(method: Route['method'], prefix = '/'): string[] {
    const routes = this.server.app.routes.filter((route) => route.method === method);
    return routes.map(({ path }) => path).filter((path) => path.startsWith(prefix));
  }

  call(path: string, { headers, ...request }: Call): Promise<HttpAnswer> {
    return call(this.server.url + this.fill(path), {
      ...request,
      headers: { ...this.proofFor(path), ...headers },
    });
  }

  /** A path of the table with real names in it. */
  fill(path: string): string {
    const names = { id: this.chat.id, number: 'C7K2-9QXM', name: 'x', slug: 'x', language: 'en' };
    return Object.entries(names).reduce(
      (filled, [key, name]) => filled.replace(`:${key}`, name),
      path,
    );
  }

  /** The headers that let a caller in. */
  proofFor(path: string): Record<string, string> {
    if (path.startsWith('/console'))
      return { cookie: this.agent.cookie, 'x-csrf-token': this.agent.csrf };
    const bearer = path.endsWith('/tokens/generate') ? SECRET : this.chat.token;
    return path.startsWith('/v3/') ? { authorization: `Bearer ${bearer}` } : {};
  }
}
