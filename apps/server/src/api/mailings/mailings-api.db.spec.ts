import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FixedClock, newId } from '#libs/kernel';
import { MONDAY } from '../../../../../test/support/world.js';
import { aNetwork, aPerson } from '../../../../../test/factories/networks.factory.js';
import { eventually } from '../../../../../test/support/eventually.js';
import { type TestAccount, TestServer } from '../../../../../test/support/server.js';
import { MailingProgressStream } from './mailing-progress.service.js';

describe('mailings in the api', () => {
  let server: TestServer;
  let organiser: TestAccount;
  let networkId: string;
  beforeAll(async () => {
    server = await TestServer.start({ clock: new FixedClock(MONDAY) });
    await server.app.listen(0, '127.0.0.1');
    networkId = (await aNetwork(server.sql)).id;
    organiser = await server.account({ roles: [{ networkId, role: 'organiser' }] });
    Object.assign(server.app.get(MailingProgressStream, { strict: false }).pace, { lookMs: 20, heartbeatMs: 50 });
  });
  afterAll(() => server?.stop());

  const path = (rest = '') => `/api/networks/${networkId}/mailings${rest}`;
  const draft = (personIds: readonly string[], more: object = {}) => ({
    ...{ eventId: null, selection: { kind: 'persons', personIds } },
    ...{ texts: { de: { subject: 'Noch eine Frage', body: 'Liebe {Vorname}, bis bald!' } }, ...more },
  });
  const send = async (count: number) => {
    const people = await Promise.all(Array.from({ length: count }, () => aPerson(server.sql, networkId)));
    const body = { ...draft(people.map(({ id }) => id)), id: newId(), recipients: count, isMeant: false };
    const answer = await server.send('POST', path(), { as: organiser, body });
    expect(answer.statusCode).toBe(201);
    return body.id;
  };
  const setStatus = (mailingId: string, status: string, most = 1_000) =>
    server.sql.query(
      `update mail_message set status = $2 where id in (
         select id from mail_message where batch_id = $1 and status <> $2 limit $3)`,
      [mailingId, status, most],
    );

  /** What a page hears of a mailing, as long as it listens. */
  function listen(mailingId: string, as = organiser) {
    const events: { type: string; data: string }[] = [];
    const { port } = server.app.getHttpServer().address() as AddressInfo;
    const heard = { events, status: 0, isClosed: false, hangUp: () => request.destroy() };
    const request = get(
      { port, path: `/api/mailings/${mailingId}/progress`, headers: { cookie: as.cookie } },
      (response: IncomingMessage) => {
        heard.status = response.statusCode ?? 0;
        response.setEncoding('utf8').on('data', (text: string) => {
          for (const block of text.split('\n\n').filter((one) => one.trim() !== '')) {
            const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1] ?? '';
            events.push({ type: field('event') || 'message', data: field('data') });
          }
        });
        response.on('close', () => (heard.isClosed = true));
      },
    );
    request.on('error', () => (heard.isClosed = true));
    return heard;
  }
  const progress = ({ events }: ReturnType<typeof listen>) =>
    events.filter(({ type }) => type === 'message').map(({ data }) => JSON.parse(data) as unknown);

  it('say what stands against a text, and send it nowhere until it is mended', async () => {
    const { id } = await aPerson(server.sql, networkId, { firstName: '' });
    const check = await server.send('POST', path('/check'), { as: organiser, body: draft([id]) });
    expect(check.json()).toMatchObject({
      ...{ recipients: 1, participants: 0, leftOut: [] },
      findings: [{ code: 'empty-placeholder', severity: 'stops', people: { count: 1 } }],
    });
    const body = { ...draft([id]), id: newId(), recipients: 1, isMeant: true };
    const refused = await server.send('POST', path(), { as: organiser, body });
    expect([refused.statusCode, refused.json()]).toEqual([
      ...[422, expect.objectContaining({ code: 'mailing.not-ready', facts: { findings: ['empty-placeholder'] } })],
    ]);
  });

  it('name who sent them', async () => {
    const id = await send(1);
    const answer = await server.send('GET', `/api/mailings/${id}`, { as: organiser });
    expect(answer.json()).toMatchObject({ id, recipients: 1, actorName: expect.stringMatching(/\S/) });
    const list = await server.send('GET', path(), { as: organiser });
    expect(list.json<{ rows: unknown[] }>().rows).toContainEqual(answer.json());
  });

  it('are followed to their end, which closes the stream', async () => {
    const id = await send(3);
    const page = listen(id);
    await eventually(() => progress(page).length === 1);
    expect(page.status).toBe(200);
    await setStatus(id, 'sent', 1);
    await eventually(() => progress(page).length === 2);
    await eventually(() => page.events.some(({ type }) => type === 'beat'));
    await setStatus(id, 'failed', 1);
    await setStatus(id, 'sent');
    await eventually(() => page.isClosed);
    const told = progress(page);
    expect(told[0]).toEqual({ progress: { queued: 3 }, takenBack: null, isOver: false });
    expect(told[1]).toEqual({ progress: { queued: 2, sent: 1 }, takenBack: null, isOver: false });
    expect(told.at(-1)).toMatchObject({ isOver: true });
  });

  it('tell whoever connects again where they stand now, and go on whether or not somebody listens', async () => {
    const id = await send(2);
    const first = listen(id);
    await eventually(() => progress(first).length === 1);
    first.hangUp();
    await setStatus(id, 'sent', 1);
    const second = listen(id);
    await eventually(() => progress(second).length === 1);
    expect(progress(second)).toEqual([{ progress: { queued: 1, sent: 1 }, takenBack: null, isOver: false }]);
    second.hangUp();
  });

  it('are over for everybody who listens when they are taken back', async () => {
    const id = await send(2);
    const page = listen(id);
    await eventually(() => progress(page).length === 1);
    const answer = await server.send('POST', `/api/mailings/${id}/take-back`, { as: organiser });
    expect(answer.json()).toEqual({ id, takenBack: 2 });
    await eventually(() => page.isClosed);
    expect(progress(page).at(-1)).toEqual({ progress: {}, takenBack: 2, isOver: true });
  });

  it('are followed by nobody of another network', async () => {
    const id = await send(1);
    const foreign = await server.account({
      roles: [{ networkId: (await aNetwork(server.sql)).id, role: 'organiser' }],
    });
    const page = listen(id, foreign);
    await eventually(() => page.status === 404);
  });

  it('close their streams when the time of one is over or the server stops', async () => {
    const id = await send(1);
    const stream = server.app.get(MailingProgressStream, { strict: false });
    Object.assign(stream.pace, { lastsMs: 100 });
    const page = listen(id);
    await eventually(() => page.isClosed);
    Object.assign(stream.pace, { lastsMs: 60_000 });
    const other = listen(id);
    await eventually(() => progress(other).length === 1);
    stream.onModuleDestroy();
    await eventually(() => other.isClosed);
  });
});
