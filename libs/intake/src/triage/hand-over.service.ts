import { Injectable } from '@nestjs/common';
import { Database, germanOrder, recordHistory, type Tx } from '#libs/database';
import { type Caller, Clock, InvalidInput, newId, NotFound, type Scope, singleLine } from '#libs/kernel';
import type { Named, Written } from '#libs/networks';
import { ProjectReport } from '../reports/project-report.entity.js';
import { ReportContact } from '../reports/report-contact.entity.js';
import { nextReference } from '../reports/report-reference.service.js';
import { Reporter } from '../reports/reporter.entity.js';
import { ReportQueries } from './report.queries.js';
import { Triage } from './triage.service.js';

/** Who has agreed: whoever the report names; the one who told it only where it names nobody. */
export const agreeing = ['contact', 'reporter'] as const;
export type Agreeing = (typeof agreeing)[number];

export type HandOverInput = Readonly<{
  networkId: string;
  agreed: Agreeing;
  /** How it can be shown: the call, the letter. */
  evidence: string;
  /** The contact has agreed that the other network gets to know how to reach them. */
  sharesContact: boolean;
  reason: string;
}>;

/** Passes a report that does not fit to another network of this instance, after somebody has agreed (E12). */
@Injectable()
export class HandOver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly triage: Triage,
    private readonly reports: ReportQueries,
  ) {}

  /** Networks of this instance that take reports, but its own. @throws {NotFound} when the report is missing or foreign */
  async receivers(scope: Scope, reportId: string): Promise<Named[]> {
    const { networkId } = await this.reports.get(scope, reportId);
    return this.database.query<Named>(
      `select n.id, n.name from network n where ${TAKES_REPORTS} and n.id <> $1 order by ${germanOrder('n.name')}, n.id`,
      [networkId],
    );
  }

  /**
   * The words about the project go over; of people only what was agreed. The other network sights it anew.
   * @throws {InvalidInput} when the wrong one has agreed or nobody can show it, {NotFound} for a network that takes no
   * reports, and the errors of `Triage.outOfScope`
   */
  handOver(caller: Caller, seen: Written, input: HandOverInput): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const written = await this.triage.outOfScopeWithin(tx, caller, seen, input.reason);
      const report = await tx.findOneByOrFail(ProjectReport, { id: seen.id });
      const contact = await tx.findOneBy(ReportContact, { reportId: seen.id });
      refuseUnagreed(input, contact !== null);
      if (input.agreed === 'reporter') await requireReporter(tx, seen.id);
      await requireTaking(tx, input.networkId, report.networkId);
      const at = this.clock.now();
      const id = await this.write(tx, report, input, at);
      if (input.sharesContact && contact) {
        await tx.insert(ReportContact, { ...contact, reportId: id, networkId: input.networkId, receivedAt: at });
      }
      const facts = { agreed: input.agreed, sharesContact: input.sharesContact, to: input.networkId };
      const entry = { thing: 'project-report', facts, reason: singleLine(input.evidence) };
      await recordHistory(tx, caller.actor, at, {
        ...{ ...entry, networkId: report.networkId, thingId: report.id, action: 'report.handed-over' },
      });
      await recordHistory(tx, caller.actor, at, {
        ...{ thing: 'project-report', networkId: input.networkId, thingId: id, action: 'report.received' },
        ...{ to: 'in_triage', facts: { channel: report.channel } },
      });
      return written;
    });
  }

  private async write(
    tx: Tx,
    report: ProjectReport,
    { networkId, sharesContact }: HandOverInput,
    at: Date,
  ): Promise<string> {
    const { language, channel, rawName, rawCarrier, rawCity, rawWebsite } = report;
    // A note in somebody's own words may name people.
    const rawNote = sharesContact ? report.rawNote : '';
    const [id, reference] = [newId(), await nextReference(tx, networkId, at)];
    await tx.insert(ProjectReport, {
      ...{ id, networkId, reference, channel, language, rawName, rawCarrier, rawCity, rawWebsite, rawNote },
      ...{ receivedAt: at, state: 'in_triage', handedOverFrom: report.id, version: 1, updatedAt: at },
    });
    return id;
  }
}

function refuseUnagreed({ agreed, evidence, sharesContact }: HandOverInput, namesSomebody: boolean): void {
  if (singleLine(evidence) === '') throw new InvalidInput({ field: 'evidence', fault: 'required' });
  if ((agreed === 'contact') !== namesSomebody) throw new InvalidInput({ field: 'agreed', fault: 'not-allowed' });
  if (sharesContact && !namesSomebody) throw new InvalidInput({ field: 'sharesContact', fault: 'not-allowed' });
}

/** Where nobody is named, whoever told of it decides; where nobody is known either, nobody can agree. */
async function requireReporter(tx: Tx, reportId: string): Promise<void> {
  if (!(await tx.existsBy(Reporter, { reportId }))) throw new InvalidInput({ field: 'agreed', fault: 'not-allowed' });
}

/** Everybody may tell a public network of a project; the next one as well. */
const TAKES_REPORTS = `n.is_public and n.phase <> 'ended'`;

async function requireTaking(tx: Tx, networkId: string, fromId: string): Promise<void> {
  const found = await tx.query<unknown[]>(
    `select 1 from network n where n.id = $1 and n.id <> $2 and ${TAKES_REPORTS}`,
    [networkId, fromId],
  );
  if (found.length === 0) throw new NotFound({ thing: 'network' });
}
