import { aNetwork } from '../../../test/factories/networks.factory.js';
import { eventually } from '../../../test/support/eventually.js';
import { TestServer } from '../../../test/support/server.js';
import { stopServer } from './graceful-stop.js';

// More than the pool has connections: most of them are still waiting when the server is told to stop.
const GUESTS = 60;
let server: TestServer;
let stopping: Promise<void> | undefined;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(async () => {
  await (stopping ?? stopServer(server.app));
  await server.dropDatabase();
});

describe('a server that is asked to stop', () => {
  it('says at once that it is not ready, and answers every request that was on its way', async () => {
    const network = await aNetwork(server.sql);
    const administrator = await server.account({ isInstanceAdmin: true });
    await server.app.listen({ port: 0, host: '127.0.0.1' });
    const base = await server.app.getUrl();
    const invite = (index: number) =>
      fetch(`${base}/api/accounts/invitations`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie: administrator.cookie },
        body: JSON.stringify({
          email: `guest-${index}@example.org`,
          displayName: 'Gast',
          language: 'de',
          role: { networkId: network.id, role: 'organiser' },
        }),
      });
    let arrived = 0;
    server.app.getHttpServer().on('request', () => (arrived += 1));
    const inFlight = Array.from({ length: GUESTS }, (_, index) => invite(index));
    await eventually(() => arrived === GUESTS);
    stopping = stopServer(server.app, 300);
    const [ready, health] = await Promise.all([fetch(`${base}/ready`), fetch(`${base}/health`)]);
    expect([ready.status, health.status, health.headers.get('connection')]).toEqual([503, 200, 'close']);
    const answers = await Promise.all(inFlight);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(GUESTS);
    await stopping;
    await expect(fetch(`${base}/health`)).rejects.toThrow();
  });
});
