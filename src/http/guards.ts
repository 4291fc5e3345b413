import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendError } from './respond.js';

/**
 * Refuses compressed bodies before anything reads them: restify's body parser dies of a broken one
 * (restify/node-restify#1785) and inflates a small one without limit. `true` when the request may go on.
 */
export function refuseEncoding(req: IncomingMessage, res: ServerResponse): boolean {
  const encoding = req.headers['content-encoding'];
  if (!encoding || encoding.toLowerCase() === 'identity') return true;
  req.resume();
  sendError(res, 415, 'UnsupportedMediaType', 'send the body without Content-Encoding');
  return false;
}

/**
 * Refuses addresses and hosts that no URL parser takes, such as `//` or `Host: a b`: restify parses
 * both before it looks for a route, and the whole process dies of one that it cannot. `true` when the
 * request may go on.
 */
export function refuseUrl(req: IncomingMessage, res: ServerResponse): boolean {
  if (isHost(req.headers.host) && URL.canParse(req.url ?? '', 'http://localhost')) return true;
  req.resume();
  sendError(res, 400, 'BadArgument', 'the address is not a URL');
  return false;
}

function isHost(host: string | undefined): boolean {
  return !host || (/^[\w.:[\]-]+$/.test(host) && URL.canParse(`http://${host}`));
}

/**
 * Headers on every answer: no sniffing, no referrer, and nothing runs, loads or is framed unless a
 * route says otherwise.
 */
export function secureHeaders(res: ServerResponse): void {
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('referrer-policy', 'no-referrer');
  res.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  res.setHeader('cross-origin-resource-policy', 'cross-origin');
}

/**
 * The client's address for rate limits: the socket's, or the last hop of X-Forwarded-For when one
 * trusted proxy stands in front.
 */
export function clientAddress(req: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? req.headers['x-forwarded-for'] : undefined;
  const last = (Array.isArray(forwarded) ? forwarded.at(-1) : forwarded)?.split(',').at(-1)?.trim();
  return last || (req.socket.remoteAddress ?? 'unknown');
}
