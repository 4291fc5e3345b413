import { connect } from 'node:net';

/**
 * Writes bytes to the server as they are and collects what comes back, until it closes the
 * connection. `cutAfter` drops the connection instead, as soon as everything is written.
 */
export function rawCall(port: number, bytes: string | Buffer, cutAfter = false): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
    socket.write(bytes, () => {
      if (cutAfter) socket.destroy();
    });
  });
}

/** A request line and headers, asking to close afterwards. */
export function head(line: string, headers: Readonly<Record<string, string>> = {}): string {
  const all = { host: 'localhost', connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${line} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
}
