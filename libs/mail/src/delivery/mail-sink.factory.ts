import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** What the sink does instead of taking a mail: an answer such as `550 5.1.1 unknown`, silence or a cut connection. */
export type Mood = string | 'stall' | 'drop';

export type MailScript = {
  /** In answer to RCPT TO; nothing means yes, a promise a yes that takes its time. */
  atRecipient?: (address: string, visit: number) => Mood | Promise<void> | undefined;
  /** After the whole message has come; with `drop` it counts as received. */
  afterData?: (address: string, visit: number) => Mood | undefined;
};

export type ReceivedMail = Readonly<{ from: string; to: string[]; raw: string }>;

/** A real SMTP server on loopback that keeps what it gets and follows a script. */
export class MailSink {
  readonly received: ReceivedMail[] = [];
  /** Every RCPT TO, taken or not. */
  readonly recipients: string[] = [];
  connections = 0;
  private readonly visits = new Map<string, number>();
  private server: SMTPServer;
  private port = 0;

  private constructor(public script: MailScript) {}

  static async start(script: MailScript = {}): Promise<MailSink> {
    const sink = new MailSink(script);
    await sink.listen();
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Opens the sink, again on its old port after `stop`. */
  async listen(): Promise<void> {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      onConnect: (_session, done) => {
        this.connections += 1;
        done();
      },
      onRcptTo: ({ address }, session, done) => {
        this.recipients.push(address);
        const visit = (this.visits.get(address) ?? 0) + 1;
        this.visits.set(address, visit);
        this.follow(this.script.atRecipient?.(address, visit), session, done);
      },
      onData: (stream, session, done) => {
        void buffer(stream).then((raw) => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          const from = session.envelope.mailFrom;
          const mood = this.script.afterData?.(to[0]!, this.visits.get(to[0]!) ?? 0);
          if (mood === undefined || mood === 'drop') {
            this.received.push({ from: from ? from.address : '', to, raw: raw.toString('utf8') });
          }
          this.follow(mood, session, done);
        });
      },
    });
    this.server.on('error', () => undefined);
    await new Promise<void>((ready) => this.server.listen(this.port, '127.0.0.1', ready));
    this.port = (this.server.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.sockets().forEach((socket) => socket.destroy());
    await new Promise<void>((closed) => this.server.close(closed));
  }

  private follow(
    mood: Mood | Promise<void> | undefined,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): void {
    if (mood === undefined) return done();
    if (mood instanceof Promise) return void mood.then(() => done());
    if (mood === 'stall') return;
    if (mood === 'drop') return this.sockets(session.id).forEach((socket) => socket.destroy());
    done(Object.assign(new Error(mood.slice(4)), { responseCode: Number(mood.slice(0, 3)) }));
  }

  private sockets(id?: string): Socket[] {
    const { connections } = this.server as unknown as { connections: Set<{ id: string; _socket: Socket }> };
    return [...connections].filter((one) => id === undefined || one.id === id).map(({ _socket }) => _socket);
  }
}
