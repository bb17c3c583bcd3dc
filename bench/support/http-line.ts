import net from 'node:net';

export type Answer = Readonly<{ status: number; body: string; milliseconds: number }>;

type Waiting = Readonly<{ begin: number; resolve: (answer: Answer) => void; reject: (error: Error) => void }>;

/**
 * One keep-alive connection that sends one request at a time, with as little work as possible: the measured server has
 * to share the machine with whoever measures it. It connects again by itself.
 */
export class HttpLine {
  private socket: net.Socket | undefined;
  private waiting: Waiting | undefined;
  private received: Buffer[] = [];
  private length = 0;

  constructor(private readonly port: number) {}

  /** @throws {Error} when the connection breaks before the whole answer is there */
  post(path: string, headers: string, body: string): Promise<Answer> {
    const origin = 'content-type: application/json\r\nsec-fetch-site: same-origin\r\n';
    return this.ask('POST', path, `${origin}${headers}content-length: ${Buffer.byteLength(body)}\r\n`, body);
  }

  /** Sends a form as a browser does. @throws {Error} as `post` */
  submit(path: string, headers: string, form: string): Promise<Answer> {
    const origin = 'content-type: application/x-www-form-urlencoded\r\nsec-fetch-site: same-origin\r\n';
    return this.ask('POST', path, `${origin}${headers}content-length: ${Buffer.byteLength(form)}\r\n`, form);
  }

  /** @throws {Error} when the connection breaks before the whole answer is there */
  get(path: string, headers = ''): Promise<Answer> {
    return this.ask('GET', path, headers, '');
  }

  private ask(method: string, path: string, headers: string, body: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting = { begin: performance.now(), resolve, reject };
      this.socket ??= this.connect();
      this.socket.write(`${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${headers}\r\n${body}`);
    });
  }

  close(): void {
    this.socket?.destroy();
  }

  private connect(): net.Socket {
    const socket = net.connect(this.port, '127.0.0.1').setNoDelay(true);
    socket.on('data', (chunk) => this.take(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (this.socket === socket) this.socket = undefined;
      this.received = [];
      this.length = 0;
      const waiting = this.waiting;
      this.waiting = undefined;
      waiting?.reject(new Error('The connection broke.'));
    });
    return socket;
  }

  private take(chunk: Buffer): void {
    this.received.push(chunk);
    this.length += chunk.length;
    const all = this.received.length === 1 ? chunk : Buffer.concat(this.received);
    const end = all.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = all.toString('latin1', 0, end);
    const size = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (this.length < end + 4 + size) return;
    const waiting = this.waiting!;
    this.waiting = undefined;
    this.received = [];
    this.length = 0;
    const milliseconds = performance.now() - waiting.begin;
    waiting.resolve({ status: Number(head.slice(9, 12)), body: all.toString('utf8', end + 4), milliseconds });
  }
}
