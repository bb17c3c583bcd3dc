import { newId } from '#libs/kernel';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { anInvitation } from '../../../../test/factories/invitations.factory.js';
import { aGroup, aNetwork, anOrganisation, aPerson, aProject } from '../../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../../test/factories/registrations.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { Invitations } from '../invitations/invitations.service.js';
import { WaveQueries } from '../invitations/wave.queries.js';
import { OutreachModule } from '../outreach.module.js';
import type { Criteria, Criterion } from './criteria.rules.js';
import { SegmentQueries } from './segment.queries.js';
import { Segments } from './segments.service.js';

let world: World;
beforeAll(async () => {
  world = await aWorld(OutreachModule);
});
afterAll(() => world?.close());

const AT = '2026-01-12T08:00:00Z';
const SINCE = '2025-01-01';
const PAGE = { page: 1, size: 50 };
const all = (...criteria: readonly Criterion[]): Criteria => ({
  match: 'all',
  criteria: criteria.map((is) => ({ not: false, is })),
});

async function aStage() {
  const { sql } = world;
  const network = (await aNetwork(sql)).id;
  const caller = organiserIn(network);
  const keep = (criteria: Criteria, name = `Verteiler ${newId()}`) =>
    world.get(Segments).create(caller, network, { name, criteria });
  return {
    ...{ network, caller, keep },
    person: (lastName: string, more: Readonly<Record<string, unknown>> = {}) =>
      aPerson(sql, network, { lastName, ...more }),
    joins: (group: string, person: string, role = 'member') =>
      sql.query(
        `insert into membership (id, network_id, group_id, person_id, role, valid_from, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
        [newId(), network, group, person, role, SINCE, AT],
      ),
    whom: async (criteria: Criteria) => {
      const { id } = await keep(criteria);
      const { rows, total } = await world.get(SegmentQueries).people(caller.scope, id, PAGE);
      const { count } = await world.get(SegmentQueries).get(caller.scope, id);
      expect([rows.length, count]).toEqual([total, total]);
      return rows.map(({ lastName }) => lastName);
    },
  };
}

describe('a segment', () => {
  it('means people by group and role, organisation, Land, project, stage and tags', async () => {
    const stage = await aStage();
    const group = (await aGroup(world.sql, stage.network)).id;
    const chamber = await anOrganisation(world.sql, stage.network, { type: 'ihk', land: 'BY' });
    await stage.joins(group, (await stage.person('Adler', { tags: ['Presse'], land: 'HE' })).id, 'lead');
    await stage.joins(group, (await stage.person('Brandt', { organisation_id: chamber.id })).id);
    const project = await aProject(world.sql, stage.network, { kind: 'initiative', practice_stage: 'new' });
    await world.sql.query(
      `insert into contact_role (id, network_id, person_id, project_id, valid_from, created_at) values ($1, $2, $3, $4, $5, $6)`,
      [newId(), stage.network, (await stage.person('Conrad')).id, project.id, SINCE, AT],
    );
    await stage.person('Gone', { state: 'inactive', tags: ['Presse'] });
    expect(await stage.whom(all())).toEqual(['Adler', 'Brandt', 'Conrad']);
    expect(await stage.whom(all({ kind: 'group', groupId: group, roles: [] }))).toEqual(['Adler', 'Brandt']);
    expect(await stage.whom(all({ kind: 'group', groupId: group, roles: ['lead'] }))).toEqual(['Adler']);
    expect(await stage.whom(all({ kind: 'organisation_type', types: ['ihk'] }))).toEqual(['Brandt']);
    expect(await stage.whom(all({ kind: 'land', laender: ['BY', 'HE'] }))).toEqual(['Adler', 'Brandt']);
    expect(await stage.whom(all({ kind: 'project_kind', kinds: ['initiative'] }))).toEqual(['Conrad']);
    expect(await stage.whom(all({ kind: 'practice_stage', stages: ['new'] }))).toEqual(['Conrad']);
    expect(await stage.whom(all({ kind: 'tag', tags: ['Presse'] }))).toEqual(['Adler']);
    const notTyped = { not: true, is: { kind: 'organisation_type', types: ['ihk'] } } as const;
    const tagged = { not: false, is: { kind: 'tag', tags: ['Presse'] } } as const;
    expect(await stage.whom({ match: 'all', criteria: [notTyped, tagged] })).toEqual(['Adler']);
    expect(await stage.whom({ match: 'any', criteria: [notTyped, tagged] })).toEqual(['Adler', 'Conrad']);
  });

  it('means people by answer and attendance, and by what they answered last', async () => {
    const stage = await aStage();
    const first = await anEvent(world.sql, stage.network, { startsLocal: '2025-11-20T10:00' });
    const last = await anEvent(world.sql, stage.network, { startsLocal: '2026-01-20T10:00' });
    const [ilmer, orth] = [await stage.person('Ilmer'), await stage.person('Orth')];
    await anInvitation(world.sql, first, ilmer, { state: 'no_response' });
    await anInvitation(world.sql, last, ilmer, { state: 'declined_interested' });
    await anInvitation(world.sql, first, orth, { state: 'accepted' });
    await anInvitation(world.sql, last, orth);
    await aRegistration(world.sql, first, 'attended', { person_id: orth.id });
    const at = { eventId: first.id };
    expect(await stage.whom(all({ kind: 'answer', at, answers: ['no_answer'] }))).toEqual(['Ilmer']);
    expect(await stage.whom(all({ kind: 'attendance', at, was: 'attended' }))).toEqual(['Orth']);
    expect(await stage.whom(all({ kind: 'attendance', at, was: 'absent' }))).toEqual([]);
    expect(await stage.whom(all({ kind: 'latest_answer', answers: ['no_answer'] }))).toEqual(['Orth']);
    expect(await stage.whom(all({ kind: 'latest_answer', answers: ['declined_interested'] }))).toEqual(['Ilmer']);
  });

  it('that matches nobody says so, and nobody is invited by it', async () => {
    const stage = await aStage();
    await stage.person('Adler');
    const { id } = await stage.keep(all({ kind: 'tag', tags: ['Presse'] }));
    expect(await world.get(SegmentQueries).get(stage.caller.scope, id)).toMatchObject({
      count: 0,
      sentence: {
        de: 'Alle Kontakte, die das Stichwort „Presse“ haben.',
        en: 'All contacts who have the tag “Presse”.',
      },
    });
    const event = await anEvent(world.sql, stage.network);
    await world.get(Segments).choose(stage.caller, event.id, { seen: [], segmentIds: [id] });
    await expect(world.get(Invitations).send(stage.caller, event.id, { expected: 0 })).rejects.toThrow(
      'invitation.nobody',
    );
  });

  it('that matches everybody of another network means nobody of them, whatever its criteria name', async () => {
    const [stage, theirs] = [await aStage(), await aStage()];
    const group = (await aGroup(world.sql, theirs.network)).id;
    await theirs.joins(group, (await theirs.person('Foreign')).id);
    const criteria = all({ kind: 'group', groupId: group, roles: [] });
    await expect(stage.keep(criteria)).rejects.toThrow('not-found');
    const { id } = await stage.keep(all());
    await world.sql.query('update segment set criteria = $2 where id = $1', [id, JSON.stringify(criteria)]);
    expect(await world.get(SegmentQueries).get(stage.caller.scope, id)).toMatchObject({ count: 0 });
    const everybody = { match: 'any', criteria: [{ not: true, is: criteria.criteria[0]!.is }] };
    await world.sql.query('update segment set criteria = $2 where id = $1', [id, JSON.stringify(everybody)]);
    expect((await world.get(SegmentQueries).people(stage.caller.scope, id, PAGE)).rows).toEqual([]);
    await expect(world.get(SegmentQueries).get(theirs.caller.scope, id)).rejects.toThrow('not-found');
  });

  it('is frozen for a wave: what it means afterwards changes neither who was invited nor why', async () => {
    const stage = await aStage();
    await stage.person('Adler', { tags: ['Presse'] });
    const event = await anEvent(world.sql, stage.network);
    const seen = await stage.keep(all({ kind: 'tag', tags: ['Presse'] }), 'Presse');
    await world.get(Segments).choose(stage.caller, event.id, { seen: [], segmentIds: [seen.id] });
    await world.get(Invitations).send(stage.caller, event.id, { expected: 1 });
    await world.get(Segments).edit(stage.caller, seen, { name: 'Alle', criteria: all() });
    await world.get(Segments).remove(stage.caller, { id: seen.id, version: 2 });
    await stage.person('Brandt', { tags: ['Presse'] });
    const [wave] = await world.get(WaveQueries).list(stage.caller.scope, event.id);
    const { rows } = await world.get(WaveQueries).people(stage.caller.scope, wave!.id, PAGE);
    expect(rows).toMatchObject([{ lastName: 'Adler', reasons: [{ kind: 'segment', name: 'Presse' }] }]);
    expect(wave!.audience.segments).toMatchObject([
      { name: 'Presse', sentence: { de: 'Alle Kontakte, die das Stichwort „Presse“ haben.' } },
    ]);
  });

  it('is told before anybody keeps it, with the same sentence and number', async () => {
    const stage = await aStage();
    await stage.person('Adler', { tags: ['Presse'] });
    await stage.person('Brandt');
    const criteria = all({ kind: 'tag', tags: ['Presse'] });
    const { scope } = stage.caller;
    const told = await world.get(SegmentQueries).meaning(scope, stage.network, criteria);
    expect(told).toMatchObject({ count: 1, sentence: { en: 'All contacts who have the tag “Presse”.' } });
    const { id } = await stage.keep(criteria);
    expect(await world.get(SegmentQueries).get(scope, id)).toMatchObject(told);
    const abroad = (await aNetwork(world.sql)).id;
    await expect(world.get(SegmentQueries).meaning(scope, abroad, criteria)).rejects.toThrow('not-found');
  });

  it('is listed with the gathering that asks it, which says when its group is closed', async () => {
    const stage = await aStage();
    const seen = await stage.keep(all(), 'Alle');
    const closed = await aGroup(world.sql, stage.network, { openness: 'closed' });
    const [open, inner] = [
      await anEvent(world.sql, stage.network),
      await anEvent(world.sql, stage.network, {}, { group_id: closed.id }),
    ];
    const asked = (eventId: string) => world.get(SegmentQueries).ofEvent(stage.caller.scope, eventId);
    expect(await asked(open.id)).toEqual({ isForMembersOnly: false, rows: [] });
    await world.get(Segments).choose(stage.caller, open.id, { seen: [], segmentIds: [seen.id, seen.id] });
    expect(await asked(open.id)).toMatchObject({ rows: [{ name: 'Alle', count: 0, version: 1 }] });
    expect(await asked(inner.id)).toEqual({ isForMembersOnly: true, rows: [] });
    await expect(asked(newId())).rejects.toThrow('not-found');
  });

  it('is not chosen over the choice of another organiser’s tab, but compared with it', async () => {
    const stage = await aStage();
    const [press, everybody] = [await stage.keep(all(), 'Presse'), await stage.keep(all(), 'Alle')];
    const { id: eventId } = await anEvent(world.sql, stage.network);
    const choose = (seen: readonly string[], ...segmentIds: readonly string[]) =>
      world.get(Segments).choose(stage.caller, eventId, { seen, segmentIds });
    await choose([], press.id);
    await expect(choose([], everybody.id)).rejects.toThrow('changed-meanwhile');
    const asked = async () => (await world.get(SegmentQueries).ofEvent(stage.caller.scope, eventId)).rows;
    expect((await asked()).map(({ name }) => name)).toEqual(['Presse']);
    await choose([press.id], everybody.id, press.id);
    await choose([press.id, everybody.id], press.id);
    const both = await Promise.allSettled([choose([press.id]), choose([press.id], press.id, everybody.id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is not edited or deleted over what another organiser has kept meanwhile', async () => {
    const stage = await aStage();
    const seen = await stage.keep(all(), 'Alle');
    await world.get(Segments).edit(stage.caller, seen, { name: 'Jeder', criteria: all() });
    const edit = world.get(Segments).edit(stage.caller, seen, { name: 'Alle anderen', criteria: all() });
    await expect(edit).rejects.toThrow('changed-meanwhile');
    await expect(world.get(Segments).remove(stage.caller, seen)).rejects.toThrow('changed-meanwhile');
    expect(await world.get(SegmentQueries).get(stage.caller.scope, seen.id)).toMatchObject({ name: 'Jeder' });
  });

  it('has a name of its own', async () => {
    const stage = await aStage();
    await stage.keep(all(), 'Alle');
    await expect(stage.keep(all(), ' Alle ')).rejects.toThrow('segment.name-taken');
  });
});
