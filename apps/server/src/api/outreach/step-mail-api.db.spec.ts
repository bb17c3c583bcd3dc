import { FixedClock, systemCaller } from '#libs/kernel';
import { NetworkService } from '#libs/networks';
import { TimelinePlanning } from '#libs/outreach';
import { anEvent } from '../../../../../test/factories/events.factory.js';
import { anInvitation } from '../../../../../test/factories/invitations.factory.js';
import { aNetwork, aPerson } from '../../../../../test/factories/networks.factory.js';
import { aPng } from '../../../../../test/factories/pictures.factory.js';
import { TestServer } from '../../../../../test/support/server.js';
import { MONDAY } from '../../../../../test/support/world.js';

describe('the mail of a step, shown in a frame', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ clock: new FixedClock(MONDAY) });
  });
  afterAll(() => server?.stop());

  it('is a document that runs, fetches and opens nothing, with the logo in it', async () => {
    const get = <T>(type: abstract new (...args: never[]) => T): T => server.app.get<T>(type, { strict: false });
    const { id: networkId } = await aNetwork(server.sql);
    const logo = aPng(96, 32, 'Lindengau');
    await get(NetworkService).showLogo(systemCaller('test'), { id: networkId, version: 1 }, logo);
    const event = await anEvent(server.sql, networkId);
    const reader = { firstName: 'Ada', lastName: '<script>alert(1)</script>' };
    await anInvitation(server.sql, event, await aPerson(server.sql, networkId, reader));
    await get(TimelinePlanning).planDue();
    const [step] = await server.sql.query<{ id: string }[]>(
      `select id from outreach_step where event_id = $1 and kind = 'reminder'`,
      [event.id],
    );
    const as = await server.account({ roles: [{ networkId, role: 'organiser' }] });
    const { body, headers, statusCode } = await server.send('GET', `/api/steps/${step!.id}/mail?position=1`, { as });
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'; sandbox",
    );
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toContain(`src="data:image/png;base64,${logo.toString('base64')}"`);
    expect(body).not.toMatch(/<script|cid:|src="http/i);
    // What opens something for its reader is shortened; the rest would need a window, which a sandbox does not open.
    expect(body).toContain(`/i/…?antwort=zusage"`);
    expect(body).toContain('<base target="_blank">');
  });
});
