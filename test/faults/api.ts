import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  /** The body; an empty object when it is no JSON. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** Longer than any answer of a healthy server; a server that was killed breaks the connection at once. */
const PATIENCE_MS = 10_000;

/** Direct Line as a client sees it, over kept-alive connections of this machine. */
export class Api {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(private readonly port: number) {}

  get(path: string, token?: string): Promise<Answer> {
    return this.call('GET', path, token, undefined);
  }

  post(path: string, token: string, body: unknown): Promise<Answer> {
    return this.call('POST', path, token, JSON.stringify(body));
  }

  close(): void {
    this.agent.destroy();
  }

  /** Rejects when the connection breaks: whether the server did what it was asked is then unknown. */
  private call(method: string, path: string, token = '', body = ''): Promise<Answer> {
    const headers = {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body
        ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
        : {}),
    };
    const { agent, port } = this;
    return new Promise((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port,
        method,
        path,
        headers,
        agent,
        timeout: PATIENCE_MS,
      };
      const req = request(options, (res) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.on('end', () =>
          resolve({ status: res.statusCode ?? 0, json: parse(Buffer.concat(chunks).toString()) }),
        );
        res.on('error', reject);
      });
      req.on('timeout', () => req.destroy(new Error(`no answer to ${method} ${path}`)));
      req.on('error', reject);
      req.end(body);
    });
  }
}

function parse(text: string): Answer['json'] {
  try {
    return JSON.parse(text) as Answer['json'];
  } catch {
    return {};
  }
}
