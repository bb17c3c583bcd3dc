import { type Attendee, calendarCancelFor, calendarRequestFor } from '#libs/calendar';
import { aboutEvent, deadlineText, type EventFacts, gatheringOf, modeName, nameOf, senderOf } from '#libs/events';
import { type Language, longDate } from '#libs/kernel';
import { confirmLink, type NextPromise, offerLink, type OutgoingMail, personLink } from '#libs/mail';
import type { Addressee, RegistrationRow } from '../live-registration.queries.js';
import { type CalendarOrigin, personalEntry } from './registration-calendar.rules.js';
import type { Mode } from '../registration-status.rules.js';
import { answerOf, leavingOf, standingOf } from './standing.mails.js';
import type { Postponed } from '../waiting-follower.rules.js';
import { outlookFor, stillOffers } from '../offers.rules.js';

/** Whom a mail about a registration goes to. */
export type Recipient = Readonly<{
  person: Addressee;
  language: Language;
  mode: Mode;
  registrationId: string;
  calendarBump: number;
}>;

/** What else there is for somebody who waits: places online, and the gathering that keeps the promise to their project. */
export type Elsewhere = Readonly<{ hasOnline?: boolean; hasOnSite?: boolean; postponed?: Postponed }>;

/** What somebody changed of their own registration, as it reads. */
export type OwnChange = Readonly<{ what: 'name' | 'mode'; from: string; to: string }>;

const ownWords = { de: { name: 'Name', mode: 'Teilnahme' }, en: { name: 'Name', mode: 'Attendance' } } as const;

/**
 * The mails of one event. Everything that is the same for all recipients is made once, so that a full house of
 * confirmations costs little more than its names.
 */
export class RegistrationMails {
  private readonly once = new Map<string, unknown>();

  constructor(
    private readonly event: EventFacts,
    private readonly origin: CalendarOrigin,
    private readonly now: Date,
  ) {}

  received(to: Recipient, confirmUntil: Date): OutgoingMail {
    const { event } = this;
    return {
      ...this.about(to),
      template: 'registration-received',
      goodUntil: confirmUntil,
      parameters: {
        ...this.frame(to),
        mode: modeName(to.mode, to.language),
        confirm: confirmLink(event.slug, to.registrationId, to.person.linkVersion, seconds(confirmUntil)),
        confirmUntil: deadlineText(confirmUntil, event.zone, to.language),
      },
    };
  }

  /** @param position on the waiting list, for whoever waits */
  alreadyRegistered(to: Recipient, live: RegistrationRow, position: number | undefined): OutgoingMail {
    const standing = standingOf(live, position, this.event, to.language, this.now);
    return {
      ...this.about(to),
      template: 'already-registered',
      goodUntil: standing.kind === 'offered' ? (live.respondBy ?? undefined) : undefined,
      parameters: { ...this.frame(to), standing, manage: manage(to) },
    };
  }

  confirmed(to: Recipient): OutgoingMail {
    return {
      ...this.about(to),
      template: 'registration-confirmed',
      parameters: {
        ...this.frame(to),
        mode: modeName(to.mode, to.language),
        leaving: this.leaving(to),
        manage: manage(to),
      },
      calendar: this.request(to),
    };
  }

  /** To somebody with a place who changed what their entry shows of them. Whoever owes an answer owes it still. */
  changed(row: RegistrationRow, changes: readonly OwnChange[]): OutgoingMail {
    const to = { ...row, registrationId: row.id };
    const standing = standingOf(row, undefined, this.event, row.language, this.now);
    return {
      ...this.about(to),
      template: 'registration-changed',
      parameters: {
        ...this.frame(to),
        changes: changes.map(({ what, ...fromTo }) => ({ what: ownWords[row.language][what], ...fromTo })),
        standing,
        manage: manage(to),
      },
      calendar: this.request(to, answerOf(row) ?? undefined),
    };
  }

  waitlisted(to: Recipient, position: number, elsewhere: Elsewhere = {}): OutgoingMail {
    const { hasOnline = false, hasOnSite = false, postponed } = elsewhere;
    return {
      ...this.about(to),
      template: 'registration-waitlisted',
      parameters: {
        ...this.frame(to),
        mode: modeName(to.mode, to.language),
        position,
        ...(hasOnline ? { hasOnline } : {}),
        ...(hasOnSite ? { hasOnSite } : {}),
        ...(postponed ? { promise: { next: nextPromise(postponed, to.language) } } : {}),
        outlook: outlookFor(0, this.event.startsAt, this.now),
        manage: manage(to),
      },
    };
  }

  offer(to: Recipient, until: Date, turn: number): OutgoingMail {
    return {
      ...this.about(to),
      template: 'waitlist-offer',
      goodUntil: until,
      parameters: {
        ...this.frame(to),
        mode: modeName(to.mode, to.language),
        until: deadlineText(until, this.event.zone, to.language),
        isLast: !stillOffers(until, this.event.startsAt),
        offer: offerLink(to.registrationId, to.person.linkVersion, { turn, expiresOn: seconds(until) }),
      },
    };
  }

  /** @param offers how many have gone out to this person */
  offerExpired(to: Recipient, position: number | undefined, offers: number): OutgoingMail {
    const outlook = outlookFor(offers, this.event.startsAt, this.now);
    return {
      ...this.about(to),
      template: 'offer-expired',
      parameters: { ...this.frame(to), position, outlook, manage: manage(to) },
    };
  }

  /** @param until when the answer is needed */
  reminder(to: Recipient, until: Date): OutgoingMail {
    const { startsAt, zone } = this.event;
    return {
      ...this.about(to),
      template: 'reconfirm-reminder',
      goodUntil: until,
      parameters: {
        ...this.frame(to),
        reconfirmUntil: deadlineText(until, zone, to.language),
        isUntilStart: until >= startsAt,
        manage: manage(to),
      },
    };
  }

  cancelled(to: Recipient, hadPlace: boolean, by: 'person' | 'organiser' | 'deadline', reason = ''): OutgoingMail {
    return {
      ...this.about(to),
      template: 'cancel-confirmed',
      parameters: { ...this.frame(to), hadPlace, by, reason: reason || undefined },
      calendar: hadPlace ? this.cancel(to) : undefined,
    };
  }

  rejected(to: Recipient, reason: string): OutgoingMail {
    return { ...this.about(to), template: 'registration-rejected', parameters: { ...this.frame(to), reason } };
  }

  substitution(deputy: Recipient, namedBy: Recipient): readonly OutgoingMail[] {
    return [
      {
        ...this.about(deputy),
        template: 'substitution-confirmed',
        parameters: {
          ...this.frame(deputy),
          mode: modeName(deputy.mode, deputy.language),
          namedBy: nameOf(namedBy.person),
          leaving: this.leaving(deputy),
          manage: manage(deputy),
        },
        calendar: this.request(deputy),
      },
      {
        ...this.about(namedBy),
        template: 'substitution-notice',
        parameters: { ...this.frame(namedBy), deputyName: nameOf(deputy.person) },
        calendar: this.cancel(namedBy),
      },
    ];
  }

  /** What every mail about this event to this recipient carries. */
  frame(to: Recipient) {
    const { event } = this;
    return {
      addressee: {
        salutation: to.person.salutation,
        title: to.person.title,
        firstName: to.person.firstName,
        lastName: to.person.lastName,
      },
      sender: this.shared('sender', () => senderOf(event)),
      event: this.shared(`gathering ${to.mode} ${to.language}`, () => gatheringOf(event, to.mode, to.language)),
    };
  }

  about(to: Recipient) {
    return aboutEvent(this.event, to.person, to.language);
  }

  /** @param status what the person has answered so far: `needs-action` when a new day is asked about */
  request(to: Recipient, status: Attendee['status'] = 'accepted'): OutgoingMail['calendar'] {
    const write = this.shared(`request ${to.mode} ${to.calendarBump}`, () => calendarRequestFor(this.entry(to)));
    return { method: 'REQUEST', content: write(attendeeOf(to, status)) };
  }

  cancel(to: Recipient): OutgoingMail['calendar'] {
    const write = this.shared(`cancel ${to.mode} ${to.calendarBump}`, () => calendarCancelFor(this.entry(to)));
    return { method: 'CANCEL', content: write(attendeeOf(to, 'declined')) };
  }

  private leaving({ language }: Recipient) {
    return this.shared(`leaving ${language}`, () => leavingOf('confirmed', this.event, language, this.now));
  }

  private entry(to: Recipient) {
    return personalEntry(this.event, to.mode, to.calendarBump, this.now, this.origin);
  }

  private shared<T>(key: string, make: () => T): T {
    if (!this.once.has(key)) this.once.set(key, make());
    return this.once.get(key) as T;
  }
}

/** The link to the personal page. */
export const manage = ({ person }: Recipient) => personLink(person.id, person.linkVersion);

const nextPromise = ({ next }: Postponed, language: Language): NextPromise =>
  next && { title: next.title, day: longDate(next.startsLocal, language) };

const attendeeOf = ({ person }: Recipient, status: Attendee['status']): Attendee => ({
  name: nameOf(person),
  email: person.email,
  status,
});

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);
