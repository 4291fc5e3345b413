import { createServer as createRestify } from './serve-restify.js';
import { serveOurs } from './serve-ours.js';
import { serveSdk } from './serve-sdk.js';

/**
 * One server under measurement, in its own process: started by `bench/bench.ts`, which asks for the
 * CPU time used so far by messages.
 */
async function main(): Promise<void> {
  const [kind = '', folder = ''] = process.argv.slice(2);
  const port = await start(kind, folder);
  process.on('message', (ask) => {
    if (ask === 'cpu') process.send?.({ cpuUs: cpuUs(), rss: process.memoryUsage().rss });
    if (ask === 'stop') process.exit(0);
  });
  process.send?.({ port });
}

function start(kind: string, folder: string): Promise<number> {
  if (kind === 'restify') return createRestify();
  if (kind === 'sdk') return serveSdk();
  return serveOurs(kind === 'memory' ? 'memory' : 'lowdb', folder);
}

/** User and system time of the whole process, worker threads included, in microseconds. */
function cpuUs(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

void main();
