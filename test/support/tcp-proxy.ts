import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A wire between client and server that can be cut: what neither end can do to itself. */
export class TcpProxy {
  private readonly ends = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  /** Listens on a free port and passes everything on to `target`. */
  static open(target: number): Promise<TcpProxy> {
    return new Promise((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const proxy = new TcpProxy(server, (server.address() as AddressInfo).port);
        server.on('connection', (client: Socket) =>
          proxy.join(client, connect(target, '127.0.0.1')),
        );
        resolve(proxy);
      });
    });
  }

  /** Breaks every connection, without a goodbye to either end. */
  cut(): void {
    for (const end of this.ends) end.destroy();
  }

  close(): Promise<void> {
    this.cut();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private join(client: Socket, server: Socket): void {
    client.pipe(server).pipe(client);
    for (const [end, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.ends.add(end);
      end.on('error', () => other.destroy());
      end.on('close', () => {
        this.ends.delete(end);
        other.destroy();
      });
    }
  }
}
