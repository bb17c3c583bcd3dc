import { Inject, Injectable, Optional } from '@nestjs/common';
import { Database, recordHistory } from '#libs/database';
import { EventNotBegun, EventService } from '#libs/events';
import { type Caller, requireMove } from '#libs/kernel';
import { settleRegistrations, type Settling, standing } from '#libs/registration';
import { AttendanceChanged, NobodyCame, PeopleUnmarked } from '../attendance.errors.js';
import { freezeAsked } from './asked-rows.service.js';
import { hasCome, sheetMoves } from './attendance-status.rules.js';
import { recordsDigest } from './chain.rules.js';
import { listRecords } from './expected.queries.js';
import { INVITED_SOURCE, type InvitedSource } from './invited-source.rules.js';
import { countsOf } from './marking.rules.js';
import { deputyOf, requireUse } from './marking.service.js';
import { freezeRepresented, writeRecords } from './record-rows.service.js';
import { nextMeetingNo, rollUp } from './rollup-rows.service.js';
import { appendLines, type LockedSheet, SheetRecords } from './sheet-records.service.js';
import { listRows, type SheetRow, type SheetView, viewOf } from './sheet.queries.js';

export type Confirming = Readonly<{
  /** Of the sheet as it was read. */
  version: number;
  /** Whoever has a place and no mark stayed away. */
  restAbsent: boolean;
  /** People who were there and whose names nobody has. */
  headcount: number;
}>;

/**
 * The word of an organiser that the sheet is right. In one transaction registrations become attended or no_show, it is
 * kept for whom people were there and who else was asked, and the gathering counts as held.
 */
@Injectable()
export class AttendanceConfirmation {
  constructor(
    private readonly database: Database,
    private readonly sheets: SheetRecords,
    private readonly events: EventService,
    @Optional() @Inject(INVITED_SOURCE) private readonly invited: InvitedSource | null = null,
  ) {}

  /**
   * @throws {EventNotBegun}, {PeopleUnmarked} unless the rest is said to have stayed away, {NobodyCame}, {AttendanceChanged}
   */
  confirm(caller: Caller, eventId: string, { version, restAbsent, headcount }: Confirming): Promise<SheetView> {
    return this.database.transaction(caller, async (tx) => {
      const locked = await this.sheets.lock(tx, caller, eventId);
      const { sheet, event, now } = locked;
      requireUse(locked, 'marks');
      if (event.startsAt > now) throw new EventNotBegun({ eventId, startsAt: event.startsAt.toISOString() });
      if (sheet.entries !== version) throw new AttendanceChanged({ eventId });
      const unmarked = (await listRows(tx, eventId)).filter(isUnmarked);
      if (unmarked.length > 0 && !restAbsent) throw new PeopleUnmarked({ eventId, count: unmarked.length });
      await this.markAbsent(locked, caller, unmarked);
      const rows = (await listRows(tx, eventId)).filter(({ mark }) => mark !== null);
      if (headcount === 0 && !rows.some(({ mark }) => hasCome(mark!.status))) throw new NobodyCame({ eventId });
      await freezeRepresented(tx, eventId, 'everybody');
      await freezeAsked(tx, event, (await this.invited?.invitedTo(tx, eventId)) ?? []);
      const records = recordsDigest(await listRecords(tx, eventId));
      const counts = countsOf(rows.map(({ mark }) => mark!.status));
      await appendLines(locked, caller.actor, [
        { kind: 'attendance.confirmed', facts: { records, headcount, counts } },
      ]);
      requireMove('attendance', sheetMoves, sheet.state, 'confirmed');
      sheet.state = 'confirmed';
      sheet.headcount = headcount;
      sheet.meetingNo = await nextMeetingNo(tx, event.networkId);
      sheet.confirmedAt = now;
      sheet.confirmedBy = caller.actor.kind === 'account' ? caller.actor.id : null;
      await this.sheets.save(locked);
      await rollUp(tx, sheet);
      await settleRegistrations(tx, caller.actor, eventId, settledBy(rows), now);
      await recordHistory(tx, caller.actor, now, {
        ...{ networkId: event.networkId, thing: 'event', thingId: eventId },
        ...{ action: 'attendance.confirmed', facts: { ...counts, headcount } },
      });
      await this.events.holdWithin(tx, caller, eventId);
      return viewOf(tx, event, now);
    });
  }

  private async markAbsent(locked: LockedSheet, { actor }: Caller, rows: readonly SheetRow[]): Promise<void> {
    const said = { status: 'absent', minutes: null, evidence: 'organiser' } as const;
    const lines = rows.map(({ personId: person, registrationId: registration }) => ({
      kind: 'attendance.marked',
      facts: { person, registration, ...said, substitute: null },
    }));
    const numbers = await appendLines(locked, actor, lines);
    const records = rows.map(({ personId, registrationId, registrationStatus: status, mode }, at) => ({
      ...{ personId, registrationId, registration: { status, mode }, ...said, substituteId: null, scanId: null },
      version: numbers[at]!,
    }));
    await writeRecords(locked.tx, locked.event, records, locked.now);
  }
}

/** Whoever only waited for a place did not stay away from one. */
const isUnmarked = ({ mark, registrationStatus }: SheetRow): boolean =>
  mark === null && standing[registrationStatus].holdsPlace;

const settledBy = (rows: readonly SheetRow[]): Settling => ({
  people: rows.map(({ registrationId, mark }) => ({ registrationId, hasCome: hasCome(mark!.status) })),
  substitutes: rows.flatMap(({ registrationId, mark }) => deputyOf({ ...mark!, registrationId })),
  noSubstitutes: [],
});
