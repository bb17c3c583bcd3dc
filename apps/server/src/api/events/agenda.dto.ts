import { z } from 'zod';
import { agendaKinds } from '#libs/events';
import { id, localTime, longText, optionalText, text, version, webAddress, whole } from '../../http/fields.js';

const speaker = z.strictObject({
  personId: id().nullable().optional(),
  name: optionalText(200).optional(),
  organisationName: optionalText(200).optional(),
});

const agendaItem = z.strictObject({
  id: id().optional(),
  startsLocal: localTime().nullable().optional(),
  minutes: whole(1, 1440),
  kind: z.enum(agendaKinds),
  title: text(300),
  description: longText(10_000).optional(),
  roomId: id().nullable().optional(),
  isPublic: z.boolean().optional(),
  speakers: z.array(speaker).max(30).optional(),
});

/** Of an event that has neither rooms nor a programme yet. */
export const newAgenda = z.array(agendaItem.omit({ id: true, roomId: true })).max(200);

/** The whole programme: what is not in it is gone. */
export const agendaBody = z.strictObject({ version: version(), items: z.array(agendaItem).max(200) }).meta({
  id: 'AgendaBody',
});
export type AgendaBody = z.output<typeof agendaBody>;

const room = z.strictObject({
  id: id().optional(),
  name: text(200),
  capacity: whole(0, 100_000).nullable().optional(),
  accessible: z.boolean().optional(),
  url: webAddress().nullable().optional(),
  backupPhone: optionalText(60).optional(),
});

export const roomsBody = z.strictObject({ version: version(), rooms: z.array(room).max(100) }).meta({
  id: 'RoomsBody',
});
export type RoomsBody = z.output<typeof roomsBody>;

export const agendaItemAnswer = z
  .object({
    id: z.uuid(),
    startsLocal: z.string(),
    minutes: z.int(),
    kind: z.enum(agendaKinds),
    title: z.string(),
    description: z.string(),
    roomId: z.uuid().nullable(),
    isPublic: z.boolean(),
    speakers: z.array(z.object({ personId: z.uuid().nullable(), name: z.string(), organisationName: z.string() })),
  })
  .meta({ id: 'AgendaItem' });

export const agendaSumsAnswer = z
  .object({
    plannedMinutes: z.int(),
    eventMinutes: z.int(),
    endsLocal: z.string(),
    overrunMinutes: z.int(),
    gaps: z.array(z.object({ before: z.int(), minutes: z.int() })),
  })
  .meta({ id: 'AgendaSums' });

export const agendaAnswer = z
  .object({ version: z.int(), items: z.array(agendaItemAnswer), sums: agendaSumsAnswer })
  .meta({ id: 'Agenda' });

export const roomAnswer = z
  .object({
    id: z.uuid(),
    name: z.string(),
    capacity: z.int().nullable(),
    accessible: z.boolean(),
    url: z.string().nullable(),
    backupPhone: z.string(),
  })
  .meta({ id: 'Room' });

export const roomsAnswer = z.object({ version: z.int(), rooms: z.array(roomAnswer) }).meta({ id: 'Rooms' });
