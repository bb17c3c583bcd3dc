import type { AgendaItemView, RoomView } from '#libs/events';
import { clockTime, type Language, plusMinutes } from '#libs/kernel';
import { type DocumentHead, type Documented, headOf, pageWord } from './document.rules.js';

export type RoomSigns = DocumentHead &
  Readonly<{
    event: string;
    nothing: string;
    rooms: readonly Readonly<{
      name: string;
      items: readonly Readonly<{ time: string; title: string; speakers: string }>[];
    }>[];
    words: Readonly<{ page: string }>;
  }>;

const WORDS = {
  de: { title: 'Raumschilder', nothing: 'Zu dieser Veranstaltung sind keine Räume eingetragen.' },
  en: { title: 'Room signs', nothing: 'No rooms are entered for this event.' },
} as const;

/** A sheet for the door of each room: its name and what happens in it. What is not public hangs on no door. */
export function roomSigns(
  event: Documented,
  rooms: readonly RoomView[],
  agenda: readonly AgendaItemView[],
  language: Language,
): RoomSigns {
  const word = WORDS[language];
  return {
    ...headOf(event, word.title, language),
    ...{ event: event.title, nothing: word.nothing, words: { page: pageWord(language) } },
    rooms: rooms
      .filter(({ url }) => url === null)
      .map(({ id, name }) => ({
        name,
        items: agenda
          .filter(({ roomId, isPublic }) => roomId === id && isPublic)
          .map(({ startsLocal, minutes, title, speakers }) => ({
            time: `${clockTime(startsLocal)}–${clockTime(plusMinutes(startsLocal, minutes))}`,
            title,
            speakers: speakers.map(({ name: speaker }) => speaker).join(', '),
          })),
      })),
  };
}
