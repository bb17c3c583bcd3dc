import { FixedClock } from '#libs/kernel';
import { objectionLink } from '#libs/mail';
import { aNamedContact, type ANamedContact } from '../../../../test/factories/named-contacts.factory.js';
import { aNetwork } from '../../../../test/factories/networks.factory.js';
import { TestServer } from '../../../../test/support/server.js';
import { MONDAY } from '../../../../test/support/world.js';
import { pathOf, readable, stateOf, Visitor } from './visitor.factory.js';

let server: TestServer;
let contact: ANamedContact;
let link: string;
const clock = new FixedClock(MONDAY);

beforeAll(async () => {
  server = await TestServer.start({ clock });
});
afterAll(() => server?.stop());
beforeEach(async () => {
  const { id } = await aNetwork(server.sql, { name: 'Netzwerk Lotsen', is_public: false });
  contact = await aNamedContact(server.sql, id);
  link = pathOf(objectionLink(contact.person.id, 1), MONDAY);
});

const outcome = async (): Promise<string | null> =>
  (
    await server.sql.query<{ outcome: string | null }[]>('select outcome from obligation where id = $1', [
      contact.obligationId,
    ])
  )[0]!.outcome;

describe('the page to object', () => {
  it('says what happens, and changes nothing however often scanners open it', async () => {
    const before = await stateOf(server);
    const visitor = new Visitor(server);
    for (let look = 0; look < 3; look += 1) {
      const { statusCode, body } = await visitor.open(link);
      expect([statusCode, readable(body)]).toEqual([200, expect.stringContaining('Wir schreiben Ihnen nicht mehr.')]);
      expect(body).toContain('<p class="kicker">Netzwerk Lotsen</p>');
    }
    expect(await stateOf(server)).toEqual(before);
    expect(readable((await visitor.open(`${link}?lang=en`)).body)).toContain('You need not give a reason.');
  });

  it('objects with one press, without a cookie, and says so whenever it is opened again', async () => {
    const visitor = new Visitor(server);
    const answer = await visitor.send(link, {});
    expect([answer.statusCode, readable(answer.body)]).toEqual([
      ...[200, expect.stringContaining('Ihr Widerspruch ist angekommen')],
    ]);
    expect(await outcome()).toBe('released');
    const again = await visitor.open(link);
    expect(readable(again.body)).toContain('Netzwerk Lotsen schreibt Ihnen nicht mehr.');
    expect(again.body).not.toContain('<form');
    expect(again.body).not.toContain(contact.person.email);
  });

  it.each([
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
    ],
  ])('takes the click of a mail program, from anywhere, as %s', async (type, body) => {
    const headers = { 'content-type': type, 'sec-fetch-site': 'cross-site' };
    for (let click = 0; click < 2; click += 1) {
      expect((await server.app.inject({ method: 'POST', url: link, headers, body })).statusCode).toBe(200);
    }
    expect(await outcome()).toBe('released');
  });

  it('bad input: opens nothing behind a forged link or one to an earlier mailbox', async () => {
    const visitor = new Visitor(server);
    await server.sql.query('update person set link_version = 2 where id = $1', [contact.person.id]);
    for (const wrong of [link, '/widerspruch/x', `${link.slice(0, -2)}AA`]) {
      expect((await visitor.open(wrong)).statusCode).toBe(404);
      expect(readable((await visitor.send(wrong, {})).body)).toContain('Dieser Link gilt nicht mehr');
    }
    expect(await outcome()).toBeNull();
  });
});
