import fc from 'fast-check';
import { Agent, request } from 'node:http';
import { call } from '../../support/http-call.js';
import { oddRequests, type OddRequest } from '../../support/odd-requests.js';
import { plainBrain } from '../../support/plain-brain.js';
import { SESSION_SECRET } from '../../support/quiet-server.js';
import { RouteCaller } from '../../support/route-caller.js';
import { startServer, type RunningServer } from '../../support/start-server.js';

/** Requests to send; CI sends more: `FUZZ_RUNS=2000 npx jest test/http/edge -t guards-fuzz`. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 400);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_120);

let server: RunningServer;
let routes: RouteCaller;
const line = new Agent({ keepAlive: true, maxSockets: 8 });

beforeAll(async () => {
  // The real store: odd ids must not trouble it either.
  server = await startServer(
    { STORE: 'lowdb', EMULATOR: '1', SESSION_SECRET },
    { brain: plainBrain },
  );
  routes = await RouteCaller.open(server);
});
afterAll(async () => {
  line.destroy();
  await server.stop();
});

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** As it may stand in a path; lone surrogates cannot. */
function encoded(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}

/** Sends one odd request; status 0 for a connection that was cut without an answer. */
function send({ method, route, param, query, proof, headers, body }: OddRequest): Promise<Answer> {
  // Logging out for real would leave the console's other routes unseen.
  const wanted = proof && !route.endsWith('/logout') ? routes.proofFor(route) : {};
  const filled = param === '' ? routes.fill(route) : route.replace(/:\w+/, encoded(param));
  const path = query === '' ? filled : `${filled}?watermark=${encoded(query)}&${encoded(query)}`;
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve) => {
    const options = {
      method,
      path,
      port: server.port,
      agent: line,
      headers: { ...wanted, ...length, ...headers },
    };
    const req = request(options, (res) => {
      let text = '';
      res.on('data', (chunk) => (text += String(chunk)));
      res.on('end', () => resolve({ status: res.statusCode ?? 0, text }));
    });
    req.on('error', () => resolve({ status: 0, text: '' }));
    req.setTimeout(12_000, () => req.destroy());
    req.end(body);
  });
}

it(`never answers with a fault and never dies: ${RUNS} odd requests, seed ${SEED}`, async () => {
  const seen = new Map<number, number>();

  await fc.assert(
    fc.asyncProperty(oddRequests(server.app.routes), async (odd) => {
      const { status, text } = await send(odd);
      seen.set(status, (seen.get(status) ?? 0) + 1);
      expect(status).toBeLessThan(500);
      expect(status).toBeGreaterThan(0);
      if (status >= 400 && text !== '') expect(JSON.parse(text)).toHaveProperty('error.code');
    }),
    { numRuns: RUNS, seed: SEED },
  );

  expect((await call(`${server.url}/healthz`)).status).toBe(200);
  // A fuzz that only meets the doors would prove little.
  for (const status of [200, 400, 401, 403, 404, 405, 415])
    expect([...seen.keys()]).toContain(status);
  expect(seen.get(200)).toBeGreaterThan(RUNS / 10);
});
