import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An activity as the bot posted it, with the path it was posted to. */
export interface Posted {
  readonly path: string;
  readonly text: string;
  readonly type: string;
}

/** The receiving end of a Bot Framework channel on loopback: keeps what the bot sends to its serviceUrl. */
export class ActivitySink {
  readonly posted: Posted[] = [];
  /** What it answers; anything but 200 is a fault of the channel. */
  status = 200;

  private constructor(private readonly server: Server) {}

  static async open(): Promise<ActivitySink> {
    const server = createServer((req, res) => {
      let body = '';
      req.on('data', (chunk) => (body += String(chunk)));
      req.on('end', () => {
        sink.take(req.url ?? '', body);
        // Not chained: once restify is loaded, writeHead returns nothing, here too.
        res.writeHead(sink.status, { 'content-type': 'application/json' });
        res.end('{"id":"given"}');
      });
    });
    const sink = new ActivitySink(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return sink;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  /** The words that arrived in one conversation, in order. */
  textsIn(conversationId: string): string[] {
    const own = this.posted.filter(({ path }) =>
      path.includes(`/conversations/${conversationId}/`),
    );
    return own.filter(({ type }) => type === 'message').map(({ text }) => text);
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private take(path: string, body: string): void {
    if (this.status !== 200) return;
    const { text = '', type = '' } = JSON.parse(body) as Partial<Posted>;
    this.posted.push({ path, text, type });
  }
}
