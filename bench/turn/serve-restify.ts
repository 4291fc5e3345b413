import type { AddressInfo } from 'node:net';
import restify from 'restify';

/** The floor: restify with its body parser, a JSON echo and nothing else. */
export function createServer(): Promise<number> {
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', (req, res, next) => {
    res.json({ echo: (req.body as { text?: string }).text });
    next();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
