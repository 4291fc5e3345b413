import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { StreamHub } from '../channels/direct-line/stream-hub.js';
import type { StreamTickets, Ticket } from '../channels/direct-line/tickets.js';
import type { Store } from '../domain/store.js';
import { agentOf, isSameSite, type LoggedIn } from './console/console-session.js';
import type { ConsoleStream } from './console/console-stream.js';
import type { Sessions } from './console/sessions.js';
import { originAllowed } from './cors.js';

export interface UpgradeParts {
  readonly tickets: StreamTickets;
  readonly hub: StreamHub;
  readonly console: ConsoleStream;
  readonly sessions: Sessions;
  readonly store: Store;
  readonly secure: boolean;
  readonly onFault: (code: string, error: unknown) => void;
}

/** Clients only send keep-alives: anything larger is cut off. */
const MAX_PAYLOAD = 65_536;
const PING_MS = 30_000;

/**
 * WebSocket upgrades, checked before they are accepted: Direct Line streams by their one-time ticket
 * and page origin, the console by session, origin and CSRF token (as second sub-protocol).
 */
export class Upgrades {
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_PAYLOAD,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has('touchpoint') ? 'touchpoint' : false),
  });
  private readonly alive = new WeakSet<WebSocket>();
  private readonly pinging: NodeJS.Timeout;

  constructor(private readonly parts: UpgradeParts) {
    this.pinging = setInterval(() => this.ping(), PING_MS);
    this.pinging.unref();
  }

  /** Handles one upgrade request; refusals answer with a plain status and close. */
  async handle(req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    if (!URL.canParse(req.url ?? '', 'http://localhost')) return refuse(socket, '400 Bad Request');
    const url = new URL(req.url ?? '', 'http://localhost');
    const id = /^\/v3\/directline\/conversations\/([\w-]+)\/stream$/.exec(url.pathname)?.[1];
    if (id) {
      const ticket = this.redeem(url, id, req);
      if (!ticket) return refuse(socket, '403 Forbidden');
      return this.accept(req, socket, head, (ws) => void this.parts.hub.attach(ws, ticket));
    }
    if (url.pathname !== '/console/stream') return refuse(socket, '404 Not Found');
    const who = await this.consoleAgent(req);
    if (!who) return refuse(socket, '401 Unauthorized');
    this.accept(req, socket, head, (ws) =>
      this.parts.console.attach(ws, who.agent, who.session.id),
    );
  }

  close(): void {
    clearInterval(this.pinging);
    this.server.close();
  }

  private redeem(url: URL, id: string, req: IncomingMessage): Ticket | undefined {
    const ticket = this.parts.tickets.redeem(url.searchParams.get('t') ?? '');
    if (!ticket || ticket.conversationId !== id) return undefined;
    return originAllowed(req.headers.origin, ticket.origins) ? ticket : undefined;
  }

  private async consoleAgent(req: IncomingMessage): Promise<LoggedIn | undefined> {
    const { sessions, store, secure } = this.parts;
    const who = await agentOf(req, sessions, store, secure);
    const offered = (req.headers['sec-websocket-protocol'] ?? '')
      .split(',')
      .map((part) => part.trim());
    const token = offered.find((part) => part.startsWith('csrf.'))?.slice(5);
    return who && isSameSite(req) && sessions.csrfFits(who.session, token) ? who : undefined;
  }

  private accept(
    req: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    attach: (ws: WebSocket) => void,
  ): void {
    this.server.handleUpgrade(req, socket, head, (ws) => {
      this.alive.add(ws);
      ws.on('pong', () => this.alive.add(ws));
      ws.on('error', (error) => this.parts.onFault('stream.broken', error));
      attach(ws);
    });
  }

  /** Drops sockets whose other end has gone without saying so. */
  private ping(): void {
    for (const ws of this.server.clients) {
      if (!this.alive.has(ws)) ws.terminate();
      this.alive.delete(ws);
      ws.ping();
    }
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
