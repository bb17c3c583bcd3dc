import { Injectable } from '@nestjs/common';
import { lockRow, type Tx } from '#libs/database';
import { type EventFacts, findEventFacts } from '#libs/events';
import { type Actor, type Caller, Clock, NotFound } from '#libs/kernel';
import { standing } from '#libs/registration';
import { chained, type ChainedLine, type JournalValue } from '../journal.rules.js';
import { NotRegistered } from '../attendance.errors.js';
import { AttendanceSheet } from './attendance-sheet.entity.js';
import { findExpected, type Expected } from './expected.queries.js';
import { requireMarkable } from './marked-event.queries.js';

/** A sheet that nobody else writes until the transaction ends. */
export type LockedSheet = Readonly<{ tx: Tx; sheet: AttendanceSheet; event: EventFacts; now: Date }>;

/** A line before it has its number. */
export type NewLine = Readonly<{ kind: string; facts: JournalValue; reason?: string; salt?: string }>;

/** How every write of a sheet takes it out of the database and leaves its trace. */
@Injectable()
export class SheetRecords {
  constructor(private readonly clock: Clock) {}

  /**
   * The sheet of an event, made when there is none, locked before anything else of the event.
   * @throws {NotFound} also for an event of another network, {Forbidden}
   */
  async lock(tx: Tx, { scope }: Caller, eventId: string): Promise<LockedSheet> {
    return this.hold(tx, await requireMarkable(tx, scope, eventId));
  }

  /** The same for whoever has looked who may: people say of themselves that they are there. */
  async hold(tx: Tx, { id: eventId, networkId }: Pick<EventFacts, 'id' | 'networkId'>): Promise<LockedSheet> {
    const now = this.clock.now();
    await tx.query(
      `insert into attendance_sheet (event_id, network_id, updated_at) values ($1, $2, $3) on conflict do nothing`,
      [eventId, networkId, now],
    );
    const sheet = (await lockRow(tx, AttendanceSheet, { eventId }))!;
    // Read again: it may have been called off while we waited.
    return { tx, sheet, event: (await findEventFacts(tx, eventId))!, now };
  }

  /**
   * Those of the event behind these registrations, by registration.
   * @throws {NotFound} when one is missing or for another event, {NotRegistered} for those who have cancelled
   */
  async expected(
    { tx, event }: LockedSheet,
    registrationIds: readonly string[],
  ): Promise<ReadonlyMap<string, Expected>> {
    const found = await findExpected(tx, event.id, registrationIds);
    const byId = new Map(found.map((one) => [one.registrationId, one]));
    for (const registrationId of registrationIds) {
      const one = byId.get(registrationId);
      if (one === undefined) throw new NotFound({ thing: 'registration' });
      // Somebody who was marked and has cancelled since can still have the mark taken back.
      const { status } = one.registration;
      if (!standing[status].countsForOrganisation && one.record?.registrationId !== registrationId) {
        throw new NotRegistered({ registrationId, status });
      }
    }
    return byId;
  }

  async save({ tx, sheet, now }: LockedSheet): Promise<void> {
    sheet.updatedAt = now;
    await tx.save(sheet);
  }
}

type Journal = Readonly<{ tx: Tx; sheet: Pick<AttendanceSheet, 'eventId' | 'entries' | 'lastHash'>; now: Date }>;

/** Adds lines to the journal; the head of the sheet says where it ends. @returns their numbers */
export async function appendLines(
  { tx, sheet, now }: Journal,
  actor: Actor,
  lines: readonly NewLine[],
): Promise<readonly number[]> {
  const written: (ChainedLine & NewLine)[] = [];
  for (const line of lines) {
    const before = written.at(-1)?.hash ?? sheet.lastHash;
    const sequence = sheet.entries + written.length + 1;
    const { kind, facts } = line;
    written.push({
      ...line,
      ...chained(sheet.eventId, before, { sequence, at: now, actor: nameOf(actor), kind, facts }),
    });
  }
  if (written.length === 0) return [];
  await tx.query(
    `insert into attendance_entry (event_id, sequence, at, actor, kind, facts, reason, salt, hash)
     select $1, r.sequence, $2, r.actor, r.kind, r.facts, r.reason, r.salt, r.hash
     from jsonb_to_recordset($3::jsonb)
       as r(sequence integer, actor text, kind text, facts jsonb, reason text, salt text, hash text)`,
    [sheet.eventId, now, JSON.stringify(written)],
  );
  sheet.entries += written.length;
  sheet.lastHash = written.at(-1)!.hash;
  return written.map(({ sequence }) => sequence);
}

const nameOf = (actor: Actor): string =>
  actor.kind === 'public' ? 'public' : `${actor.kind}:${actor.kind === 'system' ? actor.name : actor.id}`;
