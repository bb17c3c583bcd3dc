import { Injectable } from '@nestjs/common';
import { Database, recordHistory, type Tx } from '#libs/database';
import { BERLIN, type Caller, Clock, isId, type Language, newId, NotFound, toLocal } from '#libs/kernel';
import { ReportsExhausted } from '../intake.errors.js';
import { ProjectReport } from './project-report.entity.js';
import { ReportContact } from './report-contact.entity.js';
import { prepareReport, type Report, type ReportChannel, type ReportInput } from './report-input.rules.js';
import { ReportMails } from './report.mails.js';
import { Reporter } from './reporter.entity.js';

/** Where somebody tells of a project, and in which language they are answered. */
export type ReportPlace = Readonly<{
  networkId: string;
  channel: ReportChannel;
  eventId?: string | null;
  language: Language;
}>;

export type TakenReport = Readonly<{ id: string; reference: string }>;

/** Reports that one address may bring in a day: enough for a morning of good ideas, no flood. */
export const REPORTS_A_DAY = 5;

/** Takes in what people tell of projects. Nobody is written to but the one who reports. */
@Injectable()
export class Reporting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mails: ReportMails,
  ) {}

  /**
   * The report, its reference and the thanks come about together.
   * @throws {InvalidInput} {NotFound} for a network or gathering that is not there, {ReportsExhausted}
   */
  async report(caller: Caller, place: ReportPlace, input: ReportInput): Promise<TakenReport> {
    const report = prepareReport(input);
    const address = report.reporter?.email ?? null;
    const taken = await this.mails.inTurn(address, () =>
      this.database.transaction(caller, async (tx) => {
        await requirePlace(tx, place);
        const now = this.clock.now();
        if (address !== null) await requireRoom(tx, address, now);
        const written = await this.write(tx, place, report, now);
        await recordHistory(tx, caller.actor, now, {
          ...{ networkId: place.networkId, thing: 'project-report', thingId: written.id },
          ...{ action: 'report.received', to: 'in_triage', facts: { channel: place.channel } },
        });
        await this.mails.thankWithin(tx, { ...written, ...place, ...report });
        return written;
      }),
    );
    this.mails.ring();
    return taken;
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
}

async function requirePlace(tx: Tx, { networkId, eventId = null }: ReportPlace): Promise<void> {
  const found = isId(networkId) ? await tx.query<unknown[]>('select 1 from network where id = $1', [networkId]) : [];
  if (found.length === 0) throw new NotFound({ thing: 'network' });
  if (eventId === null) return;
  const there: unknown[] = isId(eventId)
    ? await tx.query(`select 1 from event where id = $1 and network_id = $2 and state <> 'draft'`, [eventId, networkId])
    : [];
  if (there.length === 0) throw new NotFound({ thing: 'event' });
}

/** The mails to this address are counted in turn, and so are its reports. */
async function requireRoom(tx: Tx, address: string, now: Date): Promise<void> {
  const [sent] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from reporter p join project_report r on r.id = p.report_id
     where p.email = $1 and r.received_at > $2::timestamptz - interval '1 day'`,
    [address, now],
  );
  if (sent!.count >= REPORTS_A_DAY) throw new ReportsExhausted({ perDay: REPORTS_A_DAY });
}

/** `M-2026-007`: counted for each network and year without a gap, since a report that fails takes its number back. */
async function nextReference(tx: Tx, networkId: string, now: Date): Promise<string> {
  const year = Number(toLocal(now, BERLIN).slice(0, 4));
  const [counted] = await tx.query<{ last: number }[]>(
    `insert into report_counter (network_id, year, last) values ($1, $2, 1)
     on conflict (network_id, year) do update set last = report_counter.last + 1 returning last`,
    [networkId, year],
  );
  return `M-${year}-${String(counted!.last).padStart(3, '0')}`;
}
