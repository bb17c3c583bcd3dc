import { SMTPServer } from 'smtp-server';

/** Takes every mail on a given port and remembers whom it was for. */
export class MailServer {
  /** One entry for each mail and recipient. */
  readonly recipients: string[] = [];
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, { envelope }, done) => {
      stream.resume().once('end', () => {
        this.recipients.push(...envelope.rcptTo.map(({ address }) => address));
        done();
      });
    },
  });

  static async start(port: number): Promise<MailServer> {
    const started = new MailServer();
    started.server.on('error', () => undefined);
    await new Promise<void>((ready) => started.server.listen(port, '127.0.0.1', ready));
    return started;
  }

  stop(): Promise<void> {
    return new Promise((closed) => this.server.close(() => closed()));
  }
}
