import { Suppressions } from '#libs/mail';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import {
  aContactRole,
  aNetwork,
  type APerson,
  aPerson,
  aProject,
} from '../../../../test/factories/networks.factory.js';
import { aReport } from '../../../../test/factories/reports.factory.js';
import { overlapping } from '../../../../test/support/overlapping.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { IntakeModule } from '../intake.module.js';
import { REST_MINUTES } from '../rest.rules.js';
import { Acceptance } from '../triage/acceptance.service.js';
import { Triage } from '../triage/triage.service.js';
import { AddedProjects } from './added-projects.service.js';

let world: World;
let networkId: string;
let member: APerson;
beforeAll(async () => (world = await aWorld(IntakeModule)));
beforeEach(async () => {
  world.reset();
  networkId = (await aNetwork(world.sql, { mailbox: 'netz@example.org' })).id;
  member = await aPerson(world.sql, networkId);
  await aContactRole(world.sql, member, await aProject(world.sql, networkId, { name: 'Lotsen Hohenau' }));
});
afterAll(() => world?.close());

const caller = () => organiserIn(networkId);
const project = (name: string) => ({ name, carrier: { name: 'Werkbrücke gGmbH', city: 'Hohenau' } });
const told = (more: Parameters<typeof aReport>[2] = {}) => aReport(world.sql, networkId, more);
/** A report of another project of the member, noted as known. */
async function added(name: string, contact: Readonly<{ id: string }> | null = member) {
  const { id } = await told({ name });
  return world.get(Acceptance).alreadyKnown(caller(), { id, version: 1 }, { project: project(name), contact });
}
const later = (minutes: number) => world.clock.set(new Date(world.clock.now().getTime() + minutes * 60_000));
const tell = () => world.get(AddedProjects).tell();
const mails = () =>
  world.sql.query<{ to: string; template: string; parameters: { added: { name: string }[]; others: string[] } }[]>(
    `select to_address as to, template, parameters from mail_message where network_id = $1 order by id`,
    [networkId],
  );

describe('E5: another project of somebody who belongs to the network', () => {
  it('E5: is told to them once, in one mail that names it and what they spoke for', async () => {
    const { id } = await added('Startklar Westmark');
    expect(await tell()).toBe(0);
    later(REST_MINUTES);
    expect(await tell()).toBe(1);
    expect(await tell()).toBe(0);
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      ...{ to: member.email, template: 'project-added' },
      parameters: { added: [{ name: 'Startklar Westmark' }], others: ['Lotsen Hohenau'] },
    });
    expect(await world.historyOf(id)).toEqual(['report.already-known', 'report.contact-told']);
  });

  it('E5: of several reports decided in one go makes one mail, and waits for the last of them', async () => {
    await added('Startklar Westmark');
    later(REST_MINUTES - 1);
    await added('PraxisStart Labor');
    later(1);
    expect(await tell()).toBe(0);
    later(REST_MINUTES);
    expect(await tell()).toBe(1);
    const [mail] = await mails();
    expect(mail!.parameters.added.map(({ name }) => name)).toEqual(['PraxisStart Labor', 'Startklar Westmark']);
    expect(mail!.parameters.others).toEqual(['Lotsen Hohenau']);
  });

  it('E5: is no news when it was entered before: a second report of it writes to nobody', async () => {
    const first = await added('Startklar Westmark');
    later(REST_MINUTES);
    await tell();
    const [row] = await world.sql.query<{ id: string }[]>('select project_id as id from project_report where id = $1', [
      first.id,
    ]);
    const { id } = await told({ name: 'Startklar' });
    await world.get(Acceptance).alreadyKnown(caller(), { id, version: 1 }, { project: row!, contact: member });
    later(REST_MINUTES);
    expect(await tell()).toBe(0);
    expect(await mails()).toHaveLength(1);
  });

  it('E5: is told by one of two workers', async () => {
    const { id } = await added('Startklar Westmark');
    later(REST_MINUTES);
    await overlapping(world.sql, `select 1 from project_report where id = '${id}' for update`, tell, tell);
    expect(await mails()).toHaveLength(1);
  });

  it('E5: is taken back with its decision, and nobody hears of it; once told it stays', async () => {
    const undone = await added('Startklar Westmark');
    await world.get(Triage).undo(caller(), undone);
    later(REST_MINUTES);
    expect(await tell()).toBe(0);
    const kept = await added('PraxisStart Labor');
    later(REST_MINUTES);
    expect(await tell()).toBe(1);
    await expect(world.get(Triage).undo(caller(), kept)).rejects.toMatchObject({
      ...{ code: 'report.acted-on', facts: { because: 'sent' } },
    });
    expect((await mails())[0]!.parameters.added).toMatchObject([{ name: 'PraxisStart Labor' }]);
  });

  it.each([
    ['has objected', { objection_at: '2026-01-30T09:00:00Z' }],
    ['has a dead address', { email_status: 'hard_bounce' }],
    ['has left', { state: 'inactive' }],
  ])('is told to nobody who %s', async (_why, columns) => {
    await added('Startklar Westmark', await aPerson(world.sql, networkId, columns));
    later(REST_MINUTES);
    expect(await tell()).toBe(0);
  });

  it('is told to nobody who wants no mail, and to nobody without a contact', async () => {
    const unsubscribed = { address: member.email!, reach: 'invitations', networkId, reason: 'unsubscribed' } as const;
    await world.within(caller(), (tx) => world.get(Suppressions).addWithin(tx, unsubscribed));
    await added('Startklar Westmark');
    await added('PraxisStart Labor', null);
    later(REST_MINUTES);
    expect(await tell()).toBe(0);
    expect(await mails()).toEqual([]);
  });

  it('is no news after a month', async () => {
    await added('Startklar Westmark');
    later(31 * 24 * 60);
    expect(await tell()).toBe(0);
  });
});
