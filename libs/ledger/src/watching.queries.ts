import { Injectable } from '@nestjs/common';
import { networksIn, type Scope, type WorkItem, type WorkSource } from '#libs/kernel';
import { LedgerBalance, type LedgerState, type NetworkBalance } from './balance.queries.js';
import { LedgerQueries, type LedgerRow } from './ledger.queries.js';
import { byDeadline, isPressing, type StandingPromise } from './standing-promise.rules.js';

/** What of the ledger waits for an organiser. `promise-lost`: the balance is not 0. */
export const ledgerWorkKinds = ['promise-lost', 'promise-overdue', 'promise-due', 'release-asked'] as const;
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
  ) {}

  async list(scope: Scope): Promise<readonly WatchedNetwork[]> {
    const watched: WatchedNetwork[] = [];
    for (const { balance, promises } of await this.balances.list(scope)) {
      const first = await this.ledger.rows(promises.filter(isPressing).sort(byDeadline).slice(0, FIRST));
      watched.push({ balance, amber: countOf(promises, 'amber'), red: countOf(promises, 'red'), first });
    }
    return watched;
  }

  async listWork(scope: Scope): Promise<readonly WorkItem<Kind>[]> {
    if (networksIn(scope, 'contact:read')?.length === 0) return [];
    return (await this.balances.list(scope)).flatMap(workOf);
  }
}

// Before midnight: people read the day.
const lastMinuteOf = (promise: StandingPromise | undefined): Date | null =>
  promise?.deadline ? new Date(promise.deadline.dueAt.getTime() - 60_000) : null;

const countOf = (promises: readonly StandingPromise[], urgency: 'amber' | 'red'): number =>
  promises.filter((promise) => promise.urgency === urgency).length;

function workOf({ balance: { networkId, gaps }, promises }: LedgerState): WorkItem<Kind>[] {
  const amber = promises.filter(({ urgency }) => urgency === 'amber').sort(byDeadline);
  const asked = promises.filter(({ turn }) => turn === 'second').length;
  const lines: readonly (readonly [Kind, number, Date | null])[] = [
    ['promise-lost', gaps.length, null],
    ['promise-overdue', countOf(promises, 'red'), null],
    ['promise-due', amber.length, lastMinuteOf(amber[0])],
    ['release-asked', asked, null],
  ];
  return lines.flatMap(([kind, count, until]) => (count === 0 ? [] : [{ kind, networkId, event: null, count, until }]));
}
