import type { Reader } from '#libs/database';
import type { EventFacts, EventFormat, EventType } from '#libs/events';
import { allows, isId, NotFound, type Scope } from '#libs/kernel';
import { findWorkingCalendar } from '#libs/networks';
import { sqlAhead } from './timeline.queries.js';
import type { ExampleEvent } from './example-event.rules.js';
import {
  type Rhythm,
  rhythmOf,
  rhythms,
  type TimedStep,
  usualTimelines,
  withLeadDays,
} from './usual-timeline.rules.js';

/** For which gatherings a usual timeline counts: one kind of them in a network, or one series. */
export type UsualOwner = Readonly<{ networkId: string; rhythm: Rhythm; seriesId: string | null }>;

/** What somebody names: a kind of gathering in a network, or a series. */
export type Wanted = Readonly<{ networkId: string; rhythm: Rhythm }> | Readonly<{ seriesId: string }>;

/** @throws {NotFound} when it is missing, or of a network that the scope does not show */
export async function findOwner(reader: Reader, scope: Scope, wanted: Wanted): Promise<UsualOwner> {
  if ('seriesId' in wanted) return findUsualOfSeries(reader, scope, wanted.seriesId);
  await requireNetwork(reader, scope, wanted.networkId);
  return { ...wanted, seriesId: null };
}

/** What stands for an owner. `steps` are those that apply, whoever has decided about them. */
export type UsualSteps = UsualOwner &
  Readonly<{ seriesTitle: string | null; steps: readonly TimedStep[]; isOwn: boolean; version: number }>;

type OwnRow = Readonly<{
  rhythm: Rhythm | null;
  seriesId: string | null;
  steps: readonly TimedStep[] | null;
  version: number;
}>;

/** The usual timeline of every kind of gathering in a network. @throws {NotFound} */
export async function listUsualOfNetwork(
  reader: Reader,
  scope: Scope,
  networkId: string,
): Promise<readonly UsualSteps[]> {
  await requireNetwork(reader, scope, networkId);
  const own = await listOwn(reader, networkId);
  return rhythms.map((rhythm) => {
    const row = own.find((one) => one.rhythm === rhythm);
    const steps = row?.steps ?? usualTimelines[rhythm];
    return { networkId, rhythm, ...OF_KIND, steps, isOwn: Boolean(row?.steps), version: row?.version ?? 0 };
  });
}

const OF_KIND = { seriesId: null, seriesTitle: null } as const;

type SeriesRow = Readonly<{
  networkId: string;
  title: string;
  type: EventType;
  format: EventFormat;
  inviteLeadDays: number | null;
}>;

/** That of a series: its own, or else that of its kind. @throws {NotFound} */
export async function findUsualOfSeries(reader: Reader, scope: Scope, seriesId: string): Promise<UsualSteps> {
  const [series] = isId(seriesId) ? await reader.query<SeriesRow>(SERIES, [seriesId]) : [];
  if (!series || !allows(scope, 'event:read', series.networkId)) throw new NotFound({ thing: 'series' });
  const { networkId, inviteLeadDays, title: seriesTitle } = series;
  const own = await listOwn(reader, networkId);
  const rhythm = rhythmOf(series);
  const row = own.find((one) => one.seriesId === seriesId);
  const ofKind = own.find((one) => one.rhythm === rhythm)?.steps ?? usualTimelines[rhythm];
  const steps = row?.steps ?? withLeadDays(ofKind, inviteLeadDays);
  return { networkId, rhythm, seriesId, seriesTitle, steps, isOwn: Boolean(row?.steps), version: row?.version ?? 0 };
}

/**
 * With which steps the timelines of these events begin: those of their series, or of their kind in their network, or the
 * usual ones; a group invites as long before as it has agreed on, unless its series says otherwise.
 */
export async function listUsualSteps(
  reader: Reader,
  events: readonly EventFacts[],
): Promise<ReadonlyMap<string, readonly TimedStep[]>> {
  const ofKind = Object.fromEntries(events.map((event) => [event.id, rhythmOf(event)]));
  const rows = await reader.query<OwnOfEvent>(OF_EVENTS, [Object.keys(ofKind), JSON.stringify(ofKind)]);
  return new Map(
    rows.map(({ id, ofSeries, ofNetwork, inviteLeadDays }) => [
      id,
      ofSeries ?? withLeadDays(ofNetwork ?? usualTimelines[ofKind[id]!], inviteLeadDays),
    ]),
  );
}

type OwnOfEvent = Readonly<{
  id: string;
  ofSeries: readonly TimedStep[] | null;
  ofNetwork: readonly TimedStep[] | null;
  inviteLeadDays: number | null;
}>;

/** Gatherings ahead for which it counts, with a timeline that has begun, by id. */
export async function listFollowing(reader: Reader, owner: UsualOwner, now: Date): Promise<readonly string[]> {
  const rows = await reader.query<Readonly<{ id: string; type: string; format: string }>>(FOLLOWING, [
    ...[now, owner.networkId, owner.seriesId],
  ]);
  return rows.filter((event) => owner.seriesId !== null || rhythmOf(event) === owner.rhythm).map(({ id }) => id);
}

async function requireNetwork(reader: Reader, scope: Scope, networkId: string): Promise<void> {
  const isThere = allows(scope, 'event:read', networkId) && (await findWorkingCalendar(reader, networkId)) !== null;
  if (!isThere) throw new NotFound({ thing: 'network' });
}

// So that not every step of an example lies in the past.
const FAR = 84 * 86_400_000;

/** The next gathering far ahead for which it counts, published or not, or else the last one; null when there is none. */
export async function findExample(reader: Reader, owner: UsualOwner, now: Date): Promise<ExampleEvent | null> {
  const rows = await reader.query<ExampleEvent & Readonly<{ type: string; format: string }>>(NEXT, [
    ...[now, owner.networkId, owner.seriesId],
  ]);
  const those = rows.filter((event) => owner.seriesId !== null || rhythmOf(event) === owner.rhythm);
  return those.find(({ startsAt }) => startsAt.getTime() - now.getTime() > FAR) ?? those.at(-1) ?? null;
}

const listOwn = (reader: Reader, networkId: string): Promise<OwnRow[]> =>
  reader.query<OwnRow>(
    'select rhythm, series_id as "seriesId", steps, version from usual_timeline where network_id = $1',
    [networkId],
  );

// The format of a series is that of what its dates are made like.
const SERIES = `
  select s.network_id as "networkId", s.title, s.type, g.invite_lead_days as "inviteLeadDays",
         coalesce(t.format, (select e.format from event e where e.series_id = s.id order by e.starts_at desc, e.id limit 1), 'in_person') as format
  from event_series s left join event t on t.id = s.template_event_id left join network_group g on g.id = s.group_id
  where s.id = $1`;

const OF_EVENTS = `
  select e.id, s.steps as "ofSeries", k.steps as "ofNetwork", g.invite_lead_days as "inviteLeadDays"
  from event e
  left join usual_timeline s on s.series_id = e.series_id
  left join usual_timeline k on k.network_id = e.network_id and k.rhythm = $2::jsonb ->> e.id::text
  left join network_group g on g.id = e.group_id
  where e.id = any($1)`;

const FOLLOWING = `
  select e.id, e.type, e.format from event e join timeline t on t.event_id = e.id and t.basis <> ''
  where ${sqlAhead('$1')} and e.network_id = $2
    and case when $3::uuid is null
        then not exists (select 1 from usual_timeline u where u.series_id = e.series_id and u.steps is not null)
        else e.series_id = $3::uuid end
  order by e.id`;

const NEXT = `
  select e.title, e.type, e.format, e.starts_local as "startsLocal", e.ends_local as "endsLocal", e.zone,
         e.starts_at as "startsAt", e.ends_at as "endsAt", e.registration_closes_at as "registrationClosesAt"
  from event e
  where e.state in ('draft', 'announced', 'open', 'closed') and e.starts_at > $1 and e.network_id = $2
    and ($3::uuid is null or e.series_id = $3::uuid)
  order by e.starts_at, e.id limit 200`;
