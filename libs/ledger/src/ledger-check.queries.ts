import { Injectable } from '@nestjs/common';
import { Database, inNetworks } from '#libs/database';
import { networksIn, NotFound, type Scope } from '#libs/kernel';
import { LedgerBalance, type LedgerState, type NetworkBalance } from './balance.queries.js';
import type { Gap, GapKind } from './gaps.rules.js';

/** What is lost, by the names under which people look for it. */
export type NamedGap = Readonly<{
  kind: GapKind;
  reference: string | null;
  project: string | null;
  obligationId: string | null;
}>;

export type CheckedNetwork = Readonly<{
  slug: string;
  name: string;
  reports: number;
  byState: NetworkBalance['byState'];
  promises: number;
  byStanding: NetworkBalance['byStanding'];
  /** Promises whose late invitation somebody holds. */
  held: number;
  unaccounted: number;
  gaps: readonly NamedGap[];
}>;

type Network = Readonly<{ id: string; slug: string; name: string }>;

/** The balance of the ledger with names, for whoever has to look after what is lost. */
@Injectable()
export class LedgerCheck {
  constructor(
    private readonly database: Database,
    private readonly balances: LedgerBalance,
  ) {}

  /**
   * Of one network or of all, as far as anything was reported or promised there.
   * @throws {NotFound} for a network that is missing or foreign
   */
  async check(scope: Scope, slug?: string): Promise<readonly CheckedNetwork[]> {
    const networks = await this.database.query<Network>(
      `select id, slug, name from network where (slug = $1 or $1 is null) and ${inNetworks('id')('$2')} order by slug`,
      [slug ?? null, networksIn(scope, 'contact:read')],
    );
    if (slug !== undefined && networks.length === 0) throw new NotFound({ thing: 'network' });
    const ids = slug === undefined ? undefined : networks.map(({ id }) => id);
    const states = await this.balances.list(scope, ids);
    const names = await this.projectNames(states);
    return networks.flatMap(({ id, ...network }) => {
      const balance = states.find((state) => state.balance.networkId === id)?.balance;
      return balance === undefined ? [] : [checkedOf(network, balance, names)];
    });
  }

  private async projectNames(states: readonly LedgerState[]): Promise<ReadonlyMap<string, string>> {
    const ids = states.flatMap(({ balance }) => balance.gaps.flatMap(({ projectId }) => projectId ?? []));
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; name: string }>(
      'select id, name from project where id = any($1)',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

function checkedOf(
  network: Omit<Network, 'id'>,
  { reports, byState, promises, byStanding, held, gaps }: NetworkBalance,
  names: ReadonlyMap<string, string>,
): CheckedNetwork {
  const named = ({ kind, reference, projectId, obligationId }: Gap): NamedGap => ({
    ...{ kind, reference, obligationId, project: (projectId && names.get(projectId)) || null },
  });
  const counts = { reports, byState, promises, byStanding, held, unaccounted: gaps.length };
  return { ...network, ...counts, gaps: gaps.map(named) };
}
