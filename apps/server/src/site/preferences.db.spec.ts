import { FixedClock } from '#libs/kernel';
import { personLink, unsubscribeLink, wishLink } from '#libs/mail';
import { aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { TestServer } from '../../../../test/support/server.js';
import { MONDAY } from '../../../../test/support/world.js';
import { mailsOf, pathOf, readable, stateOf, Visitor } from './visitor.factory.js';

let server: TestServer;
let networkId: string;
const clock = new FixedClock(MONDAY);

beforeAll(async () => {
  server = await TestServer.start({ clock });
});
afterAll(() => server?.stop());
beforeEach(async () => {
  networkId = (await aNetwork(server.sql, { phone: '0391 5550100' })).id;
});

type Preference = Readonly<{ paused_until: string | null; only_types: string[]; asked_at: Date | null }>;
async function preferenceOf(personId: string): Promise<Preference | undefined> {
  const rows = await server.sql.query<Preference[]>(
    `select to_char(paused_until, 'YYYY-MM-DD') as paused_until, only_types, asked_at
     from invitation_preference where person_id = $1`,
    [personId],
  );
  return rows[0];
}
const languageOf = async (personId: string): Promise<string> =>
  (await server.sql.query<{ language: string }[]>('select language from person where id = $1', [personId]))[0]!
    .language;

async function signedIn() {
  const person = await aPerson(server.sql, networkId);
  const visitor = new Visitor(server);
  await visitor.open(pathOf(personLink(person.id, 1), MONDAY));
  return { person, visitor, page: `/m/einladungen/${person.id}` };
}
const wishes = { kinds: 'fachtag', pausedUntil: '2026-08-31', language: 'en' };

describe('on their own page people say what they want to be invited to', () => {
  it('and see there what holds', async () => {
    const { person, visitor, page } = await signedIn();
    expect(readable((await visitor.open('/m')).body)).toContain('Sie werden zu allen Terminen eingeladen.');
    const answer = await visitor.send(page, wishes);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/m?gespeichert=ja']);
    expect(await preferenceOf(person.id)).toMatchObject({ paused_until: '2026-08-31', only_types: ['fachtag'] });
    expect(await languageOf(person.id)).toBe('en');
    expect(readable((await visitor.open('/m?lang=de')).body)).toContain('bis Montag, 31. August 2026 nicht eingeladen');
    await visitor.send(page, { kinds: 'all', language: 'de', isUnsubscribed: 'yes' });
    expect(readable((await visitor.open('/m')).body)).toContain('Sie werden nicht eingeladen.');
  });

  it('a page that is older than a click in a mail takes nothing of it back', async () => {
    const { person, visitor, page } = await signedIn();
    const seen = /name="seen" value="([^"]*)"/.exec((await visitor.open(page)).body)![1]!;
    await visitor.send(page, { kinds: 'all', language: 'de', isUnsubscribed: 'yes', seen });
    const other = { kinds: 'fachtag', pausedUntil: '2026-08-31', language: 'de', seen };
    await visitor.send(page, { ...other, kinds: 'all' });
    await visitor.send(page, { ...other, pausedUntil: '' });
    expect(await preferenceOf(person.id)).toMatchObject({ paused_until: '2026-08-31', only_types: ['fachtag'] });
    expect(readable((await visitor.open('/m')).body)).toContain('Sie werden nicht eingeladen.');
  });

  it('bad input: is told which field is wrong, and keeps what was typed', async () => {
    const { person, visitor, page } = await signedIn();
    const past = await visitor.send(page, { ...wishes, pausedUntil: '2026-01-31' });
    expect([past.statusCode, readable(past.body).includes('Dieser Tag ist schon vorbei.')]).toEqual([422, true]);
    expect(past.body).toContain('2026-01-31');
    expect((await visitor.send(page, { language: 'de' })).statusCode).toBe(422);
    expect(await preferenceOf(person.id)).toBeUndefined();
  });

  it('for nobody but themselves', async () => {
    const { visitor } = await signedIn();
    const other = await aPerson(server.sql, networkId);
    for (const answer of [
      await visitor.open(`/m/einladungen/${other.id}`),
      await visitor.send(`/m/einladungen/${other.id}`, wishes),
    ])
      expect(answer.statusCode).toBe(404);
    expect((await new Visitor(server).open(`/m/einladungen/${other.id}`)).statusCode).toBe(401);
    expect(await preferenceOf(other.id)).toBeUndefined();
  });
});

describe('at the foot of a mail', () => {
  async function mailTo(person: Readonly<{ id: string; email: string | null }>): Promise<string> {
    const [mail] = await server.sql.query<{ id: string }[]>(
      `insert into mail_message (id, network_id, person_id, created_at, template, language, to_name, to_address, to_domain,
         parameters, status, not_before)
       values (gen_random_uuid(), $1, $2, now(), 'personal-link', 'de', 'Ute', $3, 'example.org', '{}', 'sent', now())
       returning id`,
      [networkId, person.id, person.email],
    );
    return pathOf(unsubscribeLink(mail!.id));
  }

  it('stands fewer invitations beside none, and looking changes nothing', async () => {
    const person = await aPerson(server.sql, networkId);
    const link = await mailTo(person);
    const visitor = new Visitor(server);
    const before = await stateOf(server);
    expect(readable((await visitor.open(link)).body)).toContain('Oder lieber seltener?');
    expect(await stateOf(server)).toBe(before);
    expect((await visitor.send(`${link}/wuensche`, wishes)).statusCode).toBe(200);
    expect(await preferenceOf(person.id)).toMatchObject({ paused_until: '2026-08-31', only_types: ['fachtag'] });
    expect((await visitor.send(`${link}/wuensche`, { ...wishes, pausedUntil: 'bald' })).statusCode).toBe(422);
  });

  it('speaks for the address it went to alone', async () => {
    const person = await aPerson(server.sql, networkId);
    const link = await mailTo(person);
    await server.sql.query("update person set email = 'jemand.anderes@example.org' where id = $1", [person.id]);
    const visitor = new Visitor(server);
    expect(readable((await visitor.open(link)).body)).not.toContain('Oder lieber seltener?');
    expect((await visitor.send(`${link}/wuensche`, wishes)).statusCode).toBe(404);
    expect(await preferenceOf(person.id)).toBeUndefined();
    expect((await visitor.send(link)).statusCode).toBe(200);
  });
});

describe('R10: the question whether somebody wants to be invited further', () => {
  const asked = async () => {
    const person = await aPerson(server.sql, networkId);
    await server.sql.query(
      'insert into invitation_preference (person_id, network_id, asked_at, updated_at) values ($1, $2, now(), now())',
      [person.id, networkId],
    );
    return { person, link: pathOf(wishLink(person.id, 1), MONDAY), visitor: new Visitor(server) };
  };

  it.each([
    ['yes', 'Sie werden weiter eingeladen.'],
    ['no', 'Sie bekommen keine Einladungen mehr.'],
  ])('takes a %s with one click, and nothing by looking', async (answer, words) => {
    const { person, link, visitor } = await asked();
    expect(readable((await visitor.open(link)).body)).toContain('Möchten Sie weiter eingeladen werden?');
    expect((await preferenceOf(person.id))!.asked_at).not.toBeNull();
    const done = await visitor.send(link, { answer });
    expect([done.statusCode, readable(done.body).includes(words)]).toEqual([200, true]);
    expect((await preferenceOf(person.id))!.asked_at).toBeNull();
    expect((await mailsOf(server, 'still-interested')).length).toBe(0);
  });

  it('opens no other page, and nothing once the mailbox is another', async () => {
    const { person, link, visitor } = await asked();
    await visitor.send(link, { answer: 'yes' });
    expect(visitor.cookies.size).toBe(0);
    await server.sql.query('update person set link_version = 2 where id = $1', [person.id]);
    for (const refused of [await visitor.open(link), await visitor.send(link, { answer: 'no' })]) {
      expect(refused.statusCode).toBe(410);
      expect(refused.body).toContain('0391 5550100');
    }
    expect((await visitor.open(link.replace('/weiter-einladen/', '/m/'))).statusCode).toBe(410);
  });
});
