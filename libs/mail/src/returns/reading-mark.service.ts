import { createHash } from 'node:crypto';
import type { Database } from '#libs/database';
import type { ImapSettings } from './imap-mailbox.js';

/** The number up to which the mails of a folder have been read. */
export class ReadingMark {
  private readonly key: string;
  private highest = Infinity;

  constructor(
    private readonly database: Database,
    { url, folder }: ImapSettings,
    private readonly uidValidity: bigint,
  ) {
    const { protocol, username, host } = new URL(url);
    this.key = createHash('sha256').update(`${protocol}//${username}@${host}/${folder}`).digest('hex');
  }

  async read(): Promise<bigint> {
    const [mark] = await this.database.query<{ uid: string }>(
      'select read_uid::text as uid from mail_return_mailbox where folder_key = $1 and uid_validity = $2',
      [this.key, String(this.uidValidity)],
    );
    return BigInt(mark?.uid ?? 0);
  }

  /** This one has to be read again, and with it what follows. */
  stayBelow(uid: number): void {
    this.highest = Math.min(this.highest, uid - 1);
  }

  /** Never back, unless the server numbers its mails anew: another process may be ahead. */
  async raise(uid: number): Promise<void> {
    await this.database.query(
      `insert into mail_return_mailbox as m (folder_key, uid_validity, read_uid) values ($1, $2, $3)
       on conflict (folder_key) do update set uid_validity = $2,
         read_uid = case when m.uid_validity = $2 then greatest(m.read_uid, $3) else $3 end`,
      [this.key, String(this.uidValidity), Math.min(uid, this.highest)],
    );
  }
}
