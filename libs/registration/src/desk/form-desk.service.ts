import { Injectable } from '@nestjs/common';
import {
  type Answered,
  claimName,
  Database,
  planOnce,
  storeAnswers,
  storedAnswers,
  together,
  type Tx,
} from '#libs/database';
import { type EventFacts, findEventFacts, registrationStateOf } from '#libs/events';
import { Clock, NotFound, type Problem, systemCaller } from '#libs/kernel';
import { Outbox, type OutgoingMail } from '#libs/mail';
import { findPositions, listBehind, type RegistrationRow } from '../live-registration.queries.js';
import { MailOrigin } from '../mails/mail-origin.service.js';
import type { Recipient } from '../mails/registration.mails.js';
import { ModeNotOffered, RegistrationClosed } from '../registration.errors.js';
import { confirmUntil } from '../registration-links.rules.js';
import type { ApplicationInput } from './application.rules.js';
import { claimsOf } from './candidate.rules.js';
import { Lanes, type Turn } from './lanes.service.js';
import { type Form, Requests, type Requested } from './requests.service.js';

const MINUTE = 60_000;

/** The same for everybody: whether an address is registered already shows only in the mail. */
export type Accepted = Readonly<{ accepted: true }>;
const ACCEPTED: Answered<Accepted> = { view: { accepted: true } };

type Asked = Pick<Requested, 'id' | 'person' | 'language' | 'mode' | 'calendarBump' | 'live'>;

type Results = ReadonlyMap<Form, Answered<Accepted>>;

/**
 * Where forms of the public page queue. They ask for the proof of a mailbox and not for a place, so that the places stay
 * unlocked; a whole batch is answered with one commit, so that its time tells nothing about one address of it.
 */
@Injectable()
export class FormDesk {
  private readonly lanes: Lanes<Form, Accepted>;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly outbox: Outbox,
    private readonly origin: MailOrigin,
  ) {
    this.lanes = new Lanes(
      (forms, turn) => this.serve(forms, turn),
      (form) => [...claimsOf([form]).map(claimName), form.input.email],
    );
  }

  /** @throws {RegistrationClosed} outside the registration window, {ModeNotOffered}, {NotFound} */
  take(form: Form): Promise<Accepted> {
    return this.lanes.take(form.eventId, form);
  }

  /**
   * The mail of a form once more, to everybody of the address who has sent one for this event: one in ten minutes, and
   * few over all events. Whether there is anybody shows only in the mailbox.
   */
  async sendAgain(eventId: string, email: string): Promise<void> {
    const now = this.clock.now();
    await this.outbox.inTurn([email], () =>
      this.database.transaction(systemCaller('registration desk'), async (tx) => {
        const event = await findEventFacts(tx, eventId);
        if (event === null || registrationStateOf(event, now) === 'over') return;
        const rows = await listBehind(tx, event, email);
        const asked = rows.map((row) => ({ ...row, live: row }));
        await this.outbox.add(tx, await this.mails(tx, event, asked, now, 'again'));
      }),
    );
  }

  private serve(forms: readonly Form[], turn: Turn): Promise<Results> {
    const now = this.clock.now();
    const addresses = forms.map(({ input }) => input.email);
    return this.outbox.inTurn(addresses, () =>
      this.database.transaction(systemCaller('registration desk'), async (tx) => {
        // Another process may be at one of these addresses: whoever waits for it lets the rest of the lane pass.
        const [, mayGoOn] = await together([planOnce(tx), this.outbox.mayGoOn(tx, addresses)]);
        if (!mayGoOn) turn.begin();
        return this.serveWithin(tx, forms, now);
      }),
    );
  }

  private async serveWithin(tx: Tx, forms: readonly Form[], now: Date): Promise<Results> {
    const [event, stored] = await together([
      findEventFacts(tx, forms[0]!.eventId),
      storedAnswers<Accepted>(tx, claimsOf(forms)),
    ]);
    const answers = new Map<Form, Answered<Accepted>>();
    const open = forms.filter((form) => {
      const known = form.caller.idempotency && stored.get(form.caller.idempotency);
      const problem = event === null ? new NotFound({ thing: 'event' }) : refusalOf(event, form.input, now);
      if (known ?? problem) answers.set(form, known ?? { problem });
      return !answers.has(form);
    });
    if (event === null || open.length === 0) return answers;
    const requested = await this.requests.keep(tx, event, open, now);
    await this.outbox.add(tx, await this.mails(tx, event, requested, now));
    await storeAnswers(
      tx,
      claimsOf(open).map((claim) => [claim, ACCEPTED] as const),
      now,
    );
    return new Map([...answers, ...open.map((form) => [form, ACCEPTED] as const)]);
  }

  /** At most one mail in ten minutes, however often the form is sent, and few to one address over all events. */
  private async mails(
    tx: Tx,
    event: EventFacts,
    requested: readonly Asked[],
    now: Date,
    which: 'first' | 'again' = 'first',
  ): Promise<readonly OutgoingMail[]> {
    const mails = this.origin.mailsOf(event, now);
    const turn = Math.floor(now.getTime() / (10 * MINUTE));
    const until = confirmUntil(now, event.startsAt);
    const isRegistered = ({ live }: Asked): boolean => live !== null && live.status !== 'requested';
    const positions = await findPositions(
      tx,
      requested.filter(isRegistered).map(({ id }) => id),
    );
    return requested.map((one) => {
      const { id } = one;
      const to: Recipient = { ...one, registrationId: id };
      const [name, mail] = isRegistered(one)
        ? ['already-registered', mails.alreadyRegistered(to, one.live as RegistrationRow, positions.get(id))]
        : ['registration-received', mails.received(to, until)];
      return {
        ...mail,
        isFromStranger: true,
        dedupeKey: `${name} ${id} ${which === 'first' ? '' : `${which} `}${turn}`,
      };
    });
  }
}

function refusalOf(event: EventFacts, input: ApplicationInput, now: Date): Problem | null {
  const state = registrationStateOf(event, now);
  if (state !== 'open') return new RegistrationClosed({ eventId: event.id, state });
  const offered = event.modes.map(({ mode }) => mode);
  return offered.includes(input.mode) ? null : new ModeNotOffered({ mode: input.mode, offered });
}
