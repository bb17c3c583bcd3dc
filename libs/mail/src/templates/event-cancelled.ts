import { facts, link, note, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { type Gathering, template } from '../template.js';

export const eventCancelled = template<{
  event: Gathering;
  /** Whoever only waited has no calendar entry to withdraw. */
  hadPlace: boolean;
  /** Was asked and has not registered. */
  wasInvited?: boolean;
  reason?: string;
  successor?: Readonly<{ title: string; when: string; page: MailLink }>;
}>({
  kind: 'service',
  de: ({ event, hadPlace, wasInvited = false, reason, successor }) => ({
    subject: `Absage: ${event.title}`,
    preheader: `Der Termin findet nicht statt: ${event.when}`,
    blocks: [
      note('leider findet dieser Termin nicht statt.'),
      facts(['Termin', event.title], ['Wann', event.when], ['Grund', reason]),
      paragraph(
        `Sie müssen nichts tun.${hadPlace ? ' Der Kalendereintrag im Anhang nimmt den Termin aus Ihrem Kalender.' : ''}`,
      ),
      ...(successor
        ? [facts(['Ersatztermin', successor.title], ['Wann', successor.when]), link('Zum Ersatztermin', successor.page)]
        : []),
    ],
    because: wasInvited
      ? 'Sie zu diesem Termin eingeladen waren.'
      : 'Sie zu diesem Termin angemeldet waren oder auf der Warteliste standen.',
  }),
  en: ({ event, hadPlace, wasInvited = false, reason, successor }) => ({
    subject: `Cancelled: ${event.title}`,
    preheader: `The event will not take place: ${event.when}`,
    blocks: [
      note('Unfortunately this event will not take place.'),
      facts(['Event', event.title], ['When', event.when], ['Reason', reason]),
      paragraph(
        `You do not need to do anything.${hadPlace ? ' The attached calendar entry removes the event from your calendar.' : ''}`,
      ),
      ...(successor
        ? [
            facts(['Replacement event', successor.title], ['When', successor.when]),
            link('To the replacement event', successor.page),
          ]
        : []),
    ],
    because: wasInvited
      ? 'you were invited to this event.'
      : 'you were registered for this event or on its waiting list.',
  }),
});
