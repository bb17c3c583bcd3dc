import { newId } from '#libs/kernel';
import { anAgendaItem, anEvent, type EventOverrides } from './events.factory.js';
import { aGroup, aNetwork, anOrganisation, aPerson, aProject, type Sql } from './networks.factory.js';
import { aPromise } from './obligations.factory.js';

/** Beside all of them, the same for each: it takes reports from everybody. */
export const NEIGHBOUR = '01900000-0000-7000-8000-0000000000fe';

const AT = '2026-01-12T08:00:00Z';

const names = [
  'network',
  'person',
  'deputy',
  'member',
  'organisation',
  'predecessor',
  'carrier',
  'project',
  'listed',
  'group',
  'membership',
  'proposal',
  'contactRole',
  'draft',
  'event',
  'begun',
  'held',
  'documented',
  'successor',
  'series',
  'room',
  'agendaItem',
  'logo',
  'mail',
  'mailing',
  'mailingTemplate',
  'registration',
  'waiting',
  'arrived',
  'attended',
  'repairTask',
  'calendarReply',
  'account',
  'wave',
  'invitation',
  'step',
  'skipped',
  'segment',
  'report',
  'otherReport',
  'obligation',
  'releasing',
  'soon',
  'welcomed',
  'heldPromise',
  'sought',
  'goneWave',
  'joined',
  'checkInLink',
  'import',
  'attendee',
  'scan',
] as const;

/** Half past eight of the day on which the event that has begun began. */
const MORNING = Date.UTC(2026, 1, 2, 7, 30);

/** The id of one row of every kind. */
export type WholeNetwork = Readonly<Record<(typeof names)[number], string>>;

/** Ids under which there is nothing. */
export const aMissingNetwork = (): WholeNetwork =>
  Object.fromEntries(names.map((name) => [name, newId()])) as WholeNetwork;

/** A network with one row of everything an organiser can write, each in a state in which something may be done. */
export async function aWholeNetwork(sql: Sql): Promise<WholeNetwork> {
  const { id: network } = await aNetwork(sql, { phase: 'setup' });
  const person = async () => (await aPerson(sql, network)).id;
  const organisation = async () => (await anOrganisation(sql, network)).id;
  const event = async (more: EventOverrides) => (await anEvent(sql, network, more)).id;
  const [project, group] = [await aProject(sql, network), (await aGroup(sql, network)).id];
  const made = {
    ...{ network, person: await person(), deputy: await person(), member: await person() },
    ...{
      organisation: await organisation(),
      predecessor: await organisation(),
      carrier: project.carrierOrganisationId,
    },
    ...{ project: project.id, listed: (await aProject(sql, network, { listedFrom: '2025-01-01' })).id, group },
    ...{
      draft: await event({ state: 'draft' }),
      event: await event({}),
      begun: await event({ state: 'closed', startsLocal: '2026-02-02T08:30' }),
      held: await event({ state: 'held', startsLocal: '2026-01-15T08:30' }),
      documented: await event({ state: 'documented', startsLocal: '2026-01-08T08:30' }),
    },
    successor: await event({}),
    soon: (await anEvent(sql, network, { startsLocal: '2026-02-05T10:00' }, { guarantee_relevant: true })).id,
  };
  for (const id of [made.draft, made.event])
    await anAgendaItem(sql, id, { startsLocal: '2026-05-19T10:00', minutes: 360 });
  const insert = async (table: string, row: Readonly<Record<string, unknown>>): Promise<string> => {
    const id = newId();
    const columns = Object.entries({ id, ...row });
    await sql.query(
      `insert into ${table} (${columns.map(([column]) => column).join(', ')})
       values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
      columns.map(([, value]) => value),
    );
    return id;
  };
  const of = { network_id: network, created_at: AT };
  const registration = (status: string, more: object) =>
    insert('registration', {
      ...{ network_id: network, event_id: made.event, status, via: 'organiser', mode: 'on_site' },
      ...{ requested_at: AT, updated_at: AT, ...more },
    });
  const step = (kind: string, state: string, dueAt: string) =>
    insert('outreach_step', {
      ...{ event_id: made.event, kind, state, due_at: dueAt },
      timing: JSON.stringify({ amount: 8, unit: 'days', anchor: 'start', at: '09:00', isExact: false }),
    });
  await sql.query(`insert into timeline values ($1, $2, '1.1', $3)`, [made.event, network, AT]);
  const rest = {
    membership: await insert('membership', {
      ...of,
      group_id: group,
      person_id: made.member,
      valid_from: '2025-01-01',
    }),
    proposal: await insert('membership', {
      ...{ ...of, group_id: group, person_id: made.deputy, state: 'proposed', valid_from: '2025-01-01' },
    }),
    contactRole: await insert('contact_role', {
      ...{ ...of, person_id: made.person, project_id: made.listed, valid_from: '2025-01-01' },
    }),
    series: await insert('event_series', {
      ...{ ...of, title: 'Arbeitskreis', type: 'arbeitskreis', template_event_id: made.successor, updated_at: AT },
      recurrence: JSON.stringify({ starts: '2026-06-16', pattern: 'weekly', every: 4, until: null, count: 3 }),
    }),
    room: await insert('room', { event_id: made.draft, position: 0, name: 'Saal' }),
    agendaItem: await anAgendaItem(sql, made.successor, { startsLocal: '2026-05-19T10:00' }),
    logo: await insert('logo', {
      ...{ ...of, alternative_text: 'Zeichen', media_type: 'image/png', bytes: Buffer.of(1), sha256: newId() },
    }),
    mail: await insert('mail_message', {
      ...{ ...of, template: 'registration-confirmed', language: 'de', to_name: 'Ute', to_address: 'ute@example.org' },
      ...{ to_domain: 'example.org', parameters: '{"sample":true}', status: 'held', not_before: AT },
    }),
    mailing: await insert('mailing', {
      ...{ ...of, texts: '{}', recipients: 1, left_out: '{}', sends_at: '2026-02-02T08:01:00Z' },
    }),
    mailingTemplate: await insert('mailing_template', { ...of, name: 'Dank', texts: '{}', updated_at: AT }),
    registration: await registration('confirmed', { person_id: made.person, sequence: 1, confirmed_at: AT }),
    waiting: await registration('waitlisted', {
      ...{ person_id: made.deputy, sequence: 2, waitlist_class: 5, waitlist_since: AT },
    }),
    arrived: await registration('confirmed', { event_id: made.begun, person_id: made.person, sequence: 1 }),
    attended: await registration('attended', { event_id: made.held, person_id: made.person, sequence: 1 }),
    segment: await insert('segment', {
      ...{ ...of, name: 'Niemand', criteria: '{"match":"all","criteria":[]}', updated_at: AT },
    }),
    wave: await insert('invitation_wave', {
      ...{ ...of, event_id: made.successor, audience: '{"segments":[]}', invited: 0, excluded: '{}' },
      sends_at: '2026-02-02T09:00:00Z',
    }),
    goneWave: await insert('invitation_wave', {
      ...{ ...of, event_id: made.begun, audience: '{"segments":[]}', invited: 0, excluded: '{}' },
      sends_at: '2026-01-12T09:00:00Z',
    }),
    repairTask: await insert('repair_task', {
      ...{ ...of, person_id: made.person, event_id: made.successor, address: 'weg@example.org' },
      ...{ reason: 'unknown-address', due_at: AT },
    }),
    calendarReply: await insert('calendar_reply', {
      ...{ network_id: network, event_id: made.event, attendee: 'wer@example.org', sender: 'wer@example.org' },
      ...{
        participation: 'accepted',
        sequence: 0,
        stamp: AT,
        state: 'review',
        cause: 'unknown-person',
        received_at: AT,
      },
    }),
    obligation: await insert('obligation', {
      ...{ network_id: network, project_id: made.project, received_at: AT, accepted_at: AT, updated_at: AT },
      bound_event_id: made.event,
    }),
    releasing: await insert('obligation', {
      ...{ network_id: network, project_id: made.listed, received_at: AT, accepted_at: AT, updated_at: AT },
      ...{ release_cause: 'withdrawn', release_asked_by: newId(), bound_event_id: made.successor },
    }),
    welcomed: (await aPromise(sql, network, { eventId: made.successor, accepted_at: '2026-02-02T07:00:00Z' })).id,
    heldPromise: (await aPromise(sql, network, { held_at: AT, hold_reason: 'Erst anrufen' })).id,
    report: await insert('project_report', {
      ...{ network_id: network, reference: 'M-2026-900', channel: 'form', language: 'de', raw_name: 'Lotsen Hohenau' },
      ...{ received_at: AT, state: 'in_triage', updated_at: AT },
    }),
    otherReport: await insert('project_report', {
      ...{ network_id: network, reference: 'M-2026-002', channel: 'form', language: 'de', raw_name: 'Lotsen Hohenau' },
      ...{ received_at: AT, state: 'out_of_scope', decided_at: AT, updated_at: AT },
    }),
    step: await step('participant_info', 'planned', '2026-05-11T07:00:00Z'),
    skipped: await step('are_you_coming', 'skipped', '2026-05-12T07:00:00Z'),
    import: await insert('attendance_report', {
      ...{ network_id: network, event_id: made.begun, source_hash: newId(), layout: 'zoom', people: 2, dropped: 0 },
      imported_at: AT,
    }),
    attendee: await insert('attendance_attendee', {
      ...{ network_id: network, event_id: made.begun, identity: 'one', name: 'Gerät im Foyer', kind: 'person' },
    }),
    checkInLink: await insert('check_in_link', { ...of, event_id: made.event, name: 'Foyer' }),
    account: await insert('account', {
      ...{ email: `konto-${newId()}@example.org`, display_name: 'Jule Wegener', password_hash: 'none' },
      ...{ created_at: AT, updated_at: AT },
    }),
  };
  const invitation = await insert('invitation', {
    ...{ ...of, event_id: made.successor, person_id: made.member, wave_id: rest.wave, reasons: '[]', state: 'sent' },
    ...{ sent_at: AT, updated_at: AT },
  });
  await sql.query(
    `insert into attendance_sheet (event_id, network_id, state, confirmed_at, entries, updated_at)
     values ($1, $2, 'confirmed', $3, 1, $3)`,
    [made.held, network, AT],
  );
  const scan = await insert('attendance_scan', {
    ...{ event_id: made.held, network_id: network, media_type: 'application/pdf', pages: 1, sha256: newId() },
    ...{ bytes: Buffer.of(1), uploaded_at: AT },
  });
  await sql.query(
    `insert into attendance_record (event_id, person_id, network_id, registration_id, status, mode, evidence, recorded_at, version)
     values ($1, $2, $3, $4, 'present', 'on_site', 'organiser', $5, 1)`,
    [made.held, made.person, network, rest.attended, AT],
  );
  const { id: sought, project: lonely } = await aPromise(sql, network, {
    contact: await aPerson(sql, network, { email: null }),
  });
  const told = await insert('project_report', {
    ...{ network_id: network, reference: 'M-2026-003', channel: 'form', language: 'de', raw_name: 'Lotsen Seehafen' },
    ...{ received_at: AT, state: 'accepted', decided_at: AT, updated_at: AT },
    ...{ obligation_id: sought, project_id: lonely.id },
  });
  await sql.query(`insert into reporter (report_id, network_id, email) values ($1, $2, 'wer@seehafen.example.org')`, [
    ...[told, network],
  ]);
  const known = await insert('attendance_attendee', {
    ...{ network_id: network, event_id: made.begun, identity: 'two', name: 'Gerät im Saal', kind: 'person' },
    ...{ decision: 'matched', registration_id: rest.arrived },
  });
  for (const attendee of [rest.attendee, known]) {
    await sql.query('insert into attendance_presence values ($1, $2, 40, $3)', [
      ...[attendee, rest.import, JSON.stringify([[MORNING, MORNING + 40 * 60_000]])],
    ]);
  }
  const joined = await insert('obligation_join', {
    ...{ network_id: network, into_id: rest.obligation, project_id: (await aProject(sql, network)).id },
    ...{
      received_at: AT,
      accepted_at: AT,
      refused_by: [],
      report_ids: [],
      attempt_ids: [],
      role_ids: [],
      joined_at: AT,
    },
  });
  await sql.query(
    `insert into place_counter (event_id, mode, confirmed, waiting, sequence) values ($1, 'on_site', 1, '{0,0,0,0,1}', 2)`,
    [made.event],
  );
  await sql.query(`insert into account_role values ($1, $2, 'moderator', $3)`, [rest.account, network, AT]);
  await sql.query(`insert into guest values ($1, $2, $3, 'left_out', 'Urlaub', $4)`, [
    ...[made.event, made.deputy, network, AT],
  ]);
  await sql.query(`insert into consent values ($1, $2, $3, 'recording', $4, null, '1', 'Brief')`, [
    ...[newId(), network, made.person, AT],
  ]);
  await sql.query(
    `insert into reporter (report_id, network_id, email) values ($1, $2, 'amira.soltani@seehafen.example.org')`,
    [rest.report, network],
  );
  await sql.query(`insert into reporter (report_id, network_id, name) values ($1, $2, 'Jens Ohlhaver')`, [
    ...[rest.otherReport, network],
  ]);
  await sql.query(
    `insert into network (id, name, slug, phase, created_at, updated_at)
     values ($1, 'Netzwerk nebenan', 'nebenan', 'implementation', $2, $2) on conflict do nothing`,
    [NEIGHBOUR, AT],
  );
  return { ...made, ...rest, invitation, scan, joined, sought };
}
