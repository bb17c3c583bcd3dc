import { Injectable } from '@nestjs/common';
import type { Reader } from '#libs/database';
import { registrationStateOf, type RegistrationTimes } from '#libs/events';
import { type Bindable, sqlWelcomedTo, tooSoonFor } from '#libs/intake';
import { Clock } from '#libs/kernel';
import type { MailStatus } from '#libs/mail';
import type { InvitationState } from '#libs/outreach';
import { PlacesQueries } from '#libs/registration';
import { ANSWERED, CAME_BACK, type Came, cameOf, DELIVERED_MS } from './came.rules.js';
import type { StandingPromise } from './standing-promise.rules.js';
import { calendarsOf } from './waiting-reports.queries.js';

/** A gathering that comes before the one of a promise. */
export type NearGathering = Readonly<{ id: string; title: string; startsLocal: string }>;

/** Why nobody is invited to it at short notice: it was done, no place is left, or its registration is not open. */
export type NearHindrance = 'invited' | 'full' | 'closed';

/** That a project was invited to such a gathering, and what came back; `sentAt` is ISO. */
export type Welcome = Readonly<{ event: NearGathering; sentAt: string; came: Came }>;

export type Near = Readonly<{
  gathering: NearGathering | null;
  hindrance: NearHindrance | null;
  welcome: Welcome | null;
}>;

/** The gathering to which the project may be invited now. */
export const openOf = (near: Near | undefined): NearGathering | null =>
  near === undefined || near.hindrance !== null ? null : near.gathering;

type Soon = Bindable & RegistrationTimes & NearGathering & Readonly<{ networkId: string }>;
type Welcomed = Readonly<{ id: string; refusedBy: readonly string[]; welcomedTo: readonly string[] }>;

/** Gatherings that come too soon for a promise, to which its project is welcome all the same (domain rule E2). */
@Injectable()
export class NearGatherings {
  constructor(
    private readonly clock: Clock,
    private readonly places: PlacesQueries,
  ) {}

  /** Of each running promise whose project somebody can write to; a handful of statements, however many they are. */
  async of(reader: Reader, promises: readonly StandingPromise[]): Promise<ReadonlyMap<string, Near>> {
    const ids = promises.map(({ facts }) => facts.id);
    const welcomes = await listWelcomes(reader, ids, this.clock.now());
    const running = promises.filter(({ facts }) => facts.outcome === null && facts.contactSince !== null);
    const found = running.length === 0 ? new Map<string, Found>() : await this.find(reader, running);
    const none = { gathering: null, hindrance: null };
    return new Map(ids.map((id) => [id, { ...(found.get(id) ?? none), welcome: welcomes.get(id) ?? null }]));
  }

  private async find(reader: Reader, promises: readonly StandingPromise[]): Promise<ReadonlyMap<string, Found>> {
    const now = this.clock.now();
    const networkIds = [...new Set(promises.map(({ facts }) => facts.networkId))];
    const events = await listAhead(reader, networkIds, now);
    if (!events.some(({ guaranteeRelevant }) => guaranteeRelevant)) return new Map();
    const calendars = await calendarsOf(reader, networkIds);
    const welcomed = new Map((await listWelcomed(reader, promises)).map((one) => [one.id, one]));
    const soon = promises.map(({ facts }) => {
      const { refusedBy, welcomedTo } = welcomed.get(facts.id)!;
      const asked = new Set(welcomedTo);
      const promise = { ...facts, boundEventId: facts.gathering?.id ?? null, refusedBy: new Set(refusedBy) };
      const own = events.filter(({ networkId }) => networkId === facts.networkId);
      const calendar = calendars.get(facts.networkId)!;
      return { id: facts.id, asked, soon: tooSoonFor({ ...promise, welcomedTo: asked }, own, calendar, now) };
    });
    const places = await this.places.ofEvents(
      [...new Set(soon.flatMap((one) => one.soon.map(({ id }) => id)))],
      reader,
    );
    const hasRoom = (id: string): boolean => places.get(id)!.some(({ free }) => free === null || free > 0);
    const hindranceOf = (event: Soon, asked: ReadonlySet<string>): NearHindrance | null => {
      if (asked.has(event.id)) return 'invited';
      if (registrationStateOf(event, now) !== 'open') return 'closed';
      return hasRoom(event.id) ? null : 'full';
    };
    return new Map(
      soon.flatMap(({ id, asked, soon: all }) => {
        const judged = all.map((event) => ({ gathering: shown(event), hindrance: hindranceOf(event, asked) }));
        const first = judged.find(({ hindrance }) => hindrance === null) ?? judged[0];
        return first === undefined ? [] : [[id, first] as const];
      }),
    );
  }
}

type Found = Pick<Near, 'gathering' | 'hindrance'>;

const shown = ({ id, title, startsLocal }: Soon): NearGathering => ({ id, title, startsLocal });

/** Those of promises, and those to which one is bound, in whatever state. */
const listAhead = (reader: Reader, networkIds: readonly string[], now: Date): Promise<Soon[]> =>
  reader.query<Soon>(
    `select id, network_id as "networkId", title, starts_local as "startsLocal", state, format,
       guarantee_relevant as "guaranteeRelevant", starts_at as "startsAt", ends_at as "endsAt", zone,
       registration_opens_at as "registrationOpensAt", registration_closes_at as "registrationClosesAt"
     from event e where network_id = any($1) and (
       guarantee_relevant and state in ('announced', 'open', 'closed') and starts_at > $2
       or exists (select 1 from obligation o where o.bound_event_id = e.id and o.outcome is null))`,
    [networkIds, now],
  );

const listWelcomed = (reader: Reader, promises: readonly StandingPromise[]): Promise<Welcomed[]> =>
  reader.query<Welcomed>(
    `select o.id, o.refused_by as "refusedBy", array(${sqlWelcomedTo}) as "welcomedTo" from obligation o
     where o.id = any($1)`,
    [promises.map(({ facts }) => facts.id)],
  );

type WelcomeRow = Readonly<{
  id: string;
  event: NearGathering;
  state: InvitationState;
  sentAt: Date;
  status: MailStatus | null;
  handedOverAt: Date | null;
}>;

/** The latest of each. */
async function listWelcomes(reader: Reader, ids: readonly string[], now: Date): Promise<ReadonlyMap<string, Welcome>> {
  const rows = await reader.query<WelcomeRow>(
    `select distinct on (o.id) o.id,
       json_build_object('id', e.id, 'title', e.title, 'startsLocal', e.starts_local) as event,
       i.state, i.sent_at as "sentAt", m.status, m.sent_at as "handedOverAt"
     from obligation o join obligation w on w.id = o.id or w.inherited_by = o.id
       join obligation_attempt a on a.obligation_id = w.id and a.way = 'short_notice'
       join event e on e.id = a.event_id
       join invitation i on i.event_id = a.event_id and i.person_id = a.person_id and i.state <> 'revoked'
       left join mail_message m on m.batch_id = i.wave_id and m.person_id = i.person_id
     where o.id = any($1) order by o.id, a.attempted_at desc, a.id`,
    [ids],
  );
  return new Map(
    rows.map(({ id, event, state, sentAt, status, handedOverAt }) => {
      const hasFailed = state === 'bounced' || (status !== null && CAME_BACK.has(status));
      const came = cameOf({
        sentAt,
        isDelivered: (handedOverAt ?? sentAt).getTime() + DELIVERED_MS <= now.getTime(),
        failedAt: hasFailed ? sentAt : null,
        hasAnswered: ANSWERED.has(state),
      });
      return [id, { event, sentAt: sentAt.toISOString(), came }];
    }),
  );
}
