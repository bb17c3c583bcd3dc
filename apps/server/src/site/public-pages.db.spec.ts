import { createHash } from 'node:crypto';
import { accentTones, FixedClock, newId, signLink } from '#libs/kernel';
import { MONDAY } from '../../../../test/support/world.js';
import { anAgendaItem, anEvent } from '../../../../test/factories/events.factory.js';
import { type Picture, readPicture } from '#libs/networks';
import { aPng } from '../../../../test/factories/pictures.factory.js';
import {
  aConsent,
  aContactRole,
  aGroup,
  aNetwork,
  anOrganisation,
  aPerson,
  aProject,
} from '../../../../test/factories/networks.factory.js';
import { testConfig } from '../../../../test/support/config.js';
import { TestServer } from '../../../../test/support/server.js';
import { assets } from './assets/assets.js';
import { readable, stateOf, Visitor } from './visitor.factory.js';

let server: TestServer;
let visitor: Visitor;
let lotsen: { id: string; slug: string };
let halten: { id: string; slug: string };
const clock = new FixedClock(MONDAY);

beforeAll(async () => {
  server = await TestServer.start({ clock });
  lotsen = await aNetwork(server.sql, {
    name: 'Netzwerk Azubi-Lotsen',
    slug: 'azubi-lotsen',
    purpose: 'Wir begleiten Auszubildende.',
    mailbox: 'netz@werkbruecke.example.org',
    land: 'BE',
    accent_color: '#f2b705',
  });
  halten = await aNetwork(server.sql, { name: 'Ausbildung halten', slug: 'ausbildung-halten', land: 'HE' });
});
afterAll(() => server?.stop());
beforeEach(() => {
  visitor = new Visitor(server);
});

describe('the start page', () => {
  beforeAll(async () => {
    await anEvent(server.sql, lotsen.id, { title: 'Fachtag Übergänge', startsLocal: '2026-03-19T10:00' });
    await anEvent(server.sql, halten.id, { title: 'Netzwerktreffen am Bildschirm', format: 'online' });
    await anEvent(server.sql, lotsen.id, { title: 'Entwurf im Kopf', state: 'draft' });
    const { id } = await aGroup(server.sql, lotsen.id, { openness: 'closed' });
    await anEvent(server.sql, lotsen.id, { title: 'Geheime Steuerungsgruppe' }, { group_id: id });
  });

  it('lists what is open to everybody, and neither drafts nor closed groups', async () => {
    const text = readable((await visitor.open('/')).body);
    expect(text).toContain('Fachtag Übergänge');
    expect(text).toContain('Netzwerktreffen am Bildschirm');
    expect(text).not.toMatch(/Entwurf im Kopf|Geheime Steuerungsgruppe/);
  });

  it.each([
    ['?q=ubergange', 'Fachtag Übergänge', 'am Bildschirm'],
    ['?network=ausbildung-halten', 'am Bildschirm', 'Fachtag Übergänge'],
    ['?land=BE', 'Fachtag Übergänge', 'am Bildschirm'],
    ['?mode=online', 'am Bildschirm', 'Fachtag Übergänge'],
  ])('narrows the list by %s', async (query, shown, hidden) => {
    const text = readable((await visitor.open(`/${query}`)).body);
    expect(text).toContain(shown);
    expect(text).not.toContain(hidden);
  });

  it('shrugs at what it does not know', async () => {
    for (const query of [
      '?land=XX&mode=x&page=-1&fbclid=1',
      '?q=%00',
      '?q=a&q=b',
      `?q=${'x'.repeat(3_000)}`,
      '?network=none',
    ]) {
      const { statusCode } = await visitor.open(`/${query}`);
      expect([query.slice(0, 30), statusCode]).toEqual([query.slice(0, 30), 200]);
    }
  });

  it('says so when nothing is found, and shows what was looked for', async () => {
    const { body } = await visitor.open('/?q=%22%3E%3Cscript%3E');
    expect(readable(body)).toContain('kein Termin geplant');
    expect(body).toContain('value="&quot;&gt;&lt;script&gt;"');
  });
});

describe('a network', () => {
  it('tells its aim, its coordination, its initiatives by Land and its dates', async () => {
    const organisation = await anOrganisation(server.sql, lotsen.id, { name: 'Institut Werkbrücke', city: 'Berlin' });
    await server.sql.query('update network set coordinating_organisation_id = $2 where id = $1', [
      lotsen.id,
      organisation.id,
    ]);
    for (const land of ['HE', 'HE', 'BE'] as const) {
      await aProject(server.sql, lotsen.id, { land, listedFrom: '2025-01-01' });
    }
    await anEvent(server.sql, lotsen.id, { title: 'Auftakt', state: 'held', startsLocal: '2025-06-24T10:00' });
    const text = readable((await visitor.open('/n/azubi-lotsen')).body);
    for (const words of ['Wir begleiten Auszubildende.', 'Institut Werkbrücke', 'netz@werkbruecke.example.org']) {
      expect(text).toContain(words);
    }
    expect(text).toMatch(/3 Initiativen .*Stand: Montag, 2\. Februar 2026.* Berlin 1 Hessen 2/);
    expect(text).toContain('Auftakt');
    expect((await visitor.open('/n/none')).statusCode).toBe(404);
  });

  it('has a page of all initiatives, narrowed by words and Land, with those who agreed to be named', async () => {
    const carrier = await anOrganisation(server.sql, lotsen.id, {
      name: 'HWK Erlenried',
      city: 'Erlenried',
      land: 'HE',
    });
    const project = await aProject(server.sql, lotsen.id, {
      ...{ name: 'Berufe zum Anfassen', carrierOrganisationId: carrier.id, listedFrom: '2025-01-01' },
      ...{ website: 'https://anfassen.example.org/', sectors: ['Elektro', 'Metall'] },
    });
    for (const lastName of ['Genannt', 'Ungenannt']) {
      const email = `${lastName.toLowerCase()}@erlenried.example.org`;
      const person = await aPerson(server.sql, lotsen.id, { lastName, email });
      await aContactRole(server.sql, person, project);
      if (lastName === 'Genannt') await aConsent(server.sql, person, 'directory_listing');
    }
    const open = async (query: string) => readable((await visitor.open(`/n/azubi-lotsen/initiativen${query}`)).body);
    expect((await visitor.open('/n/azubi-lotsen')).body).toContain('href="/n/azubi-lotsen/initiativen"');
    const all = await open('');
    expect(all).toMatch(/4 Initiativen · Stand: Montag, 2\. Februar 2026/);
    expect(all).toMatch(
      /Berufe zum Anfassen Erlenried, Hessen Träger HWK Erlenried Branchen Elektro, Metall Website anfassen.example.org/,
    );
    expect(all).toMatch(/Kontakt Ute Genannt ?genannt@erlenried\.example\.org/i);
    expect(all).not.toContain('Ungenannt');
    expect(await open('?q=erlenried&land=HE')).toContain('1 Initiative ·');
    expect(await open('?land=BE')).not.toContain('Berufe zum Anfassen');
    expect(await open('?q=Genannt')).toContain('Dazu ist keine Initiative eingetragen.');
    expect(await open('?lang=en')).toContain('4 initiatives · As of Monday, 2 February 2026');
    expect((await visitor.open('/n/none/initiativen')).statusCode).toBe(404);
  });

  it('has a calendar to subscribe to, with the same dates as its lists', async () => {
    const feed = await visitor.open('/n/azubi-lotsen.ics');
    expect(feed.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      etag: expect.stringMatching(/^"[^"]+"$/),
    });
    expect(feed.body).toContain('SUMMARY:Fachtag Übergänge');
    expect(feed.body).not.toMatch(/Entwurf im Kopf|Geheime Steuerungsgruppe/);
    const tag = { 'if-none-match': `"other", W/${feed.headers.etag as string}` };
    expect((await visitor.open('/n/azubi-lotsen.ics', tag)).statusCode).toBe(304);
    const head = await server.app.inject({ method: 'HEAD', url: '/n/azubi-lotsen.ics' });
    expect([head.statusCode, head.body]).toEqual([200, '']);
  });

  it('names the organisation in whose house an event is', async () => {
    const host = await anOrganisation(server.sql, lotsen.id, { name: 'Handwerkskammer Lindengau' });
    const { slug } = await anEvent(server.sql, lotsen.id, {}, { host_organisation_id: host.id });
    expect(readable((await visitor.open(`/e/${slug}`)).body)).toContain('Gastgeber Handwerkskammer Lindengau');
    expect(readable((await visitor.open(`/e/${slug}?lang=en`)).body)).toContain('Host Handwerkskammer Lindengau');
  });

  it('has the dates of a series in one entry, unless its group is closed', async () => {
    const aSeries = async (openness: string): Promise<string> => {
      const [id, group] = [newId(), await aGroup(server.sql, lotsen.id, { openness })];
      const rule = { starts: '2026-04-08', pattern: 'monthly-by-weekday', every: 1, until: null, count: 3 };
      await server.sql.query(
        `insert into event_series (id, network_id, group_id, title, type, recurrence, calendar, created_at, updated_at)
         values ($1, $2, $3, 'AK Ansprache', 'arbeitskreis', $4, $5, $6, $6)`,
        [
          ...[id, lotsen.id, group.id, JSON.stringify(rule)],
          JSON.stringify({ recurrence: rule, time: '14:00', minutes: 360, zone: 'Europe/Berlin' }),
          clock.now(),
        ],
      );
      for (const day of ['2026-04-08', '2026-06-10'])
        await anEvent(
          server.sql,
          lotsen.id,
          { title: 'AK Ansprache', startsLocal: `${day}T14:00` },
          { series_id: id, occurrence_date: day, calendar_uid: id, calendar_start: `${day}T14:00` },
        );
      return id;
    };
    const feed = await visitor.open(`/reihe/${await aSeries('open')}.ics`);
    expect(feed.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(feed.body).toContain('RRULE:FREQ=MONTHLY;UNTIL=20260610T120000Z;INTERVAL=1;BYDAY=2WE');
    expect(feed.body).toContain('EXDATE;TZID=Europe/Berlin:20260513T140000');
    expect(feed.body.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    for (const id of [await aSeries('closed'), newId(), 'unsinn'])
      expect((await visitor.open(`/reihe/${id}.ics`)).statusCode).toBe(404);
  });
});

describe('the colour of a network', () => {
  const sheetOf = (body: string): string => /<style>([^<]*)<\/style>/.exec(body)?.[1] ?? '';

  it('stands on its own pages and beside its events in lists, readable in both themes', async () => {
    const { slug } = await anEvent(server.sql, lotsen.id);
    const { light, dark } = accentTones('#f2b705');
    for (const page of ['/', '/n/azubi-lotsen', `/e/${slug}`, `/e/${slug}/danke`]) {
      const { body } = await visitor.open(page);
      expect([page, sheetOf(body)]).toEqual([page, expect.stringContaining(`--primary:${light.accent}`)]);
      expect([page, sheetOf(body)]).toEqual([page, expect.stringContaining(`--primary:${dark.accent}`)]);
      expect(body).toContain('a-f2b705');
    }
    expect(sheetOf((await visitor.open('/n/ausbildung-halten')).body)).toBe('');
  });

  it('is the one style of its page that the browser may take', async () => {
    const { body, headers } = await visitor.open('/n/azubi-lotsen');
    const hash = createHash('sha256').update(sheetOf(body)).digest('base64');
    expect(headers['content-security-policy']).toContain(`style-src 'self' 'sha256-${hash}';`);
    expect((await visitor.open('/login')).headers['content-security-policy']).toContain("style-src 'self';");
  });
});

describe('a page of a network', () => {
  it('is headed by its name, which leads to its page, and names Tagwerk at the foot', async () => {
    const { slug } = await anEvent(server.sql, lotsen.id, { title: 'Werkstatt' });
    const { body } = await visitor.open(`/e/${slug}`);
    const [head, foot] = [body.slice(0, body.indexOf('<main')), body.slice(body.indexOf('<footer'))];
    expect(head).toContain('<title>Werkstatt – Netzwerk Azubi-Lotsen</title>');
    expect(head).toContain('<a href="/n/azubi-lotsen" class="brand">Netzwerk Azubi-Lotsen</a>');
    expect([head, foot].map((part) => part.includes('Tagwerk'))).toEqual([false, true]);
  });

  it('leads nowhere when the network has no public page', async () => {
    const { id } = await aNetwork(server.sql, { name: 'Unter uns', slug: 'unter-uns', is_public: false });
    const { slug } = await anEvent(server.sql, id);
    const { body } = await visitor.open(`/e/${slug}`);
    expect(body).toContain('<span class="brand">Unter uns</span>');
    expect(body).not.toContain('/n/unter-uns');
  });
});

describe('the page of an event', () => {
  it('leads to its network and to a map, and has one button in the card and one below', async () => {
    const { slug } = await anEvent(server.sql, lotsen.id, {}, { venue_address: 'Gasse 3 & 4, Köln' });
    const { body } = await visitor.open(`/e/${slug}`);
    expect(body).toContain('· <a href="/n/azubi-lotsen">Netzwerk Azubi-Lotsen</a>');
    expect(body).toContain('https://www.openstreetmap.org/search?query=Gasse+3+%26+4%2C+K%C3%B6ln');
    expect(body.match(/class="button" href="#anmeldung"/g)).toHaveLength(2);
  });

  it('has a code of its address to download, and none while it is a draft', async () => {
    const { slug } = await anEvent(server.sql, lotsen.id);
    const { body, headers } = await visitor.open(`/e/${slug}/qr.svg`);
    expect(headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'content-disposition': `attachment; filename="${slug}.svg"`,
    });
    expect(body).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox/);
    const draft = await anEvent(server.sql, lotsen.id, { state: 'draft' });
    expect((await visitor.open(`/e/${draft.slug}/qr.svg`)).statusCode).toBe(404);
  });

  it('says from which day it was last moved, as long as it is ahead', async () => {
    const { id, slug } = await anEvent(server.sql, lotsen.id);
    for (const [sequence, from] of [
      [1, '2026-02-26T10:00'],
      [2, '2026-03-05T10:00'],
    ] as const) {
      await server.sql.query(
        `insert into event_revision (id, event_id, calendar_sequence, kind, changes, at)
         values ($1, $2, $3, 'moved', $4, now())`,
        [newId(), id, sequence, JSON.stringify([{ field: 'startsLocal', from, to: '' }])],
      );
    }
    expect(readable((await visitor.open(`/e/${slug}`)).body)).toContain('Verlegt vom Donnerstag, 5. März, 10:00');
    await server.sql.query(`update event set state = 'cancelled' where id = $1`, [id]);
    expect(readable((await visitor.open(`/e/${slug}`)).body)).not.toContain('Verlegt vom');
  });

  it('marks what organisers wrote as German where the page speaks English, and only there', async () => {
    const { slug } = await anEvent(server.sql, lotsen.id, { title: 'Übergänge' }, { description: 'Worte' });
    const english = (await visitor.open(`/e/${slug}?lang=en`)).body;
    expect(english).toContain('<h1 lang="de">Übergänge</h1>');
    expect(english).toContain('<div class="text" lang="de"><p class="typed">Worte</p></div>');
    expect((await visitor.open(`/e/${slug}?lang=de`)).body).toContain('<h1>Übergänge</h1>');
  });

  it('says what it costs, and kostenfrei where nobody has named a price', async () => {
    const { id, slug } = await anEvent(server.sql, lotsen.id);
    expect(readable((await visitor.open(`/e/${slug}`)).body)).toContain('Kosten kostenfrei');
    await server.sql.query(`update event set cost_note = '12 Euro' where id = $1`, [id]);
    expect(readable((await visitor.open(`/e/${slug}`)).body)).toContain('Kosten 12 Euro');
  });
});

describe('what a messenger shows of a link', () => {
  const tagsOf = (body: string) =>
    Object.fromEntries(
      [...body.matchAll(/<meta property="(og:[^"]+)" content="([^"]*)"/g)].map(([, name, content]) => [name, content]),
    );
  const put = (table: string, key: string, id: string, note: string) => {
    const picture = readPicture(aPng(6, 3, note), 10_000) as Picture;
    const { mediaType, width, height, sha256, bytes } = picture;
    return server.sql
      .query(
        `insert into ${table} (${key}, media_type, width, height, sha256, bytes) values ($1, $2, $3, $4, $5, $6)`,
        [id, mediaType, width, height, sha256, bytes],
      )
      .then(() => sha256);
  };

  it('is the title with the cover, else with the logo of the network, else without a picture', async () => {
    const { id: networkId } = await aNetwork(server.sql, { name: 'Netzwerk Leuchtturm', slug: 'leuchtturm' });
    const { id, slug } = await anEvent(server.sql, networkId, { title: 'Fachtag "Licht"' }, { motto: 'Auf & ab' });
    const tags = async (path = `/e/${slug}`) => tagsOf((await visitor.open(path)).body);
    const plain = await tags();
    expect(plain).toMatchObject({
      'og:title': 'Fachtag &quot;Licht&quot;',
      'og:description': 'Auf &amp; ab',
      'og:site_name': 'Netzwerk Leuchtturm',
      'og:url': expect.stringMatching(new RegExp(`^https?://[^/]+/e/${slug}$`)),
      'og:locale': 'de_DE',
    });
    expect(plain).not.toHaveProperty('og:image');
    const logo = await put('network_logo', 'network_id', networkId, 'logo');
    expect((await tags())['og:image']).toMatch(new RegExp(`^https?://[^/]+/pictures/${logo}$`));
    expect((await tags('/n/leuchtturm'))['og:image']).toContain(logo);
    const cover = await put('event_cover', 'event_id', id, 'cover');
    expect(await tags()).toMatchObject({
      'og:image': expect.stringContaining(`/pictures/${cover}`),
      'og:image:width': '6',
      'og:image:alt': 'Netzwerk Leuchtturm',
    });
    const { body } = await visitor.open(`/e/${slug}`);
    expect(body).toContain(`<img class="cover" src="/pictures/${cover}" alt="" width="6" height="3"/>`);
    expect(body).toContain(`<img class="network-logo" src="/pictures/${logo}" alt=""`);
    const picture = await visitor.open(`/pictures/${cover}`);
    expect([picture.statusCode, picture.headers['content-type']]).toEqual([200, 'image/png']);
  });
});

describe('any public page', () => {
  const pages = [
    '/',
    '/n/azubi-lotsen',
    '/n/azubi-lotsen/initiativen',
    '/login',
    '/impressum',
    '/datenschutz',
    '/barrierefreiheit',
    '/leichte-sprache',
  ];

  it('sets no cookie, asks nobody else for anything and is asked for again', async () => {
    const event = await anEvent(server.sql, lotsen.id);
    const before = await stateOf(server);
    for (const page of [...pages, `/e/${event.slug}`]) {
      const { headers, body, statusCode } = await visitor.open(page);
      expect([page, statusCode, headers['set-cookie'], headers['cache-control']]).toEqual([
        ...[page, 200, undefined, 'private, no-cache'],
      ]);
      // A link to a map asks nobody before it is followed.
      const loaded = body.match(/<(?!a )[^>]*(?:src|href)="(?:https?:)?\/\/[^"]*"/g) ?? [];
      expect(loaded).toEqual([]);
      const again = await visitor.open(page, { 'if-none-match': headers.etag as string });
      expect([page, again.statusCode, again.body]).toEqual([page, 304, '']);
    }
    expect(await stateOf(server)).toBe(before);
  });

  it('speaks the language that is asked for, and keeps it in every link', async () => {
    for (const page of pages.filter((path) => path !== '/leichte-sprache')) {
      const english = await visitor.open(`${page}?lang=en`);
      expect(english.body).toContain('<html lang="en"');
      const own = [...english.body.matchAll(/ href="(\/[^"]*)"/g)].map(([, address]) => address!);
      const carrying = own.filter((address) => !/^\/(a|o|pictures)\//.test(address) && !address.endsWith('.ics'));
      expect(carrying.filter((address) => !address.includes('lang='))).toEqual([]);
    }
    const wish = await new Visitor(server, 'en-GB,en;q=0.9').open('/');
    expect(wish.body).toContain('<html lang="en"');
    expect(wish.headers.vary).toContain('accept-language');
    expect((await new Visitor(server, 'en-GB').open('/?lang=de')).body).toContain('<html lang="de"');
  });

  it('travels light: 35 kB with the font, 5 kB of JavaScript', async () => {
    const event = await anEvent(server.sql, lotsen.id, { format: 'hybrid' });
    for (let hour = 10; hour < 16; hour += 1) {
      await anAgendaItem(server.sql, event.id, {
        startsLocal: `2026-05-19T${hour}:00`,
        title: `Arbeitsgruppe ${hour}`,
      });
    }
    const zipped = { 'accept-encoding': 'gzip' };
    const sizeOf = async (path: string) => (await visitor.open(path, zipped)).rawPayload.length;
    const files = Object.values(assets).map(({ name }) => `/a/${name}`);
    const sizes = await Promise.all([`/e/${event.slug}`, ...files].map(sizeOf));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThanOrEqual(35_000);
    expect(assets.script.bytes.length).toBeLessThanOrEqual(5_000);
    // Without compression it would not fit: the figure above is not a matter of course.
    expect(total - sizes[0]! + (await visitor.open(`/e/${event.slug}`)).rawPayload.length).toBeGreaterThan(35_000);
  });

  it('has files with names that change with their bytes, kept for ever', async () => {
    const { headers } = await visitor.open(`/a/${assets.styles.name}`, { 'accept-encoding': 'br;q=0, gzip' });
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'gzip',
    });
    expect((await visitor.open('/a/none.css')).statusCode).toBe(404);
  });
});

describe('what programs look for', () => {
  it('finds no personal page', async () => {
    expect((await visitor.open('/robots.txt')).body).toMatch(/Disallow: \/m\/\n[\s\S]*Disallow: \/kalender\//);
  });

  it('finds whom to tell of a weakness', async () => {
    expect((await visitor.open('/.well-known/security.txt')).body).toBe(
      'Contact: mailto:tagwerk@example.org\nExpires: 2026-08-04T00:00:00.000Z\nPreferred-Languages: de, en\n' +
        'Canonical: http://tagwerk.example.org/.well-known/security.txt\n',
    );
  });
});

describe('a problem', () => {
  it('is a page for people and a document for programs', async () => {
    const page = await visitor.open('/e/none?lang=en');
    expect([page.statusCode, readable(page.body)]).toEqual([404, expect.stringContaining('This page does not exist')]);
    expect(page.headers['cache-control']).toBe('no-store');
    const document = await server.app.inject('/e/none');
    expect(document.headers['content-type']).toContain('application/problem+json');
    const api = await visitor.open('/api/none');
    expect(api.headers['content-type']).toContain('application/problem+json');
    const foreign = await visitor.send('/login', { email: 'a@example.org' }, { 'sec-fetch-site': 'cross-site' });
    expect([foreign.statusCode, readable(foreign.body)]).toEqual([
      403,
      expect.stringContaining('anderen Internetseite'),
    ]);
  });

  it('leads whose form is too old back to it, in their language', async () => {
    // An older browser says nothing of where the form stood.
    const old = await server.app.inject({
      method: 'POST',
      url: '/e/none/anmeldung',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      payload: '_key=1&_proof=too-old&lang=en',
    });
    expect([old.statusCode, readable(old.body)]).toEqual([403, expect.stringContaining('open the form once more')]);
    expect(old.body).toContain('<a href="/e/none?lang=en#anmeldung" class="button">Open the form anew</a>');
  });

  it('says after how long to come again when too many ask', async () => {
    const limited = await TestServer.start({ rateLimits: true });
    try {
      const impatient = new Visitor(limited);
      const answers = [];
      for (let turn = 0; turn < 21; turn += 1) answers.push(await impatient.send('/login', { email: 'nobody' }));
      const last = answers.at(-1)!;
      expect([last.statusCode, Number(last.headers['retry-after']) > 0]).toEqual([429, true]);
      expect(readable(last.body)).toContain('Bitte warten Sie einen Augenblick');
    } finally {
      await limited.stop();
    }
  });
});

describe('one click on "unsubscribe"', () => {
  async function aMail(): Promise<string> {
    const id = newId();
    await server.sql.query(
      `insert into mail_message (id, network_id, template, language, lane, policy, to_name, to_address, to_domain, parameters, not_before, created_at)
       values ($1, $2, 'personal-link', 'de', 'bulk', 'retry', 'Ute', $3, 'example.org', '{}', now(), now())`,
      [id, lotsen.id, `ute-${id}@example.org`],
    );
    return `/abmelden/${signLink(testConfig('').secret, { purpose: 'unsubscribe', subject: id, version: 0, expiresOn: 0 })}`;
  }
  const suppressed = async () =>
    (await server.sql.query<{ count: string }[]>('select count(*) from mail_suppression'))[0]!.count;

  it('is what a mail program sends, from anywhere, and twice is as good as once', async () => {
    const link = await aMail();
    const before = Number(await suppressed());
    for (const [type, body] of [
      ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
      [
        'multipart/form-data; boundary=b',
        '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
      ],
    ] as const) {
      const answer = await server.app.inject({ method: 'POST', url: link, headers: { 'content-type': type }, body });
      expect(answer.statusCode).toBe(200);
    }
    expect(Number(await suppressed())).toBe(before + 1);
  });

  it('takes no click to look at, and none with a forged link', async () => {
    const link = await aMail();
    const before = await stateOf(server);
    for (let look = 0; look < 3; look += 1) expect((await visitor.open(link)).body).toContain(`action="${link}"`);
    expect((await visitor.open(link)).body).toContain('<p class="kicker">Netzwerk Azubi-Lotsen</p>');
    expect((await visitor.open(`${link}x`)).statusCode).toBe(404);
    expect((await visitor.send(`${link}x`)).statusCode).toBe(404);
    expect(await stateOf(server)).toBe(before);
    const done = await visitor.send(link, { lang: 'en' });
    expect([done.statusCode, readable(done.body)]).toEqual([200, expect.stringContaining('no more invitations')]);
    expect(done.body).toContain('<p class="kicker">Netzwerk Azubi-Lotsen</p>');
  });

  it('opens no other address to forms with parts', async () => {
    const answer = await server.send('POST', '/login', {
      body: '--b--',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    });
    expect(answer.statusCode).toBe(415);
  });
});
