import { type Block, button, facts, list, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { type Leaving, waysOut } from '../place-words.js';
import { type Gathering, template } from '../template.js';

type Parameters = Readonly<{
  event: Gathering;
  day: string;
  /** Those who take part online need other things than those who travel. */
  isOnline: boolean;
  /** The programme, an item a line with its time. */
  programme: readonly string[];
  directions?: string;
  accessibility?: string;
  leaving: Leaving;
  manage: MailLink;
}>;

/** What people with a place need to know beforehand. */
export const participantInfo = template<Parameters>({
  kind: 'service',
  de: (parameters, sender) => {
    const { event, day, isOnline, programme, directions, accessibility, leaving, manage } = parameters;
    const topics = [programme.length > 0 && 'Ablauf', isOnline ? 'Technik' : 'Anreise'].filter(Boolean).join(' und ');
    return {
      subject: `Alles für ${day}: ${topics} – ${event.title}`,
      preheader: `${event.when}, ${event.place}`,
      blocks: [
        paragraph('bald sehen wir uns. Hier finden Sie, was Sie dafür brauchen.'),
        facts(['Termin', event.title], ['Wann', event.when], ['Wo', event.place]),
        ...(programme.length > 0 ? [paragraph('Der Ablauf:'), list(...programme)] : []),
        ...(isOnline ? [paragraph(ONLINE.de)] : arrival(directions, accessibility, 'Anfahrt', 'Barrierefreiheit')),
        button('Anmeldung ansehen', manage),
        paragraph(waysOut(leaving, sender, 'de')),
      ],
      because: 'Sie zu diesem Termin angemeldet sind.',
    };
  },
  en: (parameters, sender) => {
    const { event, day, isOnline, programme, directions, accessibility, leaving, manage } = parameters;
    const topics = [programme.length > 0 && 'programme', isOnline ? 'technology' : 'travel']
      .filter(Boolean)
      .join(' and ');
    return {
      subject: `All you need for ${day}: ${topics} – ${event.title}`,
      preheader: `${event.when}, ${event.place}`,
      blocks: [
        paragraph('We will meet soon. Here is what you need for it.'),
        facts(['Event', event.title], ['When', event.when], ['Where', event.place]),
        ...(programme.length > 0 ? [paragraph('The programme:'), list(...programme)] : []),
        ...(isOnline
          ? [paragraph(ONLINE.en)]
          : arrival(directions, accessibility, 'How to get there', 'Accessibility')),
        button('View my registration', manage),
        paragraph(waysOut(leaving, sender, 'en')),
      ],
      because: 'you are registered for this event.',
    };
  },
});

const ONLINE = {
  de: 'Bitte prüfen Sie vorab Kamera, Mikrofon und Lautsprecher. Zeigen Sie als Namen „Vorname Name, Einrichtung“ an, dann finden wir Sie. Den Raum öffnen Sie von Ihrer Seite aus, ab 15 Minuten vor dem Beginn.',
  en: 'Please check your camera, microphone and speakers beforehand. Show “first name last name, organisation” as your name, so that we can find you. You open the room from your page, from 15 minutes before the start.',
} as const;

const arrival = (
  directions: string | undefined,
  accessibility: string | undefined,
  ...terms: [string, string]
): Block[] => (directions || accessibility ? [facts([terms[0], directions], [terms[1], accessibility])] : []);
