import { FixedClock } from '#libs/kernel';
import { MONDAY } from '../../../test/support/world.js';
import { anEvent } from '../../../test/factories/events.factory.js';
import { aNetwork } from '../../../test/factories/networks.factory.js';
import { TestServer } from '../../../test/support/server.js';
import { anEntry, mailsOf, pathOf, readable } from './site/visitor.factory.js';

type Headers = Readonly<Record<string, string>>;

let server: TestServer;
let slug: string;
const clock = new FixedClock(MONDAY);

beforeAll(async () => {
  server = await TestServer.start({ clock });
  slug = (await anEvent(server.sql, (await aNetwork(server.sql)).id)).slug;
});
afterAll(() => server?.stop());
beforeEach(() => clock.set(MONDAY));

/** A browser from before 2020, or one that hides where a form comes from: its network address is all that is known. */
const ask = (method: 'GET' | 'POST', url: string, headers: Headers, fields?: Headers, remoteAddress = '192.0.2.1') =>
  server.app.inject({
    ...{ method, url, remoteAddress },
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', ...headers },
    ...(fields ? { payload: new URLSearchParams(fields).toString() } : {}),
  });

const hidden = (page: string, action: string): Record<string, string> => {
  const form = page.slice(page.indexOf(`action="${action}"`));
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)![1]!;
  return { _key: value('_key'), _proof: value('_proof') };
};

const register = async (more: Headers = {}, headers: Headers = {}, address?: string) => {
  const page = await ask('GET', `/e/${slug}`, {});
  const fields = { ...anEntry(), ...hidden(page.body, `/e/${slug}/anmeldung`), ...more };
  return ask('POST', `/e/${slug}/anmeldung`, headers, fields, address);
};

describe('a browser that does not say where a form comes from', () => {
  it.each([
    ['nothing', {}],
    ['an origin that it hides', { origin: 'null' }],
  ])('registers somebody when it says %s, by the proof in the form', async (_, headers) => {
    expect((await register({}, headers as Headers)).statusCode).toBe(303);
  });

  it('is refused without a proof, and with one for another form, network or week', async () => {
    const login = hidden((await ask('GET', '/login', {})).body, '/login');
    const statuses = [
      await register({ _proof: '' }),
      await register(login),
      await register({}, {}, '192.0.2.2'),
      await register({}, { cookie: 'tagwerk-link=somebody' }),
      await register({}, { 'sec-fetch-site': 'cross-site' }),
      await register({}, { origin: 'http://evil.example.org' }),
    ].map(({ statusCode }) => statusCode);
    expect(statuses).toEqual(Array(6).fill(403));
    const page = await ask('GET', `/e/${slug}`, {});
    clock.advance(7 * 86_400_000);
    const fields = { ...anEntry(), ...hidden(page.body, `/e/${slug}/anmeldung`) };
    const late = await ask('POST', `/e/${slug}/anmeldung`, {}, fields);
    expect([late.statusCode, readable(late.body)]).toEqual([403, expect.stringContaining('noch einmal')]);
  });

  it('keeps its proof on the pages behind a link, where the cookie says who reads', async () => {
    await register({ email: 'ute.kallweit@lindengau.example.org' });
    const [mail] = await mailsOf(server, 'registration-received');
    const link = pathOf(mail!.parameters.confirm);
    const confirm = hidden((await ask('GET', link, {})).body, link);
    const confirmed = await ask('POST', link, {}, confirm);
    expect(confirmed.statusCode).toBe(200);
    const cookie = confirmed.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const end = hidden((await ask('GET', '/m', { cookie })).body, '/m/ende');
    expect((await ask('POST', '/m/ende', {}, end)).statusCode).toBe(403);
    expect((await ask('POST', '/m/ende', { cookie }, end, '198.51.100.7')).statusCode).toBe(303);
  });
});

describe('a page with a form', () => {
  it('is kept by one browser and never taken for that of another', async () => {
    const page = await ask('GET', `/e/${slug}`, {});
    expect(page.headers['cache-control']).toBe('private, no-cache');
    const kept = { 'if-none-match': String(page.headers.etag) };
    expect((await ask('GET', `/e/${slug}`, kept)).statusCode).toBe(304);
    expect((await ask('GET', `/e/${slug}`, kept, undefined, '192.0.2.2')).statusCode).toBe(200);
    expect((await ask('GET', `/e/${slug}`, { ...kept, cookie: 'tagwerk-link=somebody' })).statusCode).toBe(200);
    clock.advance(86_400_000);
    expect((await ask('GET', `/e/${slug}`, kept)).statusCode).toBe(200);
  });

  it('says another proof each time, so that its compressed size tells nothing', async () => {
    const proofs = await Promise.all([0, 1].map(async () => hidden((await ask('GET', '/login', {})).body, '/login')));
    expect(new Set(proofs.map(({ _proof }) => _proof)).size).toBe(2);
  });
});
