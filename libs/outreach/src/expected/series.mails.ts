import {
  calendarCancel,
  calendarRequest,
  type CalendarEntry,
  type PersonalEntry,
  type SharedEntry,
} from '#libs/calendar';
import { aboutEvent, type EventFacts, nameOf, placeOf, senderOf } from '#libs/events';
import { when } from '#libs/kernel';
import { type OutgoingMail, personLink } from '#libs/mail';
import { type CalendarOrigin, personalEntry } from '#libs/registration';
import type { DateOfHolder, Holder } from './series-holders.queries.js';

/** What somebody reads who holds the entry of a series, with the calendar that belongs to it. */
export class SeriesMails {
  constructor(
    private readonly holder: Holder,
    private readonly now: Date,
  ) {}

  all(ahead: readonly EventFacts[], model: EventFacts, content: string): OutgoingMail {
    return this.mail('all', model, ahead, { method: 'REQUEST', content });
  }

  none(model: EventFacts, content: string): OutgoingMail {
    return this.mail('none', model, [], { method: 'CANCEL', content });
  }

  /** A date that differs from the others, or is the only thing that is left of them. */
  one(event: EventFacts, date: DateOfHolder, origin: CalendarOrigin): OutgoingMail {
    const content = calendarRequest(this.to(personalEntry(event, date.mode, date.bump, this.now, origin)));
    return this.mail('one', event, [event], { method: 'REQUEST', content });
  }

  off(event: EventFacts, date: DateOfHolder, origin: CalendarOrigin): OutgoingMail {
    const content = calendarCancel(this.to(personalEntry(event, date.mode, date.bump, this.now, origin)));
    return this.mail('off', event, [event], { method: 'CANCEL', content });
  }

  to(entry: SharedEntry | CalendarEntry): PersonalEntry {
    const { person } = this.holder;
    const attendee = { name: nameOf(person), email: person.email, status: 'accepted' } as const;
    return { ...entry, stamp: this.now, attendee };
  }

  private mail(
    holds: 'all' | 'one' | 'off' | 'none',
    event: EventFacts,
    dates: readonly EventFacts[],
    calendar: OutgoingMail['calendar'],
  ): OutgoingMail {
    const { person, language, series } = this.holder;
    const { salutation, title, firstName, lastName } = person;
    const line = (one: EventFacts): string =>
      [
        when(one.startsLocal, one.endsLocal, one.zone, language),
        placeOf(one, one.format === 'online' ? 'online' : 'on_site'),
      ]
        .filter((part) => part !== '')
        .join(', ');
    return {
      ...aboutEvent(event, person, language),
      template: 'series-entry',
      lane: 'bulk',
      parameters: {
        addressee: { salutation, title, firstName, lastName },
        sender: senderOf(event),
        ...{ series, holds },
        dates: dates.map(line),
        manage: personLink(person.id, person.linkVersion),
      },
      calendar,
    };
  }
}
