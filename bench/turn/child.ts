import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** A server in a process of its own, whose CPU time can be read. */
export class ServerUnderTest {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async start(kind: string, folder = ''): Promise<ServerUnderTest> {
    const child = fork(join(__dirname, 'serve.js'), [kind, folder], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const { port } = await answer<{ port: number }>(child);
    return new ServerUnderTest(child, port);
  }

  /** CPU time used so far, in microseconds, and memory in bytes. */
  async usage(): Promise<{ cpuUs: number; rss: number }> {
    this.child.send('cpu');
    return answer(this.child);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.send('stop');
    await ended;
  }
}

function answer<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void =>
      reject(new Error(`the server ended with ${String(code)}`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message as T);
    });
  });
}
