import {
  type AttendanceMode,
  deadlineText,
  type EventFacts,
  type EventFormat,
  isPublished,
  modesOf,
  nameOf,
  placeOf,
  senderOf,
} from '#libs/events';
import { type Language, longDate, moment, timeSpan, toDay } from '#libs/kernel';
import {
  type Filling,
  invitationLink,
  type OutgoingMail,
  pageLink,
  personLink,
  salutationOf,
  type Sender,
  slotsOf,
} from '#libs/mail';
import type { NetworkView } from '#libs/networks';
import { standing } from '#libs/registration';
import { isParticipant, type MailingPerson } from './mailing-people.rules.js';
import { type MailingTexts, writtenFor } from './mailing-texts.rules.js';
import { placeholderOf, type PlaceholderName } from './placeholders.rules.js';

type About = Readonly<{ network: NetworkView; event: EventFacts | null }>;

type Value = Filling[string];

export type FreeOutgoing = Extract<OutgoingMail, { template: 'free-mail' | 'participant-mail' }>;

/** The mails of one mailing. What is the same for everybody is made once. */
export class MailingMails {
  readonly sender: Sender;
  private readonly wordings = new Map<Language, { subject: { wording: string }; body: { wording: string } }>();

  constructor(
    private readonly about: About,
    private readonly texts: MailingTexts,
    private readonly now: Date,
  ) {
    this.sender = about.event ? senderOf(about.event) : senderOfNetwork(about.network);
    for (const language of ['de', 'en'] as const) {
      const text = texts[language];
      if (text) this.wordings.set(language, { subject: { wording: text.subject }, body: { wording: text.body } });
    }
  }

  /** @throws {TypeError} for somebody without an address */
  to(person: MailingPerson): FreeOutgoing {
    if (person.email === null) throw new TypeError('a mail needs an address');
    const { network, event } = this.about;
    const language = writtenFor(this.texts, person.language);
    const { salutation, title, firstName, lastName } = person;
    const parameters = {
      addressee: { salutation, title, firstName, lastName },
      sender: this.sender,
      ...this.wordings.get(language)!,
      values: this.fillingFor(person),
      greets: this.greets(language),
    };
    const head = {
      language,
      to: { name: nameOf(person), address: person.email },
      personId: person.id,
      networkId: network.id,
      eventId: event?.id,
      replyTo: this.sender.email,
      lane: 'bulk',
      policy: 'hold',
    } as const;
    return event && isParticipant(person)
      ? { ...head, template: 'participant-mail', parameters: { ...parameters, title: event.title } }
      : { ...head, template: 'free-mail', parameters };
  }

  /** The mail of this person for other eyes: its links open nothing. */
  test(person: MailingPerson, to: FreeOutgoing['to']): FreeOutgoing {
    const { personId: _reader, ...mail } = this.to(person);
    const { subject, values } = mail.parameters;
    const parameters = { subject: { wording: `[Test] ${subject.wording}` }, values: harmless(values) };
    return {
      ...mail,
      to,
      lane: 'priority',
      policy: 'retry',
      parameters: { ...mail.parameters, ...parameters },
    } as FreeOutgoing;
  }

  /** What stands in place of each name in braces that this person's text uses; '' where they have no such thing. */
  fillingFor(person: MailingPerson): Filling {
    const language = writtenFor(this.texts, person.language);
    const filled = this.slots(language).flatMap((slot) => {
      const name = placeholderOf(slot);
      return name === null ? [] : [[slot, this.valueOf(name, person, language)] as const];
    });
    return Object.fromEntries(filled);
  }

  private valueOf(name: PlaceholderName, person: MailingPerson, language: Language): Value {
    switch (name) {
      case 'salutation':
        return salutationOf(person, language);
      case 'firstName':
      case 'lastName':
        return person[name];
      case 'organisation':
        return person.organisationName;
      case 'network':
        return this.about.network.name;
      case 'personalLink':
        return { label: labels[language].personalLink, link: personLink(person.id, person.linkVersion) };
      default:
        return this.about.event ? valueAbout(this.about.event, name, person, language, this.now) : '';
    }
  }

  private greets(language: Language): boolean {
    return this.slots(language).some((slot) => placeholderOf(slot) === 'salutation');
  }

  private slots(language: Language): readonly string[] {
    const wording = this.wordings.get(language);
    return wording ? [...new Set([...slotsOf(wording.subject), ...slotsOf(wording.body)])] : [];
  }
}

function valueAbout(
  event: EventFacts,
  name: 'event' | 'date' | 'time' | 'place' | 'deadline' | 'eventPage' | 'answerLink',
  person: MailingPerson,
  language: Language,
  now: Date,
): Value {
  const { startsLocal, endsLocal, zone } = event;
  const isOneDay = toDay(startsLocal) === toDay(endsLocal);
  switch (name) {
    case 'event':
      return event.title;
    case 'date':
      return isOneDay
        ? longDate(startsLocal, language)
        : `${longDate(startsLocal, language)} – ${longDate(endsLocal, language)}`;
    case 'time':
      return isOneDay
        ? timeSpan(startsLocal, endsLocal, language)
        : `${moment(startsLocal, language)} – ${moment(endsLocal, language)}`;
    case 'place':
      return placeOf(event, person.registration?.mode ?? modesOfEvent(event)[0]!);
    case 'deadline': {
      const { respondBy } = person.registration ?? {};
      const until = respondBy ? new Date(respondBy) : event.registrationClosesAt;
      return until && until > now ? deadlineText(until, zone, language) : '';
    }
    case 'eventPage':
      return isPublished(event.state)
        ? {
            label: labels[language].eventPage,
            link: pageLink(`/e/${event.slug}${language === 'en' ? '?lang=en' : ''}`),
          }
        : '';
    case 'answerLink': {
      const link = answerLinkOf(person);
      return link ? { label: labels[language].answerLink, link } : '';
    }
  }
}

const modesOfEvent = ({ format }: EventFacts): readonly AttendanceMode[] => modesOf[format as EventFormat];

const harmless = (values: Filling): Filling =>
  Object.fromEntries(
    Object.entries(values).map(([slot, value]) => [
      slot,
      typeof value === 'string' || value.link.purpose === undefined ? value : { ...value, link: pageLink('/') },
    ]),
  );

/** Whoever is registered answers on their own page, whoever is only invited on that of the invitation. */
function answerLinkOf({ id, linkVersion, registration, invitationId }: MailingPerson) {
  if (registration !== null && standing[registration.status].isTold) return personLink(id, linkVersion);
  return invitationId === null ? null : invitationLink(invitationId, linkVersion);
}

const labels = {
  de: { personalLink: 'Ihre persönliche Seite', answerLink: 'Ihre Antwort', eventPage: 'Seite des Termins' },
  en: { personalLink: 'Your personal page', answerLink: 'Your answer', eventPage: 'Event page' },
} as const;

const senderOfNetwork = (network: NetworkView): Sender => ({
  name: network.name,
  contactName: network.caretaker?.name,
  phone: network.phone ?? undefined,
  email: network.mailbox ?? undefined,
  fundingNotice: network.fundingNotice || undefined,
  accentColor: network.accentColor ?? undefined,
  logo: network.logo ?? undefined,
});
