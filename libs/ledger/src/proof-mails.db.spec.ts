import { Informing, OwnReports, ReportNewsRound, Reporting } from '#libs/intake';
import { newId, systemCaller } from '#libs/kernel';
import { scopeIn } from '../../../test/factories/callers.factory.js';
import { anEvent } from '../../../test/factories/events.factory.js';
import { aNetwork } from '../../../test/factories/networks.factory.js';
import { type APromise, aPromise } from '../../../test/factories/obligations.factory.js';
import { aReportForm, aStranger } from '../../../test/factories/report-forms.factory.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { LedgerModule } from './ledger.module.js';
import { LedgerProofs } from './proof.queries.js';

let world: World;
let networkId: string;
beforeAll(async () => (world = await aWorld(LedgerModule)));
beforeEach(async () => {
  world.reset();
  networkId = (await aNetwork(world.sql)).id;
});
afterAll(() => world?.close());

const hoursPass = (hours: number) => world.clock.set(new Date(world.clock.now().getTime() + hours * 3_600_000));

const reported = async (email: string) =>
  (
    await world
      .get(Reporting)
      .report(aStranger, { networkId, channel: 'form', language: 'de' }, aReportForm({ reporter: { email } }))
  ).id;
const accepted = (reportId: string, { id, project }: APromise) =>
  world.sql.query(
    `update project_report set state = 'accepted', decided_at = $4, updated_at = $4, obligation_id = $2, project_id = $3
     where id = $1`,
    [reportId, id, project.id, world.clock.now()],
  );
/** As the worker hands them over. */
const handedOver = () =>
  world.sql.query(
    `update mail_message set status = 'sent', sent_at = $2, subject = 'Betreff von ' || template
     where network_id = $1 and status = 'queued'`,
    [networkId, world.clock.now()],
  );
const mailed = async ({ id }: APromise) =>
  (await world.get(LedgerProofs).one(scopeIn([networkId]), id)).entries.flatMap((entry) =>
    entry.kind === 'mailed' ? [[entry.to, entry.mail?.toAddress, entry.mail?.subject, entry.mail?.status]] : [],
  );

describe('the proof of a promise', () => {
  it('names what its reporter was sent: thanks, what was decided, the invitation; and nothing of another report', async () => {
    const event = await anEvent(
      world.sql,
      networkId,
      { startsLocal: '2026-03-19T10:00' },
      { guarantee_relevant: true },
    );
    const promise = await aPromise(world.sql, networkId, { eventId: event.id });
    const reportId = await reported('amira@seehafen.example.org');
    await reported('boris@seehafen.example.org');
    await accepted(reportId, promise);
    hoursPass(1);
    await world.get(ReportNewsRound).tell();
    await world.sql.query(
      `insert into obligation_attempt (id, obligation_id, event_id, person_id, network_id, way, attempted_at)
       values ($1, $2, $3, $4, $5, 'wave', $6)`,
      [newId(), promise.id, event.id, promise.contact.id, networkId, world.clock.now()],
    );
    hoursPass(1);
    await world.get(ReportNewsRound).tell();
    await handedOver();
    const to = ['reporter', 'amira@seehafen.example.org'];
    expect(await mailed(promise)).toEqual([
      [...to, 'Betreff von report-ack', 'sent'],
      [...to, 'Betreff von report-outcome', 'sent'],
      [...to, 'Betreff von report-outcome', 'sent'],
    ]);
  });

  it('names nobody who has told of it and wants to be forgotten', async () => {
    const promise = await aPromise(world.sql, networkId);
    const reportId = await reported('carla@seehafen.example.org');
    await accepted(reportId, promise);
    expect(await mailed(promise)).toHaveLength(1);
    await world.get(OwnReports).forgetReporter(systemCaller('test'), reportId);
    expect(await mailed(promise)).toEqual([]);
  });

  it('names the first information of each contact, and what came back', async () => {
    const promise = await aPromise(world.sql, networkId);
    hoursPass(1);
    await world.get(Informing).sweep();
    await handedOver();
    await world.sql.query(
      `insert into mail_return (id, mail_id, severity, reason, diagnosis, at)
       select gen_random_uuid(), id, 'hard', 'unknown-address', '', $2 from mail_message where person_id = $1`,
      [promise.contact.id, world.clock.now()],
    );
    const { entries } = await world.get(LedgerProofs).one(scopeIn([networkId]), promise.id);
    const [mail, back] = entries.filter(({ kind }) => kind === 'mailed' || kind === 'returned');
    const { id, email } = promise.contact;
    expect(mail).toMatchObject({
      ...{ kind: 'mailed', to: 'contact', person: { id } },
      mail: { template: 'first-information', toAddress: email, subject: 'Betreff von first-information' },
    });
    expect(back).toMatchObject({ kind: 'returned', to: 'contact', why: 'unknown-address' });
  });

  it('E14: names one mail for all projects in the proof of each, and none in that of a later one', async () => {
    const first = await aPromise(world.sql, networkId);
    const second = await aPromise(world.sql, networkId, { contact: first.contact });
    hoursPass(1);
    await world.get(Informing).sweep();
    hoursPass(1);
    const later = await aPromise(world.sql, networkId, { contact: first.contact, accepted_at: world.clock.now() });
    const told = [['contact', first.contact.email, null, 'queued']];
    expect([await mailed(first), await mailed(second), await mailed(later)]).toEqual([told, told, []]);
  });
});
