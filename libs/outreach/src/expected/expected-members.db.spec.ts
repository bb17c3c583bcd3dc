import { systemCaller } from '#libs/kernel';
import { OwnRegistration } from '#libs/registration';
import type { EventState } from '#libs/events';
import { anInvitation } from '../../../../test/factories/invitations.factory.js';
import { aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { anExpectingSeries } from '../../../../test/factories/series.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { OutreachModule } from '../outreach.module.js';
import { ExpectedMembers } from './expected-members.service.js';

let world: World;
beforeAll(async () => {
  world = await aWorld(OutreachModule);
});
afterAll(() => world?.close());

type More = Readonly<{
  expects?: boolean;
  state?: EventState;
  capacity?: number;
  group?: Readonly<Record<string, unknown>>;
}>;

/** A date of a series whose group has two members, one of them without an address. */
async function aDate({ expects, state = 'open', capacity = 10, group }: More = {}) {
  const { id: networkId } = await aNetwork(world.sql);
  const series = await anExpectingSeries(world.sql, networkId, { expects, group });
  const event = await series.date({ state, capacity });
  const member = await series.member();
  await series.member({ email: null });
  return { event, eventId: event.id, networkId, member, join: series.join };
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

  it('who were invited to one date before registration opened and declined stay away from it', async () => {
    const { event, member } = await aDate();
    await anInvitation(world.sql, event, member, { state: 'declined_interested' });
    await register();
    expect(await registered(event.id)).toEqual([]);
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
  ] as const)('have none while %s', async (_, more) => {
    const { eventId } = await aDate(more);
    await register();
    expect(await registered(eventId)).toEqual([]);
  });

  it('have none once they have objected, though they stay members', async () => {
    const { eventId, member } = await aDate();
    await world.sql.query('update person set objection_at = now() where id = $1', [member.id]);
    await register();
    expect(await registered(eventId)).toEqual([]);
  });
});
