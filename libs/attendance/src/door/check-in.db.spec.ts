import { type Caller, newId } from '#libs/kernel';
import { organiserIn, scopeIn } from '../../../../test/factories/callers.factory.js';
import { anEvent, type EventOverrides } from '../../../../test/factories/events.factory.js';
import { aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../../test/factories/registrations.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { AttendanceModule } from '../attendance.module.js';
import { AttendanceConfirmation } from '../sheet/confirmation.service.js';
import { AttendanceMarks } from '../sheet/marking.service.js';
import { SheetQueries } from '../sheet/sheet.queries.js';
import { AttendanceVerification } from '../sheet/verification.queries.js';
import { CheckInDevices, type OpenDoor } from './check-in-devices.service.js';
import { CheckInLinkQueries } from './check-in-link.queries.js';
import { CheckInLinks } from './check-in-links.service.js';
import { CheckInRetention } from './check-in-retention.service.js';
import { CheckIns, type DoorItem } from './check-ins.service.js';
import { RosterQueries } from './roster.queries.js';

let world: World;
let networkId: string;
let organiser: Caller;
let helper: Caller;
beforeAll(async () => {
  world = await aWorld(AttendanceModule);
  networkId = (await aNetwork(world.sql)).id;
  organiser = organiserIn(networkId);
  helper = {
    actor: { kind: 'system', name: 'check-in' },
    scope: scopeIn([networkId], ['registration:read', 'registration:write']),
  };
});
afterAll(() => world?.close());
beforeEach(() => world.at('2026-05-19T08:00:00Z'));

type Event = Awaited<ReturnType<typeof anEvent>>;

const gathering = (more: EventOverrides = {}) => anEvent(world.sql, networkId, { state: 'running', ...more });
const seated = (event: Event, columns = {}) => aRegistration(world.sql, event, 'confirmed', columns);
const make = async (event: Event, by = organiser) => {
  const { id } = await world.get(CheckInLinks).make(by, event.id, 'Eingang Nord');
  return (await world.get(CheckInLinkQueries).list(organiser.scope, event.id)).find((link) => link.id === id)!;
};
const doorOf = async (event: Event): Promise<OpenDoor> => {
  const link = await make(event);
  const { token } = await world.get(CheckInDevices).open(helper, link.id, link.pin);
  return (await world.get(CheckInDevices).find(token))!;
};

const at = () => world.clock.now();
const comes = (registrationId: string, more: Partial<{ nonce: string; isAdmitted: boolean; at: Date }> = {}) => ({
  ...{ kind: 'in' as const, nonce: newId(), at: at(), registrationId, isAdmitted: false, ...more },
});
const leaves = (registrationId: string, more: Partial<{ undoes: string; version: number }>) => ({
  ...{ kind: 'out' as const, nonce: newId(), at: at(), registrationId, undoes: null, version: null, ...more },
});
const walksIn = (more: object = {}) => ({
  ...{ kind: 'walk-in' as const, nonce: newId(), at: at(), name: 'Dr. Mo Ebert' },
  ...{ email: `${newId()}@example.org`, organisationName: 'Werkhof', ...more },
});
const send = (door: OpenDoor, ...items: readonly DoorItem[]) => world.get(CheckIns).take(helper, door, at(), items);
const outcomes = async (door: OpenDoor, ...items: readonly DoorItem[]) =>
  (await send(door, ...items)).results.map(({ outcome }) => outcome);
const sheetOf = (event: Event) => world.get(SheetQueries).get(organiser.scope, event.id);
const markOf = async (event: Event, registrationId: string) =>
  (await sheetOf(event)).rows.find((row) => row.registrationId === registrationId)?.mark ?? null;
const roster = (door: OpenDoor, version?: number) =>
  world.get(RosterQueries).get(door, version === undefined ? null : { version, at: at() });
const faultsOf = async (event: Event) =>
  (await world.get(AttendanceVerification).verify(organiser.scope, event.id))[0]!.faults.map(({ fault }) => fault);
const said = (registrationId: string, status: 'excused' | 'partial' | 'present', minutes: number | null = null) => ({
  ...{ registrationId, version: 0, status, minutes, substituteId: null, evidence: 'organiser' as const },
});

describe('a link with a PIN', () => {
  it('opens the door of one gathering on a device, and says before the PIN only which', async () => {
    const event = await gathering();
    const link = await make(event);
    expect(await world.get(CheckInLinkQueries).get(link.id)).toMatchObject({ title: event.title, state: 'open' });
    const devices = world.get(CheckInDevices);
    const { token, until } = await devices.open(helper, link.id, link.pin);
    expect(await devices.find(token)).toEqual({ linkId: link.id, eventId: event.id, networkId });
    expect(until).toEqual(new Date(event.endsAt.getTime() + 12 * 3_600_000));
    expect(await world.get(CheckInLinkQueries).list(organiser.scope, event.id)).toMatchObject([{ devices: 1 }]);
    const [stored] = await world.sql.query<{ row: string }[]>('select d::text as row from check_in_device d');
    expect(stored!.row).not.toContain(token);
    await devices.close(token);
    expect(await devices.find(token)).toBeNull();
  });

  it('lets nobody try PINs: after five wrong ones even the right one waits', async () => {
    const link = await make(await gathering());
    const devices = world.get(CheckInDevices);
    const wrong = String((Number(link.pin) + 1) % 1_000_000).padStart(6, '0');
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => devices.open(helper, link.id, wrong)));
    const codes = tries.map((one) => (one as PromiseRejectedResult).reason.code as string);
    expect(codes.filter((code) => code === 'check-in.pin-refused')).toHaveLength(5);
    expect(codes.filter((code) => code === 'check-in.pin-too-often')).toHaveLength(15);
    await expect(devices.open(helper, link.id, link.pin)).rejects.toMatchObject({ facts: { retryAfterSeconds: 5 } });
    world.at('2026-05-19T08:00:05Z');
    await devices.open(helper, link.id, link.pin);
    await expect(devices.open(helper, link.id, wrong)).rejects.toMatchObject({ code: 'check-in.pin-refused' });
  });

  it('is revoked at once on every device, and ends half a day after the gathering', async () => {
    const event = await gathering();
    const [link, other] = [await make(event), await make(event)];
    const devices = world.get(CheckInDevices);
    const [one, two] = [await devices.open(helper, link.id, link.pin), await devices.open(helper, other.id, other.pin)];
    await world.get(CheckInLinks).revoke(organiser, link.id);
    await world.get(CheckInLinks).revoke(organiser, link.id);
    expect(await devices.find(one.token)).toBeNull();
    expect(await devices.find(two.token)).not.toBeNull();
    await expect(devices.open(helper, link.id, link.pin)).rejects.toMatchObject({ code: 'check-in.over' });
    expect(await world.historyOf(event.id)).toEqual([
      ...['check-in.link-made', 'check-in.link-made', 'check-in.link-revoked'],
    ]);
    world.clock.set(new Date(event.endsAt.getTime() + 12 * 3_600_000));
    expect(await devices.find(two.token)).toBeNull();
    await expect(devices.open(helper, other.id, other.pin)).rejects.toMatchObject({ code: 'check-in.over' });
  });

  it('is made and seen by organisers of the network alone, and for no draft', async () => {
    const event = await gathering();
    const foreign = organiserIn((await aNetwork(world.sql)).id);
    const reader = { ...organiser, scope: scopeIn([networkId], ['event:read', 'registration:read']) };
    const link = await make(event);
    await expect(make(event, foreign)).rejects.toMatchObject({ code: 'not-found' });
    await expect(make(event, reader)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(world.get(CheckInLinkQueries).list(foreign.scope, event.id)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(world.get(CheckInLinkQueries).list(reader.scope, event.id)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(world.get(CheckInLinks).revoke(foreign, link.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(make(await gathering({ state: 'draft' }))).rejects.toMatchObject({ code: 'attendance.off' });
  });
});

describe('the list at the door', () => {
  it('shows name and organisation, and nothing else of anybody', async () => {
    const event = await gathering();
    const { id: personId } = await aPerson(world.sql, networkId, { email: 'geheim@example.org' });
    const one = await seated(event, { person_id: personId, organisation_name: 'IHK Seehafen' });
    const gone = await aRegistration(world.sql, event, 'cancelled', { organisation_name: 'Werkhof' });
    await aRegistration(world.sql, event, 'requested');
    const door = await doorOf(event);
    const { people, title, use } = await roster(door);
    expect([title, use]).toEqual([event.title, 'marks']);
    expect(people).toHaveLength(2);
    expect(people.find((row) => row.registrationId === one)).toEqual({
      ...{ registrationId: one, firstName: expect.any(String), lastName: expect.any(String) },
      ...{ organisationName: 'IHK Seehafen', standing: 'place', isExpected: true, mark: null, version: 0 },
    });
    expect(people.find((row) => row.registrationId === gone)).toMatchObject({
      ...{ firstName: '', lastName: '', organisationName: '', standing: 'gone' },
    });
    expect(JSON.stringify(people)).not.toContain('geheim');
  });

  it('brings only what has changed since, also what organisers have said', async () => {
    const event = await gathering();
    const [one, other] = [await seated(event), await seated(event)];
    const door = await doorOf(event);
    const { version } = await send(door, comes(one));
    expect((await roster(door, version)).people).toEqual([]);
    await world.get(AttendanceMarks).mark(organiser, event.id, [said(other, 'present')]);
    const later = await roster(door, version);
    expect(later.people).toMatchObject([{ registrationId: other, mark: 'in', version: 2 }]);
    expect(later.version).toBe(2);
    // Somebody registers, and somebody cancels.
    const updated = { updated_at: at().toISOString() };
    const late = await seated(event, updated);
    const gone = await aRegistration(world.sql, event, 'cancelled', updated);
    const news = (await roster(door, 2)).people.map(({ registrationId, standing }) => [registrationId, standing]);
    expect(news).toEqual([
      [late, 'place'],
      [gone, 'gone'],
    ]);
  });
});

describe('whoever is let in', () => {
  it('stands on the sheet as present, by the check-in, with a journal that is whole', async () => {
    const event = await gathering();
    const [one, waits] = [
      await seated(event),
      await aRegistration(world.sql, event, 'waitlisted', { waitlist_class: 5 }),
    ];
    const gone = await aRegistration(world.sql, event, 'cancelled');
    const elsewhere = await seated(await gathering());
    const door = await doorOf(event);
    expect(await outcomes(door, ...[one, waits, gone, elsewhere].map((id) => comes(id)))).toEqual([
      ...['in', 'waiting', 'gone', 'unknown'],
    ]);
    expect(await markOf(event, one)).toMatchObject({ status: 'present', evidence: 'check_in' });
    expect(await outcomes(door, comes(waits, { isAdmitted: true }), comes(one))).toEqual(['in', 'already']);
    expect(await sheetOf(event)).toMatchObject({ version: 2, state: 'recorded', counts: { present: 2 } });
    expect(await faultsOf(event)).toEqual([]);
    await world.get(AttendanceConfirmation).confirm(organiser, event.id, {
      ...{ version: 2, restAbsent: true, headcount: 0 },
    });
    await expect(send(door, comes(one))).rejects.toMatchObject({ code: 'attendance.confirmed' });
  });

  it('is let in once, however often a device sends it and whatever the answer became', async () => {
    const event = await gathering();
    const people = await Promise.all(Array.from({ length: 8 }, () => seated(event)));
    const [door, other] = [await doorOf(event), await doorOf(event)];
    const morning = people.map((id) => comes(id));
    const answers = await Promise.all([
      ...[door, door, other, door].map((where) => send(where, ...morning)),
      ...people.map((id) => send(other, comes(id))),
    ]);
    const versions = answers.flatMap(({ results }) => results.flatMap(({ version }) => version ?? []));
    expect(new Set(versions).size).toBe(8);
    expect(await send(door, ...morning)).toMatchObject({ results: answers[0]!.results });
    expect(await sheetOf(event)).toMatchObject({ version: 8, counts: { present: 8, unmarked: 0 } });
    expect(await faultsOf(event)).toEqual([]);
  });

  it('stays in when a device that was away takes back what another one has said meanwhile', async () => {
    const event = await gathering();
    const one = await seated(event);
    const [away, here] = [await doorOf(event), await doorOf(event)];
    const kept = comes(one);
    await send(here, comes(one));
    expect(await outcomes(away, kept, leaves(one, { undoes: kept.nonce }))).toEqual(['already', 'kept']);
    expect(await markOf(event, one)).toMatchObject({ status: 'present' });
    const undone = comes(one);
    const free = await seated(event);
    const mine = comes(free);
    expect(await outcomes(away, mine, leaves(free, { undoes: mine.nonce }), undone)).toEqual(['in', 'out', 'already']);
    expect(await markOf(event, free)).toBeNull();
    const { version } = (await markOf(event, one))!;
    expect(await outcomes(away, leaves(one, { version: version + 1 }), leaves(one, { version }))).toEqual([
      ...['kept', 'out'],
    ]);
    expect(await faultsOf(event)).toEqual([]);
  });

  it('covers an excuse, which is said again when it was the wrong person; an early leaver stays one', async () => {
    const event = await gathering();
    const [excused, early] = [await seated(event), await seated(event)];
    const marks = world.get(AttendanceMarks);
    await marks.mark(organiser, event.id, [said(excused, 'excused'), said(early, 'partial', 60)]);
    const door = await doorOf(event);
    const wrong = comes(excused);
    expect(await outcomes(door, wrong, comes(early))).toEqual(['in', 'already']);
    expect(await outcomes(door, leaves(excused, { undoes: wrong.nonce }))).toEqual(['out']);
    expect(await markOf(event, excused)).toMatchObject({ status: 'excused', evidence: 'organiser' });
    expect(await markOf(event, early)).toMatchObject({ status: 'partial', minutes: 60 });
  });

  it('is in by the hour of our clock, however wrong the tablet’s is, and the tablet hears it', async () => {
    const event = await gathering();
    const one = await seated(event);
    const door = await doorOf(event);
    const [pressed, sent] = [new Date('2026-05-19T08:40:00Z'), new Date('2026-05-19T09:00:00Z')];
    const answer = await world.get(CheckIns).take(helper, door, sent, [comes(one, { at: pressed })]);
    expect(answer).toMatchObject({ minutesAhead: 60, results: [{ outcome: 'in' }] });
    const [row] = await world.sql.query('select happened_at as at from check_in where registration_id = $1', [one]);
    expect(row).toEqual({ at: new Date('2026-05-19T07:40:00Z') });
  });

  it('waits until the doors open, and comes to nothing that was called off', async () => {
    const event = await gathering({ state: 'open' });
    const [one, door] = [await seated(event), await doorOf(event)];
    world.at('2026-05-19T05:59:00Z');
    await expect(send(door, comes(one))).rejects.toMatchObject({ code: 'attendance.early' });
    world.at('2026-05-19T08:00:00Z');
    await world.sql.query(`update event set state = 'cancelled' where id = $1`, [event.id]);
    await expect(send(door, comes(one))).rejects.toMatchObject({ code: 'attendance.off' });
    expect((await roster(door)).use).toBe('off');
  });
});

describe('whoever has not registered', () => {
  it('is entered with three fields and is in, once for however many sendings', async () => {
    const event = await gathering();
    const door = await doorOf(event);
    const new1 = walksIn();
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(door, new1)));
    const [id, ...others] = new Set(answers.map(({ results }) => results[0]!.registrationId));
    expect(others).toEqual([]);
    expect(answers[0]!.results[0]).toMatchObject({ outcome: 'in' });
    const { rows } = await sheetOf(event);
    expect(rows).toMatchObject([
      { registrationId: id, firstName: 'Mo', lastName: 'Ebert', organisationName: 'Werkhof', via: 'walk_in' },
    ]);
    expect((await roster(door)).people).toMatchObject([{ lastName: 'Ebert', mark: 'in' }]);
    expect(await outcomes(door, walksIn({ email: new1.email, name: 'Mo Ebert' }))).toEqual(['already']);
  });

  it('is refused where nobody can come to a room, and the others are not held up by it', async () => {
    const event = await gathering({ format: 'online' });
    const [one, door] = [await seated(event, { mode: 'online' }), await doorOf(event)];
    const refused = walksIn();
    expect(await outcomes(door, refused, comes(one))).toEqual(['refused', 'in']);
    expect(await outcomes(door, refused)).toEqual(['refused']);
    expect((await sheetOf(event)).rows).toHaveLength(1);
  });
});

it('forgets the devices a day after the gathering and the minutes of arrival after a month; the sheet stays', async () => {
  const event = await gathering();
  const [one, door] = [await seated(event), await doorOf(event)];
  await send(door, comes(one));
  const left = async () => {
    await world.get(CheckInRetention).forget();
    const [counts] = await world.sql.query<{ devices: number; arrivals: number }[]>(
      `select (select count(*)::int from check_in_device where link_id = $1) as devices,
         (select count(*)::int from check_in where link_id = $1) as arrivals`,
      [door.linkId],
    );
    return counts;
  };
  world.clock.set(new Date(event.endsAt.getTime() + 86_400_000));
  expect(await left()).toEqual({ devices: 1, arrivals: 1 });
  world.clock.set(new Date(event.endsAt.getTime() + 86_400_001));
  expect(await left()).toEqual({ devices: 0, arrivals: 1 });
  world.clock.set(new Date(event.endsAt.getTime() + 30 * 86_400_000 + 1));
  expect(await left()).toEqual({ devices: 0, arrivals: 0 });
  expect(await markOf(event, one)).toMatchObject({ status: 'present', evidence: 'check_in' });
});
