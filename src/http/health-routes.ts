import { sendError, sendJson } from './respond.js';
import type { AddRoute } from './router.js';

/** `GET /healthz`: 200 when messages are taken in, 503 while starting or stopping. */
export function addHealthRoutes(add: AddRoute, parts: { readonly ready: () => boolean }): void {
  add('get', '/healthz', async (_req, res) => {
    if (parts.ready()) sendJson(res, 200, { status: 'ready' });
    else sendError(res, 503, 'NotReady', 'starting or stopping');
  });
}
