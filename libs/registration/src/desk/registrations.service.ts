import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { type EventFacts, findEventFacts, registrationStateOf } from '#libs/events';
import { type Caller, Clock, NotFound } from '#libs/kernel';
import { Outbox, type OutgoingMail } from '#libs/mail';
import type { ApplicationInput, RegistrationView } from './application.rules.js';
import { Candidates } from './candidates.service.js';
import { RegistrationDesk } from './desk.service.js';
import { findPositions, type RegistrationRow } from '../live-registration.queries.js';
import { MailOrigin } from '../mails/mail-origin.service.js';
import { ModeNotOffered, RegistrationClosed } from '../registration.errors.js';
import { confirmUntil } from '../registration-links.rules.js';
import type { Recipient } from '../mails/registration.mails.js';
import { type Requested, Requests } from './requests.service.js';

const MINUTE = 60_000;

/** The doors to the desk. */
@Injectable()
export class Registrations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly desk: RegistrationDesk,
    private readonly candidates: Candidates,
    private readonly requests: Requests,
    private readonly outbox: Outbox,
    private readonly origin: MailOrigin,
  ) {}

  /** An organiser enters somebody, or a participant whose mailbox is proven registers. */
  async apply(caller: Caller, input: ApplicationInput): Promise<RegistrationView> {
    const view = await this.desk.admit({ kind: 'apply', caller, eventId: input.eventId, input });
    this.outbox.ring();
    return view;
  }

  /** The link in the mail was followed and the button pressed. Repeating it answers the same. */
  async confirm(caller: Caller, registrationId: string): Promise<RegistrationView> {
    const [row] = await this.database.query<{ eventId: string }>(
      'select event_id as "eventId" from registration where id = $1',
      [registrationId],
    );
    if (!row) throw new NotFound({ thing: 'registration' });
    const view = await this.desk.admit({ kind: 'confirm', caller, eventId: row.eventId, registrationId });
    this.outbox.ring();
    return view;
  }

  /**
   * Somebody unknown filled in the public form: the address is asked to confirm. Whether it is registered already
   * shows only in the mail; the answer is always the same.
   * @throws {RegistrationClosed} outside the registration window, {ModeNotOffered}
   */
  async request(caller: Caller, input: ApplicationInput): Promise<Readonly<{ accepted: true }>> {
    const now = this.clock.now();
    const work = async (tx: Tx) => {
      const event = await findEventFacts(tx, input.eventId);
      if (event === null) throw new NotFound({ thing: 'event' });
      requireOpen(event, input, now);
      await this.requestWithin(tx, caller, event, input, now);
      return { accepted: true } as const;
    };
    const accepted = await this.outbox.inTurn(input.email, () => this.database.transaction(caller, work));
    this.outbox.ring();
    return accepted;
  }

  private async requestWithin(
    tx: Tx,
    caller: Caller,
    event: EventFacts,
    input: ApplicationInput,
    now: Date,
  ): Promise<void> {
    const errand = { kind: 'apply', caller, eventId: event.id, input } as const;
    const persons = await this.candidates.ensurePersons(tx, event.networkId, [input], 'unproven');
    const candidate = (await this.candidates.find(tx, event.id, [errand], persons, now)).get(errand);
    if (!candidate) throw new NotFound({ thing: 'event' });
    const requested = await this.requests.keep(tx, caller, event, { ...candidate, input }, now);
    await this.outbox.add(tx, [await this.answer(tx, event, requested, now)]);
  }

  /** At most one mail in ten minutes, however often the form is sent, and few to one address over all events. */
  private async answer(tx: Tx, event: EventFacts, requested: Requested, now: Date): Promise<OutgoingMail> {
    const mails = this.origin.mailsOf(event, now);
    const { id } = requested;
    const live = requested.live as RegistrationRow | null;
    const to: Recipient = { ...requested, registrationId: id };
    const turn = Math.floor(now.getTime() / (10 * MINUTE));
    if (live === null || live.status === 'requested') {
      const received = mails.received(to, confirmUntil(now, event.startsAt));
      return { ...received, isFromStranger: true, dedupeKey: `registration-received ${id} ${turn}` };
    }
    const position = (await findPositions(tx, [id])).get(id);
    const already = mails.alreadyRegistered(to, live, position);
    return { ...already, isFromStranger: true, dedupeKey: `already-registered ${id} ${turn}` };
  }
}

function requireOpen(event: EventFacts, input: ApplicationInput, now: Date): void {
  const state = registrationStateOf(event, now);
  if (state !== 'open') throw new RegistrationClosed({ eventId: event.id, state });
  const offered = event.modes.map(({ mode }) => mode);
  if (!offered.includes(input.mode)) throw new ModeNotOffered({ mode: input.mode, offered });
}
