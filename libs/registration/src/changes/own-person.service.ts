import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { type EventFacts, listEventFacts, nameOf, registrationStateOf } from '#libs/events';
import { type Caller, Clock } from '#libs/kernel';
import { Outbox } from '#libs/mail';
import { type OwnFields, PersonService, type Written } from '#libs/networks';
import { listEntries, type RegistrationRow } from '../live-registration.queries.js';
import { MailOrigin } from '../mails/mail-origin.service.js';

type Names = Readonly<{ firstName: string; lastName: string }>;

/** People correct their own name and phone; the entries in their calendars follow. */
@Injectable()
export class OwnPerson {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly origin: MailOrigin,
    private readonly persons: PersonService,
  ) {}

  /** @throws {NotFound} for another mailbox, {PersonEmailTaken}, {ChangedMeanwhile} */
  async correct(caller: Caller, seen: Written, own: OwnFields): Promise<Written> {
    const written = await this.persons.correct(caller, seen, own, (tx, before) => this.renew(tx, seen.id, before));
    this.outbox.ring();
    return written;
  }

  /** An entry names who takes part. Time and place stay, and so does SEQUENCE: the later stamp counts (docs/adr/0029). */
  private async renew(tx: Tx, personId: string, before: Names): Promise<void> {
    const rows = await listEntries(tx, personId);
    const events = await listEventFacts(
      tx,
      rows.map(({ eventId }) => eventId),
    );
    const mails = rows.flatMap((row) => this.mailFor(row, events.get(row.eventId)!, before));
    await this.outbox.add(tx, mails);
  }

  private mailFor(row: RegistrationRow, event: EventFacts, before: Names) {
    const now = this.clock.now();
    const [from, to] = [nameOf(before), nameOf(row.person)];
    const state = registrationStateOf(event, now);
    if (from === to || state === 'over' || state === 'cancelled') return [];
    return [this.origin.mailsOf(event, now).changed(row, [{ what: 'name', from, to }])];
  }
}
