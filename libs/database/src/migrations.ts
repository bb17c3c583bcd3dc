import { DataSource } from 'typeorm';
import { Foundation1700000000001 } from './migrations/0001-foundation.js';
import { Networks1700000000002 } from './migrations/0002-networks.js';
import { Accounts1700000000003 } from './migrations/0003-accounts.js';
import { Mail1700000000004 } from './migrations/0004-mail.js';
import { Events1700000000005 } from './migrations/0005-events.js';
import { Registration1700000000006 } from './migrations/0006-registration.js';
import { WantedInvitations1700000000007 } from './migrations/0007-wanted-invitations.js';
import { TimesOnTheClock1700000000010 } from './migrations/0010-times-on-the-clock.js';
import { AccentColours1700000000011 } from './migrations/0011-accent-colours.js';
import { AddressSince1700000000012 } from './migrations/0012-address-since.js';
import { UnprovenAddresses1700000000013 } from './migrations/0013-unproven-addresses.js';
import { SourcesOfSignIns1700000000014 } from './migrations/0014-sources-of-sign-ins.js';
import { LeasesOfMails1700000000015 } from './migrations/0015-leases-of-mails.js';
import { Pictures1700000000017 } from './migrations/0017-pictures.js';
import { SharedMailboxes1700000000018 } from './migrations/0018-shared-mailboxes.js';
import { CertainTime1700000000019 } from './migrations/0019-certain-time.js';
import { CancelledFrom1700000000021 } from './migrations/0021-cancelled-from.js';
import { MailsInTime1700000000022 } from './migrations/0022-mails-in-time.js';
import { Participations1700000000026 } from './migrations/0026-participations.js';
import { UntoldEdits1700000000029 } from './migrations/0029-untold-edits.js';

export const migrations = [
  Foundation1700000000001,
  Networks1700000000002,
  Accounts1700000000003,
  Mail1700000000004,
  Events1700000000005,
  Registration1700000000006,
  WantedInvitations1700000000007,
  TimesOnTheClock1700000000010,
  AccentColours1700000000011,
  AddressSince1700000000012,
  UnprovenAddresses1700000000013,
  SourcesOfSignIns1700000000014,
  LeasesOfMails1700000000015,
  Pictures1700000000017,
  SharedMailboxes1700000000018,
  CertainTime1700000000019,
  CancelledFrom1700000000021,
  MailsInTime1700000000022,
  Participations1700000000026,
  UntoldEdits1700000000029,
];

/** A wrong or unusable database; the message is one sentence for an operator. */
export class DatabaseRefused extends Error {}

// Several processes may start at once; the second waits for the first.
const MIGRATION_LOCK = 7_316_401;

/**
 * Brings the database to the newest schema and checks that it can find umlauts.
 * @throws {DatabaseRefused} when it cannot be reached or its locale breaks search.
 */
export async function migrate(url: string): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations,
    installExtensions: false,
    poolSize: 2,
    // Its other loggers write a failed migration to the terminal besides throwing it.
    logger: 'debug',
  });
  try {
    await source.initialize();
  } catch (error) {
    throw new DatabaseRefused(`The database at ${withoutPassword(url)} does not answer: ${(error as Error).message}.`);
  }
  const runner = source.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await source.runMigrations({ transaction: 'each' });
    await assertUmlautsAreLetters(source);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.release();
    await source.destroy();
  }
}

// Under the C locale pg_trgm drops umlauts, and Müller equals Möller (similarity 1).
async function assertUmlautsAreLetters(source: DataSource): Promise<void> {
  const [row] = await source.query<{ alike: number; encoding: string }[]>(
    `select similarity('Thomas Müller', 'Thomas Möller') as alike, current_setting('server_encoding') as encoding`,
  );
  if (row === undefined || row.alike > 0.99 || row.encoding !== 'UTF8') {
    throw new DatabaseRefused(
      'The database was created with a locale in which umlauts are no letters: create it anew with UTF-8 and the locale C.UTF-8 or de_DE.UTF-8.',
    );
  }
}

function withoutPassword(address: string): string {
  const url = new URL(address);
  if (url.password) url.password = '…';
  return decodeURIComponent(url.toString());
}
