import { Injectable } from '@nestjs/common';
import type { SheetView } from '#libs/attendance';
import { AccountsQueries } from '#libs/auth';

export type NamedSheet = SheetView &
  Readonly<{
    confirmedByName: string | null;
    corrections: readonly (SheetView['corrections'][number] & Readonly<{ actorName: string | null }>)[];
    scans: readonly (SheetView['scans'][number] & Readonly<{ uploadedByName: string | null }>)[];
  }>;

const account = (actorId: string | null) => ({ actorKind: 'account' as const, actorId, actorName: null });

/** A sheet with the names of those who wrote in it. */
@Injectable()
export class NamedSheets {
  constructor(private readonly accounts: AccountsQueries) {}

  async name(sheet: SheetView): Promise<NamedSheet> {
    const { confirmedBy, corrections, scans } = sheet;
    const acted = [confirmedBy, ...corrections.map(({ actorId }) => actorId), ...scans.map((one) => one.uploadedBy)];
    const named = (await this.accounts.nameActors(acted.map(account))).map(({ actorName }) => actorName);
    const [confirmedByName = null, ...others] = named;
    return {
      ...{ ...sheet, confirmedByName },
      corrections: corrections.map((one, at) => ({ ...one, actorName: others[at] ?? null })),
      scans: scans.map((one, at) => ({ ...one, uploadedByName: others[corrections.length + at] ?? null })),
    };
  }
}
