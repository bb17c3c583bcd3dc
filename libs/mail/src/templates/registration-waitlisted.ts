import type { Language } from '#libs/kernel';
import { type Block, button, facts, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { whomToCall } from '../phrases.js';
import {
  type NextPromise,
  type Outlook,
  placesOnline,
  placesOnSite,
  takenCareOf,
  waitingRule,
} from '../place-words.js';
import { type Gathering, type Sender, template } from '../template.js';

type Elsewhere = Readonly<{
  /** There are places online for whoever waits on site. */
  hasOnline?: boolean;
  /** The same the other way round. */
  hasOnSite?: boolean;
  /** Where the promise to their project is kept, as there is no place for it here. */
  promise?: Readonly<{ next: NextPromise }>;
}>;

const elsewhere = (
  { hasOnline, hasOnSite, promise }: Elsewhere,
  sender: Sender,
  language: Language,
): readonly Block[] => [
  ...(hasOnline ? [paragraph(placesOnline[language])] : []),
  ...(hasOnSite ? [paragraph(placesOnSite[language])] : []),
  ...(promise ? [paragraph(`${takenCareOf(promise.next, language)} ${whomToCall(sender, language)}`)] : []),
];

export const registrationWaitlisted = template<
  Elsewhere & {
    event: Gathering;
    mode: string;
    position: number;
    outlook?: Outlook;
    manage: MailLink;
  }
>({
  kind: 'service',
  de: ({ event, mode, position, outlook = 'in-turn', manage, ...where }, sender) => ({
    subject: `Sie stehen auf der Warteliste: ${event.title}`,
    preheader: `Ihr Platz auf der Warteliste: ${position}`,
    blocks: [
      paragraph('zurzeit können wir Ihnen noch keinen Platz geben. Sie stehen aber auf der Warteliste.'),
      facts(
        ['Termin', event.title],
        ['Wann', event.when],
        ['Wo', event.place],
        ['Teilnahme', mode],
        ['Platz auf der Warteliste', String(position)],
      ),
      button('Anmeldung ansehen oder zurückziehen', manage),
      ...elsewhere(where, sender, 'de'),
      paragraph(waitingRule(outlook, sender, 'de')),
    ],
    because: 'Sie auf der Warteliste zu diesem Termin stehen.',
  }),
  en: ({ event, mode, position, outlook = 'in-turn', manage, ...where }, sender) => ({
    subject: `You are on the waiting list: ${event.title}`,
    preheader: `Your position on the waiting list: ${position}`,
    blocks: [
      paragraph('We cannot give you a place at the moment, but you are on the waiting list.'),
      facts(
        ['Event', event.title],
        ['When', event.when],
        ['Where', event.place],
        ['Attendance', mode],
        ['Position on the waiting list', String(position)],
      ),
      button('View or withdraw my registration', manage),
      ...elsewhere(where, sender, 'en'),
      paragraph(waitingRule(outlook, sender, 'en')),
    ],
    because: 'you are on the waiting list for this event.',
  }),
});
