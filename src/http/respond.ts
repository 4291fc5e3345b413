import type { ServerResponse } from 'node:http';
import { AppError, codeOf } from '../errors.js';

/** HTTP status and Direct Line error code for each failure that a client may see. */
const STATUS: Readonly<Record<string, readonly [status: number, code: string]>> = {
  'http.too-large': [413, 'MessageSizeTooBig'],
  'http.bad-json': [400, 'BadArgument'],
  'http.bad-request': [400, 'BadArgument'],
  'http.missing': [400, 'MissingProperty'],
  'http.unauthorized': [401, 'Unauthorized'],
  'http.forbidden': [403, 'Forbidden'],
  'http.token-expired': [403, 'TokenExpired'],
  'http.not-found': [404, 'NotFound'],
  'http.not-allowed': [405, 'MethodNotAllowed'],
  'http.unsupported': [415, 'UnsupportedMediaType'],
  'http.throttled': [429, 'Throttled'],
  'http.aborted': [400, 'BadArgument'],
  'conversation.unknown': [404, 'NotFound'],
  'conversation.conflict': [503, 'ServiceUnavailable'],
  'store.unwritable': [503, 'ServiceUnavailable'],
  'store.damaged': [503, 'ServiceUnavailable'],
  'channel.keys-unavailable': [503, 'ServiceUnavailable'],
};

/** Sends JSON; never cached, because everything here is somebody's own. */
export function sendJson(res: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  res.end(text);
}

/** Sends an error in the shape of Direct Line: `{ error: { code, message } }`. */
export function sendError(
  res: ServerResponse,
  status: number,
  code: string,
  message: string,
  more: object = {},
): void {
  if (res.headersSent) return;
  sendJson(res, status, { error: { code, message, ...more } });
}

/**
 * Turns a failure into an answer. Unknown failures tell the client nothing but "it failed here";
 * they go to `onFault` for the operator.
 */
export function sendFailure(
  res: ServerResponse,
  error: unknown,
  onFault: (code: string, error: unknown) => void,
): void {
  const code = codeOf(error);
  if (res.headersSent) {
    // Half an answer is out: cutting it off is the only way left to say that it failed.
    onFault(code, error);
    res.destroy();
    return;
  }
  const known = STATUS[code];
  if (known && error instanceof AppError) {
    const retryAfterMs = error.facts['retryAfterMs'];
    if (known[0] === 429 || known[0] === 503) {
      res.setHeader('retry-after', Math.ceil(Number(retryAfterMs ?? 2_000) / 1000));
    }
    if (known[0] === 503) onFault(code, error);
    return sendError(res, known[0], known[1], error.message);
  }
  onFault(code, error);
  sendError(res, 500, 'ServiceError', 'something went wrong on our side');
}
