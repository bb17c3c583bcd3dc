import { type Caller, grantScope, newId } from '#libs/kernel';
import { organiserIn, scopeIn } from '../../../../test/factories/callers.factory.js';
import { anEvent, type EventOverrides } from '../../../../test/factories/events.factory.js';
import { teamsReport, zoomReport } from '../../../../test/factories/meeting-reports.factory.js';
import { aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../../test/factories/registrations.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { AttendanceModule } from '../attendance.module.js';
import { AttendanceConfirmation } from '../sheet/confirmation.service.js';
import { AttendanceMarks } from '../sheet/marking.service.js';
import { SheetQueries } from '../sheet/sheet.queries.js';
import { AttendanceVerification } from '../sheet/verification.queries.js';
import { AttendeeDecisions, type Decision } from './deciding.service.js';
import { type NewReport, ReportImports } from './importing.service.js';
import { ReportPreviews } from './preview.queries.js';
import { ReviewQueries } from './review.queries.js';

let world: World;
let networkId: string;
let organiser: Caller;
beforeAll(async () => {
  world = await aWorld(AttendanceModule);
  networkId = (await aNetwork(world.sql)).id;
  organiser = organiserIn(networkId);
});
afterAll(() => world?.close());
beforeEach(() => world.at('2026-05-19T15:00:00Z'));

type Event = Awaited<ReturnType<typeof anEvent>>;

/** From 10:00 to 16:00 in Berlin. */
const gathering = (more: EventOverrides = {}) =>
  anEvent(world.sql, networkId, { state: 'running', format: 'online', ...more });
const registered = async (event: Event, firstName: string, lastName: string, more: Record<string, unknown> = {}) => {
  const email = `${newId()}@example.org`;
  const { id } = await aPerson(world.sql, networkId, { firstName, lastName, email });
  const registrationId = await aRegistration(world.sql, event, 'confirmed', { person_id: id, mode: 'online', ...more });
  return { registrationId, email, personId: id };
};
const fileOf = (bytes: Uint8Array, more: Partial<NewReport> = {}): NewReport => ({
  ...{ bytes, fileName: 'bericht.csv', dateOrder: null, mapping: null, ...more },
});
const load = (event: Event, bytes: Uint8Array, more: Partial<NewReport> = {}, caller = organiser) =>
  world.get(ReportImports).import(caller, event.id, fileOf(bytes, more));
const preview = (event: Event, bytes: Uint8Array, more: Partial<NewReport> = {}) =>
  world.get(ReportPreviews).preview(organiser.scope, event.id, fileOf(bytes, more));
const review = (event: Event) => world.get(ReviewQueries).get(organiser.scope, event.id);
const sheet = (event: Event) => world.get(SheetQueries).get(organiser.scope, event.id);
const markOf = async (event: Event, registrationId: string) => {
  const mark = (await sheet(event)).rows.find((row) => row.registrationId === registrationId)?.mark ?? null;
  return mark && `${mark.status} ${mark.minutes ?? '–'} ${mark.evidence}`;
};
const decide = async (
  event: Event,
  name: string,
  decision: Decision['decision'],
  registrationId: string | null = null,
) => {
  const { id, version } = (await review(event)).people.find((one) => one.name === name)!;
  await world
    .get(AttendeeDecisions)
    .decide(organiser, event.id, [{ attendeeId: id, version, decision, registrationId }]);
};
const say = async (event: Event, registrationId: string, status: 'absent' | 'present' | 'excused') => {
  const version = (await sheet(event)).rows.find((row) => row.registrationId === registrationId)?.mark?.version ?? 0;
  await world
    .get(AttendanceMarks)
    .mark(organiser, event.id, [
      { registrationId, version, status, minutes: null, substituteId: null, evidence: 'organiser' },
    ]);
};
const confirm = async (event: Event, headcount = 0) =>
  world.get(AttendanceConfirmation).confirm(organiser, event.id, {
    ...{ version: (await sheet(event)).version, restAbsent: true, headcount },
  });
const adopt = async (event: Event, registrationId: string, reason = '') => {
  const version = (await sheet(event)).rows.find((row) => row.registrationId === registrationId)?.mark?.version ?? 0;
  await world.get(AttendeeDecisions).adopt(organiser, event.id, [{ registrationId, version }], reason);
};
const kept = async (event: Event) => {
  const rows = await world.sql.query<{ table: string; count: number }[]>(
    `select 'report' as table, count(*)::int from attendance_report where event_id = $1
     union all select 'attendee', count(*)::int from attendance_attendee where event_id = $1
     union all select 'presence', count(*)::int from attendance_presence v join attendance_report r on r.id = v.report_id
       where r.event_id = $1
     union all select 'mark', count(*)::int from attendance_record where event_id = $1
     union all select 'line', count(*)::int from attendance_entry where event_id = $1 order by 1`,
    [event.id],
  );
  return Object.fromEntries(rows.map(({ table, count }) => [table, count]));
};
const faultsOf = async (event: Event) =>
  (await world.get(AttendanceVerification).verify(organiser.scope, event.id))[0]!.faults;

/** An hour from ten on is a sixth of the gathering; from ten to four is all of it. */
const hour = (name: string, mail?: string) => ({ name, from: '10:00', to: '11:00', ...(mail ? { mail } : {}) });
const whole = (name: string, mail?: string) => ({ name, from: '09:57', to: '16:03', ...(mail ? { mail } : {}) });

describe('a report that is looked at', () => {
  it('tells who is in it and what would count, and nothing is kept', async () => {
    const event = await gathering();
    const ute = await registered(event, 'Ute', 'Kallweit');
    await registered(event, 'Jörg', 'Müller');
    const bytes = zoomReport([
      whole('Ute K.', ute.email),
      hour('Joerg Mueller (iPad)'),
      hour('Niemand Bekanntes'),
      hour('+49 69 *****12'),
      { name: 'Zu Früh', from: '09:00', to: '09:30' },
      { name: 'Wartet Nur', from: '10:00', to: '10:05', waiting: true },
    ]);
    expect(await preview(event, bytes)).toMatchObject({
      ...{ fault: null, isKnown: false, layout: 'zoom' },
      ...{ from: '2026-05-19T07:00:00.000Z', to: '2026-05-19T14:03:00.000Z' },
      counts: { people: 4, certain: 1, proposed: 1, unknown: 2, apart: 1 },
      people: [
        { name: 'Ute K.', minutes: 360, match: 'certain' },
        { name: 'Joerg Mueller (iPad)', minutes: 60, match: 'proposals' },
        { name: 'Niemand Bekanntes', match: 'unknown' },
        { name: '+49 69 *****12', kind: 'phone', match: 'unknown' },
      ],
      dropped: [
        { reason: 'outside-event', count: 1 },
        { reason: 'waiting-room', count: 1 },
      ],
      tables: [],
    });
    expect(await kept(event)).toEqual({ report: 0, attendee: 0, presence: 0, mark: 0, line: 0 });
    expect(await world.historyOf(event.id)).toEqual([]);
  });

  it.each([
    ['elsewhere', zoomReport([hour('Ute')], '05/20/2026')],
    ['empty', zoomReport([])],
    ['truncated', zoomReport([hour('Ute')]).subarray(0, -30)],
    ['foreign', Buffer.from('PK\u0003\u0004 a workbook')],
    ['too-long', Buffer.from('a,b\n'.repeat(100_001))],
  ] as const)('is refused in both steps when it is %s', async (fault, bytes) => {
    const event = await gathering();
    expect(await preview(event, bytes)).toMatchObject({ fault, people: [] });
    await expect(load(event, bytes)).rejects.toMatchObject({ code: `attendance.report-${fault}` });
    expect(await kept(event)).toEqual({ report: 0, attendee: 0, presence: 0, mark: 0, line: 0 });
  });

  it('is asked for the order of its dates only when nothing else tells it', async () => {
    const bytes = zoomReport([hour('Ute')], '03/04/2026');
    const june = await gathering({ startsLocal: '2026-05-19T10:00' });
    expect(await preview(june, bytes)).toMatchObject({ fault: 'ambiguous-dates' });
    expect(await preview(june, bytes, { dateOrder: 'day-first' })).toMatchObject({ fault: 'elsewhere' });
    world.at('2026-04-03T15:00:00Z');
    const april = await gathering({ startsLocal: '2026-04-03T10:00' });
    expect(await preview(april, bytes)).toMatchObject({ fault: null, from: '2026-04-03T08:00:00.000Z' });
    expect(await preview(april, bytes, { dateOrder: 'month-first' })).toMatchObject({ fault: 'elsewhere' });
  });
});

describe('a table that no video system has written', () => {
  const bytes = Buffer.from(
    'Wer;Notiz;Rein;Raus;Später\nUte Kallweit;ok;10:00;15:00;16:00\nKim;ok;10:00;16:00;16:00\n',
  );
  const columns = { mail: null, account: null, length: null, waiting: null, attended: null, action: null };

  it('is read as somebody says, and the next one of the network by itself', async () => {
    const event = await gathering();
    const [table] = (await preview(event, bytes)).tables;
    expect(table).toMatchObject({ header: ['Wer', 'Notiz', 'Rein', 'Raus', 'Später'] });
    expect(table!.samples[0]).toEqual(['Ute Kallweit', 'ok', '10:00', '15:00', '16:00']);
    const mapping = { fingerprint: table!.fingerprint, mapping: { ...columns, name: [0], join: 2, leave: 4 } };
    const minutes = async (of: Event, more: Partial<NewReport>) =>
      (await preview(of, bytes, more)).people.map((one) => one.minutes);
    expect(await minutes(event, { mapping })).toEqual([360, 360]);
    expect(await minutes(event, {})).not.toEqual([360, 360]);
    await load(event, bytes, { mapping });
    const later = await gathering();
    expect(await minutes(later, {})).toEqual([360, 360]);
    const foreign = (await aNetwork(world.sql)).id;
    const theirs = await anEvent(world.sql, foreign, { state: 'running' });
    const seen = await world.get(ReportPreviews).preview(organiserIn(foreign).scope, theirs.id, fileOf(bytes));
    expect(seen.people.map((one) => one.minutes)).not.toEqual([360, 360]);
  });

  it('offers its columns also when nobody can guess what is in them', async () => {
    const event = await gathering();
    const guess = Buffer.from('A;B;C\nUte;x;y\nKim;x;z\n');
    expect(await preview(event, guess)).toMatchObject({ fault: 'foreign', tables: [{ header: ['A', 'B', 'C'] }] });
  });
});

describe('a report that is read in', () => {
  it('marks whom an address or a personal link proves, and asks of everybody else', async () => {
    const event = await gathering();
    const [ute, jens] = [await registered(event, 'Ute', 'Kallweit'), await registered(event, 'Jens', 'Bader')];
    const kim = await registered(event, 'Kim', 'Celik');
    expect(
      await load(
        event,
        zoomReport([whole('Ute', ute.email.toUpperCase()), hour('Kim Celik', 'kim@zuhause.example.org')]),
      ),
    ).toMatchObject({ isNew: true, people: 2, certain: 1 });
    const at = (clock: string) => new Date(`2026-05-19T${clock}:00Z`).getTime();
    const connection = { w: { registeredOn: at('08:00'), leftOn: at('12:00') } };
    const dashboard = {
      createdOn: at('08:00'),
      endedOn: at('14:00'),
      users: { a: { extId: jens.registrationId, name: 'Gerät', intIds: connection } },
    };
    await load(event, Buffer.from(JSON.stringify(dashboard)));
    expect(await markOf(event, ute.registrationId)).toBe('present – provider_report');
    expect(await markOf(event, jens.registrationId)).toBe('partial 240 provider_report');
    expect(await markOf(event, kim.registrationId)).toBeNull();
    const { people, counts } = await review(event);
    expect(counts).toEqual({ open: 1, openApart: 0, matched: 2, unnamed: 1 });
    expect(people[0]).toMatchObject({
      ...{ name: 'Kim Celik', decision: 'open', minutes: 60 },
      candidates: [{ registrationId: kim.registrationId, score: 90, reasons: ['same_name'] }],
    });
    expect(
      people
        .slice(1)
        .map(({ name, reason }) => `${name} ${reason}`)
        .sort(),
    ).toEqual(['Gerät own_link', 'Ute same_address']);
    expect(await faultsOf(event)).toEqual([]);
    expect(await world.historyOf(event.id)).toEqual(['attendance.report-imported', 'attendance.report-imported']);
  });

  it('changes nothing when it comes a second time', async () => {
    const event = await gathering();
    const ute = await registered(event, 'Ute', 'Kallweit');
    const bytes = zoomReport([hour('Ute', ute.email), hour('Kim')]);
    const first = await load(event, bytes);
    await decide(event, 'Kim', 'headcount');
    const before = [await kept(event), await review(event), await sheet(event)];
    expect(await load(event, bytes, { fileName: 'anders.csv' })).toMatchObject({
      reportId: first.reportId,
      isNew: false,
    });
    expect([await kept(event), await review(event), await sheet(event)]).toEqual(before);
    expect(await preview(event, bytes)).toMatchObject({ isKnown: true });
  });

  it('is one of two when both come at once', async () => {
    const event = await gathering();
    const bytes = zoomReport([hour('Kim')]);
    const both = await Promise.all([load(event, bytes), load(event, bytes)]);
    expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
    expect(await kept(event)).toMatchObject({ report: 1, attendee: 1 });
  });

  it('of a meeting that was started anew goes on where the first one ended', async () => {
    const event = await gathering();
    const ute = await registered(event, 'Ute', 'Kallweit');
    const kim = await registered(event, 'Kim', 'Celik');
    const stays = (from: string, to: string) => [
      { name: 'Ute', mail: ute.email, from, to },
      { name: 'Kim C', from, to },
    ];
    await load(event, zoomReport(stays('10:00', '12:00')));
    await decide(event, 'Kim C', 'matched', kim.registrationId);
    expect(await markOf(event, kim.registrationId)).toBe('partial 120 provider_report');
    const second = await load(event, zoomReport(stays('11:30', '13:00')));
    expect(await markOf(event, ute.registrationId)).toBe('partial 180 provider_report');
    expect(await markOf(event, kim.registrationId)).toBe('partial 180 provider_report');
    await world.get(ReportImports).remove(organiser, event.id, second.reportId);
    expect(await markOf(event, kim.registrationId)).toBe('partial 120 provider_report');
    expect((await review(event)).reports).toHaveLength(1);
    expect(await faultsOf(event)).toEqual([]);
  });

  it('leaves nothing behind when it is taken back, but what organisers have said', async () => {
    const event = await gathering();
    const [ute, kim] = [await registered(event, 'Ute', 'Kallweit'), await registered(event, 'Kim', 'Celik')];
    const { reportId } = await load(event, zoomReport([hour('Ute', ute.email), hour('Kim', kim.email)]));
    await say(event, kim.registrationId, 'present');
    await world.get(ReportImports).remove(organiser, event.id, reportId);
    expect(await markOf(event, ute.registrationId)).toBeNull();
    expect(await markOf(event, kim.registrationId)).toBe('present – organiser');
    expect(await kept(event)).toMatchObject({ report: 0, attendee: 0, presence: 0, mark: 1 });
    await expect(world.get(ReportImports).remove(organiser, event.id, reportId)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('reads UTF-16 of Teams and takes markup and formulas for names', async () => {
    const event = await gathering();
    await load(
      event,
      teamsReport([
        { name: '<img src=x onerror=alert(1)>', stays: [['10:00', '11:00']] },
        {
          name: '"=""Ute"""',
          stays: [
            ['10:00', '10:30'],
            ['10:15', '11:00'],
          ],
        },
      ]),
    );
    expect((await review(event)).people.map(({ name, minutes }) => `${minutes} ${name}`).sort()).toEqual([
      '60 <img src=x onerror=alert(1)>',
      '60 Ute',
    ]);
  });

  it('is not read before the doors open, nor for a gathering that was called off', async () => {
    const bytes = zoomReport([hour('Ute')]);
    const event = await gathering({ state: 'open' });
    world.at('2026-05-19T05:00:00Z');
    await expect(load(event, bytes)).rejects.toMatchObject({ code: 'attendance.early' });
    const cancelled = await gathering({ state: 'cancelled' });
    await expect(load(cancelled, bytes)).rejects.toMatchObject({ code: 'attendance.off' });
  });

  it('stays within its network and needs the right to write', async () => {
    const event = await gathering();
    const bytes = zoomReport([hour('Ute')]);
    const stranger = organiserIn((await aNetwork(world.sql)).id);
    const reader: Caller = { ...organiser, scope: scopeIn([networkId], ['registration:read']) };
    await expect(load(event, bytes, {}, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(load(event, bytes, {}, reader)).rejects.toMatchObject({ code: 'forbidden' });
    const { reportId } = await load(event, bytes);
    const nobody = grantScope({ networks: new Map(), persons: new Map() });
    for (const scope of [stranger.scope, nobody]) {
      await expect(world.get(ReviewQueries).get(scope, event.id)).rejects.toMatchObject({ code: 'not-found' });
      await expect(world.get(ReportPreviews).preview(scope, event.id, fileOf(bytes))).rejects.toMatchObject({
        code: 'not-found',
      });
    }
    const other = await gathering();
    await expect(world.get(ReportImports).remove(organiser, other.id, reportId)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await review(event)).reports).toHaveLength(1);
  });

  it('has fifty thousand lines and is read in within seconds', async () => {
    const event = await gathering();
    for (let at = 0; at < 40; at += 1) await registered(event, `Vor${at}`, `Nach${at}`);
    const lines = Array.from({ length: 50_000 }, (_, at) => hour(`Person ${at % 20_000}`));
    const bytes = zoomReport(lines);
    const before = performance.now();
    expect(await preview(event, bytes)).toMatchObject({ counts: { people: 20_000 } });
    expect(await load(event, bytes)).toMatchObject({ people: 20_000 });
    const { people, counts } = await review(event);
    expect([people.length, counts.open, counts.unnamed]).toEqual([500, 20_000, 20_000]);
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});

describe('who somebody in a report is', () => {
  it('is decided once, under however many names, and each decision can be taken back', async () => {
    const event = await gathering();
    const joerg = await registered(event, 'Jörg', 'Müller');
    await load(
      event,
      zoomReport([
        { name: 'Müller, Jörg (iPad von Jörg)', from: '10:00', to: '11:30' },
        { name: 'Joerg Mueller IHK', from: '11:00', to: '12:00' },
        { name: 'iPhone', from: '15:00', to: '16:00' },
      ]),
    );
    await decide(event, 'Müller, Jörg (iPad von Jörg)', 'matched', joerg.registrationId);
    await decide(event, 'Joerg Mueller IHK', 'matched', joerg.registrationId);
    expect(await markOf(event, joerg.registrationId)).toBe('partial 120 provider_report');
    await decide(event, 'iPhone', 'matched', joerg.registrationId);
    expect(await markOf(event, joerg.registrationId)).toBe('partial 180 provider_report');
    await decide(event, 'iPhone', 'ignored');
    expect(await markOf(event, joerg.registrationId)).toBe('partial 120 provider_report');
    expect((await review(event)).counts).toEqual({ open: 0, openApart: 0, matched: 2, unnamed: 0 });
    await decide(event, 'Joerg Mueller IHK', 'open');
    await decide(event, 'Müller, Jörg (iPad von Jörg)', 'open');
    expect(await markOf(event, joerg.registrationId)).toBeNull();
    expect(await faultsOf(event)).toEqual([]);
  });

  it('is somebody else after all: both marks follow', async () => {
    const event = await gathering();
    const [ute, uta] = [await registered(event, 'Ute', 'Kallweit'), await registered(event, 'Uta', 'Kallweit')];
    await load(event, zoomReport([whole('U. Kallweit')]));
    expect((await review(event)).people[0]!.candidates.map(({ reasons }) => reasons)).toEqual([
      ['initial'],
      ['initial'],
    ]);
    await decide(event, 'U. Kallweit', 'matched', ute.registrationId);
    await decide(event, 'U. Kallweit', 'matched', uta.registrationId);
    expect(await markOf(event, ute.registrationId)).toBeNull();
    expect(await markOf(event, uta.registrationId)).toBe('present – provider_report');
  });

  it('keeps numbers and rooms apart: they count only once somebody says so', async () => {
    const event = await gathering();
    await load(event, zoomReport([hour('+49 69 *****12'), hour('Raum Elbe'), hour('Kim')]));
    expect((await review(event)).counts).toMatchObject({ open: 1, openApart: 2, unnamed: 1 });
    await decide(event, 'Raum Elbe', 'headcount');
    expect((await review(event)).counts).toMatchObject({ open: 1, openApart: 1, unnamed: 2 });
  });

  it('is refused when somebody else has decided meanwhile, and a second press changes nothing', async () => {
    const event = await gathering();
    const kim = await registered(event, 'Kim', 'Celik');
    await load(event, zoomReport([hour('Kim C')]));
    const { id: attendeeId, version } = (await review(event)).people[0]!;
    const own = { attendeeId, version, decision: 'matched', registrationId: kim.registrationId } as const;
    const send = (decision: Decision) => world.get(AttendeeDecisions).decide(organiser, event.id, [decision]);
    await send(own);
    await send(own);
    await expect(send({ ...own, decision: 'headcount', registrationId: null })).rejects.toMatchObject({
      code: 'attendance.changed',
    });
    expect(await markOf(event, kim.registrationId)).toBe('partial 60 provider_report');
  });

  it('is nobody of another gathering, and nobody who has cancelled', async () => {
    const [event, other] = [await gathering(), await gathering()];
    const foreign = await registered(other, 'Kim', 'Celik');
    const gone = await aRegistration(world.sql, event, 'cancelled');
    await load(event, zoomReport([hour('Kim Celik')]));
    expect((await review(event)).people[0]!.candidates).toEqual([]);
    await expect(decide(event, 'Kim Celik', 'matched', foreign.registrationId)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(decide(event, 'Kim Celik', 'matched', gone)).rejects.toMatchObject({
      code: 'attendance.not-registered',
    });
  });

  it('is proposed when they were entered after the report was read in', async () => {
    const event = await gathering();
    await load(event, zoomReport([hour('Kim', 'kim@seehafen.example.org')]));
    const { id } = await aPerson(world.sql, networkId, { lastName: 'Celik', email: 'kim@seehafen.example.org' });
    const registrationId = await aRegistration(world.sql, event, 'confirmed', { person_id: id });
    expect((await review(event)).people[0]!.candidates).toEqual([
      { registrationId, score: 99, reasons: ['same_address'] },
    ]);
    expect(await markOf(event, registrationId)).toBeNull();
  });
});

describe('an organiser who has said something else', () => {
  it('is right, until they take the report over', async () => {
    const event = await gathering();
    const ute = await registered(event, 'Ute', 'Kallweit');
    await say(event, ute.registrationId, 'absent');
    await load(event, zoomReport([hour('Ute', ute.email)]));
    expect(await markOf(event, ute.registrationId)).toBe('absent – organiser');
    expect((await review(event)).differences).toMatchObject([
      { registrationId: ute.registrationId, told: { status: 'partial', minutes: 60 }, mark: { status: 'absent' } },
    ]);
    await adopt(event, ute.registrationId);
    expect(await markOf(event, ute.registrationId)).toBe('partial 60 provider_report');
    expect((await review(event)).differences).toEqual([]);
  });

  it('is asked for a reason once the sheet is confirmed', async () => {
    const event = await gathering();
    const [ute, kim] = [await registered(event, 'Ute', 'Kallweit'), await registered(event, 'Kim', 'Celik')];
    await say(event, kim.registrationId, 'present');
    await confirm(event);
    expect(await markOf(event, ute.registrationId)).toBe('absent – organiser');
    await load(event, zoomReport([whole('Ute', ute.email), hour('Kim C')]));
    await decide(event, 'Kim C', 'matched', kim.registrationId);
    expect(await markOf(event, ute.registrationId)).toBe('absent – organiser');
    expect((await review(event)).differences.map(({ registrationId }) => registrationId).sort()).toEqual(
      [ute.registrationId, kim.registrationId].sort(),
    );
    await expect(adopt(event, ute.registrationId)).rejects.toMatchObject({ code: 'invalid-input' });
    await adopt(event, ute.registrationId, 'Laut Bericht');
    expect(await markOf(event, ute.registrationId)).toBe('present – provider_report');
    expect((await sheet(event)).corrections).toMatchObject([{ status: 'present', reason: 'Laut Bericht' }]);
    const [row] = await world.sql.query<{ status: string }[]>('select status from registration where id = $1', [
      ute.registrationId,
    ]);
    expect(row!.status).toBe('attended');
    expect(await faultsOf(event)).toEqual([]);
  });

  it('cannot take over what no report tells', async () => {
    const event = await gathering();
    const ute = await registered(event, 'Ute', 'Kallweit');
    await expect(adopt(event, ute.registrationId)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('the two nights in which clocks change', () => {
  it('are as long as they really are', async () => {
    world.at('2026-10-25T09:00:00Z');
    const autumn = await gathering({ startsLocal: '2026-10-25T00:00', endsLocal: '2026-10-25T04:00' });
    const ute = await registered(autumn, 'Ute', 'Kallweit');
    const kim = await registered(autumn, 'Kim', 'Celik');
    // Five hours lie between midnight and four.
    const row = (mail: string, from: string, to: string, minutes: number) =>
      `Name,${mail},10/25/2026 ${from},10/25/2026 ${to},${minutes},Yes,,No`;
    const file = (...rows: string[]) =>
      Buffer.from(
        `Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,Recording,In waiting room\n${rows.join('\n')}\n`,
      );
    await load(
      autumn,
      file(row(ute.email, '12:00:00 AM', '04:00:00 AM', 300), row(kim.email, '12:00:00 AM', '03:00:00 AM', 240)),
    );
    expect(await markOf(autumn, ute.registrationId)).toBe('present – provider_report');
    expect(await markOf(autumn, kim.registrationId)).toBe('partial 240 provider_report');
    world.at('2026-03-29T09:00:00Z');
    const spring = await gathering({ startsLocal: '2026-03-29T00:00', endsLocal: '2026-03-29T04:00' });
    const mo = await registered(spring, 'Mo', 'Ebert');
    await load(
      spring,
      Buffer.from(
        file(row(mo.email, '12:00:00 AM', '04:00:00 AM', 180))
          .toString()
          .replaceAll('10/25', '03/29'),
      ),
    );
    expect(await markOf(spring, mo.registrationId)).toBe('present – provider_report');
    expect([await faultsOf(autumn), await faultsOf(spring)]).toEqual([[], []]);
  });
});
