import { Injectable } from '@nestjs/common';
import { Database, recordHistory, type Tx } from '#libs/database';
import {
  BERLIN,
  type Caller,
  Clock,
  isId,
  type Language,
  newId,
  NotFound,
  requirePermission,
  toDay,
  toLocal,
} from '#libs/kernel';
import { Outbox } from '#libs/mail';
import { findWorkingCalendar, plusWorkingDays, requireInNetwork } from '#libs/networks';
import { ReportsExhausted } from '../intake.errors.js';
import { findNetworkSender } from '../network-sender.queries.js';
import { ProjectReport } from './project-report.entity.js';
import { ReportContact } from './report-contact.entity.js';
import { prepareReport, type Report, type ReportChannel, type ReportInput } from './report-input.rules.js';
import { ackMail } from './report.mails.js';
import { nextReference } from './report-reference.service.js';
import { Reporter } from './reporter.entity.js';
import { ReporterMail } from './reporter-mail.entity.js';

/** Where somebody tells of a project, and in which language they are answered. */
export type ReportPlace = Readonly<{
  networkId: string;
  channel: ReportChannel;
  eventId?: string | null;
  language: Language;
}>;

export type TakenReport = Readonly<{ id: string; reference: string }>;

/** Reports that one mailbox may bring in a day, however its address is written: enough for a morning of good ideas, no flood. */
export const REPORTS_A_DAY = 5;

/** Working days within which a report is looked at (domain rule R6). */
export const SIGHTING_DAYS = 5;

/** Takes in what people tell of projects. Nobody is written to but the one who reports (domain rule R8). */
@Injectable()
export class Reporting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * The report, its reference and the thanks come about together.
   * @throws {InvalidInput} {NotFound} for a network or gathering that is not there, {Forbidden}, {ReportsExhausted}
   */
  async report(caller: Caller, place: ReportPlace, input: ReportInput): Promise<TakenReport> {
    const report = prepareReport(input);
    const address = report.reporter?.email ?? null;
    return this.outbox.inTurn(address === null ? [] : [address], () =>
      this.database.transaction(caller, async (tx) => {
        await requirePlace(tx, caller, place, report);
        const now = this.clock.now();
        // Organisers write down what many people tell them.
        if (report.reporter && caller.actor.kind !== 'account') await requireRoom(tx, report.reporter, now);
        const written = await this.write(tx, place, report, now);
        await recordHistory(tx, caller.actor, now, {
          ...{ networkId: place.networkId, thing: 'project-report', thingId: written.id },
          ...{ action: 'report.received', to: 'in_triage', facts: { channel: place.channel } },
        });
        if (address !== null) await this.thank(tx, caller, { ...place, ...written }, report, address, now);
        return written;
      }),
    );
  }

  private async write(tx: Tx, place: ReportPlace, report: Report, now: Date): Promise<TakenReport> {
    const { networkId, channel, eventId = null, language } = place;
    const [id, reference] = [newId(), await nextReference(tx, networkId, now)];
    await tx.insert(ProjectReport, {
      ...{ id, networkId, reference, channel, eventId, language, ...report.raw },
      ...{ receivedAt: now, state: 'in_triage', version: 1, updatedAt: now },
    });
    if (report.contact) await tx.insert(ReportContact, { reportId: id, networkId, ...report.contact, receivedAt: now });
    if (report.reporter) await tx.insert(Reporter, { reportId: id, networkId, ...report.reporter });
    return { id, reference };
  }

  private async thank(
    tx: Tx,
    caller: Caller,
    { id, reference, networkId, language }: ReportPlace & TakenReport,
    { raw, contact, reporter, isSelfReport }: Report,
    address: string,
    now: Date,
  ): Promise<void> {
    const from = (await findNetworkSender(tx, networkId))!;
    const calendar = (await findWorkingCalendar(tx, networkId))!;
    const personId = reporter?.personId ?? null;
    const to = {
      ...{ reportId: id, reference, rawName: raw.rawName, networkId, language, address, personId, linkVersion: 1 },
      addressee: { firstName: reporter?.name ?? '' },
    };
    const facts = {
      sightedBy: plusWorkingDays(toDay(toLocal(now, BERLIN)), SIGHTING_DAYS, calendar),
      lacksContact: contact === null,
      isSelfReport,
      isFromStranger: caller.actor.kind === 'public',
    };
    const thanks = await this.outbox.add(tx, [ackMail(to, from, facts)]);
    await tx.insert(
      ReporterMail,
      thanks.map((mailId) => ({ reportId: id, mailId })),
    );
  }
}

async function requirePlace(
  tx: Tx,
  { actor, scope }: Caller,
  { networkId, eventId = null }: ReportPlace,
  { reporter }: Report,
): Promise<void> {
  const found = isId(networkId)
    ? await tx.query<unknown[]>(`select 1 from network where id = $1 and phase <> 'ended'`, [networkId])
    : [];
  if (found.length === 0) throw new NotFound({ thing: 'network' });
  if (actor.kind === 'account') requirePermission(scope, 'contact:write', networkId);
  if (actor.kind !== 'account' && reporter?.personId && !scope.persons.has(reporter.personId)) {
    throw new NotFound({ thing: 'person' });
  }
  await requireInNetwork(tx, networkId, [['person', reporter?.personId]]);
  if (eventId === null) return;
  const there: unknown[] = isId(eventId)
    ? await tx.query(`select 1 from event where id = $1 and network_id = $2 and state <> 'draft'`, [eventId, networkId])
    : [];
  if (there.length === 0) throw new NotFound({ thing: 'event' });
}

/** What stands behind a plus opens no other mailbox (RFC 5233). */
const mailbox = (address: string): string =>
  `(split_part(split_part(${address}, '@', 1), '+', 1) || '@' || split_part(${address}, '@', 2))`;

/** Reports of one mailbox, or of a person without one, are counted one after the other, whichever process takes them. */
async function requireRoom(
  tx: Tx,
  { email, personId }: Readonly<{ email: string | null; personId: string | null }>,
  now: Date,
): Promise<void> {
  if (email === null && personId === null) return;
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('reports of ' || coalesce(${mailbox('$1')}, $2), 0))`, [
    ...[email, personId],
  ]);
  const [sent] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from reporter p join project_report r on r.id = p.report_id
     where (${mailbox('p.email')} = ${mailbox('$1')} or p.person_id = $2) and r.received_at > $3::timestamptz - interval '1 day'`,
    [email, personId, now],
  );
  if (sent!.count >= REPORTS_A_DAY) throw new ReportsExhausted({ perDay: REPORTS_A_DAY });
}
