import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Database, isoInstant } from '#libs/database';
import { type EventFacts, findEventFacts } from '#libs/events';
import { allows, Clock, isId, NotFound, type Scope, signLink } from '#libs/kernel';
import { doorEndsAt, pinOf } from './pin.rules.js';

/** A link as organisers see it: with all that somebody at the door needs. */
export type CheckInLinkView = Readonly<{
  id: string;
  name: string;
  createdAt: string;
  revokedAt: string | null;
  /** How many phones and tablets have opened it. */
  devices: number;
  token: string;
  pin: string;
}>;

/** `open`: a PIN opens it; `revoked`, `over`: nothing does. */
export type CheckInLinkState = 'open' | 'revoked' | 'over';

/** What whoever holds the link may know before the PIN. */
export type DoorView = Readonly<{
  linkId: string;
  eventId: string;
  title: string;
  startsLocal: string;
  endsLocal: string;
  state: CheckInLinkState;
}>;

@Injectable()
export class CheckInLinkQueries {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those of an event, the latest first. @throws {NotFound} when it is missing or foreign, also for who only reads */
  async list(scope: Scope, eventId: string): Promise<readonly CheckInLinkView[]> {
    const event = await findEventFacts(this.database, eventId);
    if (event === null || !allows(scope, 'registration:write', event.networkId)) throw new NotFound({ thing: 'event' });
    const rows = await this.database.query<Omit<CheckInLinkView, 'token' | 'pin'>>(
      `select l.id, l.name, ${isoInstant('l.created_at')} as "createdAt", ${isoInstant('l.revoked_at')} as "revokedAt",
         (select count(*)::int from check_in_device d where d.link_id = l.id) as devices
       from check_in_link l where l.event_id = $1 order by l.created_at desc, l.id desc`,
      [eventId],
    );
    const { secret } = this.config;
    return rows.map((row) => ({
      ...row,
      // When it ends follows from the event, which may still be moved.
      token: signLink(secret, { purpose: 'check-in', subject: row.id, version: 1, expiresOn: 0 }),
      pin: pinOf(secret, row.id),
    }));
  }

  /** @throws {NotFound} for what is no link */
  async get(linkId: string): Promise<DoorView> {
    const [link] = isId(linkId)
      ? await this.database.query<{ eventId: string; revokedAt: Date | null }>(
          'select event_id as "eventId", revoked_at as "revokedAt" from check_in_link where id = $1',
          [linkId],
        )
      : [];
    const event = link === undefined ? null : await findEventFacts(this.database, link.eventId);
    if (link === undefined || event === null) throw new NotFound({ thing: 'check-in-link' });
    const { id: eventId, title, startsLocal, endsLocal } = event;
    return { linkId, eventId, title, startsLocal, endsLocal, state: stateOf(link.revokedAt, event, this.clock.now()) };
  }
}

export function stateOf(revokedAt: Date | null, { endsAt }: Pick<EventFacts, 'endsAt'>, now: Date): CheckInLinkState {
  if (revokedAt !== null) return 'revoked';
  return now >= doorEndsAt(endsAt) ? 'over' : 'open';
}
