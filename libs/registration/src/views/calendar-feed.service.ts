import { Injectable, Logger } from '@nestjs/common';
import { calendarFeed, calendarPublish, type SharedEntry, strongEtag } from '#libs/calendar';
import { Database, recordHistory } from '#libs/database';
import { findEventFacts, findSeriesPlan, listEventFacts, listSeriesPlans } from '#libs/events';
import { type Caller, Clock, newId, NotFound, Problem, type Scope } from '#libs/kernel';
import { MailOrigin } from '../mails/mail-origin.service.js';
import { sqlStatuses } from '../standing.rules.js';
import { sharedEntry } from '../mails/registration-calendar.rules.js';
import { feedEntries } from '../mails/series-calendar.rules.js';

/** The owner revoked this address; there will never be anything here again. */
export class FeedRevoked extends Problem {
  readonly code = 'calendar.feed-revoked';
  readonly kind = 'not-found';
}

export type FeedDocument = Readonly<{ body: string; etag: string }>;

const HOURS_BETWEEN_REFRESHES = 4;
// Calendars keep what is over; a feed shows half a year back.
const SHOWN_DAYS_BACK = 180;

/** Calendars to subscribe to and single entries to download. The same state gives the same bytes. */
@Injectable()
export class CalendarFeeds {
  private readonly logger = new Logger('CalendarFeeds');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly origin: MailOrigin,
  ) {}

  /** The events of a network that its lists show: nothing of closed groups. Null when there is no such public network. */
  async ofNetwork(slug: string): Promise<FeedDocument | null> {
    const [network] = await this.database.query<{ id: string; name: string }>(
      'select id, name from network where slug = $1 and is_public',
      [slug],
    );
    if (!network) return null;
    const events = await this.database.query<{ id: string }>(
      `select e.id from event e left join network_group g on g.id = e.group_id
       where e.network_id = $1 and e.state <> 'draft' and coalesce(g.openness, 'open') <> 'closed'
         and e.ends_at > $2::timestamptz - $3 * interval '1 day'`,
      [network.id, this.clock.now(), SHOWN_DAYS_BACK],
    );
    return this.writeEvents(
      network.name,
      events.map(({ id }) => id),
    );
  }

  /** The dates of a series as one entry with its rule; null when there is no such series that everybody may see. */
  async ofSeries(seriesId: string): Promise<FeedDocument | null> {
    const plan = await findSeriesPlan(this.database, seriesId);
    if (plan === null || !plan.isShared) return null;
    return this.writeEvents(plan.title, plan.eventIds);
  }

  /**
   * The events somebody is registered for.
   * @param version of the mailbox for which the address was made
   * @throws {FeedRevoked} also once the mailbox is another or its links are revoked, {NotFound}
   */
  async ofPerson(feedId: string, version: number): Promise<FeedDocument> {
    const [feed] = await this.database.query<{ personId: string; isRevoked: boolean; name: string }>(
      `select f.person_id as "personId", n.name,
         f.revoked_at is not null or p.link_version <> $2 as "isRevoked"
       from calendar_feed f join network n on n.id = f.network_id join person p on p.id = f.person_id where f.id = $1`,
      [feedId, version],
    );
    if (!feed) throw new NotFound({ thing: 'calendar' });
    if (feed.isRevoked) throw new FeedRevoked();
    const events = await this.database.query<{ id: string }>(
      `select e.id from registration r join event e on e.id = r.event_id
       where r.person_id = $1 and e.ends_at > $2::timestamptz - $3 * interval '1 day'
         and (r.status in (${sqlStatuses('holdsPlace', 'isTold')}) or (r.status = 'cancelled' and r.cancelled_by = 'event'))`,
      [feed.personId, this.clock.now(), SHOWN_DAYS_BACK],
    );
    return this.writeEvents(
      feed.name,
      events.map(({ id }) => id),
    );
  }

  /** One public event to download; null for drafts and unknown ones. */
  async ofEvent(slug: string): Promise<FeedDocument | null> {
    const [event] = await this.database.query<{ id: string }>(
      `select id from event where slug = $1 and state <> 'draft'`,
      [slug],
    );
    const facts = event ? await findEventFacts(this.database, event.id) : null;
    if (facts === null) return null;
    const body = calendarPublish(sharedEntry(facts, this.origin.calendar));
    return { body, etag: strongEtag(body) };
  }

  /** The calendar addresses in use, by person. */
  async openOf({ persons }: Scope): Promise<ReadonlyMap<string, string>> {
    const feeds = await this.database.query<{ id: string; personId: string }>(
      'select id, person_id as "personId" from calendar_feed where person_id = any($1) and revoked_at is null',
      [[...persons.keys()]],
    );
    return new Map(feeds.map(({ id, personId }) => [personId, id]));
  }

  /** The person's feed, made on the first call. @returns its id, the subject of the link */
  ensureFor(caller: Caller, personId: string): Promise<string> {
    this.requireOwn(caller, personId);
    return this.database.transaction(caller, async (tx) => {
      const [known] = await tx.query<{ id: string }[]>(
        'select id from calendar_feed where person_id = $1 and revoked_at is null',
        [personId],
      );
      if (known) return known.id;
      const id = newId();
      const now = this.clock.now();
      const [feed] = await tx.query<{ networkId: string }[]>(
        `insert into calendar_feed (id, network_id, person_id, created_at) select $1, network_id, id, $3 from person where id = $2
         returning network_id as "networkId"`,
        [id, personId, now],
      );
      const { networkId } = feed!;
      const entry = { networkId, thing: 'calendar-feed', thingId: id, action: 'calendar-feed.made' };
      await recordHistory(tx, caller.actor, now, entry);
      return id;
    });
  }

  /** Takes back every calendar address of the person: they answer 410 from now on. */
  revokeFor(caller: Caller, personId: string): Promise<void> {
    this.requireOwn(caller, personId);
    const now = this.clock.now();
    return this.database.transaction(caller, async (tx) => {
      const revoked = await tx.query<[{ id: string; networkId: string }[], number]>(
        `update calendar_feed set revoked_at = $2 where person_id = $1 and revoked_at is null returning id, network_id as "networkId"`,
        [personId, now],
      );
      const entries = revoked[0].map(({ id, networkId }) => ({
        networkId,
        thing: 'calendar-feed',
        thingId: id,
        action: 'calendar-feed.revoked',
      }));
      await recordHistory(tx, caller.actor, now, ...entries);
    });
  }

  private requireOwn(caller: Caller, personId: string): void {
    if (!caller.scope.persons.has(personId)) throw new NotFound({ thing: 'person' });
  }

  private async writeEvents(name: string, eventIds: readonly string[]): Promise<FeedDocument> {
    const events = [...(await listEventFacts(this.database, eventIds)).values()];
    const series = [
      ...new Set(
        events.flatMap(({ calendarUid, calendarStart }) => (calendarStart && calendarUid ? [calendarUid] : [])),
      ),
    ];
    const plans = await listSeriesPlans(this.database, series);
    return this.write(name, feedEntries(plans, events, this.origin.calendar));
  }

  private write(name: string, entries: readonly SharedEntry[]): FeedDocument {
    const body = calendarFeed({
      name,
      entries,
      refreshHours: HOURS_BETWEEN_REFRESHES,
      onLeftOut: (uid, { facts }) =>
        this.logger.error(`Event ${uid} is left out of the calendar: ${JSON.stringify(facts.faults)}`),
    });
    return { body, etag: strongEtag(body) };
  }
}
