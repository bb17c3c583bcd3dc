import { FixedClock } from '#libs/kernel';
import { invitationLink, personLink } from '#libs/mail';
import { anInvitation } from '../../../../test/factories/invitations.factory.js';
import { aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { anExpectingSeries } from '../../../../test/factories/series.factory.js';
import { TestServer } from '../../../../test/support/server.js';
import { MONDAY } from '../../../../test/support/world.js';
import { pathOf, readable, stateOf, Visitor } from './visitor.factory.js';

let server: TestServer;
let networkId: string;
const clock = new FixedClock(MONDAY);

beforeAll(async () => {
  server = await TestServer.start({ clock });
  networkId = (await aNetwork(server.sql)).id;
});
afterAll(() => server?.stop());

/** A member of a group that meets in May and June, invited to the date in May. */
async function aMember(more: Parameters<typeof anExpectingSeries>[2] = {}) {
  const series = await anExpectingSeries(server.sql, networkId, more);
  const may = await series.date({ title: 'AK im Mai' });
  const june = await series.date({ title: 'AK im Juni', startsLocal: '2026-06-16T10:00' });
  const person = await series.member();
  const invitation = await anInvitation(server.sql, may, person);
  const visitor = new Visitor(server);
  const own = `/m/reihen/${series.id}/${person.id}`;
  const signIn = () => visitor.open(pathOf(personLink(person.id, 1), MONDAY));
  return { series, may, june, person, visitor, own, signIn, link: pathOf(invitationLink(invitation, 1), MONDAY) };
}

const statusesOf = async (personId: string): Promise<string[]> =>
  (
    await server.sql.query<{ status: string }[]>(
      `select r.status from registration r join event e on e.id = r.event_id where r.person_id = $1 order by e.starts_at`,
      [personId],
    )
  ).map(({ status }) => status);

describe('the page of an invitation to one date of a series', () => {
  it('asks members for all dates at once, and nobody else', async () => {
    const { may, link, visitor } = await aMember();
    const page = readable((await visitor.open(link)).body);
    for (const shown of ['Ihre Antwort für alle Termine der Reihe', 'Ich komme zu allen Terminen', 'AK Ansprache'])
      expect(page).toContain(shown);
    const guest = await anInvitation(server.sql, may, await aPerson(server.sql, networkId));
    const other = pathOf(invitationLink(guest, 1), MONDAY);
    expect(readable((await visitor.open(other)).body)).not.toContain('alle Termine');
    expect((await visitor.send(`${other}/reihe`, { forAll: 'accepted' })).statusCode).toBe(404);
  });

  it('says nothing of the other dates, and changes nothing by being looked at', async () => {
    const { link, visitor } = await aMember();
    await visitor.send(`${link}/reihe`, { forAll: 'accepted' });
    const before = await stateOf(server);
    const page = await visitor.open(link);
    expect(page.body).not.toContain('AK im Juni');
    expect((await visitor.open(`${link}/reihe`)).statusCode).toBe(404);
    expect(await stateOf(server)).toBe(before);
  });

  it('takes the yes to all, which answers this date too, and the no to all only when it is meant', async () => {
    const { person, link, visitor } = await aMember();
    const yes = await visitor.send(`${link}/reihe`, { forAll: 'accepted' });
    expect([yes.statusCode, yes.headers.location]).toEqual([303, link]);
    expect(await statusesOf(person.id)).toEqual(['confirmed', 'confirmed']);
    const page = readable((await visitor.open(link)).body);
    for (const shown of ['Sie sind angemeldet.', 'Sie kommen zu allen Terminen']) expect(page).toContain(shown);
    const careless = await visitor.send(`${link}/reihe`, { forAll: 'declined' });
    expect(careless.statusCode).toBe(422);
    expect(readable(careless.body)).toContain('Ja, ich gebe alle meine Plätze in dieser Reihe zurück.');
    expect(await statusesOf(person.id)).toEqual(['confirmed', 'confirmed']);
    await visitor.send(`${link}/reihe`, { forAll: 'declined', givesBackAll: 'yes' });
    expect(await statusesOf(person.id)).toEqual(['cancelled', 'cancelled']);
    expect((await visitor.send(`${link}/reihe`, { forAll: 'vielleicht' })).statusCode).toBe(422);
  });

  it('answers this date alone by its own button, whatever was said for all', async () => {
    const { person, link, visitor } = await aMember();
    await visitor.send(`${link}/reihe`, { forAll: 'per_date' });
    expect(await statusesOf(person.id)).toEqual([]);
    await visitor.send(`${link}/zusagen`, { mode: 'on_site' });
    expect(await statusesOf(person.id)).toEqual(['confirmed']);
    await visitor.send(`${link}/reihe`, { forAll: 'accepted' });
    await visitor.send(`${link}/absagen`, { answer: 'declined', understood: 'yes' });
    expect(await statusesOf(person.id)).toEqual(['cancelled', 'confirmed']);
  });

  it('asks how one takes part where dates can be attended in two ways', async () => {
    const { series, person, link, visitor } = await aMember();
    await series.date({ startsLocal: '2026-07-14T10:00', format: 'hybrid' });
    const refused = await visitor.send(`${link}/reihe`, { forAll: 'accepted' });
    expect(refused.statusCode).toBe(422);
    expect(readable(refused.body)).toContain('Bitte wählen Sie, wie Sie teilnehmen möchten.');
    await visitor.send(`${link}/reihe`, { forAll: 'accepted', forAllMode: 'online' });
    expect(await statusesOf(person.id)).toEqual(['confirmed', 'confirmed', 'confirmed']);
  });
});

describe('on their own page members', () => {
  it('find the series, how each date stands, and answer for all', async () => {
    const { series, person, visitor, own, signIn } = await aMember();
    await series.date({ title: 'AK voll', startsLocal: '2026-07-14T10:00', capacity: 0 });
    await series.date({ title: 'AK später', startsLocal: '2026-09-15T10:00', opens: '2026-08-01T09:00' });
    await signIn();
    const today = readable((await visitor.open('/m')).body);
    expect(today).toContain('Sie werden zu jedem Termin erwartet und haben noch nicht für alle geantwortet.');
    const answer = await visitor.send(own, { forAll: 'accepted' });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `${own}?gespeichert=ja`]);
    const page = readable((await visitor.open(`${own}?gespeichert=ja`)).body);
    for (const shown of ['AK im Mai', 'AK im Juni', 'Angemeldet', 'Auf der Warteliste', 'Dann sind Sie angemeldet.'])
      expect(page).toContain(shown);
    expect(page).toMatch(/Die Anmeldung öffnet: .*1\. August, 09:00 Uhr/);
    expect(await statusesOf(person.id)).toEqual(['confirmed', 'confirmed', 'waitlisted']);
    expect(readable((await visitor.open('/m')).body)).toContain('Sie kommen zu allen Terminen; neue gehören dazu.');
  });

  it('read whom to call about a date whose registration is closed', async () => {
    const { series, visitor, own, signIn } = await aMember();
    await series.date({ title: 'AK zu', startsLocal: '2026-07-14T10:00', closes: '2026-02-01T10:00' });
    await signIn();
    const page = readable((await visitor.open(own)).body);
    expect(page).toMatch(/Die Anmeldung ist geschlossen\. Bitte rufen Sie an: Ute Kallweit, 0391 5550100/);
  });

  it('see no series that expects nobody, nor that of somebody else', async () => {
    const { visitor, signIn } = await aMember({ expects: false });
    await signIn();
    expect(readable((await visitor.open('/m')).body)).not.toContain('Meine Reihen');
    const other = await aMember();
    expect((await visitor.open(other.own)).statusCode).toBe(404);
    expect((await visitor.send(other.own, { forAll: 'accepted' })).statusCode).toBe(404);
    expect(await statusesOf(other.person.id)).toEqual([]);
  });

  it('read all of it in English', async () => {
    const { visitor, own, signIn } = await aMember();
    await signIn();
    const page = readable((await visitor.open(`${own}?lang=en`)).body);
    for (const shown of ['The next dates', 'I come to all dates', 'I answer for each date', 'I come to no date'])
      expect(page).toContain(shown);
  });
});
