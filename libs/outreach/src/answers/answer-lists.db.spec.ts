import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { anInvitation } from '../../../../test/factories/invitations.factory.js';
import { newId } from '#libs/kernel';
import { aNetwork, anOrganisation, aPerson, aProject } from '../../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../../test/factories/registrations.factory.js';
import { anExpectingSeries } from '../../../../test/factories/series.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { OutreachModule } from '../outreach.module.js';
import { AnswerQueries } from './answer.queries.js';
import { InvitationAnswers } from './invitation-answers.service.js';

let world: World;
let networkId: string;
let eventId: string;
const all = { page: 1, size: 50 };
beforeAll(async () => {
  world = await aWorld(OutreachModule);
  networkId = (await aNetwork(world.sql)).id;
  const event = await anEvent(world.sql, networkId);
  eventId = event.id;
  const work = await anOrganisation(world.sql, networkId, { name: 'Werkhof Ost gGmbH' });
  const chamber = await anOrganisation(world.sql, networkId, { name: 'IHK Nordhafen' });
  const invited = async (lastName: string, organisation: string, state: string) => {
    const person = await aPerson(world.sql, networkId, { lastName, organisation_id: organisation });
    await anInvitation(world.sql, event, person, { state });
    return person.id;
  };
  await aRegistration(world.sql, event, 'confirmed', { person_id: await invited('Arslan', work.id, 'accepted') });
  await invited('Brandt', work.id, 'sent');
  await invited('Celik', chamber.id, 'sent');
  await invited('Demir', chamber.id, 'revoked');
  await aRegistration(world.sql, event, 'confirmed', { organisation_name: 'Neu dabei e. V.' });
});
afterAll(() => world?.close());

const queries = () => world.get(AnswerQueries);

describe('the answers to an event', () => {
  it('are shown for each person, with how many there are of each', async () => {
    const { rows, counts } = await queries().people(organiserIn(networkId).scope, eventId, {}, all);
    expect(rows.map(({ lastName, state, registration }) => [lastName, state, registration])).toEqual([
      ['Arslan', 'accepted', 'confirmed'],
      ['Brandt', 'sent', null],
      ['Celik', 'sent', null],
    ]);
    expect(counts).toMatchObject({ accepted: 1, sent: 2, declined: 0 });
  });

  it('are found by state, name and organisation', async () => {
    const names = async (filter: Parameters<AnswerQueries['people']>[2]) =>
      (await queries().people(organiserIn(networkId).scope, eventId, filter, all)).rows.map(({ lastName }) => lastName);
    expect(await names({ state: 'sent' })).toEqual(['Brandt', 'Celik']);
    expect(await names({ text: 'nordhafen' })).toEqual(['Celik']);
  });

  it('E8: name who cannot come this time and stays interested, apart from who has said no', async () => {
    const event = await anEvent(world.sql, networkId);
    for (const [lastName, state] of [
      ['Ilmer', 'declined_interested'],
      ['Jansen', 'declined'],
    ] as const) {
      await anInvitation(world.sql, event, await aPerson(world.sql, networkId, { lastName }), { state });
    }
    const filter = { state: 'declined_interested' } as const;
    const { rows, counts } = await queries().people(organiserIn(networkId).scope, event.id, filter, all);
    expect(rows.map(({ lastName }) => lastName)).toEqual(['Ilmer']);
    expect(counts).toMatchObject({ declined_interested: 1, declined: 1 });
  });

  it('say by organisation who is still missing', async () => {
    const { rows, counts } = await queries().organisations(organiserIn(networkId).scope, eventId, {}, all);
    expect(rows.map(({ organisationName, standing }) => [organisationName, standing])).toEqual([
      ['IHK Nordhafen', 'missing'],
      ['Neu dabei e. V.', 'coming'],
      ['Werkhof Ost gGmbH', 'coming'],
    ]);
    expect(counts).toEqual({ missing: 1, coming: 2, declined: 0 });
  });

  it('name organisations and carriers of projects that are members of a series’ group, invited or not', async () => {
    const series = await anExpectingSeries(world.sql, networkId);
    const event = await series.date();
    const carrier = await anOrganisation(world.sql, networkId, { name: 'Bildungswerk Ost' });
    const project = await aProject(world.sql, networkId, { carrier_organisation_id: carrier.id });
    const present = await anOrganisation(world.sql, networkId, { name: 'Jobcenter Mitte' });
    const former = await anOrganisation(world.sql, networkId, { name: 'Kammer West' });
    const join = (column: string, id: string, validTo: string | null = null) =>
      world.sql.query(
        `insert into membership (id, network_id, group_id, ${column}, valid_from, valid_to, created_at)
         values ($1, $2, $3, $4, '2025-01-01', $5, now())`,
        [newId(), networkId, series.group.id, id, validTo],
      );
    await join('project_id', project.id);
    await join('organisation_id', present.id);
    await join('organisation_id', former.id, '2026-01-31');
    await aRegistration(world.sql, event, 'confirmed', { organisation_name: 'Jobcenter Mitte' });
    const { rows } = await queries().organisations(organiserIn(networkId).scope, event.id, {}, all);
    expect(rows.map(({ organisationName, standing }) => [organisationName, standing])).toEqual([
      ['Bildungswerk Ost', 'missing'],
      ['Jobcenter Mitte', 'coming'],
    ]);
  });

  it('are nobody’s of another network', async () => {
    const { scope } = organiserIn((await aNetwork(world.sql)).id);
    const asked = [queries().people(scope, eventId, {}, all), queries().organisations(scope, eventId, {}, all)];
    await Promise.all(asked.map((one) => expect(one).rejects.toMatchObject({ code: 'not-found' })));
  });
});

describe('an answer given by telephone', () => {
  it('names the way to take part where there are two', async () => {
    const event = await anEvent(world.sql, networkId, { format: 'hybrid' });
    const id = await anInvitation(world.sql, event, await aPerson(world.sql, networkId));
    const enter = (mode: 'online' | null) =>
      world.get(InvitationAnswers).enter(organiserIn(networkId), id, { answer: 'accepted', mode });
    await expect(enter(null)).rejects.toMatchObject({ code: 'invalid-input' });
    await enter('online');
    const [row] = await world.sql.query<{ mode: string }[]>('select mode from registration where event_id = $1', [
      event.id,
    ]);
    expect(row!.mode).toBe('online');
  });
});
