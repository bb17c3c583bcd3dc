import { newId } from '#libs/kernel';
import { aNetwork } from '../../../../../test/factories/networks.factory.js';
import { aReport } from '../../../../../test/factories/reports.factory.js';
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

it('lists whose reporter was not told what became of the report, until somebody notes how they were', async () => {
  const { id: networkId } = await aNetwork(server.sql);
  const as = await server.account({ roles: [{ networkId, role: 'organiser' }] });
  const reporter = { name: 'Ute Ohneland' };
  const decided = { state: 'out_of_scope', decided_at: new Date(), reason: 'Passt nicht.' };
  const { id, reference } = await aReport(server.sql, networkId, { reporter }, decided);
  await aReport(server.sql, networkId, {}, decided);
  const unanswered = async () => {
    const answer = await server.send('GET', `/api/networks/${networkId}/reports?which=unanswered`, { as });
    return answer.json<{ rows: { reference: string }[] }>().rows.map((row) => row.reference);
  };
  const owed = async () =>
    (await server.send('GET', `/api/reports/${id}`, { as })).json<{ owedAnswer: unknown }>().owedAnswer;
  expect(await unanswered()).toEqual([reference]);
  expect(await owed()).toMatchObject({ why: 'no-address', urgency: 'green' });
  const noted = await server.send('POST', `/api/reports/${id}/answered`, {
    ...{ as, headers: { 'idempotency-key': newId() }, body: { note: 'Angerufen.' } },
  });
  expect(noted.statusCode).toBe(204);
  expect([await unanswered(), await owed()]).toEqual([[], null]);
});
