import { button, facts, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { type Gathering, template } from '../template.js';

type Parameters = Readonly<{
  event: Gathering;
  day: string;
  /** `10:00 Uhr`. */
  time: string;
  /** Shortly before the start the hour says more than the day. */
  isLast: boolean;
  isOnline: boolean;
  manage: MailLink;
}>;

/** How to get in: the way into the room for those online, the code for the door for the others. */
export const accessLink = template<Parameters>({
  kind: 'service',
  de: ({ event, day, time, isLast, isOnline, manage }) => ({
    subject: isLast
      ? `Beginn um ${time}: ${event.title}`
      : `${isOnline ? 'Ihr Zugang zu' : 'Es geht los:'} ${event.title} am ${day}`,
    preheader: `${event.when}, ${event.place}`,
    blocks: [
      paragraph(isOnline ? ONLINE.de : ON_SITE.de),
      facts(['Termin', event.title], ['Wann', event.when], ['Wo', event.place]),
      button(isOnline ? 'Zu meinem Zugang' : 'Zu meiner Anmeldung', manage),
      paragraph('Der Link gehört Ihnen persönlich. Bitte geben Sie ihn nicht weiter.'),
    ],
    because: 'Sie zu diesem Termin angemeldet sind.',
  }),
  en: ({ event, day, time, isLast, isOnline, manage }) => ({
    subject: isLast
      ? `Starts at ${time}: ${event.title}`
      : `${isOnline ? 'Your access to' : 'Coming up:'} ${event.title} on ${day}`,
    preheader: `${event.when}, ${event.place}`,
    blocks: [
      paragraph(isOnline ? ONLINE.en : ON_SITE.en),
      facts(['Event', event.title], ['When', event.when], ['Where', event.place]),
      button(isOnline ? 'To my access' : 'To my registration', manage),
      paragraph('The link is yours personally. Please do not pass it on.'),
    ],
    because: 'you are registered for this event.',
  }),
});

const ONLINE = {
  de: 'von Ihrer Seite aus öffnen Sie den Raum, ab 15 Minuten vor dem Beginn.',
  en: 'You open the room from your page, from 15 minutes before the start.',
} as const;

const ON_SITE = {
  de: 'wir freuen uns auf Sie. Auf Ihrer Seite steht am Tag selbst der Code für die Tür.',
  en: 'We look forward to seeing you. On the day itself your page shows the code for the door.',
} as const;
