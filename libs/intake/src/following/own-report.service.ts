import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database, lockRow, recordHistory, type Tx } from '#libs/database';
import { type Caller, Clock, InvalidInput, isStorable, newId, NotFound, requireMove, singleLine } from '#libs/kernel';
import { Outbox } from '#libs/mail';
import { ProjectReport } from '../reports/project-report.entity.js';
import { ReportContact } from '../reports/report-contact.entity.js';
import { type Contact, type ContactInput, LONGEST, prepareContact } from '../reports/report-input.rules.js';
import { ReportQuestion } from '../reports/report-question.entity.js';
import { isDecided, reportMoves } from '../reports/report-state.rules.js';
import { Reporter } from '../reports/reporter.entity.js';
import { ReporterMail } from '../reports/reporter-mail.entity.js';
import { ContactAnswers } from './contact-answers.service.js';
import { ReportSupplement } from './report-supplement.entity.js';

/** What is added to a report. */
export type SupplementInput = Readonly<{ note: string; contact: ContactInput }>;

/** More than anybody has to add, and no flood. */
export const MOST_SUPPLEMENTS = 10;

/** What whoever told of a project may do with their report, by its link. Its words stay as they were sent. */
@Injectable()
export class OwnReports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly answers: ContactAnswers,
  ) {}

  /**
   * Adds what was missing. A contact is taken where the report names none that can be reached; what was asked for comes
   * back to whoever sights, or to whoever looks for a contact of what is promised.
   * @throws {NotFound} {InvalidInput} when nothing is added, or too much
   */
  async supplement(caller: Caller, reportId: string, input: SupplementInput): Promise<void> {
    const [note, contact] = [input.note.trim(), prepareContact(input.contact)];
    requireSomething(note, contact);
    await this.database.transaction(caller, async (tx) => {
      const report = await this.lock(tx, reportId);
      const { networkId } = report;
      const now = this.clock.now();
      if (note !== '') {
        await requireFewSupplements(tx, reportId);
        await tx.insert(ReportSupplement, { id: newId(), reportId, networkId, note, writtenAt: now });
      }
      const entry = { networkId, thing: 'project-report', thingId: reportId, action: 'report.supplemented' };
      await recordHistory(tx, caller.actor, now, entry);
      const sought = await this.answers.soughtWithin(tx, report, now);
      if (sought !== null && (sought.isAsked || contact !== null)) {
        await this.answers.takeWithin(tx, caller, report, { ...sought, contact, at: now });
        return;
      }
      if (contact !== null) await addContact(tx, report, contact, now);
      await this.answer(tx, caller, report, now);
    });
  }

  /**
   * Whether the project may be told who has named it. Asked only of whoever reads the mailbox of the report.
   * @throws {NotFound} {InvalidInput} without a name
   */
  async allowName(caller: Caller, reportId: string, mayBeNamed: boolean, typed: string): Promise<void> {
    const name = singleLine(typed);
    if (mayBeNamed && name === '') throw new InvalidInput({ field: 'reporterName', fault: 'required' });
    if (name.length > LONGEST.name) throw new InvalidInput({ field: 'reporterName', fault: 'too-long' });
    if (!isStorable(name)) throw new InvalidInput({ field: 'reporterName', fault: 'not-storable' });
    await this.database.transaction(caller, async (tx) => {
      const { networkId } = await this.lock(tx, reportId);
      const reporter = await tx.findOneBy(Reporter, { reportId });
      if (!reporter) throw new NotFound({ thing: 'reporter' });
      if (reporter.mayBeNamed === mayBeNamed && (!mayBeNamed || reporter.name === name)) return;
      await tx.update(Reporter, { reportId }, mayBeNamed ? { mayBeNamed, name } : { mayBeNamed });
      await recordHistory(tx, caller.actor, this.clock.now(), {
        ...{ networkId, thing: 'project-report', thingId: reportId },
        action: mayBeNamed ? 'reporter.naming-allowed' : 'reporter.naming-withdrawn',
      });
    });
  }

  /** Forgets who told of the project, with the mails to them. The project is sighted and invited as before. @throws {NotFound} */
  async forgetReporter(caller: Caller, reportId: string): Promise<void> {
    await this.database.transaction(caller, async (tx) => {
      const { networkId } = await this.lock(tx, reportId);
      const mails = await tx.findBy(ReporterMail, { reportId });
      const { affected } = await tx.delete(Reporter, { reportId });
      if (affected !== 1) return;
      await this.outbox.forgetWithin(
        tx,
        mails.map(({ mailId }) => mailId),
      );
      const entry = { networkId, thing: 'project-report', thingId: reportId, action: 'reporter.forgotten' };
      await recordHistory(tx, caller.actor, this.clock.now(), entry);
    });
  }

  /** Whatever comes first after a question is its answer, late or not; it counts as long as nothing is decided. */
  private async answer(tx: Tx, { actor }: Caller, report: ProjectReport, now: Date): Promise<void> {
    const { id, networkId, state: from } = report;
    if (isDecided(from)) return;
    const { affected } = await tx.update(ReportQuestion, { reportId: id, answeredAt: IsNull() }, { answeredAt: now });
    if (from !== 'needs_info' && affected === 0) return;
    if (from === 'needs_info') requireMove('report', reportMoves, from, 'in_triage');
    await tx.update(ProjectReport, { id }, { state: 'in_triage', version: report.version + 1, updatedAt: now });
    const entry = { networkId, thing: 'project-report', thingId: id, action: 'report.answered', from, to: 'in_triage' };
    await recordHistory(tx, actor, now, entry);
  }

  private async lock(tx: Tx, id: string): Promise<ProjectReport> {
    const report = await lockRow(tx, ProjectReport, { id });
    if (!report) throw new NotFound({ thing: 'report' });
    return report;
  }
}

function requireSomething(note: string, contact: Contact | null): void {
  if (!isStorable(note)) throw new InvalidInput({ field: 'note', fault: 'not-storable' });
  if (note.length > LONGEST.note) throw new InvalidInput({ field: 'note', fault: 'too-long' });
  if (note === '' && contact === null) throw new InvalidInput({ field: 'note', fault: 'required' });
}

async function requireFewSupplements(tx: Tx, reportId: string): Promise<void> {
  const count = await tx.countBy(ReportSupplement, { reportId });
  if (count >= MOST_SUPPLEMENTS) throw new InvalidInput({ field: 'note', fault: 'too-many' });
}

/** What was said before stays; the month within which they are informed runs from when they were named first. */
async function addContact(
  tx: Tx,
  { id: reportId, networkId }: ProjectReport,
  contact: Contact,
  now: Date,
): Promise<void> {
  const before = await tx.findOneBy(ReportContact, { reportId });
  if (before === null) {
    await tx.insert(ReportContact, { reportId, networkId, ...contact, receivedAt: now });
    return;
  }
  const { name, email, phone } = before;
  await tx.update(
    ReportContact,
    { reportId },
    { name: name || contact.name, email: email ?? contact.email, phone: phone || contact.phone },
  );
}
