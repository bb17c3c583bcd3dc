import type { Database } from '#libs/database';
import { newId, systemCaller } from '#libs/kernel';
import { Suppressions } from '#libs/mail';
import { type ExclusionCause, exclusionCauses, type InviteReasonKind } from '#libs/outreach';
import { anAgendaItem, anEvent } from '../../test/factories/events.factory.js';
import { aWave } from '../../test/factories/invitations.factory.js';
import { aGroup, aNetwork } from '../../test/factories/networks.factory.js';
import { insertAll, type Row } from './bulk-rows.js';
import { type Contact, manyPeople, membershipOf, roleOf } from './people.js';

const AT = '2026-01-12T08:00:00Z';
const SINCE = '2025-01-01';

/** What the rule must find out about the contact with this number. Without reasons nobody speaks of them. */
export type Expected = Readonly<{ reasons: readonly InviteReasonKind[]; excluded: ExclusionCause | null }>;

export type Crowd = Readonly<{
  networkId: string;
  eventId: string;
  people: readonly Contact[];
  expected: readonly Expected[];
}>;

type Way = 'person' | 'two groups' | 'listed project' | 'project in a group' | 'organisation' | 'carrier';

// Of twenty contacts: how they belong to the network, if they do.
const WAYS: readonly (Way | 'interested' | 'guest' | null)[] = [
  ...(['person', 'person', 'person', 'person', 'person', 'person', 'person', 'two groups', 'two groups'] as const),
  ...(['listed project', 'listed project', 'listed project', 'project in a group', 'project in a group'] as const),
  ...(['organisation', 'carrier', 'interested', 'interested', 'guest', null] as const),
];

// Of forty contacts a third is left out, one for each cause; spread so that every cause meets every way.
const CAUSES = exclusionCauses;
const causeOf = (number: number): ExclusionCause | null => CAUSES[(number + Math.floor(number / 40)) % 40] ?? null;
const wayOf = (number: number) => WAYS[Math.floor(number / 40) % WAYS.length]!;
const isSpeaker = (number: number): boolean => number % 500 === 13;
const TAG = 'presse';
const isTagged = (number: number): boolean => number % 8 === 3;

function expectedOf(number: number): Expected {
  const [way, cause] = [wayOf(number), causeOf(number)];
  // Whoever was left out by hand is no guest at the same time.
  const isGuest = way === 'guest' && cause !== 'left_out';
  const isMember = way !== null && way !== 'interested' && way !== 'guest';
  // A segment asks people who are in the network now.
  const isInSegment = isTagged(number) && cause !== 'restricted' && cause !== 'left';
  const reasons = [
    ...(isMember ? (['member'] as const) : []),
    ...(isInSegment ? (['segment'] as const) : []),
    ...(way === 'interested' ? (['interested'] as const) : []),
    ...(isSpeaker(number) ? (['speaker'] as const) : []),
    ...(isGuest ? (['guest'] as const) : []),
  ];
  return { reasons, excluded: reasons.length === 0 ? null : cause };
}

/**
 * A network of so many contacts and a Fachtag for all of it: two thirds can be invited, for every reason there is and
 * some for several; the others are left out for every cause there is; few have nothing to do with it.
 */
export async function aCrowd(database: Database, suppressions: Suppressions, size: number): Promise<Crowd> {
  const { id: networkId } = await aNetwork(database, { name: `Netzwerk der ${size}` });
  const numbers = Array.from({ length: size }, (_, number) => number);
  const people = await manyPeople(database, networkId, size, (number) => ({
    tags: isTagged(number) ? [TAG] : [],
    ...columnsOf(causeOf(number)),
  }));
  const having = (...causes: readonly ExclusionCause[]) =>
    numbers.filter((number) => causes.includes(causeOf(number)!)).map((number) => people[number]!);
  const inSeries = { series_id: await aSeries(database, networkId) };
  const last = { startsLocal: '2026-01-20T10:00', state: 'held' } as const;
  const before = await anEvent(database, networkId, last, inSeries);
  const event = await anEvent(database, networkId, {}, inSeries);
  await askSegment(database, event);
  await insertAll(
    database,
    'series_answer',
    having('series_declined').map(({ id }) => ({
      ...{ ...inSeries, person_id: id, network_id: networkId, answer: 'declined', answered_at: AT },
    })),
  );
  await belong(database, networkId, numbers, (number) => people[number]!.id);
  const ids = (way: 'interested' | 'guest') =>
    numbers.filter((number) => wayOf(number) === way).map((number) => people[number]!.id);
  await invite(database, before, ids('interested'), 'declined_interested');
  await invite(
    database,
    event,
    having('invited').map(({ id }) => id),
    'sent',
  );
  const leftOut = having('left_out').map(({ id }) => id);
  const guests = ids('guest').filter((id) => !leftOut.includes(id));
  const decided = { event_id: event.id, network_id: networkId, created_at: AT };
  await insertAll(database, 'guest', [
    ...leftOut.map((id) => ({ ...decided, person_id: id, kind: 'left_out', reason: 'Urlaub' })),
    ...guests.map((id) => ({ ...decided, person_id: id, kind: 'added', reason: 'Berichtet' })),
  ]);
  await speak(
    database,
    event.id,
    numbers.filter(isSpeaker).map((number) => people[number]!.id),
  );
  await wish(database, networkId, numbers, people);
  await insertAll(
    database,
    'registration',
    having('registered').map(({ id }, index) => ({
      ...{ id: newId(), network_id: networkId, event_id: event.id, person_id: id, status: 'confirmed', via: 'public' },
      ...{ mode: 'on_site', place: 'regular', sequence: index + 1, organisation_name: '', organisation_key: '' },
      ...{ project_name: '', question: '', lists_name: false, lists_email: false, language: 'de', cancel_reason: '' },
      ...{ offers: 0, calendar_bump: 0, link_version: 1, version: 1, requested_at: AT, updated_at: AT },
    })),
  );
  await database.transaction(systemCaller('bench'), async (tx) => {
    for (const { email } of having('unsubscribed'))
      await suppressions.addWithin(tx, { address: email, reach: 'invitations', networkId, reason: 'unsubscribed' });
  });
  return { networkId, eventId: event.id, people, expected: numbers.map(expectedOf) };
}

async function aSeries(database: Database, networkId: string): Promise<string> {
  const row = { id: newId(), network_id: networkId, title: 'Fachtage', type: 'fachtag', guarantee_relevant: false };
  await insertAll(database, 'event_series', [{ ...row, version: 1, created_at: AT, updated_at: AT }]);
  return row.id;
}

async function askSegment(database: Database, event: Readonly<{ id: string; networkId: string }>): Promise<void> {
  const criteria = { match: 'all', criteria: [{ not: false, is: { kind: 'tag', tags: [TAG] } }] };
  const row = { id: newId(), network_id: event.networkId, name: 'Presse', criteria, version: 1 };
  await insertAll(database, 'segment', [{ ...row, created_at: AT, updated_at: AT }]);
  await insertAll(database, 'event_segment', [{ event_id: event.id, segment_id: row.id }]);
}

function columnsOf(cause: ExclusionCause | null): Row {
  switch (cause) {
    case 'objection':
      return { objection_at: AT };
    case 'restricted':
      return { state: 'restricted' };
    case 'left':
      return { state: 'inactive' };
    case 'no_address':
      return { email: null };
    case 'bounced':
      return { email_status: 'hard_bounce' };
    default:
      return {};
  }
}

/** Members of two groups, themselves or by what they speak for, and projects of the public list. */
async function belong(
  database: Database,
  networkId: string,
  numbers: readonly number[],
  personOf: (number: number) => string,
): Promise<void> {
  const [one, other] = [(await aGroup(database, networkId)).id, (await aGroup(database, networkId)).id];
  const rows = { organisation: [] as Row[], project: [] as Row[], listing: [] as Row[], role: [] as Row[] };
  const memberships: Row[] = [];
  const join = (groupId: string, member: Row) => memberships.push(membershipOf(networkId, groupId, member));
  const organisation = (number: number): string => {
    const row = { id: newId(), network_id: networkId, name: `Träger ${number}`, normalized_name: `traeger ${number}` };
    rows.organisation.push({ ...row, city: '', search: '', created_at: AT, updated_at: AT });
    return row.id;
  };
  const project = (number: number, carrierId = organisation(number)): string => {
    const row = { id: newId(), network_id: networkId, name: `Projekt ${number}`, carrier_organisation_id: carrierId };
    rows.project.push({ ...row, search: '', created_at: AT, updated_at: AT });
    return row.id;
  };
  const speaks = (number: number, thing: Row) => rows.role.push(roleOf(networkId, personOf(number), thing));
  const list = (projectId: string): string => {
    rows.listing.push({
      ...{ id: newId(), network_id: networkId, project_id: projectId, valid_from: SINCE, created_at: AT },
    });
    return projectId;
  };
  const ways: Readonly<Record<Way, (number: number) => unknown>> = {
    person: (number) => join(one, { person_id: personOf(number) }),
    'two groups': (number) => [one, other].map((group) => join(group, { person_id: personOf(number) })),
    'listed project': (number) => speaks(number, { project_id: list(project(number)), is_primary: true }),
    'project in a group': (number) => {
      const id = project(number);
      join(other, { project_id: id });
      speaks(number, { project_id: id });
    },
    organisation: (number) => {
      const id = organisation(number);
      join(other, { organisation_id: id });
      speaks(number, { organisation_id: id });
    },
    carrier: (number) => {
      const id = organisation(number);
      join(other, { organisation_id: id });
      speaks(number, { project_id: project(number, id) });
    },
  };
  for (const number of numbers) {
    const way = wayOf(number);
    if (way !== null && way in ways) ways[way as Way](number);
  }
  await insertAll(database, 'organisation', rows.organisation);
  await insertAll(database, 'project', rows.project);
  await insertAll(database, 'project_listing', rows.listing);
  await insertAll(database, 'membership', memberships);
  await insertAll(database, 'contact_role', rows.role);
}

async function invite(
  database: Database,
  event: Readonly<{ id: string; networkId: string }>,
  people: readonly string[],
  state: string,
): Promise<void> {
  const wave = await aWave(database, event);
  const common = { network_id: event.networkId, event_id: event.id, wave_id: wave, reasons: [], state, version: 1 };
  const at = { sent_at: AT, created_at: AT, updated_at: AT };
  await insertAll(
    database,
    'invitation',
    people.map((id) => ({ id: newId(), person_id: id, ...common, ...at })),
  );
}

async function speak(database: Database, eventId: string, people: readonly string[]): Promise<void> {
  const item = await anAgendaItem(database, eventId, { startsLocal: '2026-05-19T10:00' });
  const row = (id: string, position: number) => ({
    agenda_item_id: item,
    position,
    person_id: id,
    name: 'Aylin Demir',
  });
  await insertAll(
    database,
    'agenda_speaker',
    people.map((id, position) => ({ ...row(id, position), organisation_name: '' })),
  );
}

/** Those who wait for the answer to a question, who pause, and who want to hear of other kinds of gathering alone. */
async function wish(
  database: Database,
  networkId: string,
  numbers: readonly number[],
  people: readonly Contact[],
): Promise<void> {
  const nothing = { asked_at: null, paused_until: null, only_types: [] as string[] };
  const wishes: Partial<Record<ExclusionCause, Row>> = {
    asked: { asked_at: AT },
    paused: { paused_until: '2099-12-31' },
    not_this_kind: { only_types: ['stammtisch'] },
  };
  const rows = numbers.flatMap((number) => {
    const theirs = wishes[causeOf(number) ?? 'left_out'];
    if (!theirs) return [];
    return [{ person_id: people[number]!.id, network_id: networkId, updated_at: AT, ...nothing, ...theirs }];
  });
  await insertAll(database, 'invitation_preference', rows);
}
