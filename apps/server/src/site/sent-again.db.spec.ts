import { FixedClock } from '#libs/kernel';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { MONDAY } from '../../../../test/support/world.js';
import { TestServer } from '../../../../test/support/server.js';
import { anEntry, readable, stateOf, Visitor } from './visitor.factory.js';

let server: TestServer;
let networkId: string;
const clock = new FixedClock(MONDAY);

beforeAll(async () => {
  server = await TestServer.start({ clock });
  networkId = (await aNetwork(server.sql)).id;
});
afterAll(() => server?.stop());
beforeEach(() => clock.set(MONDAY));

const mailsTo = async (email: string): Promise<string[]> => {
  const rows = await server.sql.query<{ template: string }[]>(
    'select template from mail_message where to_address = $1 order by created_at, id',
    [email],
  );
  return rows.map(({ template }) => template);
};
const later = (minutes: number) => clock.advance(minutes * 60_000);

describe('"no email came" after the form', () => {
  it('sends the mail once more within ten minutes, by a button that works without script', async () => {
    const event = await anEvent(server.sql, networkId);
    const visitor = new Visitor(server);
    const email = 'once.more@seehafen.example.org';
    await visitor.send(`/e/${event.slug}/anmeldung`, anEntry({ email }));
    const page = `/e/${event.slug}/danke`;
    expect((await visitor.open(page)).body).toContain(`action="${page}" method="post"`);
    for (let press = 0; press < 3; press += 1) {
      later(1);
      const sent = await visitor.send(page, { email });
      expect([sent.statusCode, sent.headers.location]).toEqual([303, `${page}?nochmal=ja`]);
    }
    expect(await mailsTo(email)).toEqual(['registration-received', 'registration-received']);
    expect(readable((await visitor.open(`${page}?nochmal=ja`)).body)).toContain('noch einmal unterwegs');
    const faulty = await visitor.send(page, { email: 'nobody' });
    expect([faulty.statusCode, faulty.body]).toEqual([422, expect.stringContaining('href="#email"')]);
  });

  it('answers the same for every address, and writes to none that has not been given for this event', async () => {
    const [event, other] = [await anEvent(server.sql, networkId), await anEvent(server.sql, networkId)];
    const { email } = await aPerson(server.sql, networkId);
    const visitor = new Visitor(server);
    await visitor.send(`/e/${other.slug}/anmeldung`, anEntry({ email: 'elsewhere@seehafen.example.org' }));
    const before = await stateOf(server);
    for (const address of [email!, 'elsewhere@seehafen.example.org', 'unknown@seehafen.example.org']) {
      const { statusCode, body, headers } = await visitor.send(`/e/${event.slug}/danke`, { email: address });
      expect([statusCode, body, headers.location]).toEqual([303, '', `/e/${event.slug}/danke?nochmal=ja`]);
    }
    expect(await stateOf(server)).toBe(before);
  });
});

describe('one address', () => {
  it('gets few mails in an hour and in a day, by forms, buttons and "send me my link" together', async () => {
    const email = 'flooded@seehafen.example.org';
    await aPerson(server.sql, networkId, { email });
    const event = await anEvent(server.sql, networkId);
    const visitor = new Visitor(server);
    await visitor.send(`/e/${event.slug}/anmeldung`, anEntry({ email }));
    for (let turn = 0; turn < 6; turn += 1) {
      await visitor.send('/login', { email });
      await visitor.send(`/e/${event.slug}/danke`, { email });
      later(10);
    }
    expect(await mailsTo(email)).toHaveLength(5);
    for (let hour = 0; hour < 8; hour += 1) {
      later(60);
      for (let turn = 0; turn < 3; turn += 1) {
        await visitor.send('/login', { email });
        later(10);
      }
    }
    expect(await mailsTo(email)).toHaveLength(12);
  });
});
