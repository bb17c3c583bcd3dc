import { insertRows, type TableRows, type Tx } from '#libs/database';
import { ObligationAttempt } from './obligation-attempt.entity.js';
import { Obligation } from './obligation.entity.js';
import { ProjectReport } from '../reports/project-report.entity.js';
import { ReportContact } from '../reports/report-contact.entity.js';
import { Reporter } from '../reports/reporter.entity.js';

/** Fills in what was reported and promised with rows that were made elsewhere, as the demo does. */
export async function fillIntake(tx: Tx, rows: TableRows): Promise<void> {
  await insertRows(tx, [Obligation, ProjectReport, ReportContact, Reporter, ObligationAttempt], rows);
  await tx.query(
    `insert into report_counter (network_id, year, last)
     select network_id, year, last from jsonb_to_recordset($1::jsonb) as r(network_id uuid, year integer, last integer)`,
    [JSON.stringify(rows.get('report_counter') ?? [])],
  );
}

/** Which two accounts have let a promise go. */
export type ToldRelease = Readonly<{ obligationId: string; askedBy: string; agreedBy: string }>;

/** For promises that were filled in before there were accounts. */
export async function fillReleases(tx: Tx, told: readonly ToldRelease[]): Promise<void> {
  for (const { obligationId: id, askedBy, agreedBy } of told) {
    await tx.update(Obligation, { id }, { releaseAskedBy: askedBy, releaseAgreedBy: agreedBy });
  }
}
