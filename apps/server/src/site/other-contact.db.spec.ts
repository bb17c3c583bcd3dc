import { FixedClock } from '#libs/kernel';
import { otherContactLink } from '#libs/mail';
import { aNamedContact, type ANamedContact } from '../../../../test/factories/named-contacts.factory.js';
import { aNetwork } from '../../../../test/factories/networks.factory.js';
import { TestServer } from '../../../../test/support/server.js';
import { MONDAY } from '../../../../test/support/world.js';
import { pathOf, readable, stateOf, Visitor } from './visitor.factory.js';

let server: TestServer;
let contact: ANamedContact;
let link: string;

beforeAll(async () => (server = await TestServer.start({ clock: new FixedClock(MONDAY) })));
afterAll(() => server?.stop());
beforeEach(async () => {
  const { id } = await aNetwork(server.sql, { name: 'Netzwerk Lotsen', is_public: false });
  contact = await aNamedContact(server.sql, id, { projectName: 'Handwerk hilft' });
  link = pathOf(otherContactLink(contact.person.id, 1), MONDAY);
});

const speakers = async () =>
  (
    await server.sql.query<{ email: string }[]>(
      'select p.email from contact_role c join person p on p.id = c.person_id where c.project_id = $1 and c.valid_to is null',
      [contact.projectId],
    )
  ).map(({ email }) => email);
const form = () => ({
  promiseId: contact.obligationId,
  firstName: 'Ute',
  lastName: 'Kallweit',
  email: 'ute@example.org',
});

describe('E6: the page to name another contact', () => {
  it('says what happens, and changes nothing however often scanners open it', async () => {
    const before = await stateOf(server);
    const visitor = new Visitor(server);
    for (let look = 0; look < 3; look += 1) {
      const { statusCode, body } = await visitor.open(link);
      expect([statusCode, readable(body)]).toEqual([200, expect.stringContaining('Handwerk hilft')]);
      expect(body).not.toContain(contact.person.email);
    }
    expect(await stateOf(server)).toEqual(before);
    expect(readable((await visitor.open(`${link}?lang=en`)).body)).toContain('Name another contact');
  });

  it('takes the other person, and is done with', async () => {
    const visitor = new Visitor(server);
    expect((await visitor.send(link, form())).statusCode).toBe(303);
    expect(await speakers()).toEqual(['ute@example.org']);
    const done = await visitor.open(link);
    expect(readable(done.body)).toContain('Hier ist alles erledigt');
    expect(done.body).not.toContain('<form');
    await visitor.send(link, { ...form(), email: 'another@example.org' });
    expect(await speakers()).toEqual(['ute@example.org']);
  });

  it('names what is missing, and keeps what was typed', async () => {
    const answer = await new Visitor(server).send(link, { ...form(), email: 'ute' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('value="Kallweit"');
    expect(await speakers()).toEqual([contact.person.email]);
  });

  it('bad input: opens nothing behind a forged link or one to an earlier mailbox', async () => {
    const visitor = new Visitor(server);
    await server.sql.query('update person set link_version = 2 where id = $1', [contact.person.id]);
    for (const wrong of [link, '/ansprechperson/x', `${link.slice(0, -2)}AA`]) {
      expect((await visitor.open(wrong)).statusCode).toBe(404);
      expect(readable((await visitor.send(wrong, form())).body)).toContain('Dieser Link gilt nicht mehr');
    }
    expect(await speakers()).toEqual([contact.person.email]);
  });
});
