import type { Server as NodeServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import restify, { type Request, type Response } from 'restify';
import { allowOrigin } from './cors.js';
import { clientAddress, refuseEncoding, refuseUrl, secureHeaders } from './guards.js';
import { sendFailure } from './respond.js';
import { routerOf, type AddRoute, type Route } from './router.js';
import type { Upgrades } from './upgrades.js';

export interface HttpServerOptions {
  readonly host: string;
  readonly port: number;
  readonly allowedOrigins: readonly string[];
  readonly trustProxy: boolean;
  readonly onFault: (code: string, error: unknown) => void;
}

/** Open sockets of one address; the rest must wait or go away (threat 3.19). */
const MAX_SOCKETS = 4_000;

/** The HTTP edge: restify with the guards in front, the error table behind. */
export class HttpServer {
  private readonly server: restify.Server;
  private readonly table: Route[] = [];
  readonly add: AddRoute;

  constructor(private readonly options: HttpServerOptions) {
    this.server = restify.createServer({
      name: 'touchpoint',
      ignoreTrailingSlash: true,
      handleUncaughtExceptions: false,
    });
    this.limitTimes(this.server.server as NodeServer);
    this.server.pre((req: Request, res: Response, next: restify.Next) => {
      secureHeaders(res);
      if (isDirectLine(req)) allowOrigin(req, res, options.allowedOrigins);
      if (!refuseEncoding(req, res) || !refuseUrl(req, res)) return next(false);
      if (req.method === 'OPTIONS' && isDirectLine(req)) {
        res.writeHead(204);
        res.end();
        return next(false);
      }
      return next();
    });
    const route = routerOf(this.server, (res, error) => sendFailure(res, error, options.onFault));
    this.add = (method, path, handler) => {
      this.table.push({ method, path });
      route(method, path, handler);
    };
    this.answerRouteErrors();
  }

  /** Every route in the order it was added. */
  get routes(): readonly Route[] {
    return this.table;
  }

  addressOf(req: Request): string {
    return clientAddress(req, this.options.trustProxy);
  }

  /** Passes WebSocket upgrades on. */
  onUpgrade(upgrades: Upgrades): void {
    this.server.server.on('upgrade', (req, socket, head) => {
      upgrades.handle(req, socket, head).catch((error: unknown) => {
        this.options.onFault('stream.upgrade', error);
        socket.destroy();
      });
    });
  }

  /** Listens; resolves to the port, which is a free one when 0 was asked for. */
  listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.server.once('error', reject);
      this.server.listen(this.options.port, this.options.host, () => {
        resolve((this.server.address() as AddressInfo).port);
      });
    });
  }

  /** Takes no new connections and lets go of idle ones. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      const server = this.server.server as NodeServer;
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 2_000).unref();
    });
  }

  private limitTimes(server: NodeServer): void {
    server.headersTimeout = 10_000;
    server.requestTimeout = 30_000;
    server.keepAliveTimeout = 5_000;
    server.maxConnections = MAX_SOCKETS;
  }

  /** restify's own errors (unknown route, wrong method, bad URL) in the shape of everything else. */
  private answerRouteErrors(): void {
    const answer =
      (status: number, code: string, message: string) =>
      (_req: Request, res: Response, _error: unknown, done: () => void): void => {
        sendRouteError(res, status, code, message);
        done();
      };
    this.server.on('NotFound', answer(404, 'NotFound', 'there is no such address'));
    this.server.on(
      'MethodNotAllowed',
      answer(405, 'MethodNotAllowed', 'this address does not take this method'),
    );
    this.server.on(
      'restifyError',
      (_req: Request, res: Response, error: { statusCode?: number }, done: () => void) => {
        if (!res.headersSent) {
          const status = error.statusCode ?? 500;
          const code = status < 500 ? 'BadArgument' : 'ServiceError';
          sendRouteError(res, status, code, 'the request could not be read');
          if (status >= 500) this.options.onFault('http.restify', error);
        }
        done();
      },
    );
  }
}

/**
 * For errors that restify found itself. They must go out by restify's own `sendRaw`: it answers once
 * more when it does not know that an answer was sent, and dies of "headers already sent".
 */
function sendRouteError(res: Response, status: number, code: string, message: string): void {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  };
  res.sendRaw(status, JSON.stringify({ error: { code, message } }), headers);
}

function isDirectLine(req: Request): boolean {
  return (req.url ?? '').startsWith('/v3/directline');
}
