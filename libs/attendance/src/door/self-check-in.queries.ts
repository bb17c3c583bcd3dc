import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Database } from '#libs/database';
import { type EventFacts, findEventFacts } from '#libs/events';
import { allows, Clock, type LinkClaims, NotFound, provesMailbox, type Scope, signLink } from '#libs/kernel';
import { checkInCode, nextCodeAt } from '../check-in-code.rules.js';
import {
  codeSecretOf,
  roomUseOf,
  type RoomUse,
  type SelfStanding,
  selfStandingOf,
  selfWindowOf,
} from './self-arrival.rules.js';
import { findOwnFacts } from './self-facts.queries.js';

/** The switch as organisers see it; `token` opens the screen of the room while it is on. */
export type SelfCheckInView = Readonly<{ isOn: boolean; token: string | null; opensAt: string; closesAt: string }>;

/** What the screen of the room shows. `code` only while it counts, `turnsAt` when the screen is to look again. */
export type RoomScreen = Readonly<{
  event: EventFacts;
  use: RoomUse;
  code: string | null;
  turnsAt: Date | null;
  opensAt: Date;
}>;

/** `opensAt`: when the code begins to count. */
export type OwnStanding = Readonly<{ standing: SelfStanding; opensAt: Date }>;

@Injectable()
export class SelfCheckInQueries {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} when it is missing or foreign, also for who only reads */
  async get(scope: Scope, eventId: string): Promise<SelfCheckInView> {
    const event = await findEventFacts(this.database, eventId);
    if (event === null || !allows(scope, 'registration:write', event.networkId)) throw new NotFound({ thing: 'event' });
    const { isOn, version } = await this.switchOf(eventId);
    const { opensAt, closesAt } = selfWindowOf(eventId, event);
    const claims = { purpose: 'room-screen', subject: eventId, version, expiresOn: 0 } as const;
    const token = isOn ? signLink(this.config.secret, claims) : null;
    return { isOn, token, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() };
  }

  /** For whoever holds the link of the screen. @throws {NotFound} once it was switched off or on anew */
  async screen({ subject: eventId, version }: Pick<LinkClaims, 'subject' | 'version'>): Promise<RoomScreen> {
    const now = this.clock.now();
    const [event, row] = await Promise.all([findEventFacts(this.database, eventId), this.switchOf(eventId)]);
    if (event === null || !row.isOn || row.version !== version) throw new NotFound({ thing: 'room-screen' });
    const { opensAt } = selfWindowOf(eventId, event);
    const use = roomUseOf(event, now);
    if (use !== 'open') return { event, use, code: null, turnsAt: use === 'early' ? opensAt : null, opensAt };
    const code = checkInCode(codeSecretOf(this.config.secret, version), eventId, now);
    return { event, use, code, turnsAt: nextCodeAt(now), opensAt };
  }

  /** How these registrations of the caller stand, by registration; others are left out. */
  async standings(scope: Scope, registrationIds: readonly string[]): Promise<ReadonlyMap<string, OwnStanding>> {
    const now = this.clock.now();
    const found = registrationIds.length === 0 ? [] : await findOwnFacts(this.database, registrationIds);
    const own = found.filter(({ personId: id, linkVersion }) => provesMailbox(scope, { id, linkVersion }));
    return new Map(
      own.map(({ registrationId, eventId, ...facts }) => [
        registrationId,
        { standing: selfStandingOf(facts, now), opensAt: selfWindowOf(eventId, facts).opensAt },
      ]),
    );
  }

  private async switchOf(eventId: string): Promise<Readonly<{ isOn: boolean; version: number }>> {
    const [row] = await this.database.query<{ isOn: boolean; version: number }>(
      'select is_on as "isOn", version from self_check_in where event_id = $1',
      [eventId],
    );
    return row ?? { isOn: false, version: 0 };
  }
}
