import { FixedClock } from '#libs/kernel';
import { type AnEvent, anEvent } from '../../../../../test/factories/events.factory.js';
import { aNetwork } from '../../../../../test/factories/networks.factory.js';
import { aPdf } from '../../../../../test/factories/scans.factory.js';
import { type TestAccount, TestServer } from '../../../../../test/support/server.js';

let server: TestServer;
let organiser: TestAccount;
let event: AnEvent;
beforeAll(async () => {
  server = await TestServer.start({ clock: new FixedClock(new Date('2026-05-19T15:00:00Z')) });
  const { id: networkId } = await aNetwork(server.sql);
  organiser = await server.account({ roles: [{ networkId, role: 'organiser' }] });
  event = await anEvent(server.sql, networkId, { state: 'running' });
});
afterAll(() => server?.stop());

type Sheet = Readonly<{ scans: readonly Readonly<{ id: string; uploadedByName: string | null }>[] }>;

const path = () => `/api/events/${event.id}/attendance/scans`;
const add = (bytes: Buffer, as = organiser) =>
  server.send('POST', path(), { as, body: { content: bytes.toString('base64') } });

describe('a signed list that is asked for', () => {
  it('comes as a file to save, is kept by nobody on the way, and runs nothing', async () => {
    const { scans } = (await add(aPdf(2))).json<Sheet>();
    expect(scans).toMatchObject([{ uploadedByName: expect.stringMatching(/./) }]);
    const answer = await server.send('GET', `${path()}/${scans[0]!.id}`, { as: organiser });
    expect([answer.statusCode, answer.rawPayload.equals(aPdf(2))]).toEqual([200, true]);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="unterschriften-${event.slug}-1.pdf"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    });
  });

  it('is there for nobody of another network', async () => {
    const { scans } = (await add(aPdf(2))).json<Sheet>();
    const { id: elsewhere } = await aNetwork(server.sql);
    const stranger = await server.account({ roles: [{ networkId: elsewhere, role: 'organiser' }] });
    for (const as of [stranger, undefined]) {
      const answer = await server.send('GET', `${path()}/${scans[0]!.id}`, as ? { as } : {});
      expect(answer.statusCode).toBe(as ? 404 : 401);
    }
    expect((await add(aPdf(3), stranger)).statusCode).toBe(404);
  });
});

describe('a file that is too large or none', () => {
  it('is refused and says why, and nothing is kept', async () => {
    const before = (await add(aPdf(2))).json<Sheet>().scans.length;
    const page = await add(Buffer.from('<html>'));
    expect([page.statusCode, page.json()]).toEqual([
      422,
      expect.objectContaining({ faults: [{ field: 'content', fault: 'not-pdf-jpeg-png' }] }),
    ]);
    const large = await add(Buffer.concat([aPdf(1), Buffer.alloc(10 * 1024 * 1024)]));
    expect(large.statusCode).toBeGreaterThanOrEqual(400);
    const nonsense = await server.send('POST', path(), { as: organiser, body: { content: '<html>' } });
    expect(nonsense.statusCode).toBe(400);
    expect((await add(aPdf(2))).json<Sheet>().scans).toHaveLength(before);
  });
});
