import net from 'node:net';

/** Stands between a server and PostgreSQL, so that a test can take the database away and give it back. */
export class PostgresProxy {
  private readonly sockets = new Set<net.Socket>();
  private readonly server: net.Server;
  private isCut = false;

  private constructor(private readonly target: URL) {
    this.server = net.createServer((client) => this.connect(client));
  }

  static async before(databaseUrl: string): Promise<PostgresProxy> {
    const proxy = new PostgresProxy(new URL(databaseUrl));
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    const { password, pathname, username } = this.target;
    const { port } = this.server.address() as net.AddressInfo;
    return `postgres://${username}:${password}@127.0.0.1:${port}${pathname}`;
  }

  get connections(): number {
    return this.sockets.size;
  }

  /** Breaks every connection and every attempt at a new one. */
  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  restore(): void {
    this.isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private connect(client: net.Socket): void {
    if (this.isCut) {
      client.destroy();
      return;
    }
    const { hostname, port } = this.target;
    const host = decodeURIComponent(hostname);
    const upstream = host.startsWith('/')
      ? net.connect(`${host}/.s.PGSQL.${port || '5432'}`)
      : net.connect(Number(port || '5432'), host);
    this.sockets.add(client);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => {
        other.destroy();
        this.sockets.delete(client);
      });
      one.pipe(other);
    }
  }
}
