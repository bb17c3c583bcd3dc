import { button, facts, list, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { type Gathering, template } from '../template.js';

/** One thing that is different now, in words. */
export type Change = Readonly<{ what: string; from: string; to: string }>;

/** Venue, hour or format changed on the same day: the registration stands (domain E17). */
export const eventChanged = template<{
  event: Gathering;
  changes: readonly Change[];
  reason?: string;
  manage: MailLink;
}>({
  kind: 'service',
  de: ({ event, changes, reason, manage }) => ({
    subject: `Änderung: ${event.title}`,
    preheader: `Geändert: ${changes.map(({ what }) => what).join(', ')}. Sie müssen nichts tun.`,
    blocks: [
      paragraph('bei einem Termin, zu dem Sie angemeldet sind, hat sich etwas geändert.'),
      list(...changes.map(({ what, from, to }) => `${what}: ${to} (bisher: ${from || 'keine Angabe'})`)),
      facts(['Termin', event.title], ['Wann', event.when], ['Wo', event.place], ['Grund', reason]),
      paragraph(
        'Ihre Anmeldung bleibt bestehen, Sie müssen nichts tun. Der Kalendereintrag im Anhang ersetzt den bisherigen.',
      ),
      button('Meine Anmeldung öffnen', manage),
    ],
    because: 'Sie zu diesem Termin angemeldet sind.',
  }),
  en: ({ event, changes, reason, manage }) => ({
    subject: `Change: ${event.title}`,
    preheader: `Changed: ${changes.map(({ what }) => what).join(', ')}. You do not need to do anything.`,
    blocks: [
      paragraph('Something has changed about an event you are registered for.'),
      list(...changes.map(({ what, from, to }) => `${what}: ${to} (previously: ${from || 'not given'})`)),
      facts(['Event', event.title], ['When', event.when], ['Where', event.place], ['Reason', reason]),
      paragraph(
        'Your registration stands; you do not need to do anything. The attached calendar entry replaces the one you have.',
      ),
      button('Open my registration', manage),
    ],
    because: 'you are registered for this event.',
  }),
});
