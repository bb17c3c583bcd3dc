import { FixedClock, newId } from '#libs/kernel';
import { anEvent } from '../../../../../test/factories/events.factory.js';
import { aNetwork, aPerson } from '../../../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../../../test/factories/registrations.factory.js';
import { readPdf } from '../../../../../test/support/pdf.js';
import { type TestAccount, TestServer } from '../../../../../test/support/server.js';
import { MONDAY } from '../../../../../test/support/world.js';

let server: TestServer;
beforeAll(async () => (server = await TestServer.start({ clock: new FixedClock(MONDAY) })));
afterAll(() => server?.stop());

async function aGathering() {
  const { id: networkId } = await aNetwork(server.sql);
  const as = await server.account({ roles: [{ networkId, role: 'organiser' }] });
  const event = await anEvent(server.sql, networkId, { title: 'Fachtag Übergänge', format: 'hybrid' });
  const person = await aPerson(server.sql, networkId, {
    firstName: 'Änne',
    lastName: 'Abel',
    email: 'abel@example.org',
  });
  await aRegistration(server.sql, event, 'confirmed', { person_id: person.id, organisation_name: 'IHK Gießen' });
  const remote = await aPerson(server.sql, networkId, { firstName: 'Ömer', lastName: 'Brandt' });
  await aRegistration(server.sql, event, 'confirmed', { person_id: remote.id, mode: 'online' });
  return { networkId, as, event };
}

const get = (as: TestAccount, eventId: string, path: string) =>
  server.app.inject({
    url: `/api/events/${eventId}/documents/${path}`,
    headers: { cookie: as.cookie, 'sec-fetch-site': 'same-origin' },
  });

describe('what is printed for a gathering', () => {
  it('is a PDF that the browser shows, named after it and kept nowhere on the way', async () => {
    const { as, event } = await aGathering();
    const answer = await get(as, event.id, 'signature-list');
    expect([answer.statusCode, answer.headers]).toEqual([
      200,
      expect.objectContaining({
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="anwesenheitsliste-${event.slug}.pdf"`,
        'cache-control': 'private, no-store',
      }),
    ]);
    const { title, text } = await readPdf(answer.rawPayload);
    expect(title).toBe('Anwesenheitsliste: Fachtag Übergänge');
    expect(text).toContain('Abel, Änne');
    expect(text).toContain('IHK Gießen');
    for (const secret of ['abel@example.org', 'Brandt']) expect(text).not.toContain(secret);
  });

  it('speaks English when asked, and knows badges, signs and who takes part by video', async () => {
    const { as, event } = await aGathering();
    const read = async (path: string) => readPdf((await get(as, event.id, `${path}?language=en`)).rawPayload);
    expect(await read('badges')).toMatchObject({ language: 'en', text: expect.stringContaining('Änne') });
    expect(await read('room-signs')).toMatchObject({ title: 'Room signs: Fachtag Übergänge' });
    expect(await read('online-list')).toMatchObject({ title: 'Online attendance: Fachtag Übergänge' });
    expect((await get(as, event.id, 'badges?language=xx')).statusCode).toBe(400);
  });

  it('is nothing for whoever has no part in the network', async () => {
    const { event } = await aGathering();
    const { as } = await aGathering();
    for (const path of ['signature-list', 'online-list', 'badges', 'room-signs'])
      expect((await get(as, event.id, path)).statusCode).toBe(404);
  });

  it('names nobody to whoever may see events and not people, and is nothing else than these four', async () => {
    const { networkId, event } = await aGathering();
    const as = await server.account({ roles: [{ networkId, role: 'funder_view' }] });
    const codes = ['room-signs', 'signature-list', 'online-list', 'badges', 'minutes'].map(
      async (path) => (await get(as, event.id, path)).statusCode,
    );
    expect(await Promise.all(codes)).toEqual([200, 404, 404, 404, 404]);
  });
});

describe('how regularly people come, on paper', () => {
  const sheets = (as: TestAccount, networkId: string, query = '') =>
    server.app.inject({
      url: `/api/networks/${networkId}/documents/regularity${query}`,
      headers: { cookie: as.cookie, 'sec-fetch-site': 'same-origin' },
    });

  it('is a PDF as of any day, in either language, kept nowhere on the way', async () => {
    const { as, networkId } = await aGathering();
    const answer = await sheets(as, networkId, '?language=en&asOf=2026-01-31&kind=organisations');
    expect([answer.statusCode, answer.headers]).toEqual([
      200,
      expect.objectContaining({
        'content-type': 'application/pdf',
        'content-disposition': expect.stringMatching(/^inline; filename="[a-z0-9-]+-regularity-2026-01-31\.pdf"$/),
        'cache-control': 'private, no-store',
      }),
    ]);
    const pdf = await readPdf(answer.rawPayload);
    expect(pdf).toMatchObject({ language: 'en', isUa: true, title: expect.stringMatching(/^Regularity: /) });
    expect(pdf.text).toContain('31/01/2026');
    expect((await sheets(as, networkId, '?only=all')).statusCode).toBe(400);
  });

  it('is nothing for whoever has no part in the network, nor of the group or series of another', async () => {
    const { networkId } = await aGathering();
    const { as, networkId: own } = await aGathering();
    expect((await sheets(as, networkId)).statusCode).toBe(404);
    for (const other of ['groupId', 'seriesId'])
      expect((await sheets(as, own, `?${other}=${newId()}`)).statusCode).toBe(404);
  });
});
