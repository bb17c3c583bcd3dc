import { button, facts, link, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { type Gathering, template } from '../template.js';

/** To whoever was invited and has no registration: on another day the answer may be another one (domain E16). */
export const invitationMoved = template<{
  event: Gathering;
  previousWhen: string;
  reason?: string;
  /** Has said no to the day that was. */
  hadDeclined: boolean;
  /** Left out when registration is closed. */
  answer?: Readonly<{ until: string; accept: MailLink; decline: MailLink; stayInterested: MailLink }>;
}>({
  kind: 'invitation',
  de: ({ event, previousWhen, reason, hadDeclined, answer }) => ({
    subject: `Neuer Termin: ${event.title}`,
    preheader: `Der Termin ist verlegt: ${event.when}`,
    blocks: [
      paragraph(
        `ein Termin, zu dem wir Sie eingeladen haben, ist verlegt worden. ${
          hadDeclined
            ? 'Für den bisherigen Tag hatten Sie abgesagt. Passt Ihnen der neue?'
            : 'Passt Ihnen der neue Tag?'
        }`,
      ),
      facts(
        ['Termin', event.title],
        ['Neu', event.when],
        ['Bisher', previousWhen],
        ['Wo', event.place],
        ['Grund', reason],
        ['Antwort bis', answer?.until],
      ),
      ...(answer
        ? [
            button('Zusagen', answer.accept),
            link('Absagen', answer.decline),
            link('Ich kann auch dann nicht, bleibe aber interessiert', answer.stayInterested),
          ]
        : []),
      link('Alles zum Termin', event.page),
    ],
    because: 'Sie zu diesem Termin eingeladen sind.',
  }),
  en: ({ event, previousWhen, reason, hadDeclined, answer }) => ({
    subject: `New date: ${event.title}`,
    preheader: `The event has been moved: ${event.when}`,
    blocks: [
      paragraph(
        `An event we invited you to has been moved. ${
          hadDeclined ? 'You declined for the previous day. Does the new one suit you?' : 'Does the new day suit you?'
        }`,
      ),
      facts(
        ['Event', event.title],
        ['New', event.when],
        ['Previously', previousWhen],
        ['Where', event.place],
        ['Reason', reason],
        ['Answer by', answer?.until],
      ),
      ...(answer
        ? [
            button('Accept', answer.accept),
            link('Decline', answer.decline),
            link('I cannot come then either but stay interested', answer.stayInterested),
          ]
        : []),
      link('All about the event', event.page),
    ],
    because: 'you are invited to this event.',
  }),
});
