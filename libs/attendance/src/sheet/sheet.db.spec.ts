import { type Caller, newId } from '#libs/kernel';
import { findPlaceDifferences, OwnRegistration, Registrations } from '#libs/registration';
import { anApplication } from '../../../../test/factories/applications.factory.js';
import { organiserIn, scopeIn } from '../../../../test/factories/callers.factory.js';
import { anEvent, type EventOverrides } from '../../../../test/factories/events.factory.js';
import { aNetwork, anOrganisation, aPerson } from '../../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../../test/factories/registrations.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { AttendanceModule } from '../attendance.module.js';
import { attendancePersonalData } from '../attendance.personal-data.js';
import { AttendanceConfirmation } from './confirmation.service.js';
import type { Mark } from './marking.rules.js';
import { AttendanceMarks } from './marking.service.js';
import { SheetQueries, type SheetView } from './sheet.queries.js';
import { AttendanceVerification } from './verification.queries.js';

let world: World;
let networkId: string;
let organiser: Caller;
let colleague: Caller;
beforeAll(async () => {
  world = await aWorld(AttendanceModule);
  networkId = (await aNetwork(world.sql)).id;
  [organiser, colleague] = [organiserIn(networkId), organiserIn(networkId)];
});
afterAll(() => world?.close());
beforeEach(() => world.at('2026-05-19T15:00:00Z'));

type Event = Awaited<ReturnType<typeof anEvent>>;

const gathering = (more: EventOverrides = {}) => anEvent(world.sql, networkId, { state: 'running', ...more });
const seated = (event: Event, columns = {}) => aRegistration(world.sql, event, 'confirmed', columns);
const said = (registrationId: string, status: Mark['status'], more: Partial<Mark> = {}): Mark => ({
  ...{ registrationId, version: 0, status, minutes: null, substituteId: null, evidence: 'organiser', ...more },
});
const mark = (event: Event, ...marks: readonly Mark[]) => world.get(AttendanceMarks).mark(organiser, event.id, marks);
const sheetOf = (event: Event) => world.get(SheetQueries).get(organiser.scope, event.id);
const confirm = async (event: Event, more: { restAbsent?: boolean; headcount?: number; version?: number } = {}) =>
  world.get(AttendanceConfirmation).confirm(organiser, event.id, {
    ...{ version: (await sheetOf(event)).version, restAbsent: false, headcount: 0, ...more },
  });
const markOf = ({ rows }: SheetView, registrationId: string) =>
  rows.find((row) => row.registrationId === registrationId)!.mark;
const statusOf = async (registrationId: string) => {
  const [row] = await world.database.query<{ status: string }>('select status from registration where id = $1', [
    registrationId,
  ]);
  return row!.status;
};
const deputised = async (registrationId: string) => {
  const [row] = await world.database.query<{ id: string | null }>(
    'select substitute_for_id as id from registration where id = $1',
    [registrationId],
  );
  return row!.id;
};
const takeBack = (registrationId: string) =>
  world.sql.query(
    `update registration set status = 'cancelled', cancelled_by = 'person', cancelled_at = updated_at where id = $1`,
    [registrationId],
  );
const faultsOf = async (event: Event) =>
  (await world.get(AttendanceVerification).verify(organiser.scope, event.id))[0]!.faults.map(({ fault }) => fault);

describe('marking who is there', () => {
  it('lists everybody with a registration, and takes their marks back again', async () => {
    const event = await gathering();
    const [one, other] = [await seated(event), await seated(event)];
    await aRegistration(world.sql, event, 'cancelled');
    await aRegistration(world.sql, event, 'requested');
    expect(await sheetOf(event)).toMatchObject({ state: 'open', version: 0, use: 'marks', counts: { unmarked: 2 } });
    const marked = await mark(event, said(one, 'present'), said(other, 'partial', { minutes: 90 }));
    expect(marked).toMatchObject({ state: 'recorded', version: 2, counts: { present: 1, partial: 1, unmarked: 0 } });
    const undone = await mark(event, said(one, null, { version: 1 }));
    expect([markOf(undone, one), markOf(undone, other)]).toMatchObject([null, { status: 'partial', minutes: 90 }]);
    expect(await faultsOf(event)).toEqual([]);
  });

  it('says the same twice only once: a second press, a second device, another key', async () => {
    const event = await gathering();
    const one = await seated(event);
    const presses = Array.from({ length: 6 }, () => mark(event, said(one, 'present')));
    for (const sheet of await Promise.all(presses)) expect(markOf(sheet, one)).toMatchObject({ status: 'present' });
    expect(await sheetOf(event)).toMatchObject({ version: 1 });
  });

  it('lets two organisers mark at once, each their own people, and refuses the second word about one', async () => {
    const event = await gathering();
    const people = await Promise.all(Array.from({ length: 12 }, () => seated(event)));
    const marks = world.get(AttendanceMarks);
    await Promise.all(
      people.map((id, index) => marks.mark(index % 2 ? organiser : colleague, event.id, [said(id, 'present')])),
    );
    expect(await sheetOf(event)).toMatchObject({ version: 12, counts: { present: 12, unmarked: 0 } });
    const [disputed] = people;
    const seen = markOf(await sheetOf(event), disputed!)!.version;
    const words = await Promise.allSettled([
      marks.mark(organiser, event.id, [said(disputed!, 'absent', { version: seen })]),
      marks.mark(colleague, event.id, [said(disputed!, 'excused', { version: seen })]),
    ]);
    expect(words.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = words.find((word) => word.status === 'rejected')!;
    expect(refused.reason).toMatchObject({ code: 'attendance.changed' });
    expect(await faultsOf(event)).toEqual([]);
  });

  it('has one row for whoever took back a place and came all the same, and takes the mark over from it', async () => {
    const event = await gathering();
    const { id: personId } = await aPerson(world.sql, networkId);
    const first = await seated(event, { person_id: personId });
    await mark(event, said(first, 'excused'));
    await takeBack(first);
    const again = await seated(event, { person_id: personId, via: 'walk_in' });
    const { rows } = await sheetOf(event);
    expect(rows).toMatchObject([{ registrationId: again, mark: { status: 'excused', version: 1 } }]);
    const sheet = await mark(event, said(again, 'present', { version: 1 }));
    expect(sheet).toMatchObject({ rows: [{ registrationId: again }], counts: { present: 1, excused: 0 } });
    await confirm(event);
    expect(await Promise.all([first, again].map(statusOf))).toEqual(['cancelled', 'attended']);
    expect(await faultsOf(event)).toEqual([]);
  });

  it('is no way back to a place that was cancelled: who was excused and came is entered anew', async () => {
    const event = await gathering();
    const { id: personId } = await aPerson(world.sql, networkId);
    const one = await seated(event, { person_id: personId });
    await mark(event, said(one, 'excused'));
    await takeBack(one);
    for (const more of [said(one, 'present'), said(one, 'partial', { minutes: 20 })])
      await expect(mark(event, { ...more, version: 1 })).rejects.toMatchObject({ code: 'attendance.not-registered' });
    // Nor has anybody proven the one that was asked for since.
    const asked = await aRegistration(world.sql, event, 'requested', { person_id: personId });
    await expect(mark(event, said(asked, 'absent', { version: 1 }))).rejects.toMatchObject({
      code: 'attendance.not-registered',
    });
    expect(await mark(event, said(one, 'absent', { version: 1 }))).toMatchObject({ counts: { absent: 1 } });
    expect(await mark(event, said(one, null, { version: 2 }))).toMatchObject({ rows: [] });
  });

  it('marks all of them or none', async () => {
    const event = await gathering();
    const [one, other] = [await seated(event), await seated(event)];
    await mark(event, said(one, 'present'));
    const both = mark(event, said(other, 'absent'), said(one, 'absent'));
    await expect(both).rejects.toMatchObject({ code: 'attendance.changed' });
    expect(await sheetOf(event)).toMatchObject({ version: 1, counts: { present: 1, unmarked: 1 } });
  });

  it('opens two hours before the start, and never for what was called off', async () => {
    const event = await gathering({ state: 'open', startsLocal: '2026-05-19T19:00' });
    const one = await seated(event);
    world.at('2026-05-19T14:59:59Z');
    await expect(mark(event, said(one, 'present'))).rejects.toMatchObject({
      ...{ code: 'attendance.early', facts: { opensAt: '2026-05-19T15:00:00.000Z' } },
    });
    world.at('2026-05-19T15:00:00Z');
    await mark(event, said(one, 'present'));
    await expect(confirm(event)).rejects.toMatchObject({ code: 'event.not-begun' });
    const off = await gathering({ state: 'cancelled' });
    await expect(mark(off, said(newId(), 'present'))).rejects.toMatchObject({ code: 'attendance.off' });
  });

  it('finds nobody of another event or network, and nothing for whoever may only look', async () => {
    const [event, other] = [await gathering(), await gathering()];
    const elsewhere = await seated(other);
    await expect(mark(event, said(elsewhere, 'present'))).rejects.toMatchObject({ code: 'not-found' });
    const mine = await seated(event);
    await expect(mark(event, said(mine, 'substituted', { substituteId: elsewhere }))).rejects.toMatchObject({
      code: 'not-found',
    });
    const foreign = organiserIn((await aNetwork(world.sql)).id);
    const marks = world.get(AttendanceMarks);
    await expect(marks.mark(foreign, event.id, [said(mine, 'present')])).rejects.toMatchObject({ code: 'not-found' });
    await expect(world.get(SheetQueries).get(foreign.scope, event.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(world.get(AttendanceVerification).verify(foreign.scope, event.id)).rejects.toMatchObject({
      code: 'not-found',
    });
    const reader = { ...organiser, scope: scopeIn([networkId], ['registration:read']) };
    await expect(marks.mark(reader, event.id, [said(mine, 'present')])).rejects.toMatchObject({ code: 'forbidden' });
    const cancelled = await aRegistration(world.sql, event, 'cancelled');
    await expect(mark(event, said(cancelled, 'present'))).rejects.toMatchObject({ code: 'attendance.not-registered' });
    expect(await sheetOf(event)).toMatchObject({ version: 0 });
  });
});

describe('confirming the sheet', () => {
  it('settles the registrations, holds the event, and never calls a no-show whom the event took with it', async () => {
    const event = await gathering();
    const [came, partly, missed, excused] = await Promise.all([1, 2, 3, 4].map(() => seated(event)));
    const off = await aRegistration(world.sql, event, 'cancelled', {
      cancelled_by: 'event',
      cancelled_at: '2026-05-01',
    });
    const waited = await aRegistration(world.sql, event, 'waitlisted', { waitlist_class: 5 });
    await mark(
      event,
      ...[said(came!, 'present'), said(partly!, 'partial', { minutes: 20 }), said(excused!, 'excused')],
    );
    await expect(confirm(event)).rejects.toMatchObject({ code: 'attendance.people-unmarked', facts: { count: 1 } });
    const sheet = await confirm(event, { restAbsent: true });
    expect(sheet).toMatchObject({ state: 'confirmed', use: 'corrections', counts: { absent: 1, unmarked: 1 } });
    const all = await Promise.all([came!, partly!, missed!, excused!, off, waited].map(statusOf));
    expect(all).toEqual(['attended', 'attended', 'no_show', 'no_show', 'cancelled', 'waitlisted']);
    const [row] = await world.database.query<{ state: string }>('select state from event where id = $1', [event.id]);
    expect(row!.state).toBe('held');
    expect(await world.historyOf(event.id)).toEqual(['attendance.confirmed', 'event.held']);
    expect(await world.historyOf(came!)).toEqual(['registration.attended']);
    expect(await faultsOf(event)).toEqual([]);
  });

  it('gives a place to whoever waited and came, and the counters stay true', async () => {
    const event = await gathering({ capacity: 1 });
    world.at('2026-02-02T08:00:00Z');
    await world.sql.query(`update event set state = 'open' where id = $1`, [event.id]);
    const apply = () => world.get(Registrations).apply(organiser, anApplication(event.id));
    const [seat, waiting] = [await apply(), await apply()];
    world.at('2026-05-19T15:00:00Z');
    await mark(event, said(seat.id, 'absent'), said(waiting.id, 'present'));
    await confirm(event);
    expect(await Promise.all([seat.id, waiting.id].map(statusOf))).toEqual(['no_show', 'attended']);
    expect(await world.historyOf(waiting.id)).toContain('registration.confirmed');
    expect(await findPlaceDifferences(world.database, event.id)).toEqual([]);
  });

  it('is asked for once: the second press and the second organiser hear that it is done', async () => {
    const event = await gathering();
    await mark(event, said(await seated(event), 'present'));
    const version = 1;
    const presses = await Promise.allSettled([confirm(event, { version }), confirm(event, { version })]);
    expect(presses.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(presses.find((press) => press.status === 'rejected')!.reason).toMatchObject({
      code: 'attendance.confirmed',
    });
    await expect(mark(event, said(newId(), 'present'))).rejects.toMatchObject({ code: 'attendance.confirmed' });
  });

  it('is the word of whoever answers for the event, and of nobody elsewhere', async () => {
    const event = await gathering();
    const one = await seated(event);
    await mark(event, said(one, 'present'));
    const confirmation = world.get(AttendanceConfirmation);
    const input = { version: 1, restAbsent: false, headcount: 0 };
    const desk = {
      ...organiser,
      scope: scopeIn([networkId], ['event:read', 'registration:read', 'registration:write']),
    };
    await expect(confirmation.confirm(desk, event.id, input)).rejects.toMatchObject({ code: 'forbidden' });
    const foreign = organiserIn((await aNetwork(world.sql)).id);
    await expect(confirmation.confirm(foreign, event.id, input)).rejects.toMatchObject({ code: 'not-found' });
    expect([await sheetOf(event), await statusOf(one)]).toMatchObject([{ state: 'recorded' }, 'confirmed']);
    await confirm(event);
    const wrong = { headcount: null, reason: 'Nie da', marks: [said(one, 'absent', { version: 1 })] };
    await expect(world.get(AttendanceMarks).correct(foreign, event.id, wrong)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await statusOf(one)).toBe('attended');
  });

  it('confirms what was read: a mark of somebody else meanwhile is read first', async () => {
    const event = await gathering();
    const [one, other] = [await seated(event), await seated(event)];
    await mark(event, said(one, 'present'));
    await mark(event, said(other, 'present'));
    await expect(confirm(event, { version: 1 })).rejects.toMatchObject({ code: 'attendance.changed' });
  });

  it('needs somebody who was there, by name or only counted', async () => {
    const event = await gathering();
    const one = await seated(event);
    await mark(event, said(one, 'absent'));
    await expect(confirm(event)).rejects.toMatchObject({ code: 'attendance.nobody-came' });
    expect(await statusOf(one)).toBe('confirmed');
    expect(await confirm(event, { headcount: 17 })).toMatchObject({ state: 'confirmed', headcount: 17 });
  });

  it('keeps for whom people were there, whatever is said of them later', async () => {
    const event = await gathering();
    const home = await anOrganisation(world.sql, networkId, { name: 'IHK Seehafen' });
    const one = await seated(event, { organisation_id: home.id, organisation_name: 'IHK Seehafen', land: 'HH' });
    await mark(event, said(one, 'present'));
    await confirm(event);
    await world.sql.query(`update registration set organisation_name = 'HWK Westmark' where id = $1`, [one]);
    expect((await sheetOf(event)).rows[0]).toMatchObject({ organisationName: 'IHK Seehafen' });
    expect(await faultsOf(event)).toEqual([]);
  });

  it('is no race with somebody who cancels at the same moment', async () => {
    const event = await gathering();
    const [one, other] = [await seated(event), await seated(event)];
    await mark(event, said(one, 'present'), said(other, 'present'));
    await Promise.allSettled([confirm(event), world.get(OwnRegistration).cancel(organiser, other, '')]);
    expect(await statusOf(one)).toBe('attended');
    expect(['attended', 'cancelled']).toContain(await statusOf(other));
    expect(await faultsOf(event)).toEqual([]);
  });
});

describe('correcting a confirmed sheet', () => {
  const corrected = (event: Event, reason: string, ...marks: readonly Mark[]) =>
    world.get(AttendanceMarks).correct(organiser, event.id, { reason, marks, headcount: null });

  it('turns registrations round, with a reason that stays beside the line', async () => {
    const event = await gathering();
    const [one, other] = [await seated(event), await seated(event)];
    await mark(event, said(one, 'present'), said(other, 'absent'));
    await expect(corrected(event, 'Zu früh', said(one, 'absent'))).rejects.toMatchObject({
      code: 'attendance.not-confirmed',
    });
    const sheet = await confirm(event);
    const versions = [one, other].map((id) => ({ version: markOf(sheet, id)!.version }));
    const after = await corrected(
      event,
      'Von der Unterschriftenliste',
      said(one, 'excused', versions[0]),
      said(other, 'present', { ...versions[1], evidence: 'signature' }),
    );
    expect(after).toMatchObject({ state: 'corrected', counts: { excused: 1, present: 1 } });
    expect(after.corrections.map(({ reason }) => reason)).toEqual(Array(2).fill('Von der Unterschriftenliste'));
    expect(await Promise.all([one, other].map(statusOf))).toEqual(['no_show', 'attended']);
    expect(await world.historyOf(event.id)).toContain('attendance.corrected');
    expect(await faultsOf(event)).toEqual([]);
    const nothing = corrected(event, 'Weg damit', said(one, null, { version: markOf(after, one)!.version }));
    await expect(nothing).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('counts anew who was there without a name, with a reason, and leaves people as they are', async () => {
    const event = await gathering();
    const one = await seated(event);
    await mark(event, said(one, 'present'));
    await confirm(event);
    const recount = (headcount: number) =>
      world.get(AttendanceMarks).correct(organiser, event.id, { reason: 'Zwei kamen später', marks: [], headcount });
    const after = await recount(2);
    expect(after).toMatchObject({ state: 'corrected', headcount: 2, counts: { present: 1 } });
    expect(after.corrections).toMatchObject([{ registrationId: null, status: null, headcount: 2 }]);
    expect(after.corrections[0]!.reason).toBe('Zwei kamen später');
    expect((await recount(2)).version).toBe(after.version);
    expect(await faultsOf(event)).toEqual([]);
    await world.database.query('update attendance_sheet set headcount = 20 where event_id = $1', [event.id]);
    expect(await faultsOf(event)).toEqual(['headcount-changed']);
  });

  it('adds whoever came unregistered and was forgotten, without a mail that says they may come', async () => {
    const event = await gathering({ capacity: 5 });
    await mark(event, said(await seated(event), 'present'));
    await confirm(event);
    world.at('2026-05-20T15:00:00Z');
    const input = anApplication(event.id, { via: 'walk_in' });
    const late = await world.get(Registrations).apply(organiser, input);
    await corrected(event, 'Stand nicht auf der Liste', said(late.id, 'present'));
    expect(await statusOf(late.id)).toBe('attended');
    const [mails] = await world.database.query<{ count: number }>(
      'select count(*)::int from mail_message where person_id = $1',
      [late.personId],
    );
    expect(mails!.count).toBe(0);
    expect(await faultsOf(event)).toEqual([]);
  });

  it('keeps for whom somebody came, also when their first registration was for somebody else', async () => {
    const event = await gathering();
    const { id: personId } = await aPerson(world.sql, networkId);
    const first = await seated(event, { person_id: personId, organisation_name: 'IHK Seehafen' });
    await mark(event, said(await seated(event), 'present'), said(first, 'excused'));
    await takeBack(first);
    await confirm(event);
    const again = await seated(event, { person_id: personId, organisation_name: 'HWK Westmark', via: 'walk_in' });
    const { version } = markOf(await sheetOf(event), again)!;
    const { rows } = await corrected(event, 'Kam doch', said(again, 'present', { version }));
    expect(rows.find((row) => row.personId === personId)).toMatchObject({
      ...{ registrationId: again, organisationName: 'HWK Westmark' },
    });
    expect(await statusOf(again)).toBe('attended');
    expect(await faultsOf(event)).toEqual([]);
  });

  it('lets whoever waited wait again when they had not come after all, and as often as that turns round', async () => {
    const event = await gathering({ capacity: 1 });
    world.at('2026-02-02T08:00:00Z');
    await world.sql.query(`update event set state = 'open' where id = $1`, [event.id]);
    const apply = () => world.get(Registrations).apply(organiser, anApplication(event.id));
    const [seat, waiting] = [await apply(), await apply()];
    const placeOf = async () => [
      await statusOf(waiting.id),
      ...(await world.database.query<object>(
        'select confirmed_at, waitlist_class, waitlist_since from registration where id = $1',
        [waiting.id],
      )),
    ];
    const before = await placeOf();
    expect(before).toMatchObject(['waitlisted', { confirmed_at: null }]);
    world.at('2026-05-19T15:00:00Z');
    await mark(event, said(seat.id, 'present'), said(waiting.id, 'present'));
    let sheet = await confirm(event);
    const correct = async (id: string, status: 'absent' | 'excused' | 'present') => {
      world.at(new Date(world.clock.now().getTime() + 60_000).toISOString());
      sheet = await corrected(event, 'Verwechselt', said(id, status, { version: markOf(sheet, id)!.version }));
      expect(await findPlaceDifferences(world.database, event.id)).toEqual([]);
      return statusOf(id);
    };
    expect(await correct(waiting.id, 'absent')).toBe('waitlisted');
    expect(await placeOf()).toEqual(before);
    expect(await correct(waiting.id, 'present')).toBe('attended');
    expect(await correct(waiting.id, 'excused')).toBe('waitlisted');
    expect(await placeOf()).toEqual(before);
    expect(await correct(seat.id, 'absent')).toBe('no_show');
    expect(await world.historyOf(waiting.id)).not.toContain('registration.no_show');
    expect(await faultsOf(event)).toEqual([]);
  });

  it('takes back who came instead, when that was not so', async () => {
    const event = await gathering();
    const [one, deputy, other] = [await seated(event), await seated(event), await seated(event)];
    await mark(event, ...[deputy, other].map((id) => said(id, 'present')));
    await mark(event, said(one, 'substituted', { substituteId: deputy }));
    const sheet = await confirm(event);
    expect(await Promise.all([deputy, other].map(deputised))).toEqual([one, null]);
    const { version } = markOf(sheet, one)!;
    const named = await corrected(event, 'Verwechselt', said(one, 'substituted', { version, substituteId: other }));
    expect(await Promise.all([deputy, other].map(deputised))).toEqual([null, one]);
    await corrected(event, 'Gar nicht vertreten', said(one, 'absent', { version: markOf(named, one)!.version }));
    expect(await Promise.all([deputy, other].map(deputised))).toEqual([null, null]);
    expect(await faultsOf(event)).toEqual([]);
  });

  it('lets the words go when somebody is erased, and the journal stays whole', async () => {
    const event = await gathering();
    const { id: personId } = await aPerson(world.sql, networkId);
    const one = await seated(event, { person_id: personId });
    const sheet = (await mark(event, said(one, 'present')), await confirm(event));
    const { version } = markOf(sheet, one)!;
    const words = 'Frau Zwirbelau ging nach zehn Minuten';
    await corrected(event, words, said(one, 'partial', { version, minutes: 10 }));
    const subject = { personId, networkId, email: null };
    const exported = await world.within(organiser, (tx) => attendancePersonalData.export(tx, subject));
    expect(JSON.stringify(exported)).toContain(words);
    await world.within(organiser, (tx) => attendancePersonalData.erase(tx, subject));
    expect((await sheetOf(event)).corrections).toMatchObject([{ reason: null }]);
    expect(await faultsOf(event)).toEqual([]);
  });
});
