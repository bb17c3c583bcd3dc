import { aboutEvent, deadlineText, type EventFacts, gatheringOf, placeOf, senderOf } from '#libs/events';
import { type Language, longDate } from '#libs/kernel';
import { type Gathering, type Information, invitationLink, otherContactLink, type OutgoingMail } from '#libs/mail';
import { answerUntil } from './answer-times.rules.js';
import { beforeOf, type Past } from '../recipients/bygone.rules.js';
import type { InviteReasonKind, Recipient } from '../recipients/recipients.rules.js';
import type { InvitationTexts } from './invitation-texts.queries.js';

/** Whoever is written to has an address; the rules have seen to it. */
export type Invited = Omit<Recipient, 'email'> & Readonly<{ email: string; invitationId: string }>;

/** What a mail says of whom it is for. */
export type Written = Pick<
  Invited,
  | 'personId'
  | 'invitationId'
  | 'email'
  | 'salutation'
  | 'title'
  | 'firstName'
  | 'lastName'
  | 'language'
  | 'linkVersion'
  | 'reasons'
>;

/** The invitations to one event. What is the same for all is made once for each language. */
export class InvitationMails {
  private readonly common: Readonly<Record<Language, ReturnType<InvitationMails['tell']>>>;

  constructor(
    private readonly event: EventFacts,
    texts: InvitationTexts,
    /** Until when whoever is invited now may accept. */
    private readonly until: Date,
    /** When they leave. */
    private readonly sentAt: Date,
  ) {
    this.common = { de: this.tell(texts, 'de'), en: this.tell(texts, 'en') };
  }

  /**
   * @param promised.information for somebody whom nobody has told yet what is known of them
   * @param promised.past how the contact of a promised project was with the network before
   */
  to(person: Written, { information, past }: Readonly<{ information?: Information; past?: Past }> = {}): OutgoingMail {
    const { salutation, title, firstName, lastName, invitationId, linkVersion, language, reasons } = person;
    const link = (answer: Parameters<typeof invitationLink>[2]) => invitationLink(invitationId, linkVersion, answer);
    const head = {
      ...aboutEvent(this.event, { id: person.personId, email: person.email, firstName, lastName }, language),
      lane: 'bulk',
      goodUntil: this.until,
      dedupeKey: `invitation ${invitationId}`,
    } as const;
    const { introduction, heldUntil, ...common } = this.common[language];
    const parameters = {
      ...common,
      addressee: { salutation, title, firstName, lastName },
      reasons,
      accept: link('accepted'),
      decline: link('declined'),
      stayInterested: link('declined_interested'),
    };
    const named = (of: InviteReasonKind) => reasons.filter(({ kind }) => kind === of).map(({ name }) => name);
    const [projects, welcomed] = [named('obligation'), named('short_notice')];
    const otherContact = otherContactLink(person.personId, linkVersion);
    if (projects.length > 0) {
      const before = beforeOf(past, language);
      const promised = { ...parameters, projects, introduction, heldUntil, information, before, otherContact };
      return { ...head, template: 'invitation-guarantee', parameters: promised };
    }
    if (welcomed.length === 0) return { ...head, template: 'invitation', parameters };
    const welcome = { ...parameters, projects: welcomed, introduction, information, otherContact };
    return { ...head, template: 'invitation-short-notice', parameters: welcome };
  }

  private tell({ occasion, audience, costs, introduction, highlights }: InvitationTexts, language: Language) {
    const { event } = this;
    return {
      sender: senderOf(event),
      event: invitedTo(event, language),
      day: longDate(event.startsLocal, language),
      occasion,
      audience,
      costs,
      programme: highlights,
      until: deadlineText(this.until, event.zone, language),
      isLate: this.until > answerUntil(event),
      introduction,
      heldUntil: keepsPlaces(event, this.sentAt) ? deadlineText(answerUntil(event), event.zone, language) : undefined,
    };
  }
}

/** Places for newly reported projects are kept until registration closes (domain rule E18). */
const keepsPlaces = (event: EventFacts, now: Date): boolean =>
  now < answerUntil(event) && event.modes.some(({ reserved }) => reserved > 0);

/** Whoever is only asked has chosen no way to take part yet. */
export function invitedTo(event: EventFacts, language: Language): Gathering {
  const gathering = gatheringOf(event, event.format === 'online' ? 'online' : 'on_site', language);
  if (event.format !== 'hybrid') return gathering;
  return { ...gathering, place: `${placeOf(event, 'on_site')} ${language === 'de' ? 'oder online' : 'or online'}` };
}
