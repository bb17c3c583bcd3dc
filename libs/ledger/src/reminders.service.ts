import { Injectable } from '@nestjs/common';
import { type LapsedPerson, LapsedQueries } from '#libs/attendance';
import { Database } from '#libs/database';
import { BERLIN, Clock, systemCaller, systemScope, toDay, toLocal } from '#libs/kernel';
import { Outbox, type OutgoingMail } from '#libs/mail';
import { isWorkingDay } from '#libs/networks';
import { byDueDate } from './clock.rules.js';
import { LedgerBalance } from './balance.queries.js';
import { LedgerQueries } from './ledger.queries.js';
import { type DueThing, type Reminder, reminderMail } from './reminder.mails.js';
import { lastRemindedOf, listReminded, type RemindedNetwork } from './reminding.queries.js';
import { type RunningReport, RunningReports, type UninformedReport } from './running-reports.queries.js';
import { isPressing, type StandingPromise } from './standing-promise.rules.js';

const SYSTEM = systemCaller('ledger');

/** Of a network to which nothing was reported or promised. */
const NOTHING = { balance: { gaps: [] }, promises: [] } as const;

/** How far back the first digest of a network looks for those who have not come for long. */
const FIRST_LOOK_DAYS = 30;

/** Tells the caretaker what runs out of time and who has not come for long, the deputy what nobody has done, and both what is lost; each once a day. */
@Injectable()
export class LedgerReminders {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly balances: LedgerBalance,
    private readonly ledger: LedgerQueries,
    private readonly reports: RunningReports,
    private readonly lapsed: LapsedQueries,
  ) {}

  /** On working days of the network, what is amber or red (domain rule R6), and who has newly lapsed. @returns how many mails were written */
  remind(): Promise<number> {
    return this.tell((network, now) => isWorkingDay(toDay(toLocal(now, BERLIN)), network.calendar));
  }

  /** Every night, whatever day it is, if the ledger does not add up (domain rule R9). @returns how many mails were written */
  reportLost(): Promise<number> {
    return this.tell((_network, _now, lost) => lost > 0);
  }

  private async tell(isMeant: (network: RemindedNetwork, now: Date, lost: number) => boolean): Promise<number> {
    const now = this.clock.certain();
    const states = new Map((await this.balances.list(systemScope)).map((state) => [state.balance.networkId, state]));
    // All of them: people may stay away from a network to which nobody has reported anything.
    const networks = await listReminded(this.database);
    const ids = networks.map(({ id }) => id);
    const reports = [...(await this.reports.waiting(ids, now)), ...(await this.reports.owed(ids, now))];
    const uninformed = await this.reports.uninformed(ids, now);
    const lastReminded = await lastRemindedOf(this.database, ids);
    const firstLook = new Date(now.getTime() - FIRST_LOOK_DAYS * 86_400_000);
    const mails: OutgoingMail[] = [];
    for (const network of networks) {
      const { balance, promises } = states.get(network.id) ?? NOTHING;
      const lost = balance.gaps.length;
      if (!isMeant(network, now, lost)) continue;
      const due = [
        ...reports.filter(isDueIn(network)).map(reportLine(network)),
        ...uninformed.filter(isDueIn(network)).filter(isUnsaid(promises)).map(reportLine(network)),
        ...(await this.promisesDue(network, promises)),
      ];
      const lapsed = await this.lapsed.since(systemScope, network.id, lastReminded.get(network.id) ?? firstLook);
      mails.push(...mailsOf(network, { due: due.sort(byDueDate), lost, lapsed }, now));
    }
    const written = await this.database.transaction(SYSTEM, (tx) => this.outbox.add(tx, mails));
    return written.length;
  }

  private async promisesDue(
    { slug }: RemindedNetwork,
    promises: readonly StandingPromise[],
  ): Promise<readonly DueThing[]> {
    const pressing = promises.filter(isPressing);
    const rows = await this.ledger.rows(pressing);
    return pressing.map(({ deadline, urgency }, at) => {
      const { id, project } = rows[at]!;
      const page = `/o/projekte/register/${id}?netz=${slug}`;
      return { project: project.name, deadline: deadline!, urgency: urgency!, page };
    });
  }
}

const isDueIn =
  ({ id }: RemindedNetwork) =>
  ({ networkId, urgency }: RunningReport): boolean =>
    networkId === id && urgency !== 'green';

const reportLine =
  ({ slug }: RemindedNetwork) =>
  ({ id, name: project, deadline, urgency }: RunningReport): DueThing => {
    const page = `/o/projekte?netz=${slug}&meldung=${id}`;
    return { project, deadline, urgency, page };
  };

/** The line of a promise says the same, as soon as it is amber. */
function isUnsaid(promises: readonly StandingPromise[]): (report: UninformedReport) => boolean {
  const said = new Set(
    promises
      .filter((promise) => isPressing(promise) && promise.deadline?.clock === 'information')
      .map(({ facts }) => facts.projectId),
  );
  return ({ projectId }) => projectId === null || !said.has(projectId);
}

type Told = Readonly<{ due: readonly DueThing[]; lost: number; lapsed: readonly LapsedPerson[] }>;

/** To the caretaker, and to the deputy what has been red for three working days. */
function mailsOf(network: RemindedNetwork, told: Told, now: Date): OutgoingMail[] {
  const { caretaker, deputy } = network;
  const neglected = told.due.filter(({ deadline }) => deadline.escalatesAt <= now);
  const write = (to: Reminder['to'], meant: Told, isEscalated: boolean): OutgoingMail =>
    reminderMail({ network, to, ...meant, isEscalated }, now);
  const isAnything = told.due.length + told.lost + told.lapsed.length > 0;
  const mails: OutgoingMail[] = [];
  if (caretaker !== null && isAnything) mails.push(write(caretaker, told, false));
  // Without a caretaker who can be written to, the deputy answers for everything at once.
  if (caretaker === null && deputy !== null && isAnything) mails.push(write(deputy, told, true));
  if (caretaker !== null && deputy !== null && neglected.length > 0)
    mails.push(write(deputy, { ...told, due: neglected, lapsed: [] }, true));
  return mails;
}
