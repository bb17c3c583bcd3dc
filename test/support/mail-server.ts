import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** Takes every mail, on a given port or any, and remembers it and whom it was for. */
export class MailServer {
  /** One entry for each mail and recipient. */
  readonly recipients: string[] = [];
  /** Each mail as it came. */
  readonly mails: string[] = [];
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
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
