import { type Block, button, facts, link, list, paragraph } from '../blocks.js';
import { type WhyInvited, whyInvited } from '../invited-words.js';
import type { MailLink } from '../links.js';
import { type Gathering, template } from '../template.js';

type Parameters = Readonly<{
  event: Gathering;
  /** The first day, as the subject names it. */
  day: string;
  occasion?: string;
  /** For whom the gathering is. */
  audience?: string;
  /** What of the programme makes people come, three items at most. */
  programme: readonly string[];
  costs?: string;
  /** Until when an answer counts. */
  until: string;
  /** Asked at short notice, and so with more time to answer than others have. */
  isLate?: boolean;
  accept: MailLink;
  decline: MailLink;
  stayInterested: MailLink;
  reasons: readonly WhyInvited[];
}>;

/** Asks somebody to a gathering. The three links open one page, each with another answer chosen. */
export const invitation = template<Parameters>({
  kind: 'invitation',
  de: (invited, { name }) => ({
    subject: `Einladung: ${invited.event.title} am ${invited.day}`,
    preheader: `Bitte antworten Sie bis ${invited.until}.`,
    blocks: [
      paragraph('wir laden Sie herzlich ein.'),
      ...(invited.isLate ? [paragraph(LATE.de)] : []),
      ...occasionOf(invited),
      facts(
        ['Termin', invited.event.title],
        ['Wann', invited.event.when],
        ['Wo', invited.event.place],
        ['Für wen', invited.audience],
        ['Kosten', invited.costs],
        ['Antwort bis', invited.until],
      ),
      ...programmeOf(invited, 'Aus dem Programm:'),
      button('Zusagen', invited.accept),
      link('Absagen', invited.decline),
      link('Ich kann diesmal nicht, bleibe aber interessiert', invited.stayInterested),
      paragraph(
        'Ihre Angaben sind auf der Seite schon ausgefüllt. Sie können nicht selbst kommen? Dort nennen Sie auch eine Vertretung.',
      ),
      link('Alles zum Termin', invited.event.page),
    ],
    because: `${whyInvited(invited.reasons, name, 'de')}.`,
  }),
  en: (invited, { name }) => ({
    subject: `Invitation: ${invited.event.title} on ${invited.day}`,
    preheader: `Please answer by ${invited.until}.`,
    blocks: [
      paragraph('We cordially invite you.'),
      ...(invited.isLate ? [paragraph(LATE.en)] : []),
      ...occasionOf(invited),
      facts(
        ['Event', invited.event.title],
        ['When', invited.event.when],
        ['Where', invited.event.place],
        ['For whom', invited.audience],
        ['Costs', invited.costs],
        ['Answer by', invited.until],
      ),
      ...programmeOf(invited, 'From the programme:'),
      button('Accept', invited.accept),
      link('Decline', invited.decline),
      link('I cannot come this time but stay interested', invited.stayInterested),
      paragraph(
        'Your details are already filled in on that page. You cannot come yourself? You can name a deputy there.',
      ),
      link('All about the event', invited.event.page),
    ],
    because: `${whyInvited(invited.reasons, name, 'en')}.`,
  }),
});

const LATE = {
  de: 'Unsere Einladung kommt kurzfristig, dafür bitten wir um Nachsicht. Für Ihre Antwort haben Sie länger Zeit als andere.',
  en: 'Our invitation comes at short notice, for which we ask your understanding. You have more time to answer than others.',
} as const;

const occasionOf = ({ occasion }: Parameters): Block[] => (occasion ? [paragraph(occasion)] : []);

const programmeOf = ({ programme }: Parameters, heading: string): Block[] =>
  programme.length === 0 ? [] : [paragraph(heading), list(...programme)];
