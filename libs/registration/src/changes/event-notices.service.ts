import { Injectable } from '@nestjs/common';
import { Database, recordHistory, type Tx } from '#libs/database';
import {
  type CancelInput,
  changeLines,
  deadlineText,
  type EventFacts,
  EventService,
  type EventView,
  findEventFacts,
  type NotHeldInput,
  type PlacesInput,
  type PlanChange,
  type RevisionView,
} from '#libs/events';
import { type Caller, Clock, NotFound, when } from '#libs/kernel';
import { Outbox, type OutgoingMail, pageLink } from '#libs/mail';
import { listLive, type RegistrationRow } from '../live-registration.queries.js';
import { MailOrigin } from '../mails/mail-origin.service.js';
import { recountPlaces } from '../places/place-audit.queries.js';
import { lockPlaces, savePlaces } from '../places/place-ledger.queries.js';
import { Waitlist } from '../places/waitlist.service.js';
import { askAgain, cancelAll, followFormat } from './registration-sweeps.service.js';
import { reconfirmUntil } from '../registration-links.rules.js';
import { standing } from '../standing.rules.js';
import { manage, type Recipient } from '../mails/registration.mails.js';

/** What organisers read after a change: the event and how many people were told. */
export type Announced = Readonly<{ event: EventView; told: number }>;

type Change = Readonly<{
  tx: Tx;
  before: EventFacts;
  after: EventFacts;
  people: readonly RegistrationRow[];
  now: Date;
}>;

const hasPlace = ({ status }: RegistrationRow): boolean => standing[status].holdsPlace;
const isToBeTold = ({ status }: RegistrationRow): boolean => standing[status].isTold;

/** Changes of an event that people have in their calendars: change, registrations and notices commit together. */
@Injectable()
export class EventNotices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventService,
    private readonly outbox: Outbox,
    private readonly origin: MailOrigin,
    private readonly waitlist: Waitlist,
  ) {}

  /** Another day: everybody with a place is asked again and keeps it until the deadline (domain rule E16). */
  move(caller: Caller, eventId: string, input: PlanChange): Promise<Announced> {
    return this.announce(
      caller,
      eventId,
      (tx) => this.events.moveWithin(tx, caller, eventId, input),
      async ({ tx, before, after, people, now }, revision) => {
        const until = reconfirmUntil(now, after.startsAt, after.zone);
        await askAgain(tx, eventId, until, now);
        await recordHistory(
          tx,
          caller.actor,
          now,
          ...people.filter(hasPlace).map((row) => ({
            networkId: row.networkId,
            thing: 'registration',
            thingId: row.id,
            action: 'registration.pending_reconfirmation',
            from: row.status,
            to: 'pending_reconfirmation',
          })),
        );
        const mails = this.origin.mailsOf(after, now);
        return people.filter(isToBeTold).map((row): OutgoingMail => {
          const to: Recipient = { ...row, registrationId: row.id };
          if (!hasPlace(row)) return this.changeMail(to, before, after, revision, now);
          return {
            ...mails.about(to),
            template: 'event-moved',
            parameters: {
              ...mails.frame(to),
              previousWhen: when(before.startsLocal, before.endsLocal, before.zone, to.language),
              reason: revision.reason || undefined,
              reconfirmUntil: deadlineText(until, after.zone, to.language),
              manage: manage(to),
            },
            calendar: mails.request(to, 'needs-action'),
          };
        });
      },
    );
  }

  /** Another hour, place or format on the same day: registrations stand (domain rule E17). */
  change(caller: Caller, eventId: string, input: PlanChange): Promise<Announced> {
    return this.announce(
      caller,
      eventId,
      (tx) => this.events.changeWithin(tx, caller, eventId, input),
      ({ before, after, people, now }, revision) =>
        people
          .filter(isToBeTold)
          .map((row) =>
            this.changeMail({ ...row, registrationId: row.id }, before, after, revision, now, hasPlace(row)),
          ),
    );
  }

  /** The event does not take place: everybody is told and every calendar entry withdrawn (domain rule E15). */
  cancel(caller: Caller, eventId: string, input: CancelInput): Promise<Announced> {
    return this.announce(
      caller,
      eventId,
      (tx) => this.events.cancelWithin(tx, caller, eventId, input),
      async ({ tx, after, people, now }, revision) => {
        await this.cancelRegistrations(tx, caller, eventId, people, now);
        const successor = input.successorEventId ? await findEventFacts(tx, input.successorEventId) : null;
        const mails = this.origin.mailsOf(after, now);
        return people.filter(isToBeTold).map((row): OutgoingMail => {
          const to: Recipient = { ...row, registrationId: row.id };
          return {
            ...mails.about(to),
            template: 'event-cancelled',
            parameters: {
              ...mails.frame(to),
              hadPlace: hasPlace(row),
              reason: revision.reason || undefined,
              successor: successor
                ? {
                    title: successor.title,
                    when: when(successor.startsLocal, successor.endsLocal, successor.zone, to.language),
                    page: pageLink(`/e/${successor.slug}`),
                  }
                : undefined,
            },
            calendar: hasPlace(row) ? mails.cancel(to) : undefined,
          };
        });
      },
    );
  }

  /** Nobody came, or it fell through at the door: no mail, and never a no-show (domain rule E21). */
  notHeld(caller: Caller, eventId: string, input: NotHeldInput): Promise<Announced> {
    return this.announce(
      caller,
      eventId,
      (tx) => this.events.notHeldWithin(tx, caller, eventId, input),
      async ({ tx, people, now }) => {
        await this.cancelRegistrations(tx, caller, eventId, people, now);
        return [];
      },
    );
  }

  /** Other numbers of places: in no calendar, but the waiting list may move up at once. */
  async resize(caller: Caller, eventId: string, input: PlacesInput): Promise<EventView> {
    const now = this.clock.now();
    const event = await this.database.transaction(caller, async (tx) => {
      // Places before the event, as everywhere; read again once the event has its new numbers.
      if ((await lockPlaces(tx, eventId, now)) === null) throw new NotFound({ thing: 'event' });
      const resized = await this.events.setPlacesWithin(tx, caller, eventId, input);
      const locked = (await lockPlaces(tx, eventId, now))!;
      const before = new Map(locked.places);
      await this.waitlist.moveUpWithin(tx, locked, now);
      await savePlaces(tx, eventId, before, locked.places);
      return resized.event;
    });
    this.outbox.ring();
    return event;
  }

  private async announce(
    caller: Caller,
    eventId: string,
    revise: (tx: Tx) => Promise<Readonly<{ event: EventView; revision: RevisionView }>>,
    notices: (change: Change, revision: RevisionView) => readonly OutgoingMail[] | Promise<readonly OutgoingMail[]>,
  ): Promise<Announced> {
    const now = this.clock.now();
    const announced = await this.database.transaction(caller, async (tx) => {
      const locked = await lockPlaces(tx, eventId, now);
      if (locked === null) throw new NotFound({ thing: 'event' });
      const { event, revision } = await revise(tx);
      const after = (await findEventFacts(tx, eventId))!;
      // Whatever changed, nobody stays registered for a way to take part that there is no longer.
      if (after.format !== locked.event.format) await this.followFormat(tx, after, now);
      const people = await listLive(tx, eventId);
      const mails = await notices({ tx, before: locked.event, after, people, now }, revision);
      await this.outbox.add(tx, mails);
      return { event, told: mails.length };
    });
    this.outbox.ring();
    return announced;
  }

  private async followFormat(tx: Tx, { id, modes }: EventFacts, now: Date): Promise<void> {
    await followFormat(
      tx,
      id,
      modes.map(({ mode }) => mode),
      now,
    );
    await recountPlaces(tx, id);
  }

  private changeMail(
    to: Recipient,
    before: EventFacts,
    after: EventFacts,
    revision: RevisionView,
    now: Date,
    withCalendar = false,
  ): OutgoingMail {
    const mails = this.origin.mailsOf(after, now);
    return {
      ...mails.about(to),
      template: 'event-changed',
      parameters: {
        ...mails.frame(to),
        changes: changeLines(before, after, revision.changes, to.language),
        reason: revision.reason || undefined,
        manage: manage(to),
      },
      calendar: withCalendar ? mails.request(to) : undefined,
    };
  }

  private async cancelRegistrations(
    tx: Tx,
    caller: Caller,
    eventId: string,
    people: readonly RegistrationRow[],
    now: Date,
  ): Promise<void> {
    await cancelAll(tx, eventId, now);
    await recountPlaces(tx, eventId);
    await recordHistory(
      tx,
      caller.actor,
      now,
      ...people.map((row) => ({
        networkId: row.networkId,
        thing: 'registration',
        thingId: row.id,
        action: 'registration.cancelled',
        from: row.status,
        to: 'cancelled',
        reason: 'event',
      })),
    );
  }
}
