import { Injectable } from '@nestjs/common';
import { Database, inNetworks, type Reader } from '#libs/database';
import { allows, Clock, networksIn, requirePermission, type Scope } from '#libs/kernel';
import { type Balance, balanceOf } from './balance.rules.js';
import type { ReportFacts } from './gaps.rules.js';
import { listStandingPromises } from './standing-promises.queries.js';
import type { StandingPromise } from './standing-promise.rules.js';

export type NetworkBalance = Balance & Readonly<{ networkId: string }>;

/** What the ledger knows of a network at one moment. */
export type LedgerState = Readonly<{ balance: NetworkBalance; promises: readonly StandingPromise[] }>;

/** Both sides of the ledger of each network, read at one moment (domain rule R9). */
@Injectable()
export class LedgerBalance {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} also for a foreign network */
  async of(scope: Scope, networkId: string): Promise<NetworkBalance> {
    requirePermission(scope, 'contact:read', networkId);
    const [state] = await this.read([networkId]);
    return state?.balance ?? { networkId, ...balanceOf([], [], this.clock.now()) };
  }

  /** Of these networks, all that the caller may look into by default, as far as anything was reported or promised there. */
  list(scope: Scope, among: readonly string[] | null = networksIn(scope, 'contact:read')) {
    return this.read(among?.filter((id) => allows(scope, 'contact:read', id)) ?? among);
  }

  private read(networkIds: readonly string[] | null): Promise<readonly LedgerState[]> {
    const now = this.clock.now();
    return this.database.snapshot(async (tx) => {
      const reports = await listReportFacts(tx, networkIds);
      const promises = await listStandingPromises(tx, { networkIds }, now);
      const ids = new Set([...reports, ...promises.map(({ facts }) => facts)].map(({ networkId }) => networkId));
      return [...ids].sort().map((networkId) => {
        const own = promises.filter(({ facts }) => facts.networkId === networkId);
        const told = reports.filter((report) => report.networkId === networkId);
        return { balance: { networkId, ...balanceOf(told, own, now) }, promises: own };
      });
    });
  }
}

const listReportFacts = (reader: Reader, networkIds: readonly string[] | null): Promise<ReportFacts[]> =>
  reader.query<ReportFacts>(
    `select id, network_id as "networkId", reference, state, project_id as "projectId", obligation_id as "obligationId",
       duplicate_of as "duplicateOf"
     from project_report where ${inNetworks('network_id')('$1')} order by received_at, id`,
    [networkIds],
  );
