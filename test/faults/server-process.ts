import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Api } from './api.js';
import { pause } from './pause.js';

const MAIN = join(__dirname, '..', '..', 'src', 'main.js');

/** How closely readiness is watched. */
const LOOK_MS = 5;

export interface ServerSettings {
  readonly port: number;
  readonly folder: string;
  readonly secret: string;
}

/** The built server as a process of its own, on one port and one data folder over all its lives. */
export class ServerProcess {
  starts = 0;
  /** Milliseconds from each start to the first 200 of `/healthz`. */
  readonly readyMs: number[] = [];
  /** Ends that nobody asked for. */
  private readonly deaths: string[] = [];
  readonly logFile: string;
  private readonly output: number;
  private child: ChildProcess | undefined;
  private ending = false;

  constructor(private readonly settings: ServerSettings) {
    this.logFile = join(settings.folder, 'server.log');
    this.output = openSync(this.logFile, 'a');
  }

  get port(): number {
    return this.settings.port;
  }

  /** Starts it; resolves to whether it came so far as to take messages in. */
  async start(): Promise<boolean> {
    this.starts += 1;
    const startedAt = performance.now();
    const child = spawn(process.execPath, [MAIN], {
      cwd: this.settings.folder,
      env: this.environment(),
      stdio: ['ignore', this.output, this.output],
    });
    this.child = child;
    this.ending = false;
    child.once('exit', (code, signal) => {
      if (!this.ending) this.deaths.push(`ended with ${String(code ?? signal)}`);
    });
    while (isAlive(child)) {
      if (await this.isReady()) {
        this.readyMs.push(performance.now() - startedAt);
        return true;
      }
      await pause(LOOK_MS);
    }
    return false;
  }

  /** Ends it without a warning. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** Asks it to end, as an operator does. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** What went wrong by itself: ends that nobody asked for, and faults in the server's own log. */
  troubles(): readonly string[] {
    const lines = readFileSync(this.logFile, 'utf8').split('\n');
    return [...this.deaths, ...lines.filter((line) => line.startsWith('{'))];
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || !isAlive(child)) return;
    this.ending = true;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  private async isReady(): Promise<boolean> {
    const api = new Api(this.settings.port);
    const answer = await api.get('/healthz').catch(() => undefined);
    api.close();
    return answer?.status === 200;
  }

  private environment(): NodeJS.ProcessEnv {
    const { port, folder, secret } = this.settings;
    return {
      PATH: process.env['PATH'],
      DEMO: '1',
      PORT: String(port),
      DATA_DIR: join(folder, 'data'),
      CONTENT_ROOT: process.cwd(),
      DIRECT_LINE_SECRET: secret,
      RATE_LIMITS: '0',
      LOG_LEVEL: 'error',
    };
  }
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
