import { aboutEvent, deadlineText, type EventFacts, gatheringOf, placeOf, senderOf } from '#libs/events';
import { type Language, longDate } from '#libs/kernel';
import { type Gathering, invitationLink, type OutgoingMail } from '#libs/mail';
import { answerUntil } from './answer-times.rules.js';
import type { Recipient } from '../recipients/recipients.rules.js';
import type { InvitationTexts } from './invitation-texts.queries.js';

/** Whoever is written to has an address; the rules have seen to it. */
export type Invited = Omit<Recipient, 'email'> & Readonly<{ email: string; invitationId: string }>;

/** The invitations to one event. What is the same for all is made once for each language. */
export class InvitationMails {
  private readonly common: Readonly<Record<Language, ReturnType<InvitationMails['tell']>>>;

  constructor(
    private readonly event: EventFacts,
    texts: InvitationTexts,
    /** Until when whoever is invited now may accept. */
    private readonly until: Date,
  ) {
    this.common = { de: this.tell(texts, 'de'), en: this.tell(texts, 'en') };
  }

  to(person: Invited): OutgoingMail {
    const { salutation, title, firstName, lastName, invitationId, linkVersion, language, reasons } = person;
    const link = (answer: Parameters<typeof invitationLink>[2]) => invitationLink(invitationId, linkVersion, answer);
    return {
      ...aboutEvent(this.event, { id: person.personId, email: person.email, firstName, lastName }, language),
      template: 'invitation',
      lane: 'bulk',
      goodUntil: this.until,
      dedupeKey: `invitation ${invitationId}`,
      parameters: {
        ...this.common[language],
        addressee: { salutation, title, firstName, lastName },
        reasons,
        accept: link('accepted'),
        decline: link('declined'),
        stayInterested: link('declined_interested'),
      },
    };
  }

  private tell({ occasion, audience, costs, highlights }: InvitationTexts, language: Language) {
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
    };
  }
}

/** Whoever is only asked has chosen no way to take part yet. */
export function invitedTo(event: EventFacts, language: Language): Gathering {
  const gathering = gatheringOf(event, event.format === 'online' ? 'online' : 'on_site', language);
  if (event.format !== 'hybrid') return gathering;
  return { ...gathering, place: `${placeOf(event, 'on_site')} ${language === 'de' ? 'oder online' : 'or online'}` };
}
