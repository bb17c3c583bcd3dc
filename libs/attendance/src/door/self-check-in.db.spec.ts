import { organiserIn, personBehind, scopeBehind, scopeIn } from '../../../../test/factories/callers.factory.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { aNetwork } from '../../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../../test/factories/registrations.factory.js';
import { overlapping } from '../../../../test/support/overlapping.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { type Caller, readLink } from '#libs/kernel';
import { AttendanceModule } from '../attendance.module.js';
import { AttendanceConfirmation } from '../sheet/confirmation.service.js';
import { AttendanceMarks } from '../sheet/marking.service.js';
import { SheetQueries } from '../sheet/sheet.queries.js';
import { AttendanceVerification } from '../sheet/verification.queries.js';
import { CheckInRetention } from './check-in-retention.service.js';
import { SelfCheckInSwitch } from './self-check-in-switch.service.js';
import { SelfCheckInQueries } from './self-check-in.queries.js';
import { SelfCheckIns } from './self-check-ins.service.js';

let world: World;
let networkId: string;
let organiser: Caller;
beforeAll(async () => {
  world = await aWorld(AttendanceModule);
  networkId = (await aNetwork(world.sql)).id;
  organiser = organiserIn(networkId);
});
afterAll(() => world?.close());
// Ten in the morning in Berlin: the gathering begins.
beforeEach(() => world.at('2026-05-19T08:00:00Z'));

type Event = Awaited<ReturnType<typeof anEvent>>;

const turn = (event: Event, isOn = true) => world.get(SelfCheckInSwitch).turn(organiser, event.id, isOn);
async function gathering(isOn = true): Promise<Event> {
  const event = await anEvent(world.sql, networkId, { state: 'running' });
  if (isOn) await turn(event);
  return event;
}
async function somebody(event: Event, status: Parameters<typeof aRegistration>[2] = 'confirmed') {
  const id = await aRegistration(world.sql, event, status);
  const [row] = await world.sql.query<{ person: string }[]>(
    'select person_id as person from registration where id = $1',
    [id],
  );
  return { id, personId: row!.person, caller: personBehind(row!.person) };
}
const screenOf = async (event: Event) => {
  const { token } = await world.get(SelfCheckInQueries).get(organiser.scope, event.id);
  return world.get(SelfCheckInQueries).screen(readLink(world.config.secret, 'room-screen', token!)!);
};
const codeOf = async (event: Event) => (await screenOf(event)).code!;
const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
type Somebody = Awaited<ReturnType<typeof somebody>>;
const types = (who: Somebody, code: string) => world.get(SelfCheckIns).take(who.caller, who.id, code);
const rowOf = async (event: Event, { id }: Somebody) =>
  (await world.get(SheetQueries).get(organiser.scope, event.id)).rows.find((row) => row.registrationId === id)?.mark;
const journalOf = (event: Event) =>
  world.sql.query<{ actor: string; evidence: string }[]>(
    "select actor, facts ->> 'evidence' as evidence from attendance_entry where event_id = $1 order by sequence",
    [event.id],
  );

describe('self check-in', () => {
  it('takes the code of the room, once however often it is sent, and the journal says who said so', async () => {
    const event = await gathering();
    const ute = await somebody(event);
    const code = await codeOf(event);
    const answers = await Promise.all(Array.from({ length: 5 }, () => types(ute, code)));
    expect(answers).toEqual(Array(5).fill({ outcome: 'in' }));
    expect(await rowOf(event, ute)).toMatchObject({ status: 'present', evidence: 'self' });
    expect(await journalOf(event)).toEqual([{ actor: `person:${ute.personId}`, evidence: 'self' }]);
    const [verified] = await world.get(AttendanceVerification).verify(organiser.scope, event.id);
    expect(verified!.faults).toEqual([]);
    world.at('2026-05-19T08:10:00Z');
    expect(await types(ute, code)).toEqual({ outcome: 'in' });
    expect(await journalOf(event)).toHaveLength(1);
  });

  it('takes no old code and none of another gathering', async () => {
    const [event, other] = [await gathering(), await gathering()];
    const ute = await somebody(event);
    expect(await types(ute, await codeOf(other))).toEqual({ outcome: 'wrong' });
    const code = await codeOf(event);
    world.at('2026-05-19T08:02:00Z');
    expect(await types(ute, code)).toEqual({ outcome: 'wrong' });
    expect(await rowOf(event, ute)).toBeNull();
  });

  it('lets nobody try codes: after five wrong ones even the right one waits', async () => {
    const event = await gathering();
    const [ute, mo] = [await somebody(event), await somebody(event)];
    const code = await codeOf(event);
    const tries = await Promise.all(Array.from({ length: 12 }, () => types(ute, otherThan(code))));
    expect(tries.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(5);
    expect(await types(ute, code)).toEqual({ outcome: 'wait', retryAfterSeconds: 5 });
    expect(await types(mo, code)).toEqual({ outcome: 'in' });
    world.at('2026-05-19T08:00:05Z');
    expect(await types(ute, code)).toEqual({ outcome: 'in' });
  });

  it('says why not, and marks nobody then', async () => {
    const event = await gathering();
    const [cancelled, waiting] = [await somebody(event, 'cancelled'), await somebody(event, 'waitlisted')];
    const code = await codeOf(event);
    expect(await types(cancelled, code)).toEqual({ outcome: 'no-place' });
    expect(await types(waiting, code)).toEqual({ outcome: 'no-place' });
    const ute = await somebody(event);
    world.at('2026-05-19T05:59:59Z');
    expect((await screenOf(event)).use).toBe('early');
    expect(await types(ute, code)).toEqual({ outcome: 'early' });
    world.at('2026-05-19T14:00:00Z');
    expect(await screenOf(event)).toMatchObject({ use: 'over', code: null, turnsAt: null });
    expect(await types(ute, code)).toEqual({ outcome: 'over' });
    const never = await gathering(false);
    world.at('2026-05-19T08:00:00Z');
    expect(await types(await somebody(never), code)).toEqual({ outcome: 'off' });
    expect(await journalOf(event)).toEqual([]);
  });

  it('never overrules what an organiser has noted, nor a confirmed sheet', async () => {
    const event = await gathering();
    const [ute, mo] = [await somebody(event), await somebody(event)];
    const said = (registrationId: string, status: 'excused' | 'present') => ({
      ...{ registrationId, version: 0, status, minutes: null, substituteId: null, evidence: 'organiser' as const },
    });
    await world.get(AttendanceMarks).mark(organiser, event.id, [said(ute.id, 'excused'), said(mo.id, 'present')]);
    const code = await codeOf(event);
    expect(await types(ute, code)).toEqual({ outcome: 'noted' });
    expect(await types(mo, code)).toEqual({ outcome: 'in' });
    expect(await rowOf(event, mo)).toMatchObject({ status: 'present', evidence: 'organiser' });
    const { version } = await world.get(SheetQueries).get(organiser.scope, event.id);
    await world.get(AttendanceConfirmation).confirm(organiser, event.id, { version, restAbsent: true, headcount: 0 });
    const late = await somebody(event);
    expect(await types(late, code)).toEqual({ outcome: 'confirmed' });
  });

  it('leaves the mark that the door has made while it waited for the sheet', async () => {
    const event = await gathering();
    const ute = await somebody(event);
    const code = await codeOf(event);
    const helper: Caller = { ...organiser, actor: { kind: 'system', name: 'check-in' } };
    const atTheDoor = () =>
      world.get(AttendanceMarks).mark(helper, event.id, [
        {
          ...{ registrationId: ute.id, version: 0, status: 'present', minutes: null, substituteId: null },
          evidence: 'check_in',
        },
      ]);
    await world.sql.query('insert into attendance_sheet (event_id, network_id, updated_at) values ($1, $2, now())', [
      event.id,
      networkId,
    ]);
    const held = `select 1 from attendance_sheet where event_id = '${event.id}' for update`;
    const [door, self] = await overlapping<unknown>(world.sql, held, atTheDoor, () => types(ute, code));
    // Whoever of them was first: nobody is marked twice, and nobody hears of a failure.
    expect(self).toEqual({ status: 'fulfilled', value: { outcome: 'in' } });
    const isDoorFirst = door!.status === 'fulfilled';
    expect(await rowOf(event, ute)).toMatchObject({ evidence: isDoorFirst ? 'check_in' : 'self' });
    expect(await journalOf(event)).toHaveLength(1);
  });

  it('is for whoever reads the mailbox, and for nobody else', async () => {
    const event = await gathering();
    const [ute, mo] = [await somebody(event), await somebody(event)];
    const code = await codeOf(event);
    await expect(types({ ...ute, caller: mo.caller }, code)).rejects.toMatchObject({ code: 'not-found' });
    await expect(types({ ...ute, caller: organiser }, code)).rejects.toMatchObject({ code: 'not-found' });
    await expect(types({ ...ute, caller: personBehind(ute.personId, 2) }, code)).rejects.toMatchObject({
      code: 'not-found',
    });
    const standings = (scope: Caller['scope']) => world.get(SelfCheckInQueries).standings(scope, [ute.id, mo.id]);
    expect([...(await standings(scopeBehind(ute.personId))).keys()]).toEqual([ute.id]);
    expect((await standings(scopeBehind(ute.personId))).get(ute.id)).toMatchObject({ standing: 'open' });
    expect((await standings(organiser.scope)).size).toBe(0);
  });

  it('is switched by organisers of the network, once however often; anew it has another screen', async () => {
    const event = await gathering(false);
    const queries = world.get(SelfCheckInQueries);
    expect(await queries.get(organiser.scope, event.id)).toMatchObject({ isOn: false, token: null });
    await turn(event);
    await turn(event);
    const { token } = await queries.get(organiser.scope, event.id);
    const claims = readLink(world.config.secret, 'room-screen', token!)!;
    expect(claims.version).toBe(1);
    await turn(event, false);
    await expect(queries.screen(claims)).rejects.toMatchObject({ code: 'not-found' });
    await turn(event);
    await expect(queries.screen(claims)).rejects.toMatchObject({ code: 'not-found' });
    expect((await screenOf(event)).use).toBe('open');
    const stranger = organiserIn((await aNetwork(world.sql)).id);
    const reader = { ...organiser, scope: scopeIn([networkId], ['registration:read']) };
    const self = world.get(SelfCheckInSwitch);
    await expect(self.turn(stranger, event.id, false)).rejects.toMatchObject({ code: 'not-found' });
    await expect(self.turn(reader, event.id, false)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(queries.get(reader.scope, event.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('forgets wrong codes a day after the gathering', async () => {
    const event = await gathering();
    const ute = await somebody(event);
    await types(ute, otherThan(await codeOf(event)));
    const kept = () => world.sql.query('select from self_check_in_try where registration_id = $1', [ute.id]);
    await world.get(CheckInRetention).forget();
    expect(await kept()).toHaveLength(1);
    world.at('2026-05-20T15:00:00Z');
    await world.get(CheckInRetention).forget();
    expect(await kept()).toHaveLength(0);
  });
});
