import { FixedClock } from '#libs/kernel';
import { MONDAY } from '../../../../../test/support/world.js';
import { anEvent } from '../../../../../test/factories/events.factory.js';
import { aNetwork } from '../../../../../test/factories/networks.factory.js';
import { TestServer } from '../../../../../test/support/server.js';
import { anEntry, mailsOf, pathOf, readable, Visitor } from '../visitor.factory.js';

let server: TestServer;
let networkId: string;

beforeAll(async () => {
  server = await TestServer.start({ clock: new FixedClock(MONDAY) });
  networkId = (await aNetwork(server.sql)).id;
});
afterAll(() => server?.stop());

/** Fills in the form and follows the link of the mail. */
async function registered(slug: string): Promise<Visitor> {
  const visitor = new Visitor(server);
  await visitor.send(`/e/${slug}/anmeldung`, anEntry());
  const [mail] = await mailsOf(server, 'registration-received');
  await visitor.send(pathOf(mail!.parameters.confirm));
  return visitor;
}

describe('the public page of an event that somebody is registered for', () => {
  it('greets them instead of showing an empty form, keeps that from caches, and lets them enter somebody else', async () => {
    const event = await anEvent(server.sql, networkId);
    const visitor = await registered(event.slug);
    const { body, headers } = await visitor.open(`/e/${event.slug}`);
    expect(readable(body)).toContain('Sie sind angemeldet.');
    expect(body).toContain(`href="/m/e/${event.slug}"`);
    expect(body).not.toContain('name="email"');
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
    expect((await visitor.open(`/e/${event.slug}?andere=ja`)).body).toContain('name="email"');
    const stranger = await new Visitor(server).open(`/e/${event.slug}`);
    expect(readable(stranger.body)).not.toContain('Sie sind angemeldet.');
    expect(stranger.headers['cache-control']).toBe('private, no-cache');
  });

  it('has the form again for who has cancelled, and for a link that opens nothing any more', async () => {
    const event = await anEvent(server.sql, networkId);
    const visitor = await registered(event.slug);
    await server.sql.query(`update registration set status = 'cancelled' where event_id = $1`, [event.id]);
    expect((await visitor.open(`/e/${event.slug}`)).body).toContain('name="email"');
    visitor.cookies.set([...visitor.cookies.keys()][0]!, 'nonsense');
    expect((await visitor.open(`/e/${event.slug}`)).body).toContain('name="email"');
  });
});
