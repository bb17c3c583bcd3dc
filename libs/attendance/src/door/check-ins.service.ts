import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, DatabaseUnavailable, type Reader, type Tx } from '#libs/database';
import { type Caller, Clock, Problem } from '#libs/kernel';
import { Registrations } from '#libs/registration';
import type { AttendanceStatus } from '../sheet/attendance-status.rules.js';
import { type Expected, findExpected } from '../sheet/expected.queries.js';
import type { Mark } from '../sheet/marking.rules.js';
import { AttendanceMarks, requireUse } from '../sheet/marking.service.js';
import { type LockedSheet, SheetRecords } from '../sheet/sheet-records.service.js';
import { arrivalOf, coveredBy, type DoorOutcome, happenedAt, leavingOf, minutesAhead } from './arrival.rules.js';
import type { OpenDoor } from './check-in-devices.service.js';
import { applicationOf, type WalkIn } from './walk-in.rules.js';

/** Something that happened at the door. `nonce` is made once for each press, however often it is sent. */
export type DoorItem = Readonly<{ nonce: string; at: Date }> &
  (
    | Readonly<{ kind: 'in'; registrationId: string; isAdmitted: boolean }>
    /** Takes back what another item said, or the mark of this version. */
    | Readonly<{ kind: 'out'; registrationId: string; undoes: string | null; version: number | null }>
    | (Readonly<{ kind: 'walk-in' }> & WalkIn)
  );

export type DoorResult = Readonly<{
  nonce: string;
  outcome: DoorOutcome;
  registrationId: string | null;
  /** Of the mark that it made. */
  version: number | null;
}>;

/** `minutesAhead`: how far the clock of the device is off, 0 when it is near enough. */
export type DoorAnswer = Readonly<{ version: number; minutesAhead: number; results: readonly DoorResult[] }>;

type Entered = Exclude<DoorItem, { kind: 'walk-in' }>;
type Done = DoorResult & Readonly<{ replaced: AttendanceStatus | null; at: Date }>;

/** Takes what devices send, in whatever order they reach us and however often: the sheet says who was let in. */
@Injectable()
export class CheckIns {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly registrations: Registrations,
    private readonly sheets: SheetRecords,
    private readonly marks: AttendanceMarks,
  ) {}

  /** @throws {AttendanceEarly}, {AttendanceOff}, {AttendanceConfirmed}: nothing of it was taken then */
  async take(caller: Caller, door: OpenDoor, sentAt: Date, items: readonly DoorItem[]): Promise<DoorAnswer> {
    const now = this.clock.now();
    const inTime = items.map((item) => ({ ...item, at: happenedAt(item.at, sentAt, now) }));
    const refused: Done[] = [];
    const entered: Entered[] = [];
    for (const item of await this.fresh(door, inTime)) {
      if (item.kind !== 'walk-in') entered.push(item);
      else {
        const id = await this.enter(caller, door, item);
        if (id === null) refused.push({ ...refusalOf(item), at: item.at });
        else entered.push({ kind: 'in', nonce: item.nonce, at: item.at, registrationId: id, isAdmitted: true });
      }
    }
    return this.database.transaction(caller, async (tx) => {
      const locked = await this.sheets.lock(tx, caller, door.eventId);
      requireUse(locked, 'marks');
      const known = await findResults(
        tx,
        door.eventId,
        items.map(({ nonce }) => nonce),
      );
      const done = new Map<string, DoorResult>(known.map((result) => [result.nonce, result]));
      for (const wave of wavesOf(entered.filter(({ nonce }) => !done.has(nonce)))) {
        for (const one of await this.serve(locked, caller, door, wave)) done.set(one.nonce, one);
      }
      const others = refused.filter(({ nonce }) => !done.has(nonce));
      await keepResults(locked, door, others);
      for (const one of others) done.set(one.nonce, one);
      const results = items.map(({ nonce }) => resultOf(done.get(nonce)!));
      return { version: locked.sheet.entries, minutesAhead: minutesAhead(sentAt, now), results };
    });
  }

  /** Those that were not answered before. Somebody new must not be entered a second time. */
  private async fresh(door: OpenDoor, items: readonly DoorItem[]): Promise<readonly DoorItem[]> {
    if (!items.some(({ kind }) => kind === 'walk-in')) return items;
    const known = await findResults(
      this.database,
      door.eventId,
      items.map(({ nonce }) => nonce),
    );
    const answered = new Set(known.map(({ nonce }) => nonce));
    return items.filter(({ nonce }) => !answered.has(nonce));
  }

  /** @returns the registration, also when they had one; null when the gathering takes nobody like this */
  private async enter(
    caller: Caller,
    { eventId }: OpenDoor,
    { nonce, ...walkIn }: Extract<DoorItem, { kind: 'walk-in' }>,
  ): Promise<string | null> {
    const input = applicationOf(eventId, walkIn);
    const fingerprint = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
    const idempotency = { holder: `check-in:${eventId}`, key: nonce, fingerprint };
    try {
      return (await this.registrations.apply({ ...caller, idempotency }, input)).id;
    } catch (error) {
      if (!(error instanceof Problem) || error instanceof DatabaseUnavailable) throw error;
      return null;
    }
  }

  private async serve(
    locked: LockedSheet,
    caller: Caller,
    door: OpenDoor,
    items: readonly Entered[],
  ): Promise<readonly Done[]> {
    const { tx, event } = locked;
    const expected = new Map<string, Expected>();
    for (const one of await findExpected(
      tx,
      event.id,
      items.map((item) => item.registrationId),
    )) {
      expected.set(one.registrationId, one);
    }
    const undone = await findResults(
      tx,
      event.id,
      items.flatMap((item) => (item.kind === 'out' && item.undoes !== null ? [item.undoes] : [])),
    );
    const taken = new Map(undone.map((result) => [result.nonce, result]));
    const decided = items.map((item) => decide(item, expected.get(item.registrationId), taken));
    const replaced = await findReplaced(
      tx,
      event.id,
      decided.flatMap(({ takesBack }) => takesBack ?? []),
    );
    const marks = decided.flatMap(({ item, outcome, takesBack }): Mark[] => {
      if (outcome !== 'in' && outcome !== 'out') return [];
      const { registrationId } = item;
      const status = outcome === 'in' ? 'present' : (replaced.get(takesBack!) ?? null);
      const evidence = outcome === 'in' ? 'check_in' : 'organiser';
      const version = expected.get(registrationId)!.record?.version ?? 0;
      return [{ registrationId, version, status, evidence, minutes: null, substituteId: null }];
    });
    const versions = await this.marks.markWithin(locked, caller, marks);
    const done = decided.map(({ item: { nonce, registrationId, at }, outcome }): Done => {
      const about = expected.get(registrationId);
      const covered = outcome === 'in' ? coveredBy(about!) : null;
      const version = versions.get(registrationId) ?? null;
      return { nonce, outcome, registrationId: about ? registrationId : null, version, replaced: covered, at };
    });
    await keepResults(locked, door, done);
    return done;
  }
}

type Decided = Readonly<{ item: Entered; outcome: DoorOutcome; takesBack: number | null }>;

function decide(item: Entered, expected: Expected | undefined, taken: ReadonlyMap<string, DoorResult>): Decided {
  if (item.kind === 'in') return { item, outcome: arrivalOf(expected, item.isAdmitted), takesBack: null };
  // What said that somebody was in already made no mark, so that taking it back leaves the other's.
  const version = item.undoes === null ? item.version : (taken.get(item.undoes)?.version ?? null);
  return { item, outcome: leavingOf(expected, version), takesBack: version };
}

/** In and out again of one person are served one after the other, in the order in which they happened on the device. */
function wavesOf(items: readonly Entered[]): readonly (readonly Entered[])[] {
  const waves: Entered[][] = [];
  const turns = new Map<string, number>();
  const seen = new Set<string>();
  for (const item of items) {
    if (seen.has(item.nonce)) continue;
    seen.add(item.nonce);
    const turn = turns.get(item.registrationId) ?? 0;
    turns.set(item.registrationId, turn + 1);
    (waves[turn] ??= []).push(item);
  }
  return waves;
}

const refusalOf = ({ nonce }: DoorItem) => ({
  ...{ nonce, outcome: 'refused' as const, registrationId: null, version: null, replaced: null },
});

const resultOf = ({ nonce, outcome, registrationId, version }: DoorResult): DoorResult => ({
  ...{ nonce, outcome, registrationId, version },
});

async function findResults(source: Reader, eventId: string, nonces: readonly string[]): Promise<DoorResult[]> {
  if (nonces.length === 0) return [];
  return source.query<DoorResult>(
    `select nonce, outcome, registration_id as "registrationId", version from check_in
     where event_id = $1 and nonce = any($2::uuid[])`,
    [eventId, nonces],
  );
}

/** What these marks had covered, by their version. */
async function findReplaced(
  tx: Tx,
  eventId: string,
  versions: readonly number[],
): Promise<ReadonlyMap<number, AttendanceStatus>> {
  if (versions.length === 0) return new Map();
  const rows = await tx.query<{ version: number; replaced: AttendanceStatus }[]>(
    'select version, replaced from check_in where event_id = $1 and version = any($2) and replaced is not null',
    [eventId, versions],
  );
  return new Map(rows.map(({ version, replaced }) => [version, replaced]));
}

async function keepResults(
  { tx, event, now }: LockedSheet,
  { linkId }: OpenDoor,
  done: readonly Done[],
): Promise<void> {
  if (done.length === 0) return;
  await tx.query(
    `insert into check_in (event_id, nonce, link_id, registration_id, outcome, version, replaced, happened_at, received_at)
     select $1, r.nonce, $2, r."registrationId", r.outcome, r.version, r.replaced, r.at, $3
     from json_to_recordset($4::json)
       as r(nonce uuid, "registrationId" uuid, outcome text, version integer, replaced text, at timestamptz)`,
    [event.id, linkId, now, JSON.stringify(done)],
  );
}
