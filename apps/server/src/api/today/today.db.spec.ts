import { Database } from '#libs/database';
import { FixedClock } from '#libs/kernel';
import { MONDAY } from '../../../../../test/support/world.js';
import { type AnEvent, anEvent } from '../../../../../test/factories/events.factory.js';
import { aNetwork } from '../../../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../../../test/factories/registrations.factory.js';
import { type TestAccount, TestServer } from '../../../../../test/support/server.js';

type Today = {
  work: { kind: string; networkId: string; event: { id: string } | null; count: number; until: string }[];
};

let server: TestServer;
let database: Database;
const clock = new FixedClock(MONDAY);

beforeAll(async () => {
  server = await TestServer.start({ clock });
  database = server.app.get(Database, { strict: false });
});
afterAll(() => server?.stop());

async function aTeam(): Promise<{ networkId: string; organiser: TestAccount }> {
  const networkId = (await aNetwork(server.sql)).id;
  return { networkId, organiser: await server.account({ roles: [{ networkId, role: 'organiser' }] }) };
}

const hours = (number: number) => new Date(MONDAY.getTime() + number * 3_600_000);

async function workOf(as: TestAccount): Promise<Today['work']> {
  const answer = await server.send('GET', '/api/today', { as });
  expect(answer.statusCode).toBe(200);
  return answer.json<Today>().work;
}
const lines = async (as: TestAccount) =>
  (await workOf(as)).map(({ kind, count, until }) => [kind, count, until?.slice(0, 16) ?? null]);

async function aMail(networkId: string | null, status: string, parameters = '{"a": 1}'): Promise<void> {
  await server.sql.query(
    `insert into mail_message (id, network_id, template, language, to_name, to_address, to_domain, parameters, status, not_before, created_at)
     values (gen_random_uuid(), $1, 'personal-link', 'de', '', 'ute@lindengau.example.org', 'lindengau.example.org', $2, $3, now(), now())`,
    [networkId, parameters, status],
  );
}

/** One thing of every kind that can wait. */
async function everything(networkId: string): Promise<AnEvent> {
  const event = await anEvent(server.sql, networkId, { modes: [{ mode: 'on_site', capacity: 9, reserved: 0 }] });
  await anEvent(server.sql, networkId, { state: 'draft', startsLocal: '2026-03-03T10:00' });
  await aRegistration(server.sql, event, 'offered', { respond_by: hours(5) });
  await aRegistration(server.sql, event, 'pending_reconfirmation', { respond_by: hours(40) });
  await aRegistration(server.sql, event, 'requested', { requested_at: hours(-24) });
  await aRegistration(server.sql, event, 'waitlisted', { offers: 2 });
  await server.sql.query(
    `insert into place_counter (event_id, mode, confirmed, offered, waiting) values ($1, 'on_site', 1, 1, '{0,0,0,0,1}')`,
    [event.id],
  );
  await aMail(networkId, 'failed');
  await aMail(networkId, 'held');
  return event;
}

describe('the work list of today', () => {
  it('has everything that waits, what is late first and then by what has to be done first', async () => {
    const { networkId, organiser } = await aTeam();
    await everything(networkId);
    expect(await lines(organiser)).toEqual([
      ['mail-failed', 1, null],
      ['mail-held', 1, null],
      ['offer', 1, '2026-02-02T14:00'],
      ['reconfirmation', 1, '2026-02-04T01:00'],
      ['request', 1, '2026-02-08T09:00'],
      ['draft', 1, '2026-03-03T10:00'],
      ['waiting', 1, '2026-05-19T10:00'],
    ]);
  });

  it('counts several of a kind at one event as one line, with the first deadline', async () => {
    const { networkId, organiser } = await aTeam();
    const event = await anEvent(server.sql, networkId);
    for (const after of [9, 7, 20]) await aRegistration(server.sql, event, 'offered', { respond_by: hours(after) });
    expect(await lines(organiser)).toEqual([['offer', 3, '2026-02-02T16:00']]);
  });

  it('leaves out what goes on by itself: long offers, full waiting lists, what is over or called off', async () => {
    const { networkId, organiser } = await aTeam();
    const event = await anEvent(server.sql, networkId, { capacity: 1 });
    await aRegistration(server.sql, event, 'offered', { respond_by: hours(25) });
    await aRegistration(server.sql, event, 'waitlisted', { offers: 2 });
    await server.sql.query(
      `insert into place_counter (event_id, mode, confirmed, offered, waiting) values ($1, 'on_site', 0, 1, '{0,0,0,0,1}')`,
      [event.id],
    );
    for (const more of [{ state: 'cancelled' }, { state: 'held', startsLocal: '2026-01-20T10:00' }] as const) {
      await aRegistration(server.sql, await anEvent(server.sql, networkId, more), 'requested');
    }
    await anEvent(server.sql, networkId, { state: 'draft', startsLocal: '2026-05-05T10:00' });
    await aMail(networkId, 'failed', '{}');
    await aMail(networkId, 'sent');
    expect(await lines(organiser)).toEqual([]);
  });

  it('puts the networks of one person into one order, and tells nobody of a foreign one', async () => {
    const [near, far] = [await aTeam(), await aTeam()];
    const both = await server.account({
      roles: [near, far].map(({ networkId }) => ({ networkId, role: 'organiser' as const })),
    });
    const [late, soon] = [await anEvent(server.sql, near.networkId), await anEvent(server.sql, far.networkId)];
    await aRegistration(server.sql, late, 'pending_reconfirmation', { respond_by: hours(90) });
    await aRegistration(server.sql, soon, 'pending_reconfirmation', { respond_by: hours(30) });
    await aMail(null, 'failed');
    const order = async (as: TestAccount) => (await workOf(as)).map(({ networkId }) => networkId);
    expect(await order(both)).toEqual([far.networkId, near.networkId]);
    expect(await order(near.organiser)).toEqual([near.networkId]);
    expect(await order((await aTeam()).organiser)).toEqual([]);
  });

  it('asks the database as often for two hundred events as for two', async () => {
    const [small, large] = [await aTeam(), await aTeam()];
    await everything(small.networkId);
    for (let event = 0; event < 100; event += 1) await everything(large.networkId);
    const asked = jest.spyOn(database, 'query');
    const countFor = async (as: TestAccount) => {
      asked.mockClear();
      const found = await workOf(as);
      return [found.length, asked.mock.calls.length] as const;
    };
    const [few, ofFew] = await countFor(small.organiser);
    const [many, ofMany] = await countFor(large.organiser);
    expect([few, many, ofMany]).toEqual([7, 502, ofFew]);
    asked.mockRestore();
  });
});
