import { FixedClock, newId } from '#libs/kernel';
import { anEvent } from '../../../../../test/factories/events.factory.js';
import { aNetwork } from '../../../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../../../test/factories/registrations.factory.js';
import { type TestAccount, TestServer } from '../../../../../test/support/server.js';

const NOW = '2026-05-19T08:00:00.000Z';

let server: TestServer;
let networkId: string;
let organiser: TestAccount;
beforeAll(async () => {
  server = await TestServer.start({ clock: new FixedClock(new Date(NOW)) });
  networkId = (await aNetwork(server.sql)).id;
  organiser = await server.account({ roles: [{ networkId, role: 'organiser' }] });
});
afterAll(() => server?.stop());

const gathering = () => anEvent(server.sql, networkId, { state: 'running' });

async function linkOf(eventId: string) {
  const url = `/api/events/${eventId}/check-in-links`;
  expect((await server.send('POST', url, { as: organiser, body: { name: 'Foyer' } })).statusCode).toBe(201);
  const [link] = (await server.send('GET', url, { as: organiser })).json<
    { id: string; token: string; pin: string }[]
  >();
  return link!;
}

async function helperAt(eventId: string) {
  const { id, token, pin } = await linkOf(eventId);
  const opened = await server.send('POST', `/api/check-in/links/${token}/pin`, { body: { pin } });
  expect([opened.statusCode, opened.body]).toEqual([204, '']);
  const [set] = [opened.headers['set-cookie'] ?? ''].flat();
  expect(set).toMatch(/^tagwerk-door=[\w-]{43}; Path=\/; Max-Age=64800; HttpOnly; SameSite=Lax$/);
  return { id, token, headers: { cookie: set!.split(';')[0]! } };
}

const arrivals = (headers: { cookie: string }, registrationId: string) =>
  server.send('POST', '/api/check-in/arrivals', {
    headers,
    body: { sentAt: NOW, items: [{ kind: 'in', nonce: newId(), at: NOW, registrationId }] },
  });

describe('a phone at the door', () => {
  it('sees the gathering behind its link, the list after the PIN, and lets people in', async () => {
    const event = await gathering();
    const registrationId = await aRegistration(server.sql, event, 'confirmed');
    const { token, headers } = await helperAt(event.id);
    const door = `/api/check-in/links/${token}`;
    expect((await server.send('GET', door)).json()).toMatchObject({ title: event.title, state: 'open', isHere: false });
    expect((await server.send('GET', door, { headers })).json()).toMatchObject({ isHere: true });
    expect((await server.send('GET', '/api/check-in/roster')).json()).toMatchObject({ code: 'pin-needed' });
    const list = (await server.send('GET', '/api/check-in/roster', { headers })).json();
    expect(list).toMatchObject({ eventId: event.id, people: [{ registrationId, mark: null }] });
    expect((await arrivals(headers, registrationId)).json()).toMatchObject({ results: [{ outcome: 'in' }] });
    const left = await server.send('DELETE', '/api/check-in/device', { headers });
    expect(left.statusCode).toBe(204);
    expect((await arrivals(headers, registrationId)).statusCode).toBe(401);
  });

  it('is no organiser: its cookie opens nothing else, and a session no door', async () => {
    const event = await gathering();
    const { id, headers } = await helperAt(event.id);
    for (const url of [`/api/events/${event.id}`, `/api/events/${event.id}/attendance`, '/api/session/x']) {
      expect((await server.send('GET', url, { headers })).statusCode).toBeGreaterThanOrEqual(401);
    }
    expect((await server.send('GET', '/api/check-in/roster', { as: organiser })).statusCode).toBe(401);
    const elsewhere = await aRegistration(server.sql, await gathering(), 'confirmed');
    expect((await arrivals(headers, elsewhere)).json()).toMatchObject({ results: [{ outcome: 'unknown' }] });
    expect((await server.send('POST', `/api/check-in-links/${id}/revoke`, { as: organiser })).statusCode).toBe(204);
    expect((await arrivals(headers, elsewhere)).json()).toMatchObject({ code: 'pin-needed' });
  });

  it('brings nothing to the door of another event, which would know nobody of it', async () => {
    const [mine, other] = [await gathering(), await gathering()];
    const registrationId = await aRegistration(server.sql, mine, 'confirmed');
    const { headers } = await helperAt(other.id);
    const items = [{ kind: 'in', nonce: newId(), at: NOW, registrationId }];
    const sent = (eventId: string) =>
      server.send('POST', '/api/check-in/arrivals', { headers, body: { eventId, sentAt: NOW, items } });
    expect((await sent(mine.id)).json()).toMatchObject({ code: 'pin-needed' });
    expect((await sent(other.id)).json()).toMatchObject({ results: [{ outcome: 'unknown' }] });
  });

  it('is told alike of a link that was never made and of a forged one', async () => {
    const { token } = await linkOf((await gathering()).id);
    const forged = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const wrong of [forged, 'x', newId()]) {
      expect((await server.send('GET', `/api/check-in/links/${wrong}`)).statusCode).toBe(404);
      const typed = await server.send('POST', `/api/check-in/links/${wrong}/pin`, { body: { pin: '123456' } });
      expect(typed.statusCode).toBe(404);
    }
  });

  it.each([
    ['no time', { sentAt: 'heute', items: [] }],
    ['nothing', { sentAt: NOW, items: [] }],
    [
      'too much',
      { sentAt: NOW, items: Array(101).fill({ kind: 'out', nonce: newId(), at: NOW, registrationId: newId() }) },
    ],
    ['another kind', { sentAt: NOW, items: [{ kind: 'all', nonce: newId(), at: NOW }] }],
    ['no address', { sentAt: NOW, items: [{ kind: 'walk-in', nonce: newId(), at: NOW, name: 'Mo', email: 'mo' }] }],
  ])('sends %s and is refused before anything is looked at', async (_, body) => {
    const { headers } = await helperAt((await gathering()).id);
    expect((await server.send('POST', '/api/check-in/arrivals', { headers, body })).statusCode).toBe(400);
  });
});
