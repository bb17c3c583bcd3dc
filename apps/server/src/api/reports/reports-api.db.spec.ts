import { newId } from '#libs/kernel';
import { aNetwork } from '../../../../../test/factories/networks.factory.js';
import { TestServer } from '../../../../../test/support/server.js';

let server: TestServer;
beforeAll(async () => (server = await TestServer.start()));
afterAll(() => server?.stop());

it('says by name which colleague has taken a report in', async () => {
  const { id: networkId } = await aNetwork(server.sql);
  const as = await server.account({ roles: [{ networkId, role: 'organiser' }] });
  const taken = await server.send('POST', `/api/networks/${networkId}/reports`, {
    ...{ as, headers: { 'idempotency-key': newId() } },
    body: { channel: 'phone', project: { name: 'Lotsenprojekt Hohenau' } },
  });
  const { id } = taken.json<{ id: string }>();
  const { history } = (await server.send('GET', `/api/reports/${id}`, { as })).json<{ history: object[] }>();
  const [{ name }] = (await server.sql.query('select display_name as name from account where id = $1', [as.id])) as [
    { name: string },
  ];
  expect(history).toMatchObject([{ action: 'report.received', actorKind: 'account', actorName: name }]);
});
