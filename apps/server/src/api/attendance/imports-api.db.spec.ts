import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FixedClock } from '#libs/kernel';
import { type AnEvent, anEvent } from '../../../../../test/factories/events.factory.js';
import { zoomReport } from '../../../../../test/factories/meeting-reports.factory.js';
import { aNetwork } from '../../../../../test/factories/networks.factory.js';
import { type TestAccount, TestServer } from '../../../../../test/support/server.js';

let server: TestServer;
let organiser: TestAccount;
let event: AnEvent;
beforeAll(async () => {
  server = await TestServer.start({ clock: new FixedClock(new Date('2026-05-19T15:00:00Z')) });
  await server.app.listen(0, '127.0.0.1');
  const { id: networkId } = await aNetwork(server.sql);
  organiser = await server.account({ roles: [{ networkId, role: 'organiser' }] });
  event = await anEvent(server.sql, networkId, { state: 'running', format: 'online' });
});
afterAll(() => server?.stop());

const reportOf = (people: number) =>
  zoomReport(Array.from({ length: people }, (_, at) => ({ name: `Mo Ebert ${at}`, from: '10:00', to: '12:00' })));
const bodyOf = (people: number) => ({
  ...{ content: Buffer.from(reportOf(people)).toString('base64'), fileName: `${people}.csv` },
});
const path = () => `/api/events/${event.id}/attendance/imports`;

/** Sends a report, and goes away when all of it was sent and no answer has come for a while. */
const sendAndLeave = (people: number, patience: number) =>
  new Promise<void>((resolve) => {
    const { port } = server.app.getHttpServer().address() as AddressInfo;
    const headers = {
      ...{ cookie: organiser.cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    };
    const upload = request({ port, path: path(), method: 'POST', headers });
    upload.on('error', () => resolve());
    upload.on('response', (response) => response.resume().on('end', () => resolve()));
    upload.end(JSON.stringify(bodyOf(people)), () => setTimeout(() => upload.destroy(), patience).unref());
  });
const kept = async () => {
  const rows = await server.sql.query<{ name: string }[]>(
    'select file_name as name from attendance_report where event_id = $1 order by 1',
    [event.id],
  );
  return rows.map(({ name }) => name);
};

describe('a report whose sender goes away', () => {
  it('is not read in, and the next one is', async () => {
    await sendAndLeave(20_000, 150);
    const answer = await server.send('POST', path(), { as: organiser, body: bodyOf(2) });
    expect([answer.statusCode, answer.json()]).toEqual([201, expect.objectContaining({ isNew: true, people: 2 })]);
    expect(await kept()).toEqual(['2.csv']);
  });

  it('is read in when they stay', async () => {
    await sendAndLeave(2_000, 60_000);
    expect(await kept()).toEqual(['2.csv', '2000.csv']);
  });
});
