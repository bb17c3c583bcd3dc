import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { type EventFacts, listEventFacts, nameOf, registrationStateOf } from '#libs/events';
import { type Caller, Clock } from '#libs/kernel';
import { Outbox } from '#libs/mail';
import { type OwnFields, type PersonFields, PersonService, type Written } from '#libs/networks';
import { listEntries, type RegistrationRow } from '../live-registration.queries.js';
import { MailOrigin } from '../mails/mail-origin.service.js';

type Known = Readonly<{ firstName: string; lastName: string; email: string | null }>;

/** What is said of a person is corrected, by themselves or by an organiser; the entries in their calendars follow. */
@Injectable()
export class PersonCorrections {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly origin: MailOrigin,
    private readonly persons: PersonService,
  ) {}

  /** Name and phone, by whoever reads the mailbox. @throws {NotFound}, {PersonEmailTaken}, {ChangedMeanwhile} */
  correct(caller: Caller, seen: Written, own: OwnFields): Promise<Written> {
    return this.persons.correct(caller, seen, own, (tx, before) => this.renew(tx, seen.id, before));
  }

  /** By an organiser. @throws {NotFound}, {PersonEmailTaken}, {ChangedMeanwhile} */
  edit(caller: Caller, seen: Written, changes: Partial<PersonFields>): Promise<Written> {
    return this.persons.edit(caller, seen, changes, (tx, before) => this.renew(tx, seen.id, before));
  }

  /**
   * An entry names who takes part. Time and place stay, and so does SEQUENCE: the later stamp counts (docs/adr/0029).
   * Who reads another mailbox now has no entry yet.
   */
  private async renew(tx: Tx, personId: string, before: Known): Promise<void> {
    const rows = await listEntries(tx, personId);
    const events = await listEventFacts(
      tx,
      rows.map(({ eventId }) => eventId),
    );
    const mails = rows.flatMap((row) => this.mailFor(row, events.get(row.eventId)!, before));
    await this.outbox.add(tx, mails);
  }

  private mailFor(row: RegistrationRow, event: EventFacts, before: Known) {
    const now = this.clock.now();
    const [from, to] = [nameOf(before), nameOf(row.person)];
    const state = registrationStateOf(event, now);
    if (from === to || row.person.email !== before.email || state === 'over' || state === 'cancelled') return [];
    return [this.origin.mailsOf(event, now).changed(row, [{ what: 'name', from, to }])];
  }
}
