import { Inject, Injectable, Optional } from '@nestjs/common';
import { Database, inNetworks, lockRow, type Tx } from '#libs/database';
import { type Caller, networksIn } from '#libs/kernel';
import { freezeAsked } from './asked-rows.service.js';
import { AttendanceBook } from './attendance-book.entity.js';
import { listLetters } from './counted.queries.js';
import { INVITED_SOURCE, type InvitedSource } from './invited-source.rules.js';
import { nextMeetingNo, replaceRollup, type UnitMarks } from './rollup-rows.service.js';
import { type Letter, marksOf } from './rollup.rules.js';

/** The roll-up of one network as it was built anew. `differing`: units that were not as their records say. */
export type RebuiltRollup = Readonly<{ networkId: string; meetings: number; units: number; differing: number }>;

type Confirmed = Readonly<{ id: string; networkId: string; meetingNo: number | null }>;
type Kept = Omit<UnitMarks, 'marks'> & Readonly<{ marks: string }>;

/** Builds the roll-up anew from the records, and says how far it was from them. */
@Injectable()
export class AttendanceRollups {
  constructor(
    private readonly database: Database,
    @Optional() @Inject(INVITED_SOURCE) private readonly invited: InvitedSource | null = null,
  ) {}

  /** Of every network with a confirmed sheet which the caller may change, each in a transaction of its own. */
  async rebuild(caller: Caller): Promise<readonly RebuiltRollup[]> {
    const networks = await this.database.query<{ id: string }>(
      `select distinct network_id as id from attendance_sheet
       where confirmed_at is not null and ${inNetworks('network_id')('$1')} order by 1`,
      [networksIn(caller.scope, 'event:write')],
    );
    const rebuilt: RebuiltRollup[] = [];
    for (const { id } of networks)
      rebuilt.push(await this.database.transaction(caller, (tx) => this.rebuildOne(tx, id)));
    return rebuilt;
  }

  private async rebuildOne(tx: Tx, networkId: string): Promise<RebuiltRollup> {
    await tx.query('insert into attendance_book (network_id, meetings) values ($1, 0) on conflict do nothing', [
      networkId,
    ]);
    await lockRow(tx, AttendanceBook, { networkId });
    const units = new Map<string, Omit<UnitMarks, 'marks'> & { marks: Map<number, Letter> }>();
    const sheets = await tx.query<Confirmed[]>(SHEETS, [networkId]);
    for (const sheet of sheets) {
      const meetingNo = sheet.meetingNo ?? (await this.number(tx, sheet));
      for (const { letter, ...unit } of await listLetters(tx, sheet.id)) {
        const known = units.get(keyOf(unit)) ?? { ...unit, marks: new Map<number, Letter>() };
        known.marks.set(meetingNo, letter);
        units.set(keyOf(unit), known);
      }
    }
    const kept = await tx.query<Kept[]>(
      `select kind, unit_id as "unitId", part_id as "partId", marks from attendance_rollup where network_id = $1`,
      [networkId],
    );
    const before = new Map(kept.map(({ marks, ...unit }) => [keyOf(unit), marks]));
    const all = [...units.values()];
    const right = all.filter((unit) => before.get(keyOf(unit)) === marksOf(unit.marks)).length;
    await replaceRollup(tx, networkId, all);
    const differing = all.length - right + [...before.keys()].filter((key) => !units.has(key)).length;
    return { networkId, meetings: sheets.length, units: all.length, differing };
  }

  /** A sheet that was confirmed before there was a roll-up: who was asked is what can still be known of it. */
  private async number(tx: Tx, { id, networkId }: Confirmed): Promise<number> {
    await freezeAsked(tx, { id, networkId }, (await this.invited?.invitedTo(tx, id)) ?? []);
    const meetingNo = await nextMeetingNo(tx, networkId);
    await tx.query('update attendance_sheet set meeting_no = $2 where event_id = $1', [id, meetingNo]);
    return meetingNo;
  }
}

const keyOf = ({ kind, unitId, partId }: Omit<UnitMarks, 'marks'>): string => [kind, unitId, partId].join(' ');

const SHEETS = `
  select s.event_id as id, s.network_id as "networkId", s.meeting_no as "meetingNo"
  from attendance_sheet s join event e on e.id = s.event_id
  where s.network_id = $1 and s.confirmed_at is not null order by e.starts_at, e.id`;
