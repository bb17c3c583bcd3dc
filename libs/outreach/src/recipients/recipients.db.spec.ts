import { newId } from '#libs/kernel';
import { Suppressions } from '#libs/mail';
import { organiserIn, scopeIn } from '../../../../test/factories/callers.factory.js';
import { anAgendaItem, anEvent } from '../../../../test/factories/events.factory.js';
import { aGroup, aNetwork, anOrganisation, aPerson, aProject } from '../../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../../test/factories/registrations.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { OutreachModule } from '../outreach.module.js';
import { type RecipientFilter, RecipientQueries } from './recipient.queries.js';

let world: World;
beforeAll(async () => {
  world = await aWorld(OutreachModule);
});
afterAll(() => world?.close());

const AT = '2026-01-12T08:00:00Z';
const SINCE = '2025-01-01';
const EVERYBODY = { page: 1, size: 200 };

async function insert(table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const columns = Object.keys(row);
  await world.sql.query(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  );
}

async function aStage() {
  const { sql } = world;
  const { id: network, name } = await aNetwork(sql);
  const of = { network_id: network, created_at: AT };
  const listed = async (eventId: string, filter: RecipientFilter = {}, networkId = network) =>
    world.get(RecipientQueries).list(scopeIn([networkId]), eventId, filter, EVERYBODY);
  return {
    network,
    name,
    person: async (lastName: string, more: Readonly<Record<string, unknown>> = {}) =>
      (await aPerson(sql, network, { lastName, ...more })).id,
    joins: (group: string, member: Readonly<Record<string, unknown>>) =>
      insert('membership', { ...of, id: newId(), group_id: group, valid_from: SINCE, ...member }),
    speaksFor: (person: string, thing: Readonly<Record<string, unknown>>) =>
      insert('contact_role', { ...of, id: newId(), person_id: person, valid_from: SINCE, ...thing }),
    guest: (event: string, person: string, kind: string, reason = '') =>
      insert('guest', { ...of, event_id: event, person_id: person, kind, reason }),
    invites: async (event: string, person: string, state: string) => {
      const wave = newId();
      const common = { ...of, event_id: event };
      await insert('invitation_wave', {
        ...common,
        id: wave,
        audience: '{}',
        invited: 1,
        excluded: '{}',
        sends_at: AT,
      });
      await insert('invitation', {
        ...{
          ...common,
          id: newId(),
          person_id: person,
          wave_id: wave,
          reasons: '[]',
          state,
          sent_at: AT,
          updated_at: AT,
        },
      });
    },
    listed,
    /** `Nachname reason+reason` of the invited, `Nachname cause` of the others, by name. */
    read: async (eventId: string) =>
      (await listed(eventId)).rows.map(
        ({ lastName, reasons, excluded }) => `${lastName} ${excluded ?? reasons.map(({ kind }) => kind).join('+')}`,
      ),
  };
}

describe('the invited of a group', () => {
  it('are its members: persons, and whoever speaks for an organisation or a project', async () => {
    const stage = await aStage();
    const group = (await aGroup(world.sql, stage.network)).id;
    const event = await anEvent(world.sql, stage.network, {}, { group_id: group });
    await stage.joins(group, { person_id: await stage.person('Adler') });
    const chamber = (await anOrganisation(world.sql, stage.network)).id;
    await stage.joins(group, { organisation_id: chamber });
    await stage.speaksFor(await stage.person('Brandt'), { organisation_id: chamber });
    const carrier = await aProject(world.sql, stage.network);
    await stage.joins(group, { organisation_id: carrier.carrierOrganisationId });
    await stage.speaksFor(await stage.person('Conrad'), { project_id: carrier.id });
    const project = (await aProject(world.sql, stage.network)).id;
    await stage.joins(group, { project_id: project });
    await stage.speaksFor(await stage.person('Dorr'), { project_id: project, is_primary: true });
    await stage.speaksFor(await stage.person('Second contact'), { project_id: project });
    await stage.speaksFor(await stage.person('Former'), { project_id: project, valid_to: '2025-06-01' });
    await stage.joins((await aGroup(world.sql, stage.network)).id, { person_id: await stage.person('Other group') });
    await stage.joins(group, { person_id: await stage.person('Proposed'), state: 'proposed' });
    await stage.joins(group, { person_id: await stage.person('Gone'), state: 'ended', valid_to: '2026-01-01' });
    expect(await stage.read(event.id)).toEqual(['Adler member', 'Brandt member', 'Conrad member', 'Dorr member']);
  });

  it('are members and people named by hand alone, when it is closed', async () => {
    const stage = await aStage();
    const group = (await aGroup(world.sql, stage.network, { openness: 'closed' })).id;
    const before = await anEvent(world.sql, stage.network, { startsLocal: '2026-01-20T10:00' }, { group_id: group });
    const event = await anEvent(world.sql, stage.network, {}, { group_id: group });
    await stage.joins(group, { person_id: await stage.person('Adler') });
    await stage.invites(before.id, await stage.person('Interested'), 'declined_interested');
    await stage.guest(event.id, await stage.person('Guest'), 'added', 'berichtet');
    expect(await stage.read(event.id)).toEqual(['Adler member', 'Guest guest']);
  });
});

describe('the invited of a whole network', () => {
  it('are the members of its groups and whoever speaks for a listed project, each once with all reasons', async () => {
    const stage = await aStage();
    const event = await anEvent(world.sql, stage.network);
    const groups = [await aGroup(world.sql, stage.network), await aGroup(world.sql, stage.network)];
    const adler = await stage.person('Adler');
    for (const { id } of groups) await stage.joins(id, { person_id: adler });
    const listed = await aProject(world.sql, stage.network, { listedFrom: SINCE });
    await stage.speaksFor(adler, { project_id: listed.id });
    await stage.speaksFor(await stage.person('Brandt'), { project_id: (await aProject(world.sql, stage.network)).id });
    const { rows } = await stage.listed(event.id);
    expect(rows.map(({ lastName }) => lastName)).toEqual(['Adler']);
    const names = [groups[0]!.name, groups[1]!.name, stage.name].sort();
    expect(rows[0]!.reasons).toEqual(names.map((name) => ({ kind: 'member', name })));
  });

  it('E8: are also those who could not come last time but stay interested, until the event after that', async () => {
    const stage = await aStage();
    const older = await anEvent(world.sql, stage.network, { startsLocal: '2025-11-20T10:00' });
    const before = await anEvent(world.sql, stage.network, { title: '1. Fachtag', startsLocal: '2026-01-20T10:00' });
    const event = await anEvent(world.sql, stage.network);
    await stage.invites(before.id, await stage.person('Ilmer'), 'declined_interested');
    await stage.invites(before.id, await stage.person('Declined'), 'declined');
    await stage.invites(older.id, await stage.person('Long ago'), 'declined_interested');
    const { rows } = await stage.listed(event.id);
    expect(rows.map(({ lastName, reasons }) => ({ lastName, reasons }))).toEqual([
      { lastName: 'Ilmer', reasons: [{ kind: 'interested', name: '1. Fachtag' }] },
    ]);
  });

  it.each(['cancelled', 'not_held'] as const)(
    'E8: are also they when the gathering in between was called off (%s), but for those who have said no to it',
    async (state) => {
      const stage = await aStage();
      const before = await anEvent(world.sql, stage.network, { title: '1. Fachtag', startsLocal: '2025-11-20T10:00' });
      const off = await anEvent(world.sql, stage.network, {
        ...{ title: '2. Fachtag', startsLocal: '2026-01-20T10:00', state },
      });
      const event = await anEvent(world.sql, stage.network);
      const [ilmer, jansen, klein] = [
        await stage.person('Ilmer'),
        await stage.person('Jansen'),
        await stage.person('Klein'),
      ];
      for (const person of [ilmer, jansen]) await stage.invites(before.id, person, 'declined_interested');
      await stage.invites(off.id, ilmer, 'accepted');
      await stage.invites(off.id, jansen, 'declined');
      await stage.invites(off.id, klein, 'declined_interested');
      const { rows } = await stage.listed(event.id);
      expect(rows.map(({ lastName, reasons }) => [lastName, reasons[0]!.name])).toEqual([
        ['Ilmer', '1. Fachtag'],
        ['Klein', '2. Fachtag'],
      ]);
    },
  );

  it('E14: are one person with one mail, however many projects they speak for', async () => {
    const stage = await aStage();
    const event = await anEvent(world.sql, stage.network);
    const group = (await aGroup(world.sql, stage.network)).id;
    const adler = await stage.person('Adler');
    for (const listedFrom of [SINCE, undefined]) {
      const project = await aProject(world.sql, stage.network, { listedFrom });
      await stage.speaksFor(adler, { project_id: project.id, is_primary: true });
      await stage.joins(group, { project_id: project.id });
    }
    expect(await stage.read(event.id)).toEqual(['Adler member+member']);
    expect((await stage.listed(event.id)).counts).toMatchObject({ invited: 1, reasons: { member: 1 } });
  });

  it('are also whoever speaks, and guests', async () => {
    const stage = await aStage();
    const before = await anEvent(world.sql, stage.network, { title: '1. Fachtag', startsLocal: '2026-01-20T10:00' });
    const event = await anEvent(world.sql, stage.network);
    const ilmer = await stage.person('Ilmer');
    await stage.invites(before.id, ilmer, 'declined_interested');
    const item = await anAgendaItem(world.sql, event.id, { startsLocal: '2026-05-19T10:00' });
    await insert('agenda_speaker', { agenda_item_id: item, position: 0, person_id: ilmer, name: 'Ilmer' });
    await stage.guest(event.id, await stage.person('Wendlandt'), 'added', 'kennt das Haus');
    expect(await stage.read(event.id)).toEqual(['Ilmer interested+speaker', 'Wendlandt guest']);
    const { rows } = await stage.listed(event.id);
    expect(rows[1]!.reasons).toEqual([{ kind: 'guest', name: 'kennt das Haus' }]);
  });

  it('are never people of another network, even where a row names them', async () => {
    const [stage, theirs] = [await aStage(), await aStage()];
    const event = await anEvent(world.sql, stage.network);
    await stage.guest(event.id, await theirs.person('Foreign'), 'added');
    expect(await stage.read(event.id)).toEqual([]);
    await expect(stage.listed(event.id, {}, theirs.network)).rejects.toThrow('not-found');
  });
});

describe('whoever is not invited', () => {
  it('is told with the one cause that weighs most', async () => {
    const stage = await aStage();
    const group = (await aGroup(world.sql, stage.network)).id;
    const event = await anEvent(world.sql, stage.network, {}, { group_id: group });
    const member = async (lastName: string, more: Readonly<Record<string, unknown>> = {}) => {
      const id = await stage.person(lastName, more);
      await stage.joins(group, { person_id: id });
      return id;
    };
    await stage.guest(event.id, await member('A'), 'left_out', 'möchte nicht');
    await member('B', { objection_at: AT });
    await member('C', { state: 'restricted' });
    await member('D', { state: 'inactive' });
    await member('E', { email: null });
    await member('F', { email_status: 'hard_bounce' });
    await member('G', { email: 'g@example.org' });
    await member('H', { email: 'h@example.org' });
    await stage.invites(event.id, await member('I'), 'sent');
    await stage.invites(event.id, await member('J'), 'revoked');
    await aRegistration(world.sql, event, 'confirmed', { person_id: await member('K') });
    await aRegistration(world.sql, event, 'requested', { person_id: await member('L') });
    await aRegistration(world.sql, event, 'cancelled', { person_id: await member('M'), cancelled_by: 'person' });
    await aRegistration(world.sql, event, 'cancelled', { person_id: await member('N'), cancelled_by: 'organiser' });
    await member('O', { state: 'anonymised' });
    await member('P', { state: 'unproven' });
    const other = (await aNetwork(world.sql)).id;
    const spare = { reach: 'invitations', reason: 'unsubscribed' } as const;
    await world.within(organiserIn(stage.network), async (tx) => {
      const list = world.get(Suppressions);
      await list.addWithin(tx, { ...spare, address: 'g@example.org', networkId: stage.network });
      await list.addWithin(tx, { ...spare, address: 'h@example.org', networkId: other });
    });
    expect(await stage.read(event.id)).toEqual([
      ...['A left_out', 'B objection', 'C restricted', 'D left', 'E no_address', 'F bounced', 'G unsubscribed'],
      ...['H member', 'I invited', 'J member', 'K registered', 'L member', 'M registered', 'N member'],
    ]);
    const { counts } = await stage.listed(event.id);
    expect(counts).toMatchObject({ invited: 4, reasons: { member: 4 }, excluded: { left_out: 1, registered: 2 } });
  });

  it('is found by name, cause and reason', async () => {
    const stage = await aStage();
    const event = await anEvent(world.sql, stage.network);
    await stage.guest(event.id, await stage.person('Müller'), 'added');
    await stage.guest(event.id, await stage.person('Ohne', { email: null }), 'added');
    const names = async (filter: RecipientFilter) =>
      (await stage.listed(event.id, filter)).rows.map(({ lastName }) => lastName);
    expect(await names({ text: 'mueller' })).toEqual(['Müller']);
    expect(await names({ excluded: null })).toEqual(['Müller']);
    expect(await names({ excluded: 'no_address' })).toEqual(['Ohne']);
    expect(await names({ reason: 'member' })).toEqual([]);
    expect((await stage.listed(event.id, { text: 'nobody' })).counts.invited).toBe(1);
  });
});
