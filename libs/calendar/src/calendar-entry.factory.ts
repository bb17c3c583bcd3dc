import { type Attendee, type CalendarEntry } from './entry.js';

/** A Fachtag in Berlin with everything in it that needs escaping, quoting or folding. */
export const aGathering = {
  uid: '01960000-0000-7000-8000-000000000001@tagwerk.example.org',
  sequence: 0,
  stamp: new Date('2026-02-02T08:15:30.500Z'),
  starts: '2026-03-19T10:00',
  ends: '2026-03-19T16:00',
  zone: 'Europe/Berlin',
  summary: '3. Fachtag "Ankommen im Betrieb": Wege, Hürden & Förderung; Austausch für Netzwerke',
  description: 'Grußwort, zwei Praxisberichte,\nWorld Café; Ausblick.\n\nBitte bringen Sie Fragen mit 🙂',
  location: 'Haus der Wirtschaft\nGroßer Saal, Musterstraße 1',
  url: 'https://netz.example.org/e/fachtag?tag=a,b;c',
  status: 'confirmed',
  organizer: { name: 'Netzwerk "Ankommen", Büro', email: 'netzwerk@example.org' },
} as const satisfies CalendarEntry;

export const anAttendee = {
  name: 'Jörg "Jogi" Müller-Lüdenscheidt; IHK',
  email: 'joerg.mueller@example.org',
  status: 'accepted',
} as const satisfies Attendee;
