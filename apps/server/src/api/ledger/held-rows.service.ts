import { Injectable } from '@nestjs/common';
import { AccountsQueries } from '#libs/auth';
import type { LedgerRow } from '#libs/ledger';

/** The register knows accounts by their ids; people read who holds an invitation. */
@Injectable()
export class HeldRows {
  constructor(private readonly accounts: AccountsQueries) {}

  async named<Row extends Pick<LedgerRow, 'hold'>>(rows: readonly Row[]): Promise<Row[]> {
    const holders = rows.map(({ hold }) => ({
      ...{ actorKind: 'account' as const, actorId: hold?.by ?? null, actorName: null as string | null },
    }));
    const names = await this.accounts.nameActors(holders);
    return rows.map((row, index) => (row.hold ? { ...row, hold: { ...row.hold, by: names[index]!.actorName } } : row));
  }
}
