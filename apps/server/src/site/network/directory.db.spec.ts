import { FixedClock } from '#libs/kernel';
import { ConsentService } from '#libs/networks';
import { organiserIn } from '../../../../../test/factories/callers.factory.js';
import { aConsent, aContactRole, aNetwork, aPerson, aProject } from '../../../../../test/factories/networks.factory.js';
import { TestServer } from '../../../../../test/support/server.js';
import { MONDAY } from '../../../../../test/support/world.js';
import { Visitor } from '../visitor.factory.js';

let server: TestServer;
let visitor: Visitor;
beforeAll(async () => {
  server = await TestServer.start({ clock: new FixedClock(MONDAY) });
  visitor = new Visitor(server);
});
afterAll(() => server?.stop());

describe('the public directory of a network', () => {
  it('names nobody any more who has withdrawn that, on no page, feed or copy that a browser keeps', async () => {
    const network = await aNetwork(server.sql);
    const home = `/n/${network.slug}`;
    const email = 'widerrufen@erlenried.example.org';
    const person = await aPerson(server.sql, network.id, { lastName: 'Widerrufen', email });
    const listed = await aProject(server.sql, network.id, { name: 'Wege', listedFrom: '2025-01-01' });
    await aContactRole(server.sql, person, listed);
    await aConsent(server.sql, person, 'directory_listing');
    const page = `${home}/initiativen`;
    const kept = await visitor.open(page);
    expect(kept.body).toContain(email);
    // No proxy may keep it, and the copy of a browser is asked for each time.
    expect(kept.headers['cache-control']).toBe('private, no-cache');
    const again = () => visitor.open(page, { 'if-none-match': String(kept.headers.etag) });
    expect((await again()).statusCode).toBe(304);
    const withdrawal = { personId: person.id, kind: 'directory_listing' } as const;
    await server.app.get(ConsentService).withdraw(organiserIn(network.id), withdrawal);
    const now = await again();
    expect([now.statusCode, now.body.includes(listed.name)]).toEqual([200, true]);
    const places = [page, `${page}?q=Wege`, `${page}?lang=en`, home, `${home}.ics`, '/', '/sitemap.xml'];
    for (const place of places) expect((await visitor.open(place)).body).not.toMatch(/Widerrufen|widerrufen@/);
  });
});
