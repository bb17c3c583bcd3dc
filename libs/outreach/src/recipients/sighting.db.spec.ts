import { newId } from '#libs/kernel';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { anInvitation } from '../../../../test/factories/invitations.factory.js';
import { aContactRole, aGroup, aNetwork, aPerson, aProject } from '../../../../test/factories/networks.factory.js';
import { aPromise } from '../../../../test/factories/obligations.factory.js';
import { anAttendance, aRegistration } from '../../../../test/factories/registrations.factory.js';
import { aReport } from '../../../../test/factories/reports.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { Invitations } from '../invitations/invitations.service.js';
import { OutreachModule } from '../outreach.module.js';
import { SightingQueries } from './sighting.queries.js';

let world: World;
beforeAll(async () => {
  world = await aWorld(OutreachModule);
});
afterAll(() => world?.close());

/** Somebody whose address a report names, of whom nothing else is known yet. */
async function somebodyNamed() {
  const { id: networkId } = await aNetwork(world.sql);
  const caller = organiserIn(networkId);
  const person = await aPerson(world.sql, networkId, { email: 'ute@werk.example.org' });
  const { id: reportId } = await aReport(world.sql, networkId, { contact: { email: 'ute@werk.example.org' } });
  const standing = async () => (await world.get(SightingQueries).list(caller.scope, reportId)).knownContacts;
  const belongs = async (
    side: 'person_id' | 'organisation_id' | 'project_id',
    id: string,
    until: string | null = null,
  ) => {
    const { id: group } = await aGroup(world.sql, networkId);
    await world.sql.query(
      `insert into membership (id, network_id, group_id, ${side}, role, state, valid_from, valid_to, created_at)
       values ($1, $2, $3, $4, 'member', $5, '2024-01-01', $6, now())`,
      [newId(), networkId, group, id, until ? 'ended' : 'active', until],
    );
  };
  const held = (day: string) =>
    anEvent(world.sql, networkId, { state: 'held', startsLocal: `${day}T10:00`, title: `Treffen ${day}` });
  /** Came in spring, and what the sheets of the three gatherings after it say. */
  const came = async (...since: readonly ('absent' | 'excused')[]) => {
    await aRegistration(world.sql, await held('2025-03-03'), 'attended', { person_id: person.id });
    for (const [nth, status] of since.entries()) {
      const event = await held(`2025-0${nth + 5}-05`);
      const registrationId = await aRegistration(world.sql, event, 'no_show', { person_id: person.id });
      await anAttendance(world.sql, event, { registrationId, personId: person.id, status });
    }
  };
  /** Whether the invitation to which a promise leads says that they were with us. */
  const isAskedBack = async () => {
    const event = await anEvent(world.sql, networkId, {}, { guarantee_relevant: true });
    await aPromise(world.sql, networkId, { contact: person, eventId: event.id });
    await world.get(Invitations).send(caller, event.id, { expected: 1 });
    const [mail] = await world.sql.query<{ before: unknown }[]>(
      `select parameters -> 'before' as before from mail_message where event_id = $1`,
      [event.id],
    );
    return mail!.before !== null;
  };
  return { networkId, person, standing, belongs, held, came, isAskedBack };
}

describe('whoever sights a report reads how its contact stands to the network', () => {
  it('E5: somebody who is entered and nothing else is neither member nor guest', async () => {
    const { person, standing, isAskedBack } = await somebodyNamed();
    expect(await standing()).toMatchObject([{ id: person.id, isMember: false, hasLapsed: false, projects: [] }]);
    expect(await isAskedBack()).toBe(false);
  });

  it('E5: a member is one, and a former member is asked back', async () => {
    const [member, former] = [await somebodyNamed(), await somebodyNamed()];
    await member.belongs('person_id', member.person.id);
    await former.belongs('person_id', former.person.id, '2025-01-01');
    expect(await member.standing()).toMatchObject([{ isMember: true, hasLapsed: false }]);
    expect(await former.standing()).toMatchObject([{ isMember: false, hasLapsed: true }]);
    expect(await former.isAskedBack()).toBe(true);
  });

  it.each(['organisation_id', 'project_id'] as const)('E5: whoever speaks for a member is one (%s)', async (side) => {
    const { networkId, person, standing, belongs } = await somebodyNamed();
    const project = await aProject(world.sql, networkId);
    const id = side === 'project_id' ? project.id : project.carrierOrganisationId;
    await world.sql.query(
      `insert into contact_role (id, network_id, person_id, ${side}, valid_from, created_at)
         values ($1, $2, $3, $4, '2024-01-01', now())`,
      [newId(), networkId, person.id, id],
    );
    await belongs(side, id);
    expect(await standing()).toMatchObject([{ isMember: true, hasLapsed: false }]);
    await world.sql.query(`update membership set state = 'ended', valid_to = '2025-06-01' where network_id = $1`, [
      networkId,
    ]);
    expect(await standing()).toMatchObject([{ isMember: false, hasLapsed: true }]);
  });

  it.each([
    ['a guest who has missed three gatherings', false, ['absent', 'absent', 'absent'], true],
    ['a member by name who has', true, ['absent', 'absent', 'absent'], true],
    ['a guest who has missed two', false, ['absent', 'absent'], false],
    ['a guest who was excused in between', false, ['absent', 'excused', 'absent'], false],
  ] as const)('E5: %s has lapsed exactly if the invitation asks them back', async (_who, isMember, since, lapsed) => {
    const { person, standing, belongs, came, isAskedBack } = await somebodyNamed();
    if (isMember) await belongs('person_id', person.id);
    await came(...since);
    expect(await standing()).toMatchObject([{ isMember, hasLapsed: lapsed }]);
    expect(await isAskedBack()).toBe(lapsed);
  });

  it('E5: an invitation without an answer counts as missed, and what they speak for is named', async () => {
    const { networkId, person, standing, held, came } = await somebodyNamed();
    const project = await aProject(world.sql, networkId, { name: 'Lotsen' });
    await aContactRole(world.sql, person, project);
    await came();
    for (const day of ['2025-06-02', '2025-09-01', '2025-12-01'])
      await anInvitation(world.sql, await held(day), person);
    expect(await standing()).toMatchObject([{ hasLapsed: true, projects: [{ id: project.id, name: 'Lotsen' }] }]);
  });
});
