import { readFile } from 'node:fs/promises';
import { rootCertificates } from 'node:tls';
import { ImapFlow } from 'imapflow';
import type { Config } from '#libs/config';
import { needsTls } from '../delivery/mail-transport.js';

export type ImapSettings = NonNullable<Config['imap']>;

/** How long a silent server is borne, in milliseconds. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** More of a mail is not fetched: reports begin with what matters, and what they send back follows. */
export const FETCHED_BYTES = 256 * 1024;

export type Letter = Readonly<{ uid: number; source: Buffer }>;

/** The folder that mails come back to, for as long as one look lasts. Reading marks nothing as read. */
export class ImapMailbox {
  private constructor(
    private readonly client: ImapFlow,
    private readonly doneFolder: string,
    /** Another number means that the server counts its mails anew. */
    readonly uidValidity: bigint,
  ) {}

  /**
   * Connects and opens the folder; the one for what is done is made when it is missing.
   * @throws {Error} of many kinds: `imapFault` says each in a sentence
   */
  static async open({ url, folder, doneFolder, caFile }: ImapSettings): Promise<ImapMailbox> {
    const { hostname, port, protocol, username, password } = new URL(url);
    const isSecure = protocol === 'imaps:';
    const client = new ImapFlow({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || (isSecure ? 993 : 143),
      secure: isSecure,
      doSTARTTLS: isSecure ? undefined : needsTls(url),
      tls: await trusting(caFile),
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      disableAutoIdle: true,
      logger: false,
      ...PATIENCE,
    });
    // A connection that breaks also fails the command that waits, and there it is told.
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { uidValidity } = await client.mailboxOpen(folder).catch(refused(client, folder));
      if (!(await client.list()).some(({ path }) => path === doneFolder)) {
        await client.mailboxCreate(doneFolder).catch(refused(client, doneFolder));
      }
      return new ImapMailbox(client, doneFolder, uidValidity);
    } catch (error) {
      client.close();
      throw error;
    }
  }

  /** The mails with a higher number, lowest first. */
  async uidsAfter(uid: bigint): Promise<number[]> {
    const found = await this.client.search({ uid: `${uid + 1n}:*` }, { uid: true });
    // `5:*` also finds the last mail when its number is below (RFC 3501, 6.4.8).
    return (found || []).filter((one) => BigInt(one) > uid).sort((a, b) => a - b);
  }

  /** Null when somebody has taken it away meanwhile. */
  async fetch(uid: number): Promise<Letter | null> {
    const query = { source: { start: 0, maxLength: FETCHED_BYTES } };
    const found = await this.client.fetchOne(String(uid), query, { uid: true });
    return found && found.source ? { uid, source: found.source } : null;
  }

  /** Puts them where nobody has to look at them. What is gone by now stays gone. */
  async putAway(uids: readonly number[]): Promise<void> {
    if (uids.length === 0) return;
    const moved = await this.client.messageMove(uids.join(','), this.doneFolder, { uid: true });
    if (!moved) throw new Error('the mails could not be moved');
  }

  /** Deletes what was put away before that day. */
  async forget(before: Date): Promise<number> {
    await this.client.mailboxOpen(this.doneFolder);
    const old = (await this.client.search({ before }, { uid: true })) || [];
    if (old.length > 0) await this.client.messageDelete(old.join(','), { uid: true });
    return old.length;
  }

  async close(): Promise<void> {
    await this.client.logout().catch(() => this.client.close());
  }
}

/** Whom a connection believes besides everybody whom Node.js does. */
async function trusting(caFile: string | undefined) {
  if (caFile === undefined) return undefined;
  const own = await readFile(caFile, 'utf8').catch(() => '');
  if (!own.includes('-----BEGIN CERTIFICATE-----')) throw new CaFileRefused(caFile);
  return { ca: [...rootCertificates, own] };
}

// While the connection stands it is the folder.
const refused = (client: ImapFlow, folder: string) => (error: Error) => {
  throw client.usable ? new FolderMissing(folder) : error;
};

/** No file with certificates stands there. */
export class CaFileRefused extends Error {
  constructor(readonly caFile: string) {
    super(`${caFile} holds no certificate`);
  }
}

/** A folder that does not exist, or must not be made. */
export class FolderMissing extends Error {
  constructor(readonly folder: string) {
    super(`folder ${folder} is missing`);
  }
}
