import { FixedClock, newId } from '#libs/kernel';
import { anEvent } from '../../../../../test/factories/events.factory.js';
import { aNetwork, aPerson } from '../../../../../test/factories/networks.factory.js';
import { anInvitation } from '../../../../../test/factories/invitations.factory.js';
import { aRegistration } from '../../../../../test/factories/registrations.factory.js';
import { type TestAccount, TestServer } from '../../../../../test/support/server.js';
import { MONDAY } from '../../../../../test/support/world.js';

let server: TestServer;
beforeAll(async () => (server = await TestServer.start({ clock: new FixedClock(MONDAY) })));
afterAll(() => server?.stop());

const post = (as: TestAccount, path: string, body: object) =>
  server.send('POST', path, { as, body, headers: { 'idempotency-key': newId() } });

/** A gathering that three were invited to: one came, one declined, one said nothing. */
async function aConfirmedGathering() {
  const { id: networkId } = await aNetwork(server.sql);
  const as = await server.account({ roles: [{ networkId, role: 'organiser' }] });
  const event = await anEvent(server.sql, networkId, { state: 'running', startsLocal: '2026-01-15T10:00' });
  const people = [];
  for (const lastName of ['Abel', 'Brandt', 'Conrad']) people.push(await aPerson(server.sql, networkId, { lastName }));
  const sent = { sent_at: '2026-01-05T09:00Z' };
  await anInvitation(server.sql, event, people[1]!, { ...sent, state: 'declined' });
  await anInvitation(server.sql, event, people[2]!, { ...sent, state: 'no_response' });
  const registrationId = await aRegistration(server.sql, event, 'confirmed', { person_id: people[0]!.id });
  const marks = [{ registrationId, version: 0, status: 'present' }];
  expect((await post(as, `/api/events/${event.id}/attendance/marks`, { marks })).statusCode).toBe(200);
  const confirmed = await post(as, `/api/events/${event.id}/attendance/confirm`, { version: 1 });
  expect(confirmed.statusCode).toBe(200);
  return { networkId, as };
}

describe('the figures of regularity at the api', () => {
  it('know whoever was invited, and what they answered, once the list is confirmed', async () => {
    const { networkId, as } = await aConfirmedGathering();
    const get = async (path: string) =>
      (await server.send('GET', `/api/networks/${networkId}/regularity${path}`, { as })).json<object>();
    expect(await get('?since=2026-01-01')).toMatchObject({
      ...{ asOf: '2026-02-02', lapseRate: null, pooled: { present: 1, asked: 3 } },
      rows: [{ letters: 'P' }, { letters: 'E' }, { letters: 'A' }],
    });
    for (const kind of ['organisations', 'projects', 'laender'])
      expect(await get(`?kind=${kind}`)).toMatchObject({ kind, rows: [] });
    expect(await get('/ranking?size=2')).toMatchObject({ total: 3, size: 2, rows: [{ letters: 'P', rate: 1 }, {}] });
    expect(await get('/turnout')).toMatchObject({ meetings: [{ present: 1, firstTimers: 1, practiceShare: null }] });
  });

  it('refuse what is no day, no kind and no network of theirs', async () => {
    const { networkId, as } = await aConfirmedGathering();
    const status = async (path: string) => (await server.send('GET', path, { as })).statusCode;
    expect(await status(`/api/networks/${networkId}/regularity?asOf=gestern`)).toBe(400);
    expect(await status(`/api/networks/${networkId}/regularity?kind=alle`)).toBe(400);
    expect(await status(`/api/networks/${networkId}/regularity?groupId=${newId()}`)).toBe(404);
    const { id: foreign } = await aNetwork(server.sql);
    for (const path of ['', '/ranking', '/turnout'])
      expect(await status(`/api/networks/${foreign}/regularity${path}`)).toBe(404);
  });
});
