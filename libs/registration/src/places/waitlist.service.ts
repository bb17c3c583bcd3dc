import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Clock, systemCaller } from '#libs/kernel';
import { Outbox, type OutgoingMail } from '#libs/mail';
import { isOpenToQueue, keptUntil } from './capacity.rules.js';
import {
  findPositions,
  listLive,
  listWaiting,
  lockRegistration,
  type RegistrationRow,
} from '../live-registration.queries.js';
import { listSeated, lockPlaces, type LockedPlaces, savePlaces } from './place-ledger.service.js';
import { MailOrigin } from '../mails/mail-origin.service.js';
import { PromisedPlaces } from './promised-places.service.js';
import { moveRegistration } from './registration-moves.service.js';
import { entryOf } from './waiting-entry.rules.js';
import { offerExpiresAt } from '../offers.rules.js';
import { whoMovesUp } from './waitlist.rules.js';

const SYSTEM = systemCaller('waiting list');

/** Lets the waiting list move: offers places that have become free and takes back offers nobody answered. */
@Injectable()
export class Waitlist {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly origin: MailOrigin,
    private readonly outbox: Outbox,
    private readonly promised: PromisedPlaces,
  ) {}

  /** @returns how many offers went out */
  async moveUp(eventId: string): Promise<number> {
    const now = this.clock.now();
    const offers = await this.database.transaction(SYSTEM, (tx) =>
      this.withPlaces(tx, eventId, now, (locked) => this.offerFree(tx, locked, now)),
    );
    return offers ?? 0;
  }

  /**
   * The one way to change who has a place: locks the places of an event, does the work, lets the waiting list move up
   * into what it freed, and saves the counts. `work` changes `locked.places`.
   * @returns what the work returned; null when there is no such event
   */
  async withPlaces<Result>(
    tx: Tx,
    eventId: string,
    now: Date,
    work: (locked: LockedPlaces) => Promise<Result>,
  ): Promise<Result | null> {
    const locked = await lockPlaces(tx, eventId, now);
    if (locked === null) return null;
    const before = new Map(locked.places);
    const result = await work(locked);
    await this.offerFree(tx, locked, now);
    await savePlaces(tx, eventId, before, locked.places);
    await this.promised.tellWaiting(tx, SYSTEM.actor, eventId, locked.places);
    await this.tellElsewhere(tx, locked, now);
    return result;
  }

  /** Whose promise has come back hears once that there are places in the other mode, while one may still choose it. */
  private async tellElsewhere(tx: Tx, { event, places }: LockedPlaces, now: Date): Promise<void> {
    if (now >= keptUntil(event)) return;
    const personIds = new Set(await this.promised.findElsewhere(tx, SYSTEM.actor, event.id, places));
    if (personIds.size === 0) return;
    const rows = (await listLive(tx, event.id)).filter(
      ({ person, status }) => status === 'waitlisted' && personIds.has(person.id),
    );
    const positions = await findPositions(
      tx,
      rows.map(({ id }) => id),
    );
    const mails = this.origin.mailsOf(event, now);
    await this.outbox.add(
      tx,
      rows.map((row) => {
        const elsewhere = { hasOnline: row.mode === 'on_site', hasOnSite: row.mode === 'online' };
        const mail = mails.waitlisted({ ...row, registrationId: row.id }, positions.get(row.id)!, elsewhere);
        return { ...mail, dedupeKey: `places-elsewhere ${row.id}` };
      }),
    );
  }

  /**
   * Offers every free place of a locked event. While the clock is in doubt nobody is offered anything: the deadline would
   * be as wrong.
   * @returns how many offers went out
   */
  private async offerFree(tx: Tx, locked: LockedPlaces, now: Date): Promise<number> {
    const { event } = locked;
    const until = offerExpiresAt(now, event.startsAt, event.zone);
    if (until === null || !['open', 'closed'].includes(event.state) || this.clock.doubt() !== null) return 0;
    let offers = 0;
    for (const places of [...locked.places.values()]) {
      if (!isOpenToQueue(places)) continue;
      const waiting = await listWaiting(tx, event.id, places.mode);
      const seated = event.maxPerOrganisation === null ? new Map<string, number>() : await listSeated(tx, event.id);
      const chosen = whoMovesUp(
        {
          places,
          seated,
          limit: event.maxPerOrganisation,
          now,
          startsAt: event.startsAt,
          reservedUntil: event.registrationClosesAt,
          putOff: await this.putOffBefore(tx, event.id, waiting),
        },
        waiting.map(entryOf),
      );
      const ids = new Set(chosen.map(({ id }) => id));
      const rows = waiting.filter(({ id }) => ids.has(id));
      await this.outbox.add(tx, await this.offerTo(tx, locked, rows, until, now));
      offers += rows.length;
    }
    return offers;
  }

  /** Takes back what was not answered in time and passes it on. @returns how many offers expired */
  async expireOffers(): Promise<number> {
    const now = this.clock.certain();
    const due = await this.database.query<{ eventId: string }>(
      `select distinct event_id as "eventId" from registration where status = 'offered' and respond_by <= $1`,
      [now],
    );
    let expired = 0;
    for (const { eventId } of due) expired += await this.expireOffersOf(eventId, now);
    return expired;
  }

  /** Events in which somebody waits although a place is free: raised capacity, released reserve, a lost bell. */
  async listEventsWithRoom(): Promise<readonly string[]> {
    const rows = await this.database.query<{ eventId: string }>(
      `select distinct c.event_id as "eventId"
       from place_counter c join event_mode m using (event_id, mode) join event e on e.id = c.event_id
       where e.state in ('open', 'closed') and e.starts_at > $1 and c.waiting <> '{0,0,0,0,0}'
         and (m.capacity is null or m.capacity > c.confirmed + c.offered)`,
      [this.clock.now()],
    );
    return rows.map(({ eventId }) => eventId);
  }

  private async offerTo(
    tx: Tx,
    locked: LockedPlaces,
    rows: readonly RegistrationRow[],
    until: Date,
    now: Date,
  ): Promise<OutgoingMail[]> {
    const mails = this.origin.mailsOf(locked.event, now);
    const outgoing: OutgoingMail[] = [];
    for (const row of rows) {
      const offered = await moveRegistration(
        tx,
        SYSTEM.actor,
        locked,
        row,
        { to: 'offered', askedAt: now, respondBy: until },
        now,
      );
      outgoing.push(mails.offer({ ...offered, registrationId: row.id }, until, offered.linkVersion));
    }
    return outgoing;
  }

  /** Whom the kept places are for first, where somebody waits for one. */
  private async putOffBefore(tx: Tx, eventId: string, waiting: readonly RegistrationRow[]): Promise<readonly Date[]> {
    if (!waiting.some(({ place }) => place === 'guarantee')) return [];
    return (await this.promised.listOpen(tx, eventId)).map(({ promisedSince }) => promisedSince);
  }

  private async expireOffersOf(eventId: string, now: Date): Promise<number> {
    const expired = await this.database.transaction(SYSTEM, (tx) =>
      this.withPlaces(tx, eventId, now, async (locked) => {
        const due = await tx.query<{ id: string }[]>(
          `select id from registration where event_id = $1 and status = 'offered' and respond_by <= $2 order by respond_by, id`,
          [eventId, now],
        );
        for (const { id } of due) await this.expire(tx, locked, id, now);
        return due.length;
      }),
    );
    return expired ?? 0;
  }

  private async expire(tx: Tx, locked: LockedPlaces, id: string, now: Date): Promise<void> {
    const row = await lockRegistration(tx, id);
    if (row?.status !== 'offered') return;
    const back = await moveRegistration(
      tx,
      SYSTEM.actor,
      locked,
      row,
      { to: 'waitlisted', waitlistSince: now, respondBy: null, reason: 'offer-expired' },
      now,
    );
    const position = (await findPositions(tx, [id])).get(id);
    await this.outbox.add(tx, [
      this.origin.mailsOf(locked.event, now).offerExpired({ ...back, registrationId: id }, position, back.offers),
    ]);
  }
}
