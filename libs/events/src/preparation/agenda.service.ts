import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { type Caller, newId, NotFound, singleLine } from '#libs/kernel';
import { type AgendaItemView, listAgenda, listRooms, type RoomView } from '../programme/agenda.queries.js';
import { agendaSums, type AgendaSums, layOut } from '../programme/agenda.rules.js';
import { type AgendaItemInput, writeAgenda } from '../programme/agenda-records.service.js';
import type { Event } from '../event.entity.js';
import { EventMoves } from '../plan/event-moves.service.js';
import { EventRecords } from '../plan/event-records.service.js';
import { refuse } from '../input.rules.js';
import { Room } from '../programme/room.entity.js';

export type RoomInput = Readonly<Partial<RoomView> & { name: string }>;

export type AgendaView = Readonly<{ version: number; items: readonly AgendaItemView[]; sums: AgendaSums }>;
export type RoomsView = Readonly<{ version: number; rooms: readonly RoomView[] }>;

/** The programme and the rooms of an event, each replaced as a whole so that its sums are judged as a whole. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly database: Database,
    private readonly records: EventRecords,
    private readonly moves: EventMoves,
  ) {}

  replaceAgenda(
    caller: Caller,
    eventId: string,
    input: Readonly<{ version: number; items: readonly AgendaItemInput[] }>,
  ): Promise<AgendaView> {
    return this.database.transaction(caller, async (tx) => {
      const event = await this.records.lock(tx, caller.scope, eventId, input.version);
      const { items, faults } = layOut(event, input.items);
      refuse(...faults);
      await requireOwn(
        tx,
        'room',
        eventId,
        items.map(({ roomId }) => roomId),
      );
      await requireOwn(
        tx,
        'agenda_item',
        eventId,
        items.map(({ id }) => id),
      );
      await writeAgenda(tx, event, items);
      await this.moves.noteSpell(tx, caller.actor, event, 'event.agenda-changed');
      await this.saved(tx, event);
      const saved = await listAgenda(tx, eventId);
      return { version: event.version, items: saved, sums: agendaSums(event, saved) };
    });
  }

  replaceRooms(
    caller: Caller,
    eventId: string,
    input: Readonly<{ version: number; rooms: readonly RoomInput[] }>,
  ): Promise<RoomsView> {
    return this.database.transaction(caller, async (tx) => {
      const event = await this.records.lock(tx, caller.scope, eventId, input.version);
      await requireOwn(
        tx,
        'room',
        eventId,
        input.rooms.map(({ id }) => id),
      );
      await this.writeRooms(tx, eventId, input.rooms);
      const facts = { count: input.rooms.length };
      await this.moves.note(tx, caller.actor, event, { action: 'event.rooms-changed', facts });
      await this.saved(tx, event);
      return { version: event.version, rooms: await listRooms(tx, eventId) };
    });
  }

  // Kept rooms are updated in place: deleting one takes it away from its items of the programme.
  private async writeRooms(tx: Tx, eventId: string, rooms: readonly RoomInput[]): Promise<void> {
    const kept = rooms.flatMap(({ id }) => (id === undefined ? [] : [id]));
    await tx.query('delete from room where event_id = $1 and id <> all ($2::uuid[])', [eventId, kept]);
    const rows = rooms.map(
      ({ id, name, capacity = null, accessible = true, url = null, backupPhone = '' }, position) => ({
        ...{ id: id ?? newId(), eventId, position, name: singleLine(name) },
        ...{ capacity, accessible, url, backupPhone: singleLine(backupPhone) },
      }),
    );
    if (rows.length > 0) await tx.upsert(Room, rows, ['id']);
  }

  private async saved(tx: Tx, event: Event): Promise<void> {
    if (event.state === 'open') await this.moves.requireComplete(tx, event, 'open', ['window']);
    await this.records.save(tx, event);
  }
}

/** Ids of another event look like missing ones. */
async function requireOwn(
  tx: Tx,
  table: 'room' | 'agenda_item',
  eventId: string,
  ids: readonly (string | null | undefined)[],
): Promise<void> {
  const wanted = ids.filter((id) => id != null);
  if (new Set(wanted).size === 0) return;
  const rows: { id: string }[] = await tx.query(
    `select id from ${table} where event_id = $1 and id = any ($2::uuid[])`,
    [eventId, wanted],
  );
  const own = new Set(rows.map(({ id }) => id));
  if (wanted.some((id) => !own.has(id))) throw new NotFound({ thing: table === 'room' ? 'room' : 'agenda-item' });
}
