import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** Takes every mail, on a given port or any, and remembers it and whom it was for; or keeps senders waiting. */
export class MailServer {
  /** One entry for each mail and recipient. */
  readonly recipients: string[] = [];
  /** Each mail as it came. */
  readonly mails: string[] = [];
  /** So many mails it takes; whoever brings another one waits at the name of the recipient. */
  most = Infinity;
  private begun = 0;
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: (_address, _session, done) => {
      this.begun += 1;
      if (this.begun <= this.most) done();
    },
    onData: (stream, { envelope }, done) => {
      void text(stream).then((mail) => {
        this.mails.push(mail);
        this.recipients.push(...envelope.rcptTo.map(({ address }) => address));
        done();
      });
    },
  });

  static async start(port = 0): Promise<MailServer> {
    const started = new MailServer();
    started.server.on('error', () => undefined);
    await new Promise<void>((ready) => started.server.listen(port, '127.0.0.1', ready));
    return started;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((closed) => this.server.close(() => closed()));
  }
}
