import { FixedClock } from '#libs/kernel';
import { MONDAY } from '../../../../test/support/world.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { aNetwork } from '../../../../test/factories/networks.factory.js';
import { TestServer } from '../../../../test/support/server.js';
import { PENANCE, YOUNGEST } from './registration/bot-trap.rules.js';
import { BotTrap } from './registration/bot-trap.service.js';
import { anEntry, mailsOf, pathOf, readable, stateOf, Visitor } from './visitor.factory.js';

let server: TestServer;
let networkId: string;
const clock = new FixedClock(MONDAY);

beforeAll(async () => {
  server = await TestServer.start({ clock });
  networkId = (await aNetwork(server.sql, { name: 'Netzwerk Azubi-Lotsen' })).id;
});
afterAll(() => server?.stop());
const waits: number[] = [];
beforeEach(() => {
  clock.set(MONDAY);
  waits.length = 0;
  Object.assign(server.app.get(BotTrap), { wait: async (milliseconds: number) => void waits.push(milliseconds) });
});

let people = 0;
const aMailbox = () => `person-${(people += 1)}@seehafen.example.org`;
const registrationsOf = (eventId: string) =>
  server.sql.query<{ status: string; language: string; organisation_name: string; last_name: string }[]>(
    'select r.*, p.last_name from registration r join person p on p.id = r.person_id where event_id = $1',
    [eventId],
  );

describe('a stranger registers from the public page without JavaScript', () => {
  it('fills in the form, confirms by the mail and has a place', async () => {
    const event = await anEvent(server.sql, networkId);
    const visitor = new Visitor(server);
    expect((await visitor.open(`/e/${event.slug}`)).body).toContain(`action="/e/${event.slug}/anmeldung"`);

    const sent = await visitor.send(`/e/${event.slug}/anmeldung`, anEntry());
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `/e/${event.slug}/danke`]);
    expect((await visitor.open(`/e/${event.slug}/danke`)).body).toContain('bitte bestätigen');
    expect(visitor.cookies.size).toBe(0);

    const [mail] = await mailsOf(server, 'registration-received');
    expect(mail).toMatchObject({ to_address: 'amira.soltani@seehafen.example.org' });
    const link = pathOf(mail!.parameters.confirm);
    const before = await stateOf(server);
    for (let look = 0; look < 3; look += 1) {
      expect((await visitor.open(link)).body).toContain('Anmeldung bestätigen');
    }
    expect(await stateOf(server)).toBe(before);

    const confirmed = await visitor.send(link);
    expect([confirmed.statusCode, readable(confirmed.body)]).toEqual([
      200,
      expect.stringContaining('Sie sind angemeldet'),
    ]);
    expect(await registrationsOf(event.id)).toMatchObject([{ status: 'confirmed' }]);
    expect((await visitor.open('/m')).body).toContain(event.title);

    // Pressing again, or opening the link again, finds it done.
    expect((await visitor.send(link)).statusCode).toBe(200);
    expect((await visitor.open(link)).body).toContain('Sie haben schon bestätigt');
    expect(await mailsOf(server, 'registration-confirmed')).toHaveLength(1);
  });

  it('reads English from the form to the page behind the mail when they asked for it', async () => {
    const event = await anEvent(server.sql, networkId);
    const visitor = new Visitor(server);
    const page = await visitor.open(`/e/${event.slug}?lang=en`);
    expect(page.body).toContain('<html lang="en"');
    expect(page.body).toContain('name="lang" value="en"');
    const sent = await visitor.send(`/e/${event.slug}/anmeldung`, anEntry({ email: aMailbox(), lang: 'en' }));
    expect(sent.headers.location).toBe(`/e/${event.slug}/danke?lang=en`);
    expect(await registrationsOf(event.id)).toMatchObject([{ language: 'en' }]);
    const [mail] = await mailsOf(server, 'registration-received');
    expect((await visitor.open(pathOf(mail!.parameters.confirm))).body).toContain('Confirm registration');
  });

  it('reads the number of free places before the form, and of the waiting list when there are none', async () => {
    const event = await anEvent(server.sql, networkId, { capacity: 1 });
    const first = new Visitor(server);
    expect(readable((await first.open(`/e/${event.slug}`)).body)).toContain('1 von 1 frei');
    for (const email of [aMailbox(), aMailbox()]) {
      await first.send(`/e/${event.slug}/anmeldung`, anEntry({ email }));
      const [mail] = await mailsOf(server, 'registration-received');
      await first.send(pathOf(mail!.parameters.confirm));
    }
    const page = readable((await new Visitor(server).open(`/e/${event.slug}`)).body);
    expect(page).toContain('Ausgebucht, Warteliste offen (1 Person wartet)');
    expect(page.indexOf('Ausgebucht')).toBeLessThan(page.indexOf('Vorname'));
    expect(page).toContain('Auf die Warteliste setzen');
    expect(readable((await first.open(`/m/e/${event.slug}`)).body)).toContain('Sie sind auf Platz 1.');
  });
});

describe('a form that is not right', () => {
  it('comes back with every fault at its field and in a list, and with what was typed', async () => {
    const event = await anEvent(server.sql, networkId, { format: 'hybrid' });
    const answer = await new Visitor(server).send(`/e/${event.slug}/anmeldung`, {
      firstName: 'Greta',
      email: 'greta@@example',
      question: 'Wie fangen wir an?',
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['cache-control']).toBe('no-store');
    for (const field of ['lastName', 'email', 'organisationName', 'land', 'mode', 'practiceStage', 'privacy']) {
      expect(answer.body).toContain(`<a href="#${field}">`);
      expect(answer.body).toMatch(new RegExp(`id="${field}-fault">[^<]+<`));
      expect(answer.body).toContain(`id="${field}"`);
    }
    expect(answer.body).toContain('value="Greta"');
    expect(answer.body).toContain('value="greta@@example"');
    expect(answer.body).toContain('Wie fangen wir an?</textarea>');
    expect(answer.body).toContain('<details open="">');
    expect(answer.body).not.toContain('href="#firstName"');
    expect(await registrationsOf(event.id)).toEqual([]);
  });

  it.each([
    ['lastName', 'x'.repeat(300), 'zu lang'],
    ['lastName', 'Sol\0tani', 'kein Programm anzeigen'],
    ['lastName', ' \r\n ', 'Diese Angabe fehlt noch'],
    ['email', 'a@example.org, b@example.org', 'mehr als eine Adresse'],
    ['email', 'a@example.org\r\nBcc: b@example.org', 'mehr als eine Adresse'],
    ['email', '"a b"@example.org', 'Leerzeichen'],
    ['email', 'müller@example.org', 'sind Umlaute'],
    ['email', 'name@einrichtung', 'Am Ende der Adresse'],
    ['land', 'XX', 'Bundesland'],
    ['mode', 'online', 'wie Sie teilnehmen'],
    ['practiceStage', 'whatever', 'drei Antworten'],
    ['question', 'x'.repeat(1_001), 'zu lang'],
  ])('is refused for %s', async (field, value, words) => {
    const event = await anEvent(server.sql, networkId);
    const answer = await new Visitor(server).send(`/e/${event.slug}/anmeldung`, anEntry({ [field]: value }));
    expect(answer.statusCode).toBe(422);
    expect(readable(answer.body)).toContain(words);
    expect(answer.body).not.toContain('\0');
    expect(await registrationsOf(event.id)).toEqual([]);
  });

  it('is never a fault of ours, whatever a program sends', async () => {
    const event = await anEvent(server.sql, networkId);
    const url = `/e/${event.slug}/anmeldung`;
    for (const body of [{}, { lastName: 'a\ud800b' }, { lastName: { x: 1 } }, { __proto__: 'x' }, [1], 'text', null]) {
      const answer = await server.send('POST', url, {
        body: JSON.stringify({ ...anEntry(), ...(body as object) }),
        headers: { 'content-type': 'application/json' },
      });
      // What is right in spite of its additions is taken: who names no key only waits longer.
      expect([303, 400, 422]).toContain(answer.statusCode);
    }
    expect((await new Visitor(server).send('/e/none/anmeldung', anEntry())).statusCode).toBe(404);
  });
});

describe('text that somebody types', () => {
  const payloads = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus='alert(1)",
    '</textarea><svg onload=alert(1)>',
    'javascript:alert(1)',
    '{{7*7}}${7*7}',
    '<!--',
    '&lt;b&gt;',
  ];
  const escaped = (text: string) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#x27;');
  // Every tag of a page without the values of its attributes; our only script is the one in the head.
  const tagsThatAct = (html: string) =>
    [...html.matchAll(/<[a-z](?:[^>"]|"[^"]*")*>/gi)]
      .map(([tag]) => tag.replace(/="[^"]*"/g, ''))
      .filter((tag) =>
        /\son|^<(svg|iframe|object|b)\b|^<script(?! src defer)|^<img(?! src alt width height)/i.test(tag),
      );
  const texts = ['firstName', 'lastName', 'organisationName', 'title', 'functionTitle', 'phone', 'projectName'];
  const all = [...texts, 'question', 'dietary', 'accessNeeds'];

  it.each(payloads)('stays text in a form that comes back: %s', async (payload) => {
    const event = await anEvent(server.sql, networkId);
    const fields = Object.fromEntries([...all, 'email', 'land', 'mode', 'salutation'].map((name) => [name, payload]));
    const { body } = await new Visitor(server).send(`/e/${event.slug}/anmeldung`, fields);
    expect(tagsThatAct(body)).toEqual([]);
    expect(body.split(escaped(payload)).length).toBeGreaterThan(all.length);
  });

  it('stays text on the pages of the one who typed it', async () => {
    const event = await anEvent(server.sql, networkId);
    const visitor = new Visitor(server);
    const hostile = Object.fromEntries(all.map((name) => [name, '<b onclick=x>"\'']));
    await visitor.send(`/e/${event.slug}/anmeldung`, anEntry({ ...hostile, title: '<b>', email: aMailbox() }));
    const [mail] = await mailsOf(server, 'registration-received');
    await visitor.send(pathOf(mail!.parameters.confirm));
    for (const page of ['', '/angaben', '/absagen', '/vertretung', '/qr']) {
      const { body, statusCode } = await visitor.open(`/m/e/${event.slug}${page}`);
      expect([page, statusCode]).toEqual([page, 200]);
      expect(body).not.toContain('<b ');
    }
    expect((await visitor.open('/m')).body).not.toContain('<b ');
    expect((await visitor.open(`/m/e/${event.slug}/angaben`)).body).toContain('&lt;b onclick=x&gt;');
  });

  it('loses its line breaks where one line belongs', async () => {
    const event = await anEvent(server.sql, networkId);
    const entry = anEntry({
      email: aMailbox(),
      lastName: 'Soltani\r\nBcc: x@example.org',
      organisationName: 'Werk\u2028hof',
    });
    await new Visitor(server).send(`/e/${event.slug}/anmeldung`, entry);
    expect(await registrationsOf(event.id)).toMatchObject([
      { last_name: 'Soltani Bcc: x@example.org', organisation_name: 'Werk hof' },
    ]);
  });
});

describe('somebody who sends the form again', () => {
  it('is answered the same and gets one mail when it is the same form', async () => {
    const event = await anEvent(server.sql, networkId);
    const visitor = new Visitor(server);
    const entry = anEntry({ email: aMailbox(), _key: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee' });
    const answers = [1, 2].map(() => visitor.send(`/e/${event.slug}/anmeldung`, entry));
    expect((await Promise.all(answers)).map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(
      (await mailsOf(server, 'registration-received')).filter(({ to_address }) => to_address === entry.email),
    ).toHaveLength(1);
  });

  it('registers the other address when they went back and mended it', async () => {
    const event = await anEvent(server.sql, networkId);
    const visitor = new Visitor(server);
    const _key = 'aaaaaaaa-bbbb-4ccc-8ddd-000000000000';
    for (const email of [aMailbox(), aMailbox()]) {
      expect((await visitor.send(`/e/${event.slug}/anmeldung`, anEntry({ email, _key }))).statusCode).toBe(303);
    }
    expect(await registrationsOf(event.id)).toHaveLength(2);
  });

  it('learns nothing about who is registered already', async () => {
    const event = await anEvent(server.sql, networkId);
    const visitor = new Visitor(server);
    const email = aMailbox();
    const first = await visitor.send(`/e/${event.slug}/anmeldung`, anEntry({ email }));
    const [mail] = await mailsOf(server, 'registration-received');
    await new Visitor(server).send(pathOf(mail!.parameters.confirm));
    const again = await visitor.send(`/e/${event.slug}/anmeldung`, anEntry({ email }));
    expect([again.statusCode, again.body]).toEqual([first.statusCode, first.body]);
    const without = ({ date: _, ...headers }: Record<string, unknown>) => headers;
    expect(without(again.headers)).toEqual(without(first.headers));
    expect(await mailsOf(server, 'already-registered')).toHaveLength(1);
  });
});

describe('a form that was sent fast', () => {
  const drawnBy = (page: string) => /name="drawn" value="(\d+)"/.exec(page)![1]!;

  it('waits a moment and is taken, whoever sent it', async () => {
    const event = await anEvent(server.sql, networkId);
    const visitor = new Visitor(server);
    const drawn = drawnBy((await visitor.open(`/e/${event.slug}`)).body);
    const atOnce = await visitor.send(`/e/${event.slug}/anmeldung`, anEntry({ email: aMailbox(), drawn }));
    const website = 'https://x.example.org';
    const eager = await visitor.send(`/e/${event.slug}/anmeldung`, anEntry({ email: aMailbox(), drawn, website }));
    expect([atOnce.statusCode, eager.statusCode]).toEqual([303, 303]);
    expect(waits).toEqual([YOUNGEST, PENANCE]);
    expect(await registrationsOf(event.id)).toHaveLength(2);
  });

  it('is not held up by a clock that was ahead and has been put right', async () => {
    const event = await anEvent(server.sql, networkId);
    const visitor = new Visitor(server);
    clock.advance(3_600_000);
    const early = drawnBy((await visitor.open(`/e/${event.slug}`)).body);
    clock.set(new Date(MONDAY.getTime() - 60_000));
    const drawn = drawnBy((await visitor.open(`/e/${event.slug}`)).body);
    clock.set(MONDAY);
    for (const told of [early, drawn]) {
      const sent = await visitor.send(`/e/${event.slug}/anmeldung`, anEntry({ email: aMailbox(), drawn: told }));
      expect(sent.statusCode).toBe(303);
    }
    expect(waits).toEqual([]);
  });
});

describe('an event that takes no registrations', () => {
  it.each([
    [
      { state: 'announced', opens: '2026-02-10T09:00' } as const,
      'Die Anmeldung öffnet am Dienstag, 10. Februar, 09:00',
    ],
    [{ state: 'closed' } as const, 'Die Anmeldung ist geschlossen'],
    [{ state: 'cancelled' } as const, 'Dieser Termin ist abgesagt'],
    [{ state: 'held', startsLocal: '2026-01-20T10:00' } as const, 'Dieser Termin ist vorbei'],
  ])('says so instead of showing a form: %o', async (overrides, words) => {
    const event = await anEvent(server.sql, networkId, overrides);
    const visitor = new Visitor(server);
    const page = await visitor.open(`/e/${event.slug}`);
    expect([page.statusCode, readable(page.body)]).toEqual([200, expect.stringContaining(words)]);
    expect(page.body).not.toContain('<form method="post"');
    const late = await visitor.send(`/e/${event.slug}/anmeldung`, anEntry());
    expect([late.statusCode, readable(late.body)]).toEqual([409, expect.stringContaining(words)]);
  });

  it('is nowhere to be found while it is a draft', async () => {
    const event = await anEvent(server.sql, networkId, { state: 'draft' });
    const visitor = new Visitor(server);
    for (const path of ['', '.ics', '/danke']) {
      expect((await visitor.open(`/e/${event.slug}${path}`)).statusCode).toBe(404);
    }
    expect((await visitor.send(`/e/${event.slug}/anmeldung`, anEntry())).statusCode).toBe(404);
  });
});

describe('a link that confirms', () => {
  it('is over after its week, when it is forged, and when it was made for something else', async () => {
    const event = await anEvent(server.sql, networkId);
    const visitor = new Visitor(server);
    await visitor.send(`/e/${event.slug}/anmeldung`, anEntry({ email: aMailbox() }));
    const [mail] = await mailsOf(server, 'registration-received');
    const link = pathOf(mail!.parameters.confirm);
    const forged = link.slice(0, -4) + (link.endsWith('AAAA') ? 'BBBB' : 'AAAA');
    const foreign = pathOf({ ...(mail!.parameters.confirm as object), purpose: 'offer' });
    for (const wrong of [forged, foreign]) {
      const before = await stateOf(server);
      expect((await visitor.open(wrong)).statusCode).toBe(410);
      expect((await visitor.send(wrong)).statusCode).toBe(410);
      expect(await stateOf(server)).toBe(before);
    }
    clock.advance(7 * 86_400_000 + 1_000);
    const late = await visitor.send(link);
    expect([late.statusCode, readable(late.body)]).toEqual([410, expect.stringContaining('gilt nicht mehr')]);
    expect(late.body).toContain(`href="/e/${event.slug}"`);
    expect(await registrationsOf(event.id)).toMatchObject([{ status: 'requested' }]);
  });
});
