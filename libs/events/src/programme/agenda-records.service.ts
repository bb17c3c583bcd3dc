import type { Tx } from '#libs/database';
import { type LocalTime, newId, singleLine } from '#libs/kernel';
import { AgendaItem } from './agenda-item.entity.js';
import type { SpeakerView } from './agenda.queries.js';
import type { AgendaKind, TimedItem } from './agenda.rules.js';
import { AgendaSpeaker } from './agenda-speaker.entity.js';
import { completeSpeakers } from './speakers.queries.js';

/** Without `name` a speaker is called as in the list of persons. */
export type SpeakerInput = Readonly<{ personId?: string | null; name?: string; organisationName?: string }>;

/** `startsLocal` is only needed after a gap. */
export type NewAgendaItem = TimedItem &
  Readonly<{
    kind: AgendaKind;
    title: string;
    description?: string;
    isPublic?: boolean;
    speakers?: readonly SpeakerInput[];
  }>;

/** `id` keeps an item that was there before. */
export type AgendaItemInput = NewAgendaItem & Readonly<{ id?: string; roomId?: string | null }>;

type Owner = Readonly<{ id: string; networkId: string }>;

/** The whole programme of an event in place of the one before, once it has been laid out without faults. */
export async function writeAgenda(
  tx: Tx,
  event: Owner,
  items: readonly (AgendaItemInput & Readonly<{ startsLocal: LocalTime }>)[],
): Promise<void> {
  const rows = items.map((item) => ({ ...item, id: item.id ?? newId() }));
  const speakers = await completeSpeakers(
    tx,
    event.networkId,
    rows.map(({ speakers }) => speakers ?? []),
  );
  await tx.delete(AgendaItem, { eventId: event.id });
  if (rows.length === 0) return;
  await tx.insert(
    AgendaItem,
    rows.map(
      ({ id, startsLocal, minutes, kind, title, description = '', roomId = null, isPublic = true }, position) => ({
        ...{ id, eventId: event.id, position, startsLocal, minutes, kind },
        ...{ title: singleLine(title), description, roomId, isPublic },
      }),
    ),
  );
  const named = rows.flatMap(({ id }, index) =>
    speakers[index]!.map((speaker: SpeakerView, position) => ({ agendaItemId: id, position, ...speaker })),
  );
  if (named.length > 0) await tx.insert(AgendaSpeaker, named);
}
