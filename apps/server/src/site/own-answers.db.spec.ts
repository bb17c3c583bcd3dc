import { FixedClock, signLink } from '#libs/kernel';
import { MONDAY } from '../../../../test/support/world.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { testConfig } from '../../../../test/support/config.js';
import { TestServer } from '../../../../test/support/server.js';
import { anEntry, readable, Visitor } from './visitor.factory.js';

let server: TestServer;
let networkId: string;
const clock = new FixedClock(MONDAY);
const { secret } = testConfig('');

beforeAll(async () => {
  server = await TestServer.start({ clock });
  networkId = (await aNetwork(server.sql, { name: 'Netzwerk Azubi-Lotsen' })).id;
});
afterAll(() => server?.stop());

async function registered(slug: string): Promise<Visitor> {
  const { id } = await aPerson(server.sql, networkId);
  const visitor = new Visitor(server);
  await visitor.open(`/m/${signLink(secret, { purpose: 'person', subject: id, version: 1, expiresOn: 0 })}`);
  const { organisationName, land, practiceStage, mode } = anEntry();
  const sent = await visitor.send(`/m/e/${slug}/anmeldung`, { organisationName, land, practiceStage, mode });
  expect(sent.statusCode).toBe(303);
  return visitor;
}

describe('whoever waits shortly before the start', () => {
  it('is promised no mail any more, and reads whom to call', async () => {
    const contact = { contact_name: 'Selin Aydemir', contact_phone: '+49 421 0000000' };
    const event = await anEvent(server.sql, networkId, { capacity: 1 });
    await server.sql.query('update event set contact_name = $2, contact_phone = $3 where id = $1', [
      event.id,
      ...Object.values(contact),
    ]);
    await registered(event.slug);
    const waiting = await registered(event.slug);
    const page = async () => readable((await waiting.open(`/m/e/${event.slug}`)).body);
    expect(await page()).toContain('Sie sind auf Platz 1. Es ist noch kein Platz frei geworden.');
    await server.sql.query(`update event set starts_at = $2 where id = $1`, [
      event.id,
      new Date(clock.now().getTime() + 3 * 3_600_000),
    ]);
    expect(await page()).toMatch(/vergibt jetzt das Team selbst\. Bitte rufen Sie an: Selin Aydemir, \+49 421 0000000/);
  });
});

describe('whoever is asked again after a move', () => {
  it('finds yes and no side by side, and no is asked once more', async () => {
    const event = await anEvent(server.sql, networkId);
    const visitor = await registered(event.slug);
    await server.sql.query(
      "update registration set status = 'pending_reconfirmation', respond_by = $2 where event_id = $1",
      [event.id, new Date(clock.now().getTime() + 86_400_000)],
    );
    const page = (await visitor.open(`/m/e/${event.slug}`)).body;
    const answers = /<div class="actions">(.*?)<\/div>/s.exec(page)![1]!;
    expect(answers).toContain(`action="/m/e/${event.slug}/zusagen"`);
    expect(answers).toContain(`href="/m/e/${event.slug}/absagen"`);
    expect(page.split(`href="/m/e/${event.slug}/absagen"`)).toHaveLength(2);
    expect((await visitor.open(`/m/e/${event.slug}/absagen`)).statusCode).toBe(200);
    expect(await server.sql.query('select status from registration where event_id = $1', [event.id])).toEqual([
      { status: 'pending_reconfirmation' },
    ]);
  });
});
