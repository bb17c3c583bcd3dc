import { newId } from '#libs/kernel';
import { type OutgoingMail, personLink } from '#libs/mail';

const EVENT = {
  title: '2. Fachtag „Übergänge gestalten“',
  when: 'Donnerstag, 19. März 2026, 10:00–16:00 Uhr (Berlin)',
  place: 'Handwerkskammer, Großer Saal, Musterstraße 1, Erfurt',
  page: { path: '/e/fachtag-2026' },
};

/** The confirmation of one of many people, with everything such a mail has. */
export function confirmationMail(number: number): OutgoingMail {
  const address = `person${number}@mail${number % 50}.example.org`;
  return {
    template: 'registration-confirmed',
    language: 'de',
    to: { name: `Aylin Demir ${number}`, address },
    replyTo: 'kontakt@example.org',
    parameters: {
      addressee: { salutation: 'Frau', firstName: 'Aylin', lastName: `Demir ${number}` },
      sender: { name: 'Netzwerk Ausbildung im Wandel', contactName: 'Jörg Müller', phone: '+49 30 0000000' },
      event: EVENT,
      mode: 'vor Ort',
      details: [{ term: 'Einrichtung', detail: `Berufsschule ${number}` }],
      cancelUntil: 'Montag, 2. März 2026, 18:00 Uhr',
      manage: personLink(newId(), 1),
    },
    calendar: { method: 'REQUEST', content: calendarEntry(number, address) },
  };
}

// Written out: neither side has to make it, both have to send it.
const calendarEntry = (number: number, address: string): string =>
  `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Tagwerk//Tagwerk//DE
METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:${number}@tagwerk.example.org
DTSTAMP:20260202T110000Z
DTSTART;TZID=Europe/Berlin:20260319T100000
DTEND;TZID=Europe/Berlin:20260319T160000
SEQUENCE:0
SUMMARY:${EVENT.title}
LOCATION:${EVENT.place.replaceAll(',', '\\,')}
ORGANIZER:mailto:kontakt@example.org
ATTENDEE;PARTSTAT=ACCEPTED:mailto:${address}
STATUS:CONFIRMED
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');
