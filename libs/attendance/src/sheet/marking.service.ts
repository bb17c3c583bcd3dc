import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, recordHistory } from '#libs/database';
import { type Caller, InvalidInput, minutesBetween } from '#libs/kernel';
import { type Deputy, settleRegistrations, type Settling, standing } from '#libs/registration';
import {
  AttendanceChanged,
  AttendanceConfirmed,
  AttendanceEarly,
  AttendanceNotConfirmed,
  AttendanceOff,
  NotRegistered,
} from '../attendance.errors.js';
import { hasCome } from './attendance-status.rules.js';
import { recordsDigest, reasonDigest } from './chain.rules.js';
import { type Expected, listRecords } from './expected.queries.js';
import { doorsOpenAt, faultsOf, type Mark, saysTheSame, type SheetUse, useOf } from './marking.rules.js';
import { freezeRepresented, type NewRecord, removeRecords, writeRecords } from './record-rows.service.js';
import { requireScans, restored, type Restoring } from './restoring.queries.js';
import { rollUp } from './rollup-rows.service.js';
import { appendLines, type LockedSheet, type NewLine, SheetRecords } from './sheet-records.service.js';
import { type SheetView, viewOf } from './sheet.queries.js';

export type Correction = Readonly<{
  reason: string;
  marks: readonly (Mark & Restoring)[];
  /** People who were there and whose names nobody has, when that number was not so either; null leaves it. */
  headcount: number | null;
}>;

/** Says of people whether they came, and corrects it once the sheet is confirmed. */
@Injectable()
export class AttendanceMarks {
  constructor(
    private readonly database: Database,
    private readonly sheets: SheetRecords,
  ) {}

  /**
   * All of them or none. What says the same as the sheet changes nothing, whoever said it first.
   * @throws {AttendanceChanged} when somebody else has said something else of one of them since it was read
   */
  mark(caller: Caller, eventId: string, marks: readonly (Mark & Restoring)[]): Promise<SheetView> {
    return this.database.transaction(caller, async (tx) => {
      const locked = await this.sheets.lock(tx, caller, eventId);
      requireUse(locked, 'marks');
      await this.markWithin(locked, caller, await restored(locked, marks));
      return viewOf(tx, locked.event, locked.now);
    });
  }

  /**
   * The same for whoever holds the sheet and has looked that it can be marked.
   * @returns the version of each mark that has changed, by its registration
   */
  async markWithin(locked: LockedSheet, caller: Caller, marks: readonly Mark[]): Promise<ReadonlyMap<string, number>> {
    const changed = await this.write(locked, caller, marks);
    if (changed.length > 0) {
      locked.sheet.state = 'recorded';
      await this.sheets.save(locked);
    }
    return new Map(changed.map(({ mark, version }) => [mark.registrationId, version]));
  }

  /**
   * What was confirmed and was not so. The reason stays in the journal beside the line; registrations follow.
   * @throws {AttendanceNotConfirmed} as long as people are simply marked otherwise
   */
  correct(caller: Caller, eventId: string, correction: Correction): Promise<SheetView> {
    return this.database.transaction(caller, async (tx) => {
      const locked = await this.sheets.lock(tx, caller, eventId);
      await this.correctWithin(locked, caller, correction);
      return viewOf(tx, locked.event, locked.now);
    });
  }

  /** The same on a sheet that is locked already. */
  async correctWithin(locked: LockedSheet, caller: Caller, correction: Correction): Promise<void> {
    const { reason, headcount } = correction;
    const marks = await restored(locked, correction.marks);
    const { tx, event, sheet, now } = locked;
    requireUse(locked, 'corrections');
    const nothing = marks.findIndex(({ status }) => status === null);
    if (nothing >= 0) throw new InvalidInput({ field: `marks.${nothing}.status`, fault: 'required' });
    const why = { reason, salt: randomBytes(16).toString('hex') };
    const changed = await this.write(locked, caller, marks, why);
    const isRecounted = headcount !== null && headcount !== sheet.headcount;
    if (changed.length === 0 && !isRecounted) return;
    if (isRecounted) {
      sheet.headcount = headcount;
      await appendLines(locked, caller.actor, [recountLine(headcount, why)]);
    }
    await settleRegistrations(tx, caller.actor, event.id, settledBy(changed), now);
    const others = changed.filter(({ expected }) => !isOfRegistration(expected));
    await freezeRepresented(
      tx,
      event.id,
      others.map(({ expected }) => expected.personId),
    );
    const records = recordsDigest(await listRecords(tx, event.id));
    await appendLines(locked, caller.actor, [{ kind: 'attendance.stands', facts: { records } }]);
    sheet.state = 'corrected';
    await this.sheets.save(locked);
    await rollUp(tx, sheet);
    await recordHistory(tx, caller.actor, now, {
      ...{ networkId: event.networkId, thing: 'event', thingId: event.id },
      ...{ action: 'attendance.corrected', facts: { people: changed.length, ...(isRecounted ? { headcount } : {}) } },
    });
  }

  private async write(
    locked: LockedSheet,
    { actor }: Caller,
    marks: readonly Mark[],
    why?: Why,
  ): Promise<readonly (Changed & Readonly<{ version: number }>)[]> {
    const { tx, event } = locked;
    const faults = faultsOf(marks, minutesBetween(event.startsLocal, event.endsLocal));
    if (faults.length > 0) throw new InvalidInput(...faults);
    const ids = marks.flatMap(({ registrationId, substituteId }) => [registrationId, substituteId ?? []].flat());
    const expected = await this.sheets.expected(locked, [...new Set(ids)]);
    await requireScans(locked, marks);
    const changed = marks.flatMap((mark) => changeOf(event.id, mark, expected.get(mark.registrationId)!));
    const lines = changed.map(({ mark, expected: { personId } }): NewLine => lineOf(mark, personId, why));
    const numbers = await appendLines(locked, actor, lines);
    const rows = changed.flatMap(({ mark, expected: of }, at): NewRecord[] =>
      mark.status === null
        ? []
        : [{ ...mark, scanId: mark.scanId ?? null, status: mark.status, ...of, version: numbers[at]! }],
    );
    await writeRecords(tx, event, rows, locked.now);
    await removeRecords(
      tx,
      event.id,
      changed.flatMap(({ mark, expected: of }) => (mark.status === null ? [of.personId] : [])),
    );
    return changed.map((one, at) => ({ ...one, version: numbers[at]! }));
  }
}

type Changed = Readonly<{ mark: Mark; expected: Expected }>;

/** Whether what is said of the person was said of this registration, and not of one they took back before. */
const isOfRegistration = ({ record, registrationId }: Expected): boolean => record?.registrationId === registrationId;

function changeOf(eventId: string, mark: Mark, expected: Expected): readonly Changed[] {
  const { record } = expected;
  if ((record === null || isOfRegistration(expected)) && saysTheSame(mark, record)) return [];
  if (mark.version !== (record?.version ?? 0)) throw new AttendanceChanged({ eventId });
  requirePlaceOf(mark, expected);
  return [{ mark, expected }];
}

/** Whoever has cancelled and came all the same is entered anew: what they cancelled stays cancelled. */
function requirePlaceOf({ registrationId, status }: Mark, { record, registration }: Expected): void {
  if (status === null || !hasCome(status) || standing[registration.status].countsForOrganisation) return;
  if (record === null || !hasCome(record.status)) {
    throw new NotRegistered({ registrationId, status: registration.status });
  }
}

type Why = Readonly<{ reason: string; salt: string }>;

function lineOf(mark: Mark, person: string, why?: Why): NewLine {
  const { registrationId: registration, status, minutes, evidence, substituteId: substitute, scanId } = mark;
  const facts = { person, registration, status, minutes, evidence, substitute, ...(scanId ? { scan: scanId } : {}) };
  if (why === undefined) return { kind: 'attendance.marked', facts };
  const reason = reasonDigest(why.reason, why.salt);
  return { kind: 'attendance.corrected', facts: { ...facts, reason }, ...why };
}

const recountLine = (headcount: number, why: Why): NewLine => ({
  kind: 'attendance.recounted',
  facts: { headcount, reason: reasonDigest(why.reason, why.salt) },
  ...why,
});

const settledBy = (changed: readonly Changed[]): Settling => ({
  people: changed.map(({ mark }) => ({ registrationId: mark.registrationId, hasCome: hasCome(mark.status!) })),
  substitutes: changed.flatMap(({ mark }) => deputyOf(mark)),
  noSubstitutes: changed.flatMap(({ mark, expected: { record } }) =>
    record === null || record.substituteId === mark.substituteId ? [] : deputyOf(record),
  ),
});

/** Who came instead, as the registration of that person says it. */
export const deputyOf = ({
  registrationId: forId,
  substituteId,
}: Readonly<{ registrationId: string; substituteId: string | null }>): readonly Deputy[] =>
  substituteId === null ? [] : [{ registrationId: substituteId, forId }];

/** @throws {AttendanceEarly}, {AttendanceOff}, {AttendanceConfirmed} or {AttendanceNotConfirmed} */
export function requireUse({ sheet, event, now }: LockedSheet, wanted: 'marks' | 'corrections'): void {
  const use: SheetUse = useOf(event, sheet.state, now);
  const eventId = event.id;
  if (use === wanted) return;
  if (use === 'early') throw new AttendanceEarly({ eventId, opensAt: doorsOpenAt(event.startsAt).toISOString() });
  if (use === 'off') throw new AttendanceOff({ eventId, state: event.state });
  throw use === 'marks' ? new AttendanceNotConfirmed({ eventId }) : new AttendanceConfirmed({ eventId });
}
