import type { Tx } from '#libs/database';
import { type LocalTime, minutesBetween, newId } from '#libs/kernel';
import { AgendaItem } from './agenda-item.entity.js';
import { AgendaSpeaker } from './agenda-speaker.entity.js';
import { Room } from './room.entity.js';

type Placed = Readonly<{ id: string; startsLocal: LocalTime }>;

/** Rooms (without their links), agenda and speakers of one event for another that has none yet. */
export async function copyProgramme(tx: Tx, from: Placed, to: Placed): Promise<void> {
  const rooms = await tx.findBy(Room, { eventId: from.id });
  const items = await tx.findBy(AgendaItem, { eventId: from.id });
  const newIds = new Map([...rooms, ...items].map(({ id }) => [id, newId()]));
  const renamed = (id: string): string => newIds.get(id)!;

  if (rooms.length > 0) {
    await tx.insert(
      Room,
      rooms.map((room) => ({ ...room, id: renamed(room.id), eventId: to.id, url: null })),
    );
  }
  if (items.length === 0) return;
  await tx.insert(
    AgendaItem,
    items.map((item) => ({
      ...item,
      id: renamed(item.id),
      eventId: to.id,
      roomId: item.roomId === null ? null : renamed(item.roomId),
    })),
  );
  const speakers = await tx
    .createQueryBuilder(AgendaSpeaker, 's')
    .where('s.agenda_item_id in (:...items)', { items: items.map(({ id }) => id) })
    .getMany();
  const copied = speakers.map((speaker) => ({ ...speaker, agendaItemId: renamed(speaker.agendaItemId) }));
  if (copied.length > 0) await tx.insert(AgendaSpeaker, copied);
  await shiftAgenda(tx, to.id, minutesBetween(from.startsLocal, to.startsLocal));
}

/** The programme goes where the start of its event goes. */
export async function shiftAgenda(tx: Tx, eventId: string, minutes: number): Promise<void> {
  if (minutes === 0) return;
  await tx.query(
    `update agenda_item
     set starts_local = to_char(starts_local::timestamp + $2 * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI')
     where event_id = $1`,
    [eventId, minutes],
  );
}
