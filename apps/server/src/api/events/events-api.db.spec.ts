import { ModulesContainer } from '@nestjs/core';
import { FixedClock, newId } from '#libs/kernel';
import { MONDAY } from '../../../../../test/support/world.js';
import { anEvent } from '../../../../../test/factories/events.factory.js';
import { aNetwork } from '../../../../../test/factories/networks.factory.js';
import { aPng } from '../../../../../test/factories/pictures.factory.js';
import { type TestAccount, TestServer } from '../../../../../test/support/server.js';
import { routesOf } from '../../http/route-inventory.js';
import { EventsApi } from './events-api.module.js';

let server: TestServer;
let networkId: string;
let organiser: TestAccount;

beforeAll(async () => {
  server = await TestServer.start({ clock: new FixedClock(MONDAY) });
  networkId = (await aNetwork(server.sql)).id;
  organiser = await server.account({ roles: [{ networkId, role: 'organiser' }] });
});
afterAll(() => server?.stop());

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
type Seen = { id: string; version: number; slug: string };

async function ask<T = Record<string, unknown>>(method: Method, url: string, body?: object, as = organiser) {
  const answer = await server.send(method, url, { as, body });
  if (answer.statusCode >= 400) throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`);
  return (answer.body === '' ? null : answer.json()) as T;
}
const refused = async (method: Method, url: string, body?: object, as = organiser) => {
  const answer = await server.send(method, url, { as, body });
  return [answer.statusCode, answer.json<{ code: string }>().code];
};

const fachtag = {
  title: '3. Fachtag Übergänge',
  type: 'fachtag',
  format: 'hybrid',
  startsLocal: '2026-05-19T10:00',
  endsLocal: '2026-05-19T16:00',
};
const PNG = aPng(2, 1);

describe('an organiser who plans a Fachtag', () => {
  it('creates, completes, publishes, closes and copies it', async () => {
    const { id } = await ask<Seen>('POST', `/api/networks/${networkId}/events`, fachtag);
    const at = `/api/events/${id}`;
    expect(await refused('POST', `${at}/open`, { version: 1 })).toEqual([409, 'event.incomplete']);
    await ask('PATCH', at, {
      version: 1,
      venueName: 'Haus der Wirtschaft',
      venueAddress: 'Marktplatz 1, Lindengau',
      accessibilityNotes: 'Stufenloser Zugang.',
      meetingUrl: 'https://treffen.example.org/lindengau',
      contactName: 'Ute Kallweit',
      contactEmail: 'Netz@Lindengau.example.org',
      window: { closes: '2026-05-12T23:59' },
    });
    const modes = [
      { mode: 'on_site', capacity: 80, reserved: 4 },
      { mode: 'online', capacity: null, reserved: 0 },
    ];
    await ask('PUT', `${at}/modes`, { version: 2, modes });
    const rooms = await ask<{ rooms: { id: string }[] }>('PUT', `${at}/rooms`, {
      version: 3,
      rooms: [{ name: 'Saal' }],
    });
    const items = [
      { kind: 'welcome', title: 'Begrüßung', minutes: 15 },
      { kind: 'input', title: 'Impuls', minutes: 60, roomId: rooms.rooms[0]!.id, speakers: [{ name: 'Aylin Demir' }] },
    ];
    const agenda = await ask('PUT', `${at}/agenda`, { version: 4, items });
    expect(agenda).toMatchObject({ version: 5, sums: { plannedMinutes: 75, overrunMinutes: 0 } });
    const logo = { alternativeText: 'Logo des Landes', content: PNG.toString('base64') };
    const { id: logoId, sha256 } = await ask<{ id: string; sha256: string }>(
      'POST',
      `/api/networks/${networkId}/logos`,
      logo,
    );
    expect(await ask('PUT', `${at}/logos`, { version: 5, logoIds: [logoId] })).toEqual({ version: 6 });

    expect(await ask('POST', `${at}/announce`, { version: 6 })).toMatchObject({ state: 'announced', version: 7 });
    expect(await ask('POST', `${at}/open`, { version: 7 })).toMatchObject({ registrationState: 'open', version: 8 });
    expect(await refused('PATCH', at, { version: 8, venueName: 'Stadthalle' })).toEqual([409, 'event.published']);
    expect(await refused('PUT', `${at}/modes`, { version: 8, modes })).toEqual([409, 'event.published']);
    expect(await ask('GET', at)).toMatchObject({
      slug: '3-fachtag-uebergaenge-2026-05-19',
      contactEmail: 'netz@lindengau.example.org',
      moves: ['closed', 'cancelled'],
      modes,
      logos: [{ id: logoId, sha256 }],
      agenda: { items: [{ startsLocal: '2026-05-19T10:00' }, { startsLocal: '2026-05-19T10:15' }] },
    });
    expect(await ask('POST', `${at}/close`, { version: 8 })).toMatchObject({ state: 'closed' });
    expect(await refused('POST', `${at}/close`, { version: 8 })).toEqual([409, 'changed-meanwhile']);
    expect(await refused('DELETE', `/api/logos/${logoId}`)).toEqual([409, 'logo.in-use']);
    const copy = await ask('POST', `${at}/copy`, { startsLocal: '2026-11-10T10:00' });
    expect(copy).toMatchObject({ state: 'draft', meetingUrl: null, version: 1 });
  });

  it('E18: keeps places of a new gathering for promised projects, and as many in a copy as in the original', async () => {
    const kept = async (body: object) => {
      const { id } = await ask<Seen>('POST', `/api/networks/${networkId}/events`, { ...fachtag, ...body });
      return id;
    };
    const seen = async (id: string) => ask('GET', `/api/events/${id}`);
    const modes = [
      { mode: 'on_site', capacity: 100 },
      { mode: 'online', capacity: null },
    ];
    const promising = await kept({ modes, guaranteeRelevant: true });
    expect(await seen(promising)).toMatchObject({ modes: [{ reserved: 5 }, { reserved: 0 }] });
    expect(await seen(await kept({ modes, guaranteeRelevant: false }))).toMatchObject({
      modes: [{ reserved: 0 }, { reserved: 0 }],
    });
    const said = [{ ...modes[0]!, reserved: 8 }, modes[1]!];
    const original = await kept({ modes: said, guaranteeRelevant: true });
    const { id: copy } = await ask<Seen>('POST', `/api/events/${original}/copy`, { startsLocal: '2026-11-10T10:00' });
    expect(await seen(copy)).toMatchObject({ modes: [{ reserved: 8 }, { reserved: 0 }] });
  });

  it('finds events by state, kind and words', async () => {
    const { id } = await anEvent(server.sql, networkId, { title: 'Stammtisch Mühlgasse', type: 'stammtisch' });
    const found = async (query: string) =>
      (await ask<{ rows: Seen[] }>('GET', `/api/networks/${networkId}/events?${query}`)).rows.map((row) => row.id);
    expect(await found('text=muehlgasse')).toEqual([id]);
    expect(await found('states=open&states=announced&types=stammtisch')).toEqual([id]);
    expect(await found('states=cancelled')).toEqual([]);
    expect(await ask('GET', '/api/events?types=stammtisch&order=latest')).toMatchObject({ total: 1 });
    expect(await refused('GET', '/api/events?states=nonsense')).toEqual([400, 'malformed']);
  });

  it('sends a step twice with its key and takes it once', async () => {
    const headers = { 'idempotency-key': `event-${newId()}` };
    const send = () =>
      server.send('POST', `/api/networks/${networkId}/events`, {
        as: organiser,
        body: { ...fachtag, title: 'Doppelt' },
        headers,
      });
    const [first, second] = [await send(), await send()];
    expect([first.statusCode, second.json()]).toEqual([201, first.json()]);
    expect(await ask('GET', `/api/networks/${networkId}/events?text=doppelt`)).toMatchObject({ total: 1 });
  });

  it.each([
    ['a field nobody knows', { ...fachtag, state: 'open' }],
    ['a day that does not exist', { ...fachtag, startsLocal: '2026-02-30T10:00' }],
    ['an end before the start', { ...fachtag, endsLocal: '2026-05-19T09:00' }],
    ['a link that is none', { ...fachtag, meetingUrl: 'javascript:alert(1)' }],
    ['NUL in its title', { ...fachtag, title: 'Fach\0tag' }],
    ['half a surrogate', { ...fachtag, description: 'Fach\ud800tag' }],
    ['two addresses in one', { ...fachtag, contactEmail: 'a@example.org,b@example.org' }],
    ['places for half of its format', { ...fachtag, modes: [{ mode: 'online', capacity: 1, reserved: 0 }] }],
    ['nothing', {}],
  ])('is told what is wrong with %s', async (_, body) => {
    const { statusCode } = await server.send('POST', `/api/networks/${networkId}/events`, { as: organiser, body });
    expect([400, 422]).toContain(statusCode);
  });
});

describe('a logo on the page of an event', () => {
  it('is what it says, kept by browsers for good, and runs nothing', async () => {
    const content = PNG.toString('base64');
    const { sha256 } = await ask<{ sha256: string }>('POST', `/api/networks/${networkId}/logos`, {
      alternativeText: 'Logo des Landes',
      content,
    });
    const answer = await server.send('GET', `/pictures/${sha256}`);
    expect([answer.statusCode, answer.rawPayload.equals(PNG)]).toEqual([200, true]);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    });
    for (const missing of ['0'.repeat(64), 'nonsense']) {
      expect((await server.send('GET', `/pictures/${missing}`)).statusCode).toBe(404);
    }
  });

  it('may have half a megabyte and not a byte more', async () => {
    const picture = (size: number) => Buffer.concat([PNG, Buffer.alloc(size - PNG.length)]).toString('base64');
    const upload = (content: string) =>
      server.send('POST', `/api/networks/${networkId}/logos`, {
        as: organiser,
        body: { alternativeText: 'Logo', content },
      });
    expect((await upload(picture(512 * 1024))).statusCode).toBe(201);
    expect((await upload(picture(512 * 1024 + 1))).statusCode).toBeGreaterThanOrEqual(400);
    expect((await upload('PHN2Zy8+')).statusCode).toBeGreaterThanOrEqual(400);
    expect((await upload('keine Zeichen in base64!')).statusCode).toBe(400);
  });
});

describe('every route of events', () => {
  it('answers a foreign id like a missing one and gives nothing of it away', async () => {
    const { id: foreign } = await aNetwork(server.sql);
    const owner = await server.account({ roles: [{ networkId: foreign, role: 'organiser' }] });
    const logo = { alternativeText: 'Logo', content: PNG.toString('base64') };
    const ids: Record<string, string> = {
      networkId: foreign,
      eventId: (await anEvent(server.sql, foreign)).id,
      logoId: (await ask<Seen>('POST', `/api/networks/${foreign}/logos`, logo, owner)).id,
    };
    const step = { version: 1 };
    const bodies: Record<string, object> = {
      'POST /api/networks/:networkId/events': fachtag,
      'PATCH /api/events/:eventId': step,
      'PUT /api/events/:eventId/modes': { ...step, modes: [] },
      'PUT /api/events/:eventId/agenda': { ...step, items: [] },
      'PUT /api/events/:eventId/rooms': { ...step, rooms: [] },
      'PUT /api/events/:eventId/cover': { ...step, cover: null },
      'PUT /api/events/:eventId/logos': { ...step, logoIds: [] },
      'POST /api/events/:eventId/discard': step,
      'POST /api/events/:eventId/copy': { startsLocal: '2026-11-10T10:00' },
      'POST /api/events/:eventId/announce': step,
      'POST /api/events/:eventId/open': step,
      'POST /api/events/:eventId/close': step,
      'POST /api/networks/:networkId/logos': logo,
    };
    const own = [...server.app.get(ModulesContainer).values()].find(({ metatype }) => metatype === EventsApi)!;
    const routes = routesOf(new Map([['own', own]]) as unknown as ModulesContainer).filter(({ path }) =>
      path.includes('Id'),
    );
    expect(routes).toHaveLength(17);
    for (const { method, path } of routes) {
      const name = `${method} ${path}`;
      const send = (of: (key: string) => string, as: TestAccount) =>
        server.send(
          method as Method,
          path.replace(/:(\w+)/g, (_, key: string) => of(key)),
          { as, body: method === 'GET' ? undefined : bodies[name] },
        );
      const toForeign = await send((key) => ids[key]!, organiser);
      const toMissing = await send(() => newId(), organiser);
      expect([name, toForeign.statusCode, toForeign.body]).toEqual([name, toMissing.statusCode, toMissing.body]);
      if (toForeign.statusCode === 200) expect(toForeign.json()).toMatchObject({ rows: [] });
      else expect([name, toForeign.statusCode]).toEqual([name, 404]);
      // The negative control: whoever belongs there is not told that it is missing.
      const toOwner = await send((key) => ids[key]!, owner);
      expect([name, toOwner.statusCode]).not.toEqual([name, 404]);
      if (toForeign.statusCode === 200) expect(toOwner.json<{ rows: unknown[] }>().rows).not.toEqual([]);
    }
  });

  it('lets people who only read change nothing', async () => {
    const reader = await server.account({ roles: [{ networkId, role: 'funder_view' }] });
    const { id } = await anEvent(server.sql, networkId);
    const [status] = await refused('POST', `/api/events/${id}/close`, { version: 1 }, reader);
    expect(status).toBe(403);
    expect(await ask('POST', `/api/events/${id}/close`, { version: 1 })).toMatchObject({ state: 'closed' });
  });
});
