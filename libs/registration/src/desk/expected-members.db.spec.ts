import { newId, systemCaller } from '#libs/kernel';
import { anOpenEvent } from '../../../../test/factories/applications.factory.js';
import { aGroup, aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { OwnRegistration } from '../changes/own-registration.service.js';
import { RegistrationModule } from '../registration.module.js';
import { ExpectedMembers } from './expected-members.service.js';

let world: World;
beforeAll(async () => {
  world = await aWorld(RegistrationModule);
});
afterAll(() => world?.close());

/** A date six weeks ahead of a series whose group has two members, one of them without an address. */
async function aDate(
  more: Readonly<{
    expects?: boolean;
    state?: string;
    capacity?: number;
    group?: Readonly<Record<string, unknown>>;
  }> = {},
) {
  const { expects = true, state = 'open', capacity = 10 } = more;
  const { id: networkId } = await aNetwork(world.sql);
  const group = await aGroup(world.sql, networkId, more.group);
  const { id: eventId } = await anOpenEvent(world, { networkId, state, capacity });
  const seriesId = newId();
  await world.sql.query(
    `insert into event_series (id, network_id, group_id, title, type, expects_members, created_at, updated_at)
     values ($1, $2, $3, 'AK Ansprache', 'arbeitskreis', $4, now(), now())`,
    [seriesId, networkId, group.id, expects],
  );
  await world.sql.query('update event set series_id = $2 where id = $1', [eventId, seriesId]);
  const join = async (personId: string, period: object = {}): Promise<void> => {
    const row = { valid_from: '2025-01-01', valid_to: null, suspended_on: null, state: 'active', ...period };
    await world.sql.query(
      `insert into membership (id, network_id, group_id, person_id, state, valid_from, valid_to, suspended_on, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
      [newId(), networkId, group.id, personId, row.state, row.valid_from, row.valid_to, row.suspended_on],
    );
  };
  const member = await aPerson(world.sql, networkId);
  await join(member.id);
  await join((await aPerson(world.sql, networkId, { email: null })).id);
  return { eventId, networkId, member, join };
}

const registered = async (eventId: string) =>
  world.sql.query<{ id: string; personId: string; status: string }[]>(
    `select id, person_id as "personId", status from registration where event_id = $1 order by sequence`,
    [eventId],
  );
const register = () => world.get(ExpectedMembers).register();

describe('members of a group whose series expects them', () => {
  it('have a place once registration is open, with a mail and a line of history', async () => {
    const { eventId, member } = await aDate();
    await register();
    const [row, ...others] = await registered(eventId);
    expect([row, others]).toMatchObject([{ personId: member.id, status: 'confirmed' }, []]);
    const mails = await world.sql.query<{ template: string; calendar: { method: string } }[]>(
      'select template, calendar from mail_message where person_id = $1',
      [member.id],
    );
    expect(mails).toMatchObject([{ template: 'registration-confirmed', calendar: { method: 'REQUEST' } }]);
    expect((await world.historyOf(row!.id)).length).toBeGreaterThan(0);
  });

  it('have it once, however often and at once it is looked after', async () => {
    const { eventId } = await aDate();
    await Promise.all([register(), register()]);
    await register();
    expect(await registered(eventId)).toHaveLength(1);
  });

  it('who cancel one date stay away from it', async () => {
    const { eventId } = await aDate();
    await register();
    const [row] = await registered(eventId);
    await world.get(OwnRegistration).cancel(systemCaller('test'), row!.id, 'Urlaub');
    await register();
    expect(await registered(eventId)).toMatchObject([{ id: row!.id, status: 'cancelled' }]);
  });

  it('wait when the date is full', async () => {
    const { eventId, networkId, join } = await aDate({ capacity: 1 });
    await join((await aPerson(world.sql, networkId)).id);
    await register();
    expect((await registered(eventId)).map(({ status }) => status)).toEqual(['confirmed', 'waitlisted']);
  });

  it('are those of the day of the date', async () => {
    const { eventId, networkId, join, member } = await aDate();
    for (const period of [
      { valid_to: '2026-03-01' },
      { valid_from: '2026-06-01' },
      { suspended_on: '2026-01-01' },
      { state: 'proposed' },
    ])
      await join((await aPerson(world.sql, networkId)).id, period);
    await register();
    expect((await registered(eventId)).map(({ personId }) => personId)).toEqual([member.id]);
  });

  it.each([
    ['the series expects nobody', { expects: false }],
    ['registration is not open', { state: 'announced' }],
    ['the group rests', { group: { state: 'paused' } }],
  ])('have none while %s', async (_, more) => {
    const { eventId } = await aDate(more);
    await register();
    expect(await registered(eventId)).toEqual([]);
  });
});
