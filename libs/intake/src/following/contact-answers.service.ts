import { Injectable } from '@nestjs/common';
import { lock, recordHistory, type Tx } from '#libs/database';
import { type Caller, InvalidInput, newId } from '#libs/kernel';
import { hasContact } from '../obligations/valid-role.queries.js';
import type { ProjectReport } from '../reports/project-report.entity.js';
import { ReportContact } from '../reports/report-contact.entity.js';
import { ReportContactBefore } from '../reports/report-contact-before.entity.js';
import type { Contact } from '../reports/report-input.rules.js';
import { isDecided } from '../reports/report-state.rules.js';

/** So often reporters of a promise name somebody by themselves, or answer; more is told by telephone. */
export const MOST_NAMED = 5;

export type Sought = Readonly<{ obligationId: string; isAsked: boolean }>;

/**
 * What whoever told of a project says of somebody to write to, once it is promised and nobody there can be reached (domain
 * rule E10). It is one more search, for an organiser to read: nobody is written to because of it, and the words stay with
 * the report, where they are erased with it.
 */
@Injectable()
export class ContactAnswers {
  /**
   * The promise of the report while nobody of its project can be written to, and whether its reporter was asked for somebody.
   * Reports are locked before their promises.
   */
  async soughtWithin(tx: Tx, { id, state, decidedAt }: ProjectReport, at: Date): Promise<Sought | null> {
    if (!isDecided(state)) return null;
    const [sought] = await tx.query<Sought[]>(
      `select o.id as "obligationId", exists (select 1 from report_question q
         where q.report_id = $1 and q.purpose = 'contact' and q.asked_at > $3 and q.answered_at is null) as "isAsked"
       from obligation o
       where o.outcome is null and not ${hasContact('o', '$2')} and o.id = (
         select coalesce(made.inherited_by, made.id) from project_report r
           join obligation made on made.id = r.obligation_id
         where r.id = $1 and r.state in ('accepted', 'duplicate'))
       ${lock.asIs} of o`,
      [id, at, decidedAt],
    );
    return sought ?? null;
  }

  /** Whoever was named before cannot be reached: of somebody named anew the month of the first information runs anew. */
  async takeWithin(
    tx: Tx,
    { actor }: Caller,
    { id: reportId, networkId }: ProjectReport,
    { obligationId, isAsked, contact, at }: Sought & Readonly<{ contact: Contact | null; at: Date }>,
  ): Promise<void> {
    await requireFew(tx, obligationId);
    if (contact !== null) {
      await keepNamed(tx, reportId, contact);
      await tx.upsert(ReportContact, { reportId, networkId, ...contact, receivedAt: at }, ['reportId']);
    }
    const searchId = newId();
    await tx.query(
      `insert into contact_search (id, obligation_id, network_id, place, is_found, note, searched_at)
       values ($1, $2, $3, 'reporter', false, '', $4)`,
      [searchId, obligationId, networkId, at],
    );
    if (isAsked)
      await tx.query(
        `update report_question set answered_at = $2 where report_id = $1 and purpose = 'contact' and answered_at is null`,
        [...[reportId, at]],
      );
    await recordHistory(
      tx,
      actor,
      at,
      ...(isAsked ? [{ networkId, thing: 'project-report', thingId: reportId, action: 'report.answered' }] : []),
      {
        ...{ networkId, thing: 'obligation', thingId: obligationId, action: 'obligation.contact-searched' },
        facts: { searchId, place: 'reporter' },
      },
    );
  }
}

/** Whoever was named first is still somebody whom the report names: they may ask for their data, and for its erasure. */
async function keepNamed(tx: Tx, reportId: string, { name, email, phone }: Contact): Promise<void> {
  const before = await tx.findOneBy(ReportContact, { reportId });
  if (before === null || (before.name === name && before.email === email && before.phone === phone)) return;
  await tx.insert(ReportContactBefore, { ...before, id: newId() });
}

/** @throws {InvalidInput} */
async function requireFew(tx: Tx, obligationId: string): Promise<void> {
  const [named] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from contact_search
     where obligation_id = $1 and place = 'reporter' and searched_by is null`,
    [obligationId],
  );
  if (named!.count >= MOST_NAMED) throw new InvalidInput({ field: 'note', fault: 'too-many' });
}
