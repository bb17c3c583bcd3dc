import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { DevInboxStore } from './dev-inbox-store.js';
import { answerInbox } from './dev-inbox-web.js';

const LOOPBACK = '127.0.0.1';
const MOST_BYTES = 25 * 1024 * 1024;
const MOST_PORTS_TRIED = 50;

export type DevInboxOptions = Readonly<{
  dataFolder: string;
  /** Of the pages; the next free one when it is taken, any free one for 0. */
  port: number;
  /** Older mails beyond this number are deleted. */
  keep?: number;
}>;

/** Stands in for the mail server and the mailboxes of everybody, on loopback only. */
export class DevInbox {
  private readonly store: DevInboxStore;
  private readonly smtp: SMTPServer;
  private readonly web: Server;

  constructor(private readonly options: DevInboxOptions) {
    this.store = new DevInboxStore(path.join(options.dataFolder, 'inbox'), options.keep ?? 2_000);
    this.smtp = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      size: MOST_BYTES,
      onData: (stream, { envelope }, done) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const to = envelope.rcptTo.map(({ address }) => address);
        buffer(stream)
          .then((raw) => this.store.add({ from, to }, raw, new Date()))
          .then(() => done())
          .catch((error: Error) => done(error));
      },
    });
    // A client that hangs up is no reason to end the process.
    this.smtp.on('error', () => undefined);
    this.web = createServer((request, response) => {
      answerInbox(this.store, request, response).catch(() => {
        response.writeHead(500).end();
      });
    });
  }

  /** Opens both ports. */
  async start(): Promise<void> {
    await this.store.open();
    await new Promise<void>((ready, failed) => {
      this.smtp.server.once('error', failed);
      this.smtp.listen(0, LOOPBACK, ready);
    });
    await this.openPages();
  }

  async stop(): Promise<void> {
    this.web.closeAllConnections();
    await Promise.all([
      new Promise<void>((closed) => this.web.close(() => closed())),
      new Promise<void>((closed) => this.smtp.close(() => closed())),
    ]);
  }

  /** For SMTP_URL. */
  get smtpUrl(): string {
    return `smtp://${LOOPBACK}:${(this.smtp.server.address() as AddressInfo).port}`;
  }

  /** Of the pages, for a browser. */
  get url(): string {
    return `http://localhost:${(this.web.address() as AddressInfo).port}`;
  }

  private async openPages(): Promise<void> {
    const { port } = this.options;
    for (let tried = 0; ; tried += 1) {
      try {
        return await this.listen(port === 0 ? 0 : port + tried);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tried === MOST_PORTS_TRIED) throw error;
      }
    }
  }

  private listen(port: number): Promise<void> {
    return new Promise((ready, failed) => {
      this.web.once('error', failed);
      this.web.listen(port, LOOPBACK, () => {
        this.web.off('error', failed);
        ready();
      });
    });
  }
}
