import { button, facts, list, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { type Gathering, template } from '../template.js';
import type { HowItStands } from './already-registered.js';

/** One thing that is different now, in words. */
export type Change = Readonly<{ what: string; from: string; to: string }>;

type Words = Readonly<{ whose: string; stands: string; toDo: string; open: string; because: string }>;

/** Venue, hour or format changed on the same day: the registration stands (domain E17). */
export const eventChanged = template<{
  event: Gathering;
  changes: readonly Change[];
  reason?: string;
  /** Mails that were queued before it was told are without it. */
  standing?: HowItStands;
  manage: MailLink;
}>({
  kind: 'service',
  de: ({ event, changes, reason, standing, manage }) => {
    const { whose, stands, toDo, open, because } = german(standing);
    return {
      subject: `Änderung: ${event.title}`,
      preheader: `Geändert: ${changes.map(({ what }) => what).join(', ')}. ${toDo}`,
      blocks: [
        paragraph(`bei einem Termin, ${whose}, hat sich etwas geändert.`),
        list(...changes.map(({ what, from, to }) => `${what}: ${to} (bisher: ${from || 'keine Angabe'})`)),
        facts(['Termin', event.title], ['Wann', event.when], ['Wo', event.place], ['Grund', reason]),
        paragraph(`${stands} ${toDo}`),
        button(open, manage),
      ],
      because,
    };
  },
  en: ({ event, changes, reason, standing, manage }) => {
    const { whose, stands, toDo, open, because } = english(standing);
    return {
      subject: `Change: ${event.title}`,
      preheader: `Changed: ${changes.map(({ what }) => what).join(', ')}. ${toDo}`,
      blocks: [
        paragraph(`Something has changed about an event ${whose}.`),
        list(...changes.map(({ what, from, to }) => `${what}: ${to} (previously: ${from || 'not given'})`)),
        facts(['Event', event.title], ['When', event.when], ['Where', event.place], ['Reason', reason]),
        paragraph(`${stands} ${toDo}`),
        button(open, manage),
      ],
      because,
    };
  },
});

const seated = {
  de: {
    whose: 'zu dem Sie angemeldet sind',
    stands: 'Ihre Anmeldung bleibt bestehen. Der Kalendereintrag im Anhang ersetzt den bisherigen.',
    toDo: 'Sie müssen nichts tun.',
    open: 'Meine Anmeldung öffnen',
    because: 'Sie zu diesem Termin angemeldet sind.',
  },
  en: {
    whose: 'you are registered for',
    stands: 'Your registration stands. The attached calendar entry replaces the one you have.',
    toDo: 'You do not need to do anything.',
    open: 'Open my registration',
    because: 'you are registered for this event.',
  },
} as const;

function german(standing: HowItStands | undefined): Words {
  switch (standing?.kind) {
    case 'asked':
      return {
        ...seated.de,
        toDo: `Ihre Antwort zum neuen Termin fehlt uns noch. Bitte sagen Sie uns${standing.until ? ` bis ${standing.until}` : ' bald'}, ob Sie kommen.`,
        open: 'Neuen Termin bestätigen oder absagen',
      };
    case 'offered':
      return {
        whose: 'bei dem wir einen Platz für Sie frei halten',
        stands: 'Das Angebot gilt weiter.',
        toDo: `Bitte antworten Sie bis ${standing.until}, ob Sie den Platz nehmen.`,
        open: 'Platz annehmen oder ablehnen',
        because: 'wir Ihnen einen Platz bei diesem Termin angeboten haben.',
      };
    case 'waiting':
    case 'offer-over':
      return {
        whose: 'auf dessen Warteliste Sie stehen',
        stands: 'Sie bleiben auf der Warteliste.',
        toDo: 'Sie müssen nichts tun.',
        open: 'Anmeldung ansehen oder zurückziehen',
        because: 'Sie auf der Warteliste zu diesem Termin stehen.',
      };
    default:
      return seated.de;
  }
}

function english(standing: HowItStands | undefined): Words {
  switch (standing?.kind) {
    case 'asked':
      return {
        ...seated.en,
        toDo: `Your answer about the new date is still missing. Please tell us ${standing.until ? `by ${standing.until}` : 'soon'} whether you will come.`,
        open: 'Confirm the new date or cancel',
      };
    case 'offered':
      return {
        whose: 'at which we are keeping a place for you',
        stands: 'The offer still stands.',
        toDo: `Please answer by ${standing.until} whether you take the place.`,
        open: 'Accept or decline the place',
        because: 'we have offered you a place at this event.',
      };
    case 'waiting':
    case 'offer-over':
      return {
        whose: 'whose waiting list you are on',
        stands: 'You stay on the waiting list.',
        toDo: 'You do not need to do anything.',
        open: 'View or withdraw my registration',
        because: 'you are on the waiting list for this event.',
      };
    default:
      return seated.en;
  }
}
