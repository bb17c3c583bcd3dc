import { type AgendaItemView, aboutEvent, deadlineText, type EventFacts, gatheringOf, senderOf } from '#libs/events';
import { clockTime, type Language, longDate, toDay, toLocal, when } from '#libs/kernel';
import { invitationLink, type NextDate, type OutgoingMail, pageLink, personLink } from '#libs/mail';
import type { WorkingCalendar } from '#libs/networks';
import { leavingOf, type Seat, standing } from '#libs/registration';
import { acceptUntil, answerUntil } from '../invitations/answer-times.rules.js';
import { invitedTo } from '../invitations/invitation.mails.js';
import type { Recipient } from '../recipients/recipients.rules.js';
import type { InvitedPerson, MissedPerson, StepPerson } from './readers.queries.js';
import type { NextEvent, StepTexts } from './step-texts.queries.js';

/** Everything the mails of an event's rhythm are made from. */
export type StepGround = Readonly<{
  event: EventFacts;
  texts: StepTexts;
  agenda: readonly AgendaItemView[];
  next: NextEvent | null;
  isFull: boolean;
  calendar: WorkingCalendar;
  /** When the invitation is due; null when it is not ahead. */
  invitesAt: Date | null;
  now: Date;
}>;

export type Seated = Seat & Readonly<{ email: string }>;

/** The mails of the rhythm of one event. What an organiser adds to a step is the caller's to add. */
export class StepMails {
  constructor(private readonly ground: StepGround) {}

  saveTheDate(person: Recipient & StepPerson): OutgoingMail {
    const { texts, invitesAt, event, now } = this.ground;
    const { language, reasons } = person;
    return {
      ...this.about(person),
      template: 'save-the-date',
      goodUntil: event.startsAt,
      parameters: {
        ...this.frame(person),
        event: invitedTo(event, language),
        day: this.day(language),
        aim: firstParagraph(texts.description) || texts.motto || undefined,
        audience: texts.audience || undefined,
        invitedOn:
          invitesAt !== null && invitesAt > now ? longDate(toLocal(invitesAt, event.zone), language) : undefined,
        reasons,
      },
    };
  }

  reminder(person: InvitedPerson): OutgoingMail {
    const { event, isFull } = this.ground;
    const until = this.until(person.sentAt);
    return {
      ...this.about(person),
      template: 'invitation-reminder',
      goodUntil: until,
      parameters: {
        ...this.frame(person),
        event: invitedTo(event, person.language),
        until: deadlineText(until, event.zone, person.language),
        isOwnDeadline: until > answerUntil(event),
        isFull,
        ...answersOf(person),
      },
    };
  }

  /** @param before the event as it was planned */
  moved(person: InvitedPerson, before: EventFacts, reason: string): OutgoingMail {
    const { event, now } = this.ground;
    const { language, hadDeclined } = person;
    // Whoever declined is asked anew: their time to answer begins now, too.
    const until = this.until(hadDeclined && answerUntil(event) > now ? now : person.sentAt);
    return {
      ...this.about(person),
      template: 'invitation-moved',
      goodUntil: event.startsAt,
      parameters: {
        ...this.frame(person),
        event: invitedTo(event, language),
        previousWhen: when(before.startsLocal, before.endsLocal, before.zone, language),
        reason: reason || undefined,
        hadDeclined,
        answer: until > now ? { until: deadlineText(until, event.zone, language), ...answersOf(person) } : undefined,
      },
    };
  }

  /** @param successor the gathering in its place */
  cancelled(person: InvitedPerson, reason: string, successor: EventFacts | null): OutgoingMail {
    const { event } = this.ground;
    const { language } = person;
    return {
      ...this.about(person),
      template: 'event-cancelled',
      parameters: {
        ...this.frame(person),
        event: invitedTo(event, language),
        hadPlace: false,
        wasInvited: true,
        reason: reason || undefined,
        successor: successor ? nextOf(successor, language) : undefined,
      },
    };
  }

  info(seat: Seated): OutgoingMail {
    const { texts, event } = this.ground;
    return {
      ...this.about(seat),
      template: 'participant-info',
      goodUntil: event.startsAt,
      parameters: {
        ...this.seatFrame(seat),
        programme: this.programme(seat.language),
        directions: texts.directions || undefined,
        accessibility: texts.accessibility || undefined,
        leaving: this.leaving(seat),
      },
    };
  }

  areYouComing(seat: Seated): OutgoingMail {
    const { isOnline: _, ...frame } = this.seatFrame(seat);
    return {
      ...this.about(seat),
      template: 'are-you-coming',
      goodUntil: this.ground.event.startsAt,
      parameters: { ...frame, isAsked: seat.status === 'pending_reconfirmation', leaving: this.leaving(seat) },
    };
  }

  /** @param isLast shortly before the start */
  access(seat: Seated, isLast: boolean): OutgoingMail {
    const { event } = this.ground;
    const time = clockTime(event.startsLocal);
    return {
      ...this.about(seat),
      template: 'access-link',
      goodUntil: event.startsAt,
      parameters: { ...this.seatFrame(seat), time: seat.language === 'de' ? `${time}\u00a0Uhr` : time, isLast },
    };
  }

  thanks(seat: Seated): OutgoingMail {
    const { language, mode, status } = seat;
    return {
      ...this.about(seat),
      template: 'thanks',
      parameters: {
        ...this.frame(seat),
        event: gatheringOf(this.ground.event, mode, language),
        hasCome: status === 'attended',
        next: this.next(language),
      },
    };
  }

  sorry(person: MissedPerson): OutgoingMail {
    const { language, absence } = person;
    return {
      ...this.about(person),
      template: 'sorry-missed',
      parameters: {
        ...this.frame(person),
        event: invitedTo(this.ground.event, language),
        absence,
        next: this.next(language),
      },
    };
  }

  /** Whoever was invited late may answer longer (domain rule E1). */
  private until(sentAt: Date): Date {
    return acceptUntil(this.ground.event, sentAt, this.ground.calendar);
  }

  private about(person: StepPerson | Seated) {
    const { personId: id, email, firstName, lastName, language } = person;
    return { ...aboutEvent(this.ground.event, { id, email, firstName, lastName }, language), lane: 'bulk' as const };
  }

  private frame({ salutation, title, firstName, lastName }: StepPerson | Seated) {
    return { addressee: { salutation, title, firstName, lastName }, sender: senderOf(this.ground.event) };
  }

  private seatFrame(seat: Seated) {
    const { mode, language, personId, linkVersion } = seat;
    return {
      ...this.frame(seat),
      event: gatheringOf(this.ground.event, mode, language),
      day: this.day(language),
      isOnline: mode === 'online',
      manage: personLink(personId, linkVersion),
    };
  }

  private leaving({ status, language }: Seated) {
    const { event, now } = this.ground;
    return leavingOf(status === 'pending_reconfirmation' ? status : 'confirmed', event, language, now);
  }

  private day(language: Language): string {
    return longDate(this.ground.event.startsLocal, language);
  }

  private programme(language: Language): readonly string[] {
    const { agenda, event } = this.ground;
    const lasts = toDay(event.startsLocal) !== toDay(event.endsLocal);
    return agenda
      .filter(({ isPublic }) => isPublic)
      .map(({ startsLocal, title }) =>
        [lasts && `${longDate(startsLocal, language)},`, clockTime(startsLocal), title].filter(Boolean).join(' '),
      );
  }

  private next(language: Language): NextDate | undefined {
    const { next, texts } = this.ground;
    if (next !== null) return nextOf(next, language);
    return texts.nextDateHint === '' ? undefined : { hint: texts.nextDateHint };
  }
}

export const isReached = (seat: Seat): seat is Seated => seat.email !== null;

/** Has a place at something that has not begun. */
export const isExpected = ({ status }: Seat): boolean => standing[status].isOpen;

function answersOf({ invitationId, linkVersion }: InvitedPerson) {
  const link = (answer: Parameters<typeof invitationLink>[2]) => invitationLink(invitationId, linkVersion, answer);
  return { accept: link('accepted'), decline: link('declined'), stayInterested: link('declined_interested') };
}

const nextOf = ({ title, slug, startsLocal, endsLocal, zone }: NextEvent, language: Language) => ({
  title,
  when: when(startsLocal, endsLocal, zone, language),
  page: pageLink(`/e/${slug}${language === 'en' ? '?lang=en' : ''}`),
});

/** The page of the gathering tells the rest. */
const firstParagraph = (text: string): string => text.split(/\n\s*\n/)[0]!.trim();
