import { FixedClock, signLink } from '#libs/kernel';
import { anEvent, type EventOverrides } from '../../../../test/factories/events.factory.js';
import { anInvitation } from '../../../../test/factories/invitations.factory.js';
import { anAttempt, aPromise } from '../../../../test/factories/obligations.factory.js';
import { aNetwork, anOrganisation, aPerson } from '../../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../../test/factories/registrations.factory.js';
import { testConfig } from '../../../../test/support/config.js';
import { TestServer } from '../../../../test/support/server.js';
import { MONDAY } from '../../../../test/support/world.js';
import { invitationLink } from '#libs/mail';
import { mailsOf, pathOf, readable, stateOf, Visitor } from './visitor.factory.js';

let server: TestServer;
let networkId: string;
const clock = new FixedClock(MONDAY);

beforeAll(async () => {
  server = await TestServer.start({ clock });
  networkId = (await aNetwork(server.sql)).id;
});
afterAll(() => server?.stop());
beforeEach(() => clock.set(MONDAY));

async function invite(more: EventOverrides = {}, columns: Readonly<Record<string, unknown>> = {}) {
  const event = await anEvent(server.sql, networkId, more);
  const organisation = await anOrganisation(server.sql, networkId);
  const person = await aPerson(server.sql, networkId, {
    ...{
      firstName: 'Jale',
      organisation_id: organisation.id,
      phone: '0391 4711',
      function_title: 'Bildungsreferentin',
    },
  });
  const id = await anInvitation(server.sql, event, person, columns);
  const link = pathOf(invitationLink(id, 1), MONDAY);
  return { id, event, person, organisation, link, visitor: new Visitor(server) };
}

const invitationOf = async (id: string): Promise<string> =>
  (await server.sql.query<{ state: string }[]>('select state from invitation where id = $1', [id]))[0]!.state;
const statusesOf = async (eventId: string): Promise<string[]> =>
  (await server.sql.query<{ status: string }[]>('select status from registration where event_id = $1', [eventId])).map(
    ({ status }) => status,
  );

describe('E18: a promised project whose gathering has no place any more', () => {
  async function late(more: EventOverrides, next = true) {
    const own = (await aNetwork(server.sql, { land: 'HE' })).id;
    const fachtag = (event: EventOverrides) => anEvent(server.sql, own, event, { guarantee_relevant: true });
    const following = next ? await fachtag({ startsLocal: '2026-05-19T10:00', title: 'Der folgende Fachtag' }) : null;
    // Registration is over, and so the places that were kept are everybody's; whoever was invited late may still accept.
    const event = await fachtag({ startsLocal: '2026-03-19T10:00', closes: '2026-02-01T18:00', ...more });
    const promise = await aPromise(server.sql, own, { eventId: event.id });
    const id = await anInvitation(server.sql, event, promise.contact, {
      ...{ sent_at: MONDAY, reasons: JSON.stringify([{ kind: 'obligation', name: promise.project.name }]) },
    });
    await anAttempt(server.sql, promise, event.id, promise.contact.id, 'single');
    await server.sql.query(`insert into place_counter (event_id, mode, confirmed) values ($1, 'on_site', 1)`, [
      event.id,
    ]);
    const [link, visitor] = [pathOf(invitationLink(id, 1), MONDAY), new Visitor(server)];
    await visitor.open(link);
    await visitor.send(`${link}/zusagen`, { mode: 'on_site' });
    const [bound] = await server.sql.query<{ event: string | null; refusedBy: string[] }[]>(
      'select bound_event_id as event, refused_by as "refusedBy" from obligation where id = $1',
      [promise.id],
    );
    const mails = (await mailsOf(server, 'registration-waitlisted')).filter(
      ({ to_address }) => to_address === promise.contact.email,
    );
    expect(mails).toHaveLength(1);
    return { event, following, bound, mail: mails[0]!.parameters, page: readable((await visitor.open(link)).body) };
  }
  const full = { mode: 'on_site', capacity: 1, reserved: 1 } as const;

  it('is told what happens to its promise, and whom to call, by the page and by the mail', async () => {
    const { event, following, bound, mail, page } = await late({ modes: [full] });
    expect(bound).toEqual({ event: following!.id, refusedBy: [event.id] });
    expect(page).toContain('Sie stehen auf der Warteliste.');
    expect(page).toMatch(/eigene Einladung zum nächsten Termin, „Der folgende Fachtag“ am Dienstag, 19. Mai 2026/);
    expect(page).toMatch(/Sie müssen dafür nichts tun\. Haben Sie Fragen dazu\? Bitte (rufen|wenden|schreiben) Sie/);
    expect(mail.promise).toEqual({ next: { title: 'Der folgende Fachtag', day: 'Dienstag, 19. Mai 2026' } });
    expect(mail.hasOnline).toBeUndefined();
  });

  it('hears that it is invited as soon as there is a date', async () => {
    const { bound, mail, page } = await late({ modes: [full] }, false);
    expect(bound!.event).toBeNull();
    expect(mail.promise).toEqual({ next: null });
    expect(page).toContain('Sobald der nächste Termin feststeht, bekommt es eine eigene Einladung.');
  });

  it('is told of the places online, and keeps its promise there as long as there are any', async () => {
    const online = { mode: 'online', capacity: 9, reserved: 0 } as const;
    const { event, bound, mail, page } = await late({ format: 'hybrid', modes: [full, online] });
    expect(bound).toEqual({ event: event.id, refusedBy: [] });
    expect(page).toContain('Online sind noch Plätze frei');
    expect(page).not.toContain('Für Ihr Projekt ist vorgesorgt');
    expect([mail.hasOnline, mail.promise]).toEqual([true, undefined]);
  });
});

describe('E18: before the click the page says what the desk would give', () => {
  const WAITS = 'Zurzeit ist kein Platz frei';
  async function seen(reserved: number, isPromised: boolean) {
    const modes = [{ mode: 'on_site', capacity: 2, reserved }] as const;
    const own = (await aNetwork(server.sql, { land: 'HE' })).id;
    const event = await anEvent(
      server.sql,
      own,
      { modes, startsLocal: '2026-03-19T10:00' },
      { guarantee_relevant: true },
    );
    const promise = await aPromise(server.sql, own, { eventId: isPromised ? event.id : null });
    const reasons = JSON.stringify(isPromised ? [{ kind: 'obligation', name: promise.project.name }] : []);
    const id = await anInvitation(server.sql, event, promise.contact, { sent_at: MONDAY, reasons });
    await server.sql.query(`insert into place_counter (event_id, mode, confirmed) values ($1, 'on_site', $2)`, [
      ...[event.id, 2 - Math.min(reserved, 1)],
    ]);
    const [link, visitor] = [pathOf(invitationLink(id, 1), MONDAY), new Visitor(server)];
    const look = async () => readable((await visitor.open(link)).body);
    return { own, event, link, visitor, look };
  }

  it('to a promised project: a place, where one is kept for it', async () => {
    const { event, link, visitor, look } = await seen(1, true);
    expect(await look()).not.toContain(WAITS);
    await visitor.send(`${link}/zusagen`, { mode: 'on_site' });
    expect(await statusesOf(event.id)).toEqual(['confirmed']);
  });

  it('to a promised project: the waiting list, where another one that was put off comes first', async () => {
    const { own, event, link, visitor, look } = await seen(1, true);
    await aPromise(server.sql, own, { eventId: event.id, reopened_at: '2026-01-28T09:00:00Z' });
    expect(await look()).toContain(WAITS);
    await visitor.send(`${link}/zusagen`, { mode: 'on_site' });
    expect(await statusesOf(event.id)).toEqual(['waitlisted']);
  });

  it.each([
    ['nobody was promised anything', 1, false],
    ['none is kept', 0, true],
  ])('the waiting list, where %s', async (_, reserved, isPromised) => {
    const { event, link, visitor, look } = await seen(reserved, isPromised);
    expect(await look()).toContain(WAITS);
    await visitor.send(`${link}/zusagen`, { mode: 'on_site' });
    expect(await statusesOf(event.id)).toEqual(['waitlisted']);
  });
});

describe('E18: who waits for a place of one mode while one of the other is kept for their project', () => {
  it.each([
    ['on_site', 'online', 'Online sind noch Plätze frei'],
    ['online', 'on_site', 'Vor Ort sind noch Plätze frei'],
  ] as const)(
    '%s: reads so in the mail, on the page of the invitation, and where they change to %s',
    async (wanted, other, said) => {
      const own = (await aNetwork(server.sql, { land: 'HE' })).id;
      const modes = (['on_site', 'online'] as const).map((mode) => ({
        ...{ mode, capacity: 2, reserved: mode === other ? 1 : 0 },
      }));
      const more = { format: 'hybrid', modes, startsLocal: '2026-03-19T10:00' } as const;
      const event = await anEvent(server.sql, own, more, { guarantee_relevant: true });
      const promise = await aPromise(server.sql, own, { eventId: event.id });
      const reasons = JSON.stringify([{ kind: 'obligation', name: promise.project.name }]);
      const id = await anInvitation(server.sql, event, promise.contact, { sent_at: MONDAY, reasons });
      await server.sql.query(`insert into place_counter (event_id, mode, confirmed) values ($1, $2, 2), ($1, $3, 1)`, [
        event.id,
        wanted,
        other,
      ]);
      const [link, visitor] = [pathOf(invitationLink(id, 1), MONDAY), new Visitor(server)];
      await visitor.open(link);
      await visitor.send(`${link}/zusagen`, { mode: wanted });
      expect(await statusesOf(event.id)).toEqual(['waitlisted']);
      const [mail] = await mailsOf(server, 'registration-waitlisted');
      expect(mail!.to_address).toBe(promise.contact.email);
      const { hasOnline = false, hasOnSite = false } = mail!.parameters;
      expect([hasOnline, hasOnSite]).toEqual([other === 'online', other === 'on_site']);
      expect(readable((await visitor.open(link)).body)).toContain(said);
      await visitor.open(
        `/m/${signLink(testConfig('').secret, { purpose: 'person', subject: promise.contact.id, version: 1, sentAt: 0, expiresOn: 0 })}`,
      );
      expect(readable((await visitor.open(`/m/e/${event.slug}/angaben`)).body)).toContain('1 von 2 frei');
    },
  );
});

describe('E26: of two gatherings ahead one asks, and the other one is offered', () => {
  async function twoAhead() {
    const own = (await aNetwork(server.sql)).id;
    const [first, second] = [
      await anEvent(server.sql, own, { startsLocal: '2026-03-19T10:00', title: 'Fachtag im März' }),
      await anEvent(server.sql, own, { startsLocal: '2026-05-19T10:00', title: 'Fachtag im Mai' }),
    ];
    await anEvent(server.sql, own, { startsLocal: '2026-06-19T10:00', title: 'Noch nicht offen', state: 'announced' });
    await anEvent(server.sql, (await aNetwork(server.sql)).id, { title: 'Fremder Fachtag' });
    const promise = await aPromise(server.sql, own, { eventId: first.id });
    const id = await anInvitation(server.sql, first, promise.contact);
    await anAttempt(server.sql, promise, first.id, promise.contact.id);
    const [link, visitor] = [pathOf(invitationLink(id, 1), MONDAY), new Visitor(server)];
    const look = async () => readable((await visitor.open(link)).body);
    return { own, second, promise, link, visitor, look };
  }

  it.each(['declined', 'declined_interested'])('to whoever has answered %s', async (answer) => {
    const { second, link, visitor, look } = await twoAhead();
    expect(await look()).not.toContain('Passt ein anderer Termin besser?');
    await visitor.send(`${link}/absagen`, { answer });
    const page = await look();
    expect(page).toContain('Passt ein anderer Termin besser?');
    expect(page).toContain('Fachtag im Mai');
    expect((await visitor.open(link)).body).toContain(`href="/e/${second.slug}"`);
    for (const other of ['Noch nicht offen', 'Fremder Fachtag']) expect(page).not.toContain(other);
  });

  it('only while it has a place for them, be it online or one that is kept for their project', async () => {
    const { own, second, link, visitor, look } = await twoAhead();
    await visitor.send(`${link}/absagen`, { answer: 'declined' });
    const change = (more: string) => server.sql.query(`update event_mode set ${more} where event_id = $1`, [second.id]);
    await change('capacity = 1');
    expect(await look()).toContain('Fachtag im Mai');
    const other = await aPerson(server.sql, own);
    const asked = await anInvitation(server.sql, second, other, { sent_at: MONDAY });
    await new Visitor(server).send(`${pathOf(invitationLink(asked, 1), MONDAY)}/zusagen`, { mode: 'on_site' });
    expect(await statusesOf(second.id)).toEqual(['confirmed']);
    expect(await look()).not.toContain('Passt ein anderer Termin besser?');
    await server.sql.query(`insert into event_mode (event_id, mode, capacity, reserved) values ($1, 'online', 1, 0)`, [
      second.id,
    ]);
    expect(await look()).toContain('Fachtag im Mai');
    await server.sql.query(`delete from event_mode where event_id = $1 and mode = 'online'`, [second.id]);
    await change('capacity = 2, reserved = 1');
    expect(await look()).not.toContain('Fachtag im Mai');
    await server.sql.query('update obligation set bound_event_id = $1 where network_id = $2', [second.id, own]);
    expect(await look()).toContain('Fachtag im Mai');
  });

  it('to nobody who comes, and not where they are registered already', async () => {
    const { second, promise, link, visitor, look } = await twoAhead();
    await visitor.send(`${link}/zusagen`, { mode: 'on_site' });
    expect(await look()).not.toContain('Passt ein anderer Termin besser?');
    await aRegistration(server.sql, second, 'confirmed', { person_id: promise.contact.id });
    await visitor.send(`${link}/absagen`, { answer: 'declined', understood: 'yes' });
    expect(await look()).toContain('Sie haben abgesagt.');
    expect(await look()).not.toContain('Fachtag im Mai');
  });
});

describe('the page of an invitation', () => {
  it('says who is asked to what, and nothing else of the person', async () => {
    const { event, person, organisation, link, visitor } = await invite();
    const page = await visitor.open(link);
    expect(page.statusCode).toBe(200);
    for (const shown of [event.title, 'Jale', organisation.name]) expect(readable(page.body)).toContain(shown);
    const kept = [person.email!, person.name, '0391 4711', 'Bildungsreferentin'];
    expect(kept.filter((text) => page.body.includes(text))).toEqual([]);
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
  });

  it('changes nothing, however often a scanner looks', async () => {
    const { link, visitor } = await invite();
    const before = await stateOf(server);
    for (const url of [link, `${link}?lang=en`, link]) expect((await visitor.open(url)).statusCode).toBe(200);
    expect(await stateOf(server)).toBe(before);
    for (const step of ['zusagen', 'absagen']) expect((await visitor.open(`${link}/${step}`)).statusCode).toBe(404);
  });

  it('registers with nothing typed, and shows it afterwards', async () => {
    const { id, event, person, link, visitor } = await invite();
    const [, hidden] = /name="mode" value="(\w+)"/.exec((await visitor.open(link)).body)!;
    const answer = await visitor.send(`${link}/zusagen`, { mode: hidden! });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, link]);
    const page = readable((await visitor.open(link)).body);
    expect(page).toContain('Sie sind angemeldet.');
    expect(page).not.toContain('Verbindlich anmelden');
    expect(await statusesOf(event.id)).toEqual(['confirmed']);
    expect(await invitationOf(id)).toBe('accepted');
    expect((await mailsOf(server, 'registration-confirmed'))[0]!.to_address).toBe(person.email);
  });

  it('opens no other page of the person: it may have been passed on', async () => {
    const { event, link, visitor } = await invite();
    await visitor.open(link);
    await visitor.send(`${link}/zusagen`, { mode: 'on_site' });
    expect(visitor.cookies.size).toBe(0);
    for (const url of ['/m', `/m/e/${event.slug}`]) expect((await visitor.open(url)).statusCode).toBe(401);
    const token = link.replace('/i/', '');
    expect((await visitor.open(`/m/${token}`)).statusCode).toBe(410);
  });

  it('asks a hybrid event for the mode, and says what is missing', async () => {
    const { event, link, visitor } = await invite({ format: 'hybrid' });
    const refused = await visitor.send(`${link}/zusagen`, { question: 'Gibt es Kaffee?' });
    expect(refused.statusCode).toBe(422);
    expect(readable(refused.body)).toContain('Bitte wählen Sie, wie Sie teilnehmen möchten.');
    expect(refused.body).toContain('Gibt es Kaffee?');
    await visitor.send(`${link}/zusagen`, { mode: 'online' });
    expect(await statusesOf(event.id)).toEqual(['confirmed']);
  });

  it('says before the click that only the waiting list is left, and after it where one stands', async () => {
    const { link, visitor } = await invite({ capacity: 0 });
    expect(readable((await visitor.open(link)).body)).toContain('Zurzeit ist kein Platz frei');
    await visitor.send(`${link}/zusagen`, { mode: 'on_site' });
    expect(readable((await visitor.open(link)).body)).toMatch(/Sie stehen auf der Warteliste\. Sie sind auf Platz 1/);
  });

  it('takes a no at once, and offers the yes again', async () => {
    const { id, event, link, visitor } = await invite();
    await visitor.send(`${link}/absagen`, { answer: 'declined_interested' });
    expect(await invitationOf(id)).toBe('declined_interested');
    const page = readable((await visitor.open(link)).body);
    expect(page).toContain('Diesmal nicht, Sie bleiben interessiert.');
    expect(page).toContain('Verbindlich anmelden');
    expect((await visitor.send(`${link}/absagen`, { answer: 'vielleicht' })).statusCode).toBe(422);
    expect(await statusesOf(event.id)).toEqual([]);
  });

  it('asks twice whoever has a place to lose', async () => {
    const { id, event, link, visitor } = await invite();
    await visitor.send(`${link}/zusagen`, { mode: 'on_site' });
    expect((await visitor.send(`${link}/absagen`, { answer: 'declined' })).statusCode).toBe(422);
    expect(await statusesOf(event.id)).toEqual(['confirmed']);
    await visitor.send(`${link}/absagen`, { answer: 'declined', understood: 'yes' });
    expect([await statusesOf(event.id), await invitationOf(id)]).toEqual([['cancelled'], 'declined']);
    expect(readable((await visitor.open(link)).body)).toContain('Sie haben abgesagt.');
  });

  it('shows an organiser’s cancellation as it is, and takes the yes once more', async () => {
    const { event, link, visitor } = await invite();
    await visitor.send(`${link}/zusagen`, { mode: 'on_site' });
    await server.sql.query(
      "update registration set status = 'cancelled', cancelled_by = 'organiser' where event_id = $1",
      [event.id],
    );
    expect(readable((await visitor.open(link)).body)).toContain('Sie sind zurzeit nicht angemeldet.');
    await visitor.send(`${link}/zusagen`, { mode: 'on_site' });
    expect((await statusesOf(event.id)).sort()).toEqual(['cancelled', 'confirmed']);
  });

  it('begins with the answer that was pressed in the mail, and gives none by that', async () => {
    const { id, link, visitor } = await invite();
    const order = async (query: string) =>
      [...readable((await visitor.open(link + query)).body).matchAll(/Kommen Sie\?|Sie können nicht kommen\?/g)].map(
        ([title]) => title,
      );
    expect(await order('?antwort=absage')).toEqual(['Sie können nicht kommen?', 'Kommen Sie?']);
    expect(await order('?antwort=zusage')).toEqual(['Kommen Sie?', 'Sie können nicht kommen?']);
    expect(await invitationOf(id)).toBe('sent');
  });

  it.each(['de', 'en'] as const)('is complete in %s', async (language) => {
    const { link, visitor } = await invite();
    const words = { de: ['Kommen Sie?', 'Ich sage ab'], en: ['Will you come?', 'I decline'] }[language];
    const page = readable((await visitor.open(`${link}?lang=${language}`)).body);
    for (const word of words) expect(page).toContain(word);
  });
});

describe('E19: an invitation that was passed on', () => {
  const other = { firstName: 'Kofi', lastName: 'Mensah' };
  let mailboxes = 0;
  const aMailbox = () => `kofi.mensah-${(mailboxes += 1)}@example.org`;
  const askedAt = async (email: string) =>
    (await mailsOf(server, 'registration-received')).find(({ to_address }) => to_address === email);

  it('shows the first name and the organisation alone, and opens without changing anything', async () => {
    const { person, organisation, link, visitor } = await invite({ format: 'hybrid' });
    const before = await stateOf(server);
    const page = await visitor.open(`${link}/weitergeben`);
    expect(page.statusCode).toBe(200);
    expect(readable(page.body)).toContain('zusätzlich zu Jale');
    expect(page.body).toContain(organisation.name);
    for (const text of [person.email!, person.name, '0391 4711', 'Bildungsreferentin'])
      expect(page.body).not.toContain(text);
    expect(await stateOf(server)).toBe(before);
  });

  it('brings somebody besides, once the typed mailbox has confirmed', async () => {
    const { id, event, organisation, link, visitor } = await invite();
    const email = aMailbox();
    const fields = { ...other, email, relation: 'also', mode: 'on_site', organisationName: organisation.name };
    const answer = await visitor.send(`${link}/weitergeben`, fields);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `${link}/weitergegeben`]);
    expect(readable((await visitor.open(`${link}/weitergegeben`)).body)).toContain('Bitte noch bestätigen');
    expect(await statusesOf(event.id)).toEqual(['requested']);
    await new Visitor(server).send(pathOf((await askedAt(email))!.parameters.confirm));
    const rows = await server.sql.query('select status, via from registration where event_id = $1', [event.id]);
    expect(rows).toEqual([{ status: 'confirmed', via: 'forwarded' }]);
    expect(await invitationOf(id)).toBe('sent');
  });

  it('brings a deputy of whoever has no place, and the invited one has answered', async () => {
    const { id, event, link, visitor } = await invite();
    const email = aMailbox();
    await visitor.send(`${link}/weitergeben`, { ...other, email, relation: 'instead', mode: 'on_site' });
    expect(await askedAt(email)).toBeDefined();
    expect([await statusesOf(event.id), await invitationOf(id)]).toEqual([['requested'], 'declined']);
  });

  it('hands over the place that is held, without it being free for a moment', async () => {
    const { id, event, link, visitor } = await invite({ capacity: 1 });
    await visitor.send(`${link}/zusagen`, { mode: 'on_site' });
    const email = aMailbox();
    const answer = await visitor.send(`${link}/weitergeben`, { ...other, email, relation: 'instead' });
    expect(answer.headers.location).toBe(link);
    expect((await statusesOf(event.id)).sort()).toEqual(['cancelled', 'confirmed']);
    expect(await invitationOf(id)).toBe('declined');
    expect(readable((await visitor.open(link)).body)).toContain('Ihr Platz ist übergeben.');
  });

  it('counts for the organisation: one more than it may send waits', async () => {
    const { event, organisation, link, visitor } = await invite();
    await server.sql.query('update event set max_per_organisation = 1 where id = $1', [event.id]);
    await visitor.send(`${link}/zusagen`, { mode: 'on_site' });
    const email = aMailbox();
    const fields = { ...other, email, relation: 'also', mode: 'on_site', organisationName: organisation.name };
    await visitor.send(`${link}/weitergeben`, fields);
    await new Visitor(server).send(pathOf((await askedAt(email))!.parameters.confirm));
    expect((await statusesOf(event.id)).sort()).toEqual(['confirmed', 'waitlisted']);
  });

  it('bad input: says which field is missing, keeps what was typed, and refuses what is over', async () => {
    const { event, link, visitor } = await invite({ format: 'hybrid' });
    const email = aMailbox();
    const without = await visitor.send(`${link}/weitergeben`, { ...other, email });
    expect([without.statusCode, readable(without.body).includes('Bitte wählen Sie eine der Möglichkeiten.')]).toEqual([
      422,
      true,
    ]);
    const nowhere = await visitor.send(`${link}/weitergeben`, { ...other, email, relation: 'instead' });
    expect([nowhere.statusCode, nowhere.body.includes(email)]).toEqual([422, true]);
    expect(await askedAt(email)).toBeUndefined();
    await server.sql.query("update event set registration_closes_at = '2026-02-01T18:00:00Z' where id = $1", [
      event.id,
    ]);
    expect((await visitor.open(`${link}/weitergeben`)).statusCode).toBe(409);
    const late = await visitor.send(`${link}/weitergeben`, { ...other, email, relation: 'also', mode: 'online' });
    expect([late.statusCode, late.body.includes('0391 5550100')]).toEqual([409, true]);
    expect(await statusesOf(event.id)).toEqual([]);
  });
});

describe('bad input: an invitation answers nothing', () => {
  const phone = '0391 5550100';

  async function expectRefused(link: string, contact: string | null) {
    const visitor = new Visitor(server);
    const answers = [
      await visitor.open(link),
      await visitor.send(`${link}/zusagen`, { mode: 'on_site' }),
      await visitor.send(`${link}/absagen`, { answer: 'declined' }),
    ];
    for (const { statusCode, body } of answers) {
      expect(statusCode).toBe(410);
      expect(readable(body)).toContain('Diese Einladung gilt nicht mehr');
      expect(body).not.toContain('Jale');
      expect(body.includes(phone)).toBe(contact !== null);
    }
    expect(visitor.cookies.size).toBe(0);
  }

  it('once it is revoked (E6), and says whom to call', async () => {
    const { link } = await invite({}, { state: 'revoked' });
    await expectRefused(link, phone);
  });

  it('once the mailbox is another, or its links are revoked', async () => {
    const { event, person, link } = await invite();
    await server.sql.query('update person set link_version = 2 where id = $1', [person.id]);
    await expectRefused(link, phone);
    expect(await statusesOf(event.id)).toEqual([]);
  });

  it('by a forged token or one for another end, and names nobody', async () => {
    const { id, link } = await invite();
    const { secret } = testConfig('');
    const of = (purpose: 'person' | 'confirm' | 'offer') =>
      `/i/${signLink(secret, { purpose, subject: id, version: 1, expiresOn: 0 })}`;
    for (const forged of [of('person'), of('confirm'), of('offer'), `${link}A`, '/i/x'])
      await expectRefused(forged, null);
  });

  it('for another event: a token of one answers that one alone', async () => {
    const first = await invite();
    const other = await anEvent(server.sql, networkId);
    const second = await anInvitation(server.sql, other, first.person);
    await first.visitor.send(`${first.link}/zusagen`, { mode: 'on_site', eventId: other.id, invitationId: second });
    expect([await invitationOf(first.id), await invitationOf(second)]).toEqual(['accepted', 'sent']);
    expect(await statusesOf(other.id)).toEqual([]);
  });

  it('after the deadline: the page says so before anything is pressed, and whom to call', async () => {
    const { id, link, visitor } = await invite({ closes: '2026-02-01T18:00' });
    const page = await visitor.open(link);
    expect(readable(page.body)).toContain('Die Frist für Zusagen ist vorbei.');
    expect(page.body).toContain(phone);
    const refused = await visitor.send(`${link}/zusagen`, { mode: 'on_site' });
    expect(refused.statusCode).toBe(409);
    expect(readable(refused.body)).toContain('Diese Antwort ist hier nicht mehr möglich');
    expect(refused.body).toContain(phone);
    expect(await invitationOf(id)).toBe('sent');
    await visitor.send(`${link}/absagen`, { answer: 'declined' });
    expect(await invitationOf(id)).toBe('declined');
  });

  it('to a cancelled event', async () => {
    const { link, visitor } = await invite({ state: 'cancelled' });
    const page = await visitor.open(link);
    expect(readable(page.body)).toContain('Dieser Termin findet nicht statt.');
    expect(page.body).toContain(phone);
    expect(page.body).not.toContain('<form');
    for (const [step, fields] of [
      ['zusagen', { mode: 'on_site' }],
      ['absagen', { answer: 'declined' }],
    ] as const)
      expect((await visitor.send(`${link}/${step}`, fields)).statusCode).toBe(409);
  });

  it('twice, whether two tabs press or one presses twice', async () => {
    const { event, link } = await invite();
    const tabs = [new Visitor(server), new Visitor(server)];
    const key = 'ein-schluessel-eines-formulars';
    const sent = await Promise.all([
      ...tabs.map((tab) => tab.send(`${link}/zusagen`, { mode: 'on_site' })),
      ...tabs.map((tab) => tab.send(`${link}/zusagen`, { mode: 'on_site', _key: key })),
    ]);
    expect(sent.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 303]);
    expect(await statusesOf(event.id)).toEqual(['confirmed']);
    expect(
      (await mailsOf(server, 'registration-confirmed')).filter(({ parameters }) =>
        JSON.stringify(parameters).includes(event.title),
      ),
    ).toHaveLength(1);
  });
});
