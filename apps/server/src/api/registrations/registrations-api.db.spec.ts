import { FixedClock } from '#libs/kernel';
import { MONDAY } from '../../../../../test/support/world.js';
import { anAgendaItem, anEvent } from '../../../../../test/factories/events.factory.js';
import { aNetwork } from '../../../../../test/factories/networks.factory.js';
import { type TestAccount, TestServer } from '../../../../../test/support/server.js';

let server: TestServer;
let networkId: string;
let organiser: TestAccount;
let stranger: TestAccount;
const clock = new FixedClock(MONDAY);

beforeAll(async () => {
  server = await TestServer.start({ clock });
  networkId = (await aNetwork(server.sql)).id;
  organiser = await server.account({ roles: [{ networkId, role: 'organiser' }] });
  const other = (await aNetwork(server.sql)).id;
  stranger = await server.account({ roles: [{ networkId: other, role: 'organiser' }] });
});
afterAll(() => server?.stop());

type Registration = { id: string; status: string; sequence: number; position: number | null; version: number };

const send = (method: 'GET' | 'POST', url: string, body?: object, as = organiser, headers = {}) =>
  server.send(method, url, { as, body, headers });
async function ask<T>(method: 'GET' | 'POST', url: string, body?: object): Promise<T> {
  const answer = await send(method, url, body);
  if (answer.statusCode >= 400) throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`);
  return answer.json<T>();
}

async function anOpenEvent(capacity: number) {
  const event = await anEvent(server.sql, networkId, {
    state: 'open',
    startsLocal: '2026-05-19T10:00',
    endsLocal: '2026-05-19T16:00',
  });
  await server.sql.query('delete from event_mode where event_id = $1', [event.id]);
  await server.sql.query(`insert into event_mode (event_id, mode, capacity, reserved) values ($1, 'on_site', $2, 0)`, [
    event.id,
    capacity,
  ]);
  await anAgendaItem(server.sql, event.id, { startsLocal: '2026-05-19T10:00', minutes: 360 });
  return event;
}
const person = (email: string, more = {}) => ({
  email,
  firstName: 'Jörg',
  lastName: 'Müller',
  mode: 'on_site',
  ...more,
});

describe('an organiser and the participants of an event', () => {
  it('enters people, sees places and waiting list, and the same key twice is one registration', async () => {
    const { id } = await anOpenEvent(1);
    const at = `/api/events/${id}/registrations`;
    const key = { 'idempotency-key': 'a-key-of-this-test-0001' };
    const first = await send('POST', at, person('joerg.mueller@lindengau.example.org'), organiser, key);
    const again = await send('POST', at, person('joerg.mueller@lindengau.example.org'), organiser, key);
    expect(first.statusCode).toBe(201);
    expect(again.body).toBe(first.body);
    const other = await send('POST', at, person('anders@lindengau.example.org'), organiser, key);
    expect([other.statusCode, other.json<{ code: string }>().code]).toEqual([422, 'idempotency.key-reused']);
    const second = await ask<Registration>(
      'POST',
      at,
      person('zweite@lindengau.example.org', { organisationName: 'Bildungsträger Lindengau gGmbH' }),
    );
    expect(second).toMatchObject({ status: 'waitlisted', position: 1 });
    expect(await ask('GET', `${at}/counts`)).toEqual({
      statuses: { confirmed: 1, waitlisted: 1 },
      calledOff: {},
      places: [{ mode: 'on_site', capacity: 1, free: 0, taken: 1, held: 0, waiting: 1 }],
    });
    for (const list of [`/api/networks/${networkId}/events`, '/api/events']) {
      const events = await ask<{ rows: { id: string; places: unknown }[] }>('GET', list);
      expect(events.rows.find((event) => event.id === id)!.places).toEqual([
        { mode: 'on_site', capacity: 1, free: 0, taken: 1, held: 0, waiting: 1 },
      ]);
    }
    const found = await ask<{ total: number }>('GET', `${at}?search=Mueller&status=confirmed,waitlisted`);
    expect(found.total).toBe(2);
    const both = ['joerg.mueller', 'zweite'];
    for (const [words, expected] of [
      ['Müller Jörg', both],
      ['jörg müller', both],
      ['mueller lindengau', both],
      ['muller bildungstrager', ['zweite']],
      ['zweite@lindengau gGmbH', ['zweite']],
      ['müller seehafen', []],
    ] as const) {
      const { rows } = await ask<{ rows: { email: string }[] }>('GET', `${at}?search=${encodeURIComponent(words)}`);
      expect([words, rows.map(({ email }) => email.split('@')[0]).sort()]).toEqual([words, expected]);
    }
    const seen = await ask<{ waitReason: object; history: { action: string }[] }>(
      'GET',
      `/api/registrations/${second.id}`,
    );
    expect(seen.waitReason).toEqual({ code: 'no-place' });
    expect(seen.history.map(({ action }) => action)).toEqual(['registration.waitlisted']);
  });

  it('cancels, gives a place beyond the capacity, and turns somebody down with a reason', async () => {
    const { id } = await anOpenEvent(1);
    const at = `/api/events/${id}/registrations`;
    const [first, second, third] = [
      await ask<Registration>('POST', at, person('a@seehafen.example.org')),
      await ask<Registration>('POST', at, person('b@seehafen.example.org')),
      await ask<Registration>('POST', at, person('c@seehafen.example.org')),
    ];
    expect(await ask('POST', `/api/registrations/${third.id}/give-place`, {})).toMatchObject({ status: 'confirmed' });
    const { history } = await ask<{ history: object[] }>('GET', `/api/registrations/${third.id}`);
    expect(history.at(-1)).toMatchObject({ actorKind: 'account', actorName: expect.stringMatching(/\w/) });
    expect(
      await ask('POST', `/api/registrations/${second.id}/reject`, { reason: 'Der Raum fasst nicht mehr.' }),
    ).toMatchObject({ status: 'rejected' });
    expect(await ask('POST', `/api/registrations/${first.id}/cancel`, { reason: '' })).toMatchObject({
      status: 'cancelled',
    });
    const twice = await send('POST', `/api/registrations/${first.id}/cancel`, { reason: '' });
    expect([twice.statusCode, twice.json<{ code: string }>().code]).toEqual([409, 'move-not-allowed']);
  });

  it('takes an address at a domain with an umlaut, however it is written around, and finds it again', async () => {
    const { id } = await anOpenEvent(5);
    const at = `/api/events/${id}/registrations`;
    const kept = 'info@xn--bcherei-n2a.example.org';
    const first = await ask<Registration>('POST', at, person('Info@Bücherei.example.org', { lastName: 'Weiß' }));
    for (const typed of ['Bücherei <info@bücherei.example.org>', 'mailto:info@bücherei.example.org', `${kept}.`]) {
      expect(await ask<Registration>('POST', at, person(typed, { lastName: 'WEISS' }))).toMatchObject({ id: first.id });
    }
    for (const words of ['info@bücherei.example.org', 'bücherei', 'buecherei', 'Büch', kept]) {
      const url = `/api/networks/${networkId}/persons?search=${encodeURIComponent(words)}`;
      const { rows } = await ask<{ rows: { email: string }[] }>('GET', url);
      expect([words, rows.map(({ email }) => email)]).toEqual([words, [kept]]);
    }
    const refused = await send('POST', at, person('info@bücherei'));
    expect([refused.statusCode, refused.json<{ faults: object[] }>().faults]).toEqual([
      400,
      [{ field: 'email', fault: 'address-without-ending' }],
    ]);
  });

  it('moves and cancels the event and learns how many were told', async () => {
    const { id } = await anOpenEvent(5);
    await ask('POST', `/api/events/${id}/registrations`, person('d@seehafen.example.org'));
    const [{ version }] = (await server.sql.query('select version from event where id = $1', [id])) as [
      { version: number },
    ];
    const moved = await ask<{ version: number; told: number }>('POST', `/api/events/${id}/move`, {
      version,
      reason: 'Der Saal ist belegt.',
      startsLocal: '2026-05-20T10:00',
      endsLocal: '2026-05-20T16:00',
    });
    expect(moved.told).toBe(1);
    const stale = await send('POST', `/api/events/${id}/cancel`, { version, reason: 'Zu spät gelesen' });
    expect([stale.statusCode, stale.json<{ code: string }>().code]).toEqual([409, 'changed-meanwhile']);
    expect(
      await ask('POST', `/api/events/${id}/cancel`, { version: moved.version, reason: 'Krankheit' }),
    ).toMatchObject({ state: 'cancelled', told: 1 });
  });

  it('is somebody else to the organiser of another network', async () => {
    const { id } = await anOpenEvent(1);
    const mine = await ask<Registration>('POST', `/api/events/${id}/registrations`, person('e@seehafen.example.org'));
    const missing = '0190f5a0-0000-7000-8000-000000000000';
    for (const [method, url, body] of [
      ['GET', `/api/registrations/${mine.id}`, undefined],
      ['GET', `/api/events/${id}/registrations`, undefined],
      ['GET', `/api/events/${id}/registrations/counts`, undefined],
      ['POST', `/api/registrations/${mine.id}/cancel`, { reason: '' }],
      ['POST', `/api/events/${id}/registrations`, person('fremd@example.org')],
      ['POST', `/api/events/${id}/cancel`, { version: 1, reason: 'fremd' }],
    ] as const) {
      const answer = await send(method, url, body, stranger);
      const ofMissing = await send(method, url.replace(mine.id, missing).replace(id, missing), body, stranger);
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toBe(ofMissing.body);
    }
    const arrivals = await send('GET', '/api/arrivals', undefined, stranger);
    expect(arrivals.json<{ sinceYesterday: object[] }>().sinceYesterday).toEqual([]);
  });
});
