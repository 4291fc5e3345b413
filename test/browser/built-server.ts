import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join('dist', 'src', 'main.js');
const SECRET = 'a-direct-line-secret-for-tests-only-0123456789';

/** The built program as a process, with a data folder and a port that outlive its ends. */
export class BuiltServer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'touchpoint-browser-'));
  private child: ChildProcess | undefined;
  private port = 0;

  /** What the browser calls it. */
  get host(): string {
    return `localhost:${this.port}`;
  }

  get url(): string {
    return `http://${this.host}`;
  }

  /** Resolves when the program says that it is ready; throws with its own words when it ends before. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [MAIN], {
      env: {
        PATH: process.env['PATH'],
        DEMO: '1',
        PORT: String(this.port),
        DATA_DIR: join(this.folder, 'data'),
        DIRECT_LINE_SECRET: SECRET,
        RATE_LIMITS: '0',
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.port = Number(await said(child, /localhost:(\d+)\/chat/));
  }

  /** Ends it without a warning, in the middle of whatever it does. */
  async kill(): Promise<void> {
    await end(this.child, 'SIGKILL');
  }

  /** Ends it and removes what it kept. */
  async remove(): Promise<void> {
    await end(this.child, 'SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Waits for words on the program's output. @returns their first group */
function said(child: ChildProcess, words: RegExp): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += String(chunk);
      const [, group] = words.exec(output) ?? [];
      if (group !== undefined) resolve(group);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
  });
}

async function end(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
