import { Injectable } from '@nestjs/common';
import { type Caller, InvalidInput } from '#libs/kernel';
import { standing } from '#libs/registration';
import { type Expected, findExpected } from '../sheet/expected.queries.js';
import { type Mark, useOf } from '../sheet/marking.rules.js';
import { AttendanceMarks, requireUse } from '../sheet/marking.service.js';
import type { LockedSheet } from '../sheet/sheet-records.service.js';
import { givesWay, type Told } from './attendee.rules.js';
import { toldOf } from './told.queries.js';

/** Somebody of whom a report shall be right, on the mark that was read (0: none). */
export type Adopted = Readonly<{ registrationId: string; version: number }>;

/** What reports tell becomes marks on the sheet. */
@Injectable()
export class MatchedMarks {
  constructor(private readonly marks: AttendanceMarks) {}

  /**
   * The marks of these people follow what the reports tell of them now, as long as nobody has confirmed the sheet. What
   * somebody has entered themselves stays, and is shown beside the report.
   */
  async follow(locked: LockedSheet, caller: Caller, registrationIds: Iterable<string>): Promise<void> {
    const { tx, event, sheet, now } = locked;
    const ids = [...new Set(registrationIds)];
    if (ids.length === 0 || useOf(event, sheet.state, now) !== 'marks') return;
    const told = await toldOf(tx, event, ids);
    const expected = await findExpected(tx, event.id, ids);
    await this.marks.markWithin(
      locked,
      caller,
      expected.flatMap((one) => followingMark(one, told.get(one.registrationId) ?? null)),
    );
  }

  /** At an organiser's word the report is right, also over what somebody has entered; once it is confirmed with a reason. */
  async adopt(locked: LockedSheet, caller: Caller, people: readonly Adopted[], reason: string): Promise<void> {
    const { tx, event, sheet, now } = locked;
    const told = await toldOf(
      tx,
      event,
      people.map(({ registrationId }) => registrationId),
    );
    const marks = people.map(({ registrationId, version }, at): Mark => {
      const one = told.get(registrationId);
      if (one === undefined) throw new InvalidInput({ field: `people.${at}.registrationId`, fault: 'not-meant' });
      return { registrationId, version, ...one, substituteId: null, evidence: 'provider_report' };
    });
    if (useOf(event, sheet.state, now) !== 'corrections') {
      requireUse(locked, 'marks');
      await this.marks.markWithin(locked, caller, marks);
      return;
    }
    if (reason === '') throw new InvalidInput({ field: 'reason', fault: 'required' });
    await this.marks.correctWithin(locked, caller, { reason, marks, headcount: null });
  }
}

function followingMark(expected: Expected, told: Told | null): readonly Mark[] {
  const { record, registrationId, registration } = expected;
  if (record !== null && !givesWay(record.evidence)) return [];
  // A record of theirs is another registration's: what they have taken back is not marked anew.
  const isTheirs = standing[registration.status].countsForOrganisation || record?.registrationId === registrationId;
  const hasNothing = told === null && record?.evidence !== 'provider_report';
  if (!isTheirs || hasNothing) return [];
  const version = record?.version ?? 0;
  const said = told ?? { status: null, minutes: null };
  return [{ registrationId, version, ...said, substituteId: null, evidence: 'provider_report' }];
}

/** Reports are read in as soon as people can be marked, and also once the sheet is confirmed. */
export function requireOpenDoors(locked: LockedSheet): void {
  const { event, sheet, now } = locked;
  if (useOf(event, sheet.state, now) !== 'corrections') requireUse(locked, 'marks');
}
