import { newId } from '#libs/kernel';
import type { Sql } from './networks.factory.js';

const AT = '2026-01-29T09:00:00Z';

// Enough to tell rows of one spec file apart.
let count = 0;

export type AReport = Readonly<{ id: string; networkId: string; reference: string }>;

type Told = Readonly<{
  name?: string;
  carrier?: string;
  city?: string;
  website?: string;
  receivedAt?: string;
  contact?: Readonly<{ name?: string; email?: string; phone?: string }>;
  reporter?: Readonly<{ name?: string; email?: string; mayBeNamed?: boolean }>;
}>;

/** A report that waits in the inbox. `columns` are columns of the table. */
export async function aReport(
  sql: Sql,
  networkId: string,
  { name = 'Lotsenprojekt Hohenau', carrier = '', city = '', website = '', contact, reporter, ...more }: Told = {},
  columns: Readonly<Record<string, unknown>> = {},
): Promise<AReport> {
  const [id, reference, receivedAt] = [newId(), `M-2026-${900 + (count += 1)}`, more.receivedAt ?? AT];
  const row = {
    ...{ id, network_id: networkId, reference, channel: 'form', language: 'de', state: 'in_triage' },
    ...{ raw_name: name, raw_carrier: carrier, raw_city: city, raw_website: website },
    ...{ received_at: receivedAt, updated_at: receivedAt, ...columns },
  };
  const names = Object.keys(row);
  await sql.query(
    `insert into project_report (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  );
  if (contact) {
    await sql.query(
      `insert into report_contact (report_id, network_id, name, email, phone, received_at) values ($1, $2, $3, $4, $5, $6)`,
      [id, networkId, contact.name ?? '', contact.email ?? null, contact.phone ?? '', receivedAt],
    );
  }
  if (reporter) {
    await sql.query(
      'insert into reporter (report_id, network_id, name, email, may_be_named) values ($1, $2, $3, $4, $5)',
      [id, networkId, reporter.name ?? '', reporter.email ?? null, reporter.mayBeNamed ?? false],
    );
  }
  return { id, networkId, reference };
}
