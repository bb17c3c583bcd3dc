import { FixedClock, newId, signLink } from '#libs/kernel';
import { MONDAY } from '../../../../test/support/world.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { aNetwork, aPerson, type APerson } from '../../../../test/factories/networks.factory.js';
import { testConfig } from '../../../../test/support/config.js';
import { TestServer } from '../../../../test/support/server.js';
import { anEntry, readable, stateOf, Visitor } from './visitor.factory.js';

let server: TestServer;
let networkId: string;
const { secret } = testConfig('');

beforeAll(async () => {
  server = await TestServer.start({ clock: new FixedClock(MONDAY) });
  networkId = (await aNetwork(server.sql, { name: 'Netzwerk Azubi-Lotsen', phone: '069 5550' })).id;
});
afterAll(() => server?.stop());

async function entered({ id }: Pick<APerson, 'id'>): Promise<Visitor> {
  const visitor = new Visitor(server);
  const claims = { subject: id, version: 1, sentAt: MONDAY.getTime(), expiresOn: 0 };
  await visitor.open(`/m/${signLink(secret, { purpose: 'person', ...claims })}`);
  return visitor;
}

const versionIn = (body: string): string => /name="version" value="(\d+)"/.exec(body)?.[1] ?? '';

describe('name and phone on the personal page', () => {
  it('are corrected by their owner, from there and from the page of a registration', async () => {
    const person = await aPerson(server.sql, networkId, { firstName: 'Utte', lastName: 'Kallweit' });
    const event = await anEvent(server.sql, networkId);
    const visitor = await entered(person);
    const { organisationName, land, practiceStage, mode } = anEntry();
    await visitor.send(`/m/e/${event.slug}/anmeldung`, { organisationName, land, practiceStage, mode });
    const page = `/m/daten/${person.id}`;
    expect((await visitor.open('/m')).body).toContain(`href="${page}"`);
    for (const from of [`/m/e/${event.slug}`, `/m/e/${event.slug}/angaben`]) {
      expect((await visitor.open(from)).body).toContain(`href="${page}?termin=${event.slug}"`);
    }
    const form = (await visitor.open(`${page}?termin=${event.slug}`)).body;
    expect(form).toContain('value="Utte"');
    const typed = { salutation: 'Frau', firstName: 'Ute', lastName: 'Kallweit', phone: '069 777' };
    const sent = { ...typed, version: versionIn(form), termin: event.slug };
    const faulty = await visitor.send(page, { ...sent, lastName: ' ' });
    expect([faulty.statusCode, faulty.body]).toEqual([422, expect.stringContaining('href="#lastName"')]);
    const saved = await visitor.send(page, sent);
    expect([saved.statusCode, saved.headers.location]).toEqual([303, `/m/e/${event.slug}?gespeichert=ja`]);
    expect(readable((await visitor.open(`/m/e/${event.slug}?gespeichert=ja`)).body)).toMatch(
      /Ihre Änderungen sind gespeichert\..*Auf den Namen Ute Kallweit/,
    );
    const { body } = await visitor.open('/m?gespeichert=ja');
    expect(readable(body)).toMatch(/Guten Tag Ute Kallweit.*gespeichert.*069 777/);
  });

  it('keep what another tab has saved, show both texts and let the person choose', async () => {
    const person = await aPerson(server.sql, networkId, { firstName: 'Ute', lastName: 'Kallweit' });
    const visitor = await entered(person);
    const page = `/m/daten/${person.id}`;
    const older = versionIn((await visitor.open(page)).body);
    await visitor.send(page, { firstName: 'Ute', lastName: 'Kallweit-Orth', phone: '', version: older });
    const typed = { firstName: 'Ute', lastName: 'Kallweit', phone: '069 777' };
    for (const version of [older, '', 'x']) {
      const answer = await visitor.send(page, { ...typed, version });
      expect(answer.statusCode).toBe(409);
      expect(readable(answer.body)).toMatch(/Gespeichert: Kallweit-Orth .*Von Ihnen eingegeben: Kallweit /);
      expect((await visitor.open('/m')).body).toContain('Kallweit-Orth');
    }
    const conflict = await visitor.send(page, { ...typed, version: older });
    const chosen = { ...typed, version: versionIn(conflict.body) };
    expect((await visitor.send(page, chosen)).headers.location).toBe('/m?gespeichert=ja');
    expect((await visitor.open('/m')).body).not.toContain('Kallweit-Orth');
  });

  it('never make one person of two: who has the name already is asked about', async () => {
    const email = 'info@drei.example.org';
    const nils = await aPerson(server.sql, networkId, { email, firstName: 'Nils', lastName: 'Orth' });
    await aPerson(server.sql, networkId, { email, firstName: 'Ute', lastName: 'Kallweit' });
    const visitor = await entered(nils);
    const form = (await visitor.open(`/m/daten/${nils.id}`)).body;
    const before = await stateOf(server);
    const typed = { firstName: 'UTE', lastName: 'Kallweit', phone: '', version: versionIn(form) };
    const answer = await visitor.send(`/m/daten/${nils.id}`, typed);
    expect(answer.statusCode).toBe(422);
    expect(readable(answer.body)).toMatch(/schon jemand mit diesem Namen\..*Bitte rufen Sie an: .*069 5550/);
    expect(answer.body).toContain('value="UTE"');
    expect(await stateOf(server)).toBe(before);
  });

  it("are nobody else's", async () => {
    const stranger = await aPerson(server.sql, networkId);
    const visitor = await entered(await aPerson(server.sql, networkId));
    const before = await stateOf(server);
    for (const id of [stranger.id, newId()]) {
      expect((await visitor.open(`/m/daten/${id}`)).statusCode).toBe(404);
      const typed = { firstName: 'X', lastName: 'Y', version: '1' };
      expect((await visitor.send(`/m/daten/${id}`, typed)).statusCode).toBe(404);
    }
    expect(await stateOf(server)).toBe(before);
  });
});

describe('the personal page of a shared mailbox', () => {
  it('names everybody behind it, each with the own way to correct, and wears the colour of the only network', async () => {
    const email = 'info@zwei.example.org';
    const people = [
      await aPerson(server.sql, networkId, { email, firstName: 'Nils', lastName: 'Orth' }),
      await aPerson(server.sql, networkId, { email, firstName: 'Ute', lastName: 'Kallweit' }),
    ];
    await server.sql.query(`update network set accent_color = '#7a1f5c' where id = $1`, [networkId]);
    const visitor = await entered(people[0]!);
    const { body } = await visitor.open('/m');
    expect(readable(body)).toContain(`Wer hinter ${email} steht`);
    for (const { id } of people) expect(body).toContain(`href="/m/daten/${id}"`);
    const calendar = readable((await visitor.open('/m/kalender')).body);
    for (const name of ['Nils Orth', 'Ute Kallweit']) expect(calendar).toContain(name);
    expect(body).toContain('<body class="a-7a1f5c">');
    expect(readable(body)).toContain('Diese Seiten laufen mit Tagwerk');
    // Somebody of another network behind the same address: no network has the page for itself.
    await aPerson(server.sql, (await aNetwork(server.sql)).id, { email, firstName: 'Ute', lastName: 'Kallweit' });
    expect((await visitor.open('/m')).body).not.toContain('<body class=');
  });
});
