import { FixedClock } from '#libs/kernel';
import { aFachtag } from '../../../../../test/factories/drafts.factory.js';
import { MONDAY } from '../../../../../test/support/world.js';
import { aNetwork } from '../../../../../test/factories/networks.factory.js';
import { type TestAccount, TestServer } from '../../../../../test/support/server.js';
import { readable, stateOf, Visitor } from '../visitor.factory.js';

type Seen = Readonly<{ id: string; version: number; slug: string }>;

let server: TestServer;
let networkId: string;
let organiser: TestAccount;
let draft: Seen;

beforeAll(async () => {
  server = await TestServer.start({ clock: new FixedClock(MONDAY) });
  networkId = (await aNetwork(server.sql, { name: 'Netzwerk Lindengau', accent_color: '#f2b705' })).id;
  organiser = await server.account({ roles: [{ networkId, role: 'organiser' }] });
});
afterAll(() => server?.stop());
beforeEach(async () => {
  const created = await ask('POST', `/api/networks/${networkId}/events`, {
    ...aFachtag,
    motto: 'Gemeinsam weiter',
    description: 'Wie Übergänge gelingen.',
    nextDateHint: 'Im Herbst wieder.',
  });
  const items = [
    { kind: 'welcome', title: 'Begrüßung', minutes: 30 },
    { kind: 'decision', title: 'Nur für das Team', minutes: 30, isPublic: false },
  ];
  const planned = await ask('PUT', `/api/events/${created.id}/agenda`, { version: created.version, items });
  draft = { ...created, version: planned.version };
});

async function ask(method: 'POST' | 'PUT', url: string, body: object): Promise<Seen> {
  const answer = await server.send(method, url, { as: organiser, body });
  if (answer.statusCode >= 400) throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`);
  return answer.json<Seen>();
}
const html = { accept: 'text/html' };
const look = (as?: TestAccount, query = '') =>
  server.send('GET', `/vorschau/${draft.id}${query}`, { as, headers: html });
const main = (body: string) => readable(/<main[\s\S]*<\/main>/.exec(body)![0]);

describe('the preview of a draft', () => {
  it.each([
    ['de', /Vorschau: Diese Seite sehen nur Sie und Ihr Team\.[^.]*\. [^.]*\./, 'Anmelden'],
    ['en', /Preview: only you and your team see this page\.[^.]*\. [^.]*\./, 'Register'],
  ])('says word for word what everybody will read (%s)', async (language, notice, button) => {
    const { body } = await look(organiser, `?lang=${language}`);
    expect(main(body)).toMatch(notice);
    expect(main(body)).toContain(button);
    expect(main(body)).not.toContain('Nur für das Team');
    await ask('POST', `/api/events/${draft.id}/open`, { version: draft.version });
    const published = await new Visitor(server).open(`/e/${draft.slug}?lang=${language}`);
    expect(main(body).replace(notice, '').replace(/ +/g, ' ')).toBe(main(published.body));
  });

  it('has nothing that sends a form, leads to a page that is not there or hands on an address', async () => {
    const { body } = await look(organiser);
    expect(body).toContain('name="firstName"');
    expect(/<form[\s\S]*<\/form>/.exec(body)![0]).not.toMatch(/<button(?![^>]*type="button")|<input[^>]*type="submit"/);
    const leading = [...body.matchAll(/ (?:href|data-copy|content)="([^"]*)"/g)].map(([, address]) => address!);
    expect(leading.filter((address) => address.includes(`/e/${draft.slug}`))).toEqual([]);
    expect(leading).toContain(`/vorschau/${draft.id}?lang=en`);
  });

  it('is kept by nobody and found by no search engine, and looking changes nothing', async () => {
    const before = await stateOf(server);
    const { headers, body } = await look(organiser);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
    expect(body).toContain('<meta name="robots" content="noindex"/>');
    expect((await server.send('GET', '/robots.txt')).body).toContain('Disallow: /vorschau/');
    expect(await stateOf(server)).toBe(before);
  });

  it('is for the team alone: strangers are asked to sign in, other networks find nothing', async () => {
    const foreign = await server.account({
      roles: [{ networkId: (await aNetwork(server.sql)).id, role: 'organiser' }],
    });
    const [stranger, other, public_] = [
      await look(),
      await look(foreign),
      await new Visitor(server).open(`/e/${draft.slug}`),
    ];
    expect([stranger.statusCode, other.statusCode, public_.statusCode]).toEqual([401, 404, 404]);
    expect(readable(stranger.body)).toContain('Melden Sie sich unter „Für Veranstaltende“ an');
    for (const { body } of [stranger, other, public_]) expect(body).not.toContain('Übergänge gelingen');
  });

  it('leads to the page itself once there is one', async () => {
    await ask('POST', `/api/events/${draft.id}/announce`, { version: draft.version });
    const { statusCode, headers } = await look(organiser);
    expect([statusCode, headers.location]).toEqual([303, `/e/${draft.slug}`]);
  });
});
