import { Injectable } from '@nestjs/common';
import { Database, inNetworks, type Reader } from '#libs/database';
import { isId, networksIn, NotFound, type Scope } from '#libs/kernel';
import { listScanRows } from '../scans/scan.queries.js';
import { isConfirmed, type SheetState } from './attendance-status.rules.js';
import { type ChainFault, faultsOfSheet, type KeptLine } from './chain.rules.js';
import { listRecords } from './expected.queries.js';

export type VerifiedSheet = Readonly<{
  eventId: string;
  title: string;
  startsLocal: string;
  state: SheetState;
  entries: number;
  lastHash: string | null;
  faults: readonly ChainFault[];
}>;

type Head = Omit<VerifiedSheet, 'faults'> & Readonly<{ headcount: number }>;

/** Computes the journals of sheets anew and compares them with what stands in the rows. */
@Injectable()
export class AttendanceVerification {
  constructor(private readonly database: Database) {}

  /**
   * Of one event or of all, the earliest first.
   * @throws {NotFound} for an event without a sheet, or of another network
   */
  async verify(scope: Scope, eventId?: string): Promise<readonly VerifiedSheet[]> {
    if (eventId !== undefined && !isId(eventId)) throw new NotFound({ thing: 'attendance' });
    const heads = await this.database.query<{ id: string }>(
      `select s.event_id as id from attendance_sheet s join event e on e.id = s.event_id
       where (s.event_id = $1 or $1::uuid is null) and ${inNetworks('s.network_id')('$2')} order by e.starts_at, e.id`,
      [eventId ?? null, networksIn(scope, 'registration:read')],
    );
    if (eventId !== undefined && heads.length === 0) throw new NotFound({ thing: 'attendance' });
    const verified: VerifiedSheet[] = [];
    // Each from one moment: what is marked meanwhile is no fault.
    for (const { id } of heads) verified.push(await this.database.snapshot((tx) => verifyOne(tx, id)));
    return verified;
  }
}

async function verifyOne(source: Reader, eventId: string): Promise<VerifiedSheet> {
  const [read] = await source.query<Head>(
    `select s.event_id as "eventId", e.title, e.starts_local as "startsLocal", s.state, s.entries, s.last_hash as "lastHash",
       s.headcount
     from attendance_sheet s join event e on e.id = s.event_id where s.event_id = $1`,
    [eventId],
  );
  const lines = await source.query<KeptLine>(
    `select sequence, at, actor, kind, facts, reason, salt, hash
     from attendance_entry where event_id = $1 order by sequence`,
    [eventId],
  );
  const records = await listRecords(source, eventId);
  const scans = await listScanRows(source, eventId);
  const { headcount, ...head } = read!;
  const faults = faultsOfSheet({ ...head, headcount, isConfirmed: isConfirmed(head.state), lines, records, scans });
  return { ...head, faults };
}
