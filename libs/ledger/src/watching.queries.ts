import { Injectable } from '@nestjs/common';
import { networksIn, type Scope, type WorkItem, type WorkSource } from '#libs/kernel';
import { byDueDate, type Deadline } from './clock.rules.js';
import { LedgerBalance, type LedgerState, type NetworkBalance } from './balance.queries.js';
import { LedgerQueries, type LedgerRow } from './ledger.queries.js';
import { type RunningReport, RunningReports } from './running-reports.queries.js';
import { byDeadline, isHeld, isPressing, type StandingPromise } from './standing-promise.rules.js';

/** What of the ledger waits for an organiser. `promise-lost`: the balance is not 0; `answer-…`: a reporter was not answered. */
export const ledgerWorkKinds = [
  'promise-lost',
  'promise-overdue',
  'promise-due',
  'promise-held',
  'release-asked',
  'report-overdue',
  'report-waiting',
  'answer-overdue',
  'answer-due',
] as const;
type Kind = (typeof ledgerWorkKinds)[number];

/** A network as the watch over its promises shows it; `first` is what has to be done first. */
export type WatchedNetwork = Readonly<{
  balance: NetworkBalance;
  amber: number;
  red: number;
  first: readonly LedgerRow[];
}>;

const FIRST = 5;

/** The watch over the promises of all networks of an organiser. */
@Injectable()
export class LedgerWatching implements WorkSource<Kind> {
  constructor(
    private readonly balances: LedgerBalance,
    private readonly ledger: LedgerQueries,
    private readonly reports: RunningReports,
  ) {}

  async list(scope: Scope): Promise<readonly WatchedNetwork[]> {
    const watched: WatchedNetwork[] = [];
    for (const { balance, promises } of await this.balances.list(scope)) {
      const first = await this.ledger.rows(
        promises
          .filter((one) => isPressing(one) || isHeld(one))
          .sort(byDeadline)
          .slice(0, FIRST),
      );
      watched.push({ balance, amber: countOf(promises, 'amber'), red: countOf(promises, 'red'), first });
    }
    return watched;
  }

  async listWork(scope: Scope, now: Date): Promise<readonly WorkItem<Kind>[]> {
    const networks = networksIn(scope, 'contact:read');
    if (networks?.length === 0) return [];
    const [waiting, owed] = await Promise.all([this.reports.waiting(networks, now), this.reports.owed(networks, now)]);
    // What is on its way goes on by itself until its time runs out.
    const toAnswer = owed.filter(({ why, urgency }) => why !== 'on-its-way' || urgency !== 'green');
    return [
      ...(await this.balances.list(scope)).flatMap(workOf),
      ...reportWork(waiting, ['report-overdue', 'report-waiting']),
      ...reportWork(toAnswer, ['answer-overdue', 'answer-due']),
    ];
  }
}

// Before midnight: people read the day.
const lastMinuteOf = (deadline: Deadline | null | undefined): Date | null =>
  deadline ? new Date(deadline.dueAt.getTime() - 60_000) : null;

/** Of each network, what is late and what is not yet. */
function reportWork(reports: readonly RunningReport[], [overdue, due]: readonly [Kind, Kind]): WorkItem<Kind>[] {
  return [...new Set(reports.map(({ networkId }) => networkId))].flatMap((networkId) => {
    const own = reports.filter((report) => report.networkId === networkId);
    const red = own.filter(({ urgency }) => urgency === 'red').length;
    const others = own.filter(({ urgency }) => urgency !== 'red').sort(byDueDate);
    const lines = [
      { kind: overdue, count: red, until: null },
      { kind: due, count: others.length, until: lastMinuteOf(others[0]?.deadline) },
    ];
    return lines.flatMap((line) => (line.count === 0 ? [] : [{ ...line, networkId, event: null }]));
  });
}

const countOf = (promises: readonly StandingPromise[], urgency: 'amber' | 'red'): number =>
  promises.filter((promise) => promise.urgency === urgency).length;

function workOf({ balance: { networkId, gaps }, promises }: LedgerState): WorkItem<Kind>[] {
  const amber = promises.filter(({ urgency }) => urgency === 'amber').sort(byDeadline);
  const held = promises.filter(isHeld).sort(byDeadline);
  const asked = promises.filter(({ turn }) => turn === 'second').length;
  const lines: readonly (readonly [Kind, number, Date | null])[] = [
    ['promise-lost', gaps.length, null],
    ['promise-overdue', countOf(promises, 'red'), null],
    ['promise-due', amber.length, lastMinuteOf(amber[0]?.deadline)],
    ['promise-held', held.length, lastMinuteOf(held[0]?.deadline)],
    ['release-asked', asked, null],
  ];
  return lines.flatMap(([kind, count, until]) => (count === 0 ? [] : [{ kind, networkId, event: null, count, until }]));
}
