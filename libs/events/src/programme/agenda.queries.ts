import type { Reader } from '#libs/database';
import type { LocalTime } from '#libs/kernel';
import type { AgendaKind } from './agenda.rules.js';

export type SpeakerView = Readonly<{ personId: string | null; name: string; organisationName: string }>;

export type AgendaItemView = Readonly<{
  id: string;
  startsLocal: LocalTime;
  minutes: number;
  kind: AgendaKind;
  title: string;
  description: string;
  roomId: string | null;
  isPublic: boolean;
  speakers: readonly SpeakerView[];
}>;

export type RoomView = Readonly<{
  id: string;
  name: string;
  capacity: number | null;
  accessible: boolean;
  url: string | null;
  backupPhone: string;
}>;

export function listAgenda(source: Reader, eventId: string): Promise<readonly AgendaItemView[]> {
  return source.query<AgendaItemView>(
    `select a.id, a.starts_local as "startsLocal", a.minutes, a.kind, a.title, a.description, a.room_id as "roomId",
            a.is_public as "isPublic",
            coalesce((select json_agg(json_build_object('personId', s.person_id, 'name', s.name,
                                                        'organisationName', s.organisation_name) order by s.position)
                      from agenda_speaker s where s.agenda_item_id = a.id), '[]') as speakers
     from agenda_item a where a.event_id = $1 order by a.position`,
    [eventId],
  );
}

export function listRooms(source: Reader, eventId: string): Promise<readonly RoomView[]> {
  return source.query<RoomView>(
    `select id, name, capacity, accessible, url, backup_phone as "backupPhone"
     from room where event_id = $1 order by position`,
    [eventId],
  );
}
