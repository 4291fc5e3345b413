import type { Next, Request, Response, Server } from 'restify';

export type Handler = (req: Request, res: Response) => Promise<void>;

export type Method = 'get' | 'post';

export interface Route {
  readonly method: Method;
  readonly path: string;
}

/** Adds a route; a handler that throws is answered by the edge's error table. */
export type AddRoute = (method: Method, path: string, handler: Handler) => void;

/** Makes `AddRoute` for a restify server. restify wants handlers that answer themselves to call `next(false)`. */
export function routerOf(
  server: Server,
  onFailure: (res: Response, error: unknown) => void,
): AddRoute {
  return (method, path, handler) => {
    server[method](path, (req: Request, res: Response, next: Next) => {
      handler(req, res)
        .catch((error: unknown) => onFailure(res, error))
        .finally(() => next(false));
    });
  };
}

/** A route parameter as text; empty when it is missing. */
export function param(req: Request, name: string): string {
  const params = req.params as Readonly<Record<string, unknown>> | undefined;
  const value = params?.[name];
  return typeof value === 'string' ? value : '';
}

/** A query parameter as text; `undefined` when it is missing. */
export function queryOf(req: Request, name: string): string | undefined {
  return new URL(req.url ?? '/', 'http://localhost').searchParams.get(name) ?? undefined;
}
