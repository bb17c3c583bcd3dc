import type { AddressInfo, Socket } from 'node:net';
import hoodiecrow, { type ImapServer } from 'hoodiecrow-imap';
import type { Config } from '#libs/config';
import type { TestCertificate } from './test-certificate.js';

const USER = 'post@example.org';
const PASSWORD = 'so geheim: äh/?';

/** What most servers can. Without MOVE a client copies and deletes (RFC 6851). */
const PLUGINS = ['ID', 'SASL-IR', 'AUTH-PLAIN', 'NAMESPACE', 'LITERALPLUS', 'UNSELECT', 'UIDPLUS', 'MOVE'];

/** A real IMAP server on loopback, with a mailbox that tests fill. */
export class TestImapServer {
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: ImapServer,
    private readonly protocol: 'imap' | 'imaps' = 'imap',
  ) {
    // It writes answers in several pieces, which would each wait for the last to be acknowledged.
    server.connectionHandlers.push(({ socket }) => this.sockets.add(socket.setNoDelay(true)));
  }

  static async start(plugins: readonly string[] = PLUGINS): Promise<TestImapServer> {
    const server = hoodiecrow({
      plugins: [...plugins],
      storage: { INBOX: {}, '': { separator: '/', folders: { Papierkorb: {} } } },
      users: { [USER]: { password: PASSWORD } },
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return new TestImapServer(server);
  }

  /** One that shows a certificate: from the start, or when a client asks for it, before which nobody may sign in. */
  static async encrypted(how: 'imaps' | 'starttls', credentials: TestCertificate): Promise<TestImapServer> {
    const isSecure = how === 'imaps';
    const server = hoodiecrow({
      plugins: isSecure ? PLUGINS : [...PLUGINS, 'STARTTLS', 'LOGINDISABLED'],
      storage: { INBOX: {}, '': { separator: '/', folders: {} } },
      users: { [USER]: { password: PASSWORD } },
      ...{ secureConnection: isSecure, credentials },
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return new TestImapServer(server, isSecure ? 'imaps' : 'imap');
  }

  static readonly withoutMove = PLUGINS.filter((plugin) => plugin !== 'MOVE');

  /** Settings that lead here. */
  settings({ password = PASSWORD, folder = 'INBOX', doneFolder = 'Tagwerk' } = {}): NonNullable<Config['imap']> {
    const { port } = this.server.server.address() as AddressInfo;
    const host = this.protocol === 'imaps' ? 'localhost' : '127.0.0.1';
    const url = `${this.protocol}://${encodeURIComponent(USER)}:${encodeURIComponent(password)}@${host}:${port}`;
    return { url, folder, doneFolder };
  }

  /** A mail that came in. Bytes travel as they are. */
  put(mail: Buffer, received = new Date('2026-02-02T11:00:00Z')): void {
    this.server.appendMessage('INBOX', [], received, mail.toString('latin1'));
  }

  /** The subjects of the mails in a folder, with what people see as read in brackets. */
  subjects(folder: string): string[] {
    return (this.server.getMailbox(folder)?.messages ?? []).map(({ raw, flags }) => {
      const subject = /^Subject: (.*)\r$/m.exec(raw)?.[1] ?? '';
      return flags?.includes('\\Seen') ? `(${subject})` : subject;
    });
  }

  /** The server counts its mails anew from now on. */
  renumber(): void {
    this.server.getMailbox('INBOX')!.uidvalidity += 1;
  }

  empty(): void {
    for (const folder of ['INBOX', 'Tagwerk']) this.server.getMailbox(folder)?.messages.splice(0);
  }

  /** The connection ends in the moment of this command, so many times; what came before has happened. */
  breakAt(command: string, times = 1): void {
    const handler = this.server.commandHandlers[command]!;
    let left = times;
    this.server.setCommandHandler(command, (connection, ...rest) => {
      if (left-- > 0) connection.socket.destroy();
      else handler(connection, ...rest);
    });
  }

  async stop(): Promise<void> {
    this.sockets.forEach((socket) => socket.destroy());
    await new Promise<void>((closed) => this.server.close(closed));
  }
}
