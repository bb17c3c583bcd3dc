import { type Block, button, facts, note, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import type { TrueUntil } from '../true-until.js';
import { type Leaving, type Outlook, waitingRule, waysOut } from '../place-words.js';
import { type Gathering, type Letter, type Sender, template } from '../template.js';

/** How the registration stands that there is already, with what has to be known of it. */
export type HowItStands =
  | Readonly<{ kind: 'seated'; leaving: Leaving }>
  /** Asked after a move whether they still come; `until` is left out once it is past. */
  | TrueUntil<Readonly<{ kind: 'asked'; until?: string; leaving: Leaving }>>
  | Readonly<{ kind: 'waiting'; position?: number; outlook: Outlook }>
  | Readonly<{ kind: 'offered'; until: string; offer: MailLink }>
  /** The offer has run out and is about to go on. */
  | Readonly<{ kind: 'offer-over' }>
  /** Whether somebody came is written down already. */
  | Readonly<{ kind: 'recorded' }>;

type Parameters = Readonly<{
  event: Gathering;
  /** Mails that were queued before it was told are without it. */
  standing?: HowItStands;
  manage: MailLink;
}>;

/** What differs from standing to standing. */
type Words = Pick<Letter, 'subject' | 'preheader'> & Readonly<{ lead: string; blocks: readonly Block[] }>;

/** The page answers a second registration like the first; only this mail tells that there is one, and how it stands. */
export const alreadyRegistered = template<Parameters>({
  kind: 'service',
  de: (parameters, sender) => {
    const { event } = parameters;
    const { lead, blocks, ...head } = german(parameters, sender);
    return {
      ...head,
      blocks: [
        paragraph(
          `für diesen Termin gibt es unter Ihrem Namen und dieser Adresse schon eine Anmeldung. Sie gilt unverändert weiter. ${lead}`.trim(),
        ),
        facts(['Termin', event.title], ['Wann', event.when], ['Wo', event.place]),
        ...blocks,
        note(
          'Sie haben sich nicht erneut angemeldet? Dann hat jemand anderes das Formular ausgefüllt. Es hat nichts geändert.',
        ),
      ],
      because: 'Ihre Adresse erneut bei der Anmeldung zu diesem Termin angegeben wurde.',
    };
  },
  en: (parameters, sender) => {
    const { event } = parameters;
    const { lead, blocks, ...head } = english(parameters, sender);
    return {
      ...head,
      blocks: [
        paragraph(
          `There is already a registration for this event under your name and this address. It stands unchanged. ${lead}`.trim(),
        ),
        facts(['Event', event.title], ['When', event.when], ['Where', event.place]),
        ...blocks,
        note('You did not register again? Then somebody else filled in the form. It has changed nothing.'),
      ],
      because: 'your address was entered again in the registration for this event.',
    };
  },
});

function german({ event, standing, manage }: Parameters, sender: Sender): Words {
  const open = button('Meine Anmeldung öffnen', manage);
  switch (standing?.kind) {
    case 'seated':
      return {
        subject: `Sie sind schon angemeldet: ${event.title}`,
        preheader: 'Sie haben einen Platz. Ihre Anmeldung gilt weiter.',
        lead: 'Sie haben einen Platz.',
        blocks: [open, paragraph(waysOut(standing.leaving, sender, 'de'))],
      };
    case 'asked':
      return {
        subject: `Bitte antworten Sie: neuer Termin – ${event.title}`,
        preheader: 'Sie sind schon angemeldet, aber Ihre Antwort zum neuen Termin fehlt noch.',
        lead: `Der Termin ist verlegt worden, und Ihre Antwort fehlt noch. Bitte sagen Sie uns${standing.until ? ` bis ${standing.until}` : ' bald'}, ob Sie kommen.`,
        blocks: [
          button('Neuen Termin bestätigen oder absagen', manage),
          paragraph(waysOut(standing.leaving, sender, 'de')),
        ],
      };
    case 'waiting':
      return {
        subject: `Sie stehen schon auf der Warteliste: ${event.title}`,
        preheader: 'Einen Platz haben Sie noch nicht.',
        lead: `Sie stehen auf der Warteliste${standing.position === undefined ? '' : `, zurzeit auf Platz ${standing.position}`}. Einen Platz beim Termin haben Sie noch nicht.`,
        blocks: [
          button('Anmeldung ansehen oder zurückziehen', manage),
          paragraph(waitingRule(standing.outlook, sender, 'de')),
        ],
      };
    case 'offered':
      return {
        subject: `Ein Platz ist für Sie frei: bitte bis ${standing.until} antworten – ${event.title}`,
        preheader: `Sie haben ihn noch nicht angenommen. Bitte antworten Sie bis ${standing.until}.`,
        lead: `Sie standen auf der Warteliste und sind an der Reihe: Bis ${standing.until} halten wir einen Platz für Sie frei. Angenommen haben Sie ihn noch nicht.`,
        blocks: [button('Platz annehmen oder ablehnen', standing.offer)],
      };
    case 'offer-over':
      return {
        subject: `Sie stehen schon auf der Warteliste: ${event.title}`,
        preheader: 'Die Frist für den angebotenen Platz ist abgelaufen.',
        lead: 'Wir hatten Ihnen einen Platz angeboten, die Frist dafür ist abgelaufen. Einen Platz beim Termin haben Sie nicht.',
        blocks: [open],
      };
    case 'recorded':
    case undefined:
      return {
        subject: `Es gibt schon eine Anmeldung: ${event.title}`,
        preheader: 'Ihre bestehende Anmeldung gilt weiter.',
        lead: 'Wie sie steht, sehen Sie auf Ihrer Seite.',
        blocks: [open],
      };
  }
}

function english({ event, standing, manage }: Parameters, sender: Sender): Words {
  const open = button('Open my registration', manage);
  switch (standing?.kind) {
    case 'seated':
      return {
        subject: `You are already registered: ${event.title}`,
        preheader: 'You have a place. Your registration stands.',
        lead: 'You have a place.',
        blocks: [open, paragraph(waysOut(standing.leaving, sender, 'en'))],
      };
    case 'asked':
      return {
        subject: `Please answer: new date – ${event.title}`,
        preheader: 'You are already registered, but your answer about the new date is missing.',
        lead: `The event has been moved and your answer is still missing. Please tell us ${standing.until ? `by ${standing.until}` : 'soon'} whether you will come.`,
        blocks: [button('Confirm the new date or cancel', manage), paragraph(waysOut(standing.leaving, sender, 'en'))],
      };
    case 'waiting':
      return {
        subject: `You are already on the waiting list: ${event.title}`,
        preheader: 'You do not have a place yet.',
        lead: `You are on the waiting list${standing.position === undefined ? '' : `, at the moment number ${standing.position}`}. You do not have a place at the event yet.`,
        blocks: [
          button('View or withdraw my registration', manage),
          paragraph(waitingRule(standing.outlook, sender, 'en')),
        ],
      };
    case 'offered':
      return {
        subject: `A place is free for you: please answer by ${standing.until} – ${event.title}`,
        preheader: `You have not accepted it yet. Please answer by ${standing.until}.`,
        lead: `You were on the waiting list and it is your turn: we are keeping a place for you until ${standing.until}. You have not accepted it yet.`,
        blocks: [button('Accept or decline the place', standing.offer)],
      };
    case 'offer-over':
      return {
        subject: `You are already on the waiting list: ${event.title}`,
        preheader: 'The deadline for the place we offered you has passed.',
        lead: 'We had offered you a place and the deadline for it has passed. You do not have a place at the event.',
        blocks: [open],
      };
    case 'recorded':
    case undefined:
      return {
        subject: `There is a registration already: ${event.title}`,
        preheader: 'Your existing registration still stands.',
        lead: 'Your page shows how it stands.',
        blocks: [open],
      };
  }
}
