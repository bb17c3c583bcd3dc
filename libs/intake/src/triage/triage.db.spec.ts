import { newId } from '#libs/kernel';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { aNetwork, aPerson, aProject } from '../../../../test/factories/networks.factory.js';
import { aReport } from '../../../../test/factories/reports.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { IntakeModule } from '../intake.module.js';
import { Acceptance, type AcceptInput } from './acceptance.service.js';
import { ReportQueries } from './report.queries.js';
import { Triage } from './triage.service.js';

let world: World;
let triage: Triage;
let acceptance: Acceptance;
let reports: ReportQueries;
beforeAll(async () => {
  world = await aWorld(IntakeModule);
  [triage, acceptance, reports] = [world.get(Triage), world.get(Acceptance), world.get(ReportQueries)];
});
afterAll(() => world?.close());

type Told = Parameters<typeof aReport>[2];

async function anInbox() {
  const { id: networkId } = await aNetwork(world.sql);
  const caller = organiserIn(networkId);
  const told = async (report: Told = {}) => {
    const { id } = await aReport(world.sql, networkId, report);
    return { id, version: 1 };
  };
  return { networkId, caller, told, get: (id: string) => reports.get(caller.scope, id) };
}

const NEW: AcceptInput = {
  project: { name: 'Lotsenprojekt Hohenau', carrier: { name: 'Werkbrücke gGmbH', city: 'Hohenau' } },
  contact: { firstName: 'Ute', lastName: 'Kallweit', email: 'ute@werk.example.org' },
};

const count = async (table: string, networkId: string): Promise<number> => {
  const [row] = await world.sql.query<{ count: number }[]>(
    `select count(*)::int as count from ${table} where network_id = $1`,
    [networkId],
  );
  return row!.count;
};
const everything = ['organisation', 'project', 'person', 'contact_role', 'obligation', 'mail_message'] as const;
const counts = async (networkId: string) =>
  Object.fromEntries(await Promise.all(everything.map(async (table) => [table, await count(table, networkId)])));
const seenNow = async (id: string) => {
  const [row] = await world.sql.query<{ version: number }[]>('select version from project_report where id = $1', [id]);
  return { id, version: row!.version };
};
const receivedAt = async (obligationId: string | null) => {
  const [row] = await world.sql.query<{ at: Date }[]>('select received_at as at from obligation where id = $1', [
    obligationId,
  ]);
  return row?.at.toISOString().slice(0, 10);
};

describe('accepting', () => {
  it('makes project, carrier, contact and promise in one step, and writes to nobody (R4, R8)', async () => {
    const { networkId, caller, told, get } = await anInbox();
    const seen = await told({ contact: { name: 'Ute Kallweit', email: 'ute@werk.example.org' } });
    await acceptance.accept(caller, seen, NEW);
    expect(await get(seen.id)).toMatchObject({ state: 'accepted', project: { name: 'Lotsenprojekt Hohenau' } });
    expect(await counts(networkId)).toEqual({
      ...{ organisation: 1, project: 1, person: 1, contact_role: 1, obligation: 1, mail_message: 0 },
    });
    expect(await world.historyOf(seen.id)).toEqual(['report.accepted']);
    const [person] = await world.sql.query<{ source: string }[]>('select source from person where network_id = $1', [
      networkId,
    ]);
    expect(person!.source).toMatch(/^Hinweis M-2026-/);
  });

  it('joins what is known: the project, its carrier by another spelling, and the person behind the address', async () => {
    const { networkId, caller, told, get } = await anInbox();
    const first = await told();
    await acceptance.accept(caller, first, NEW);
    const again = await told({ receivedAt: '2026-01-10T09:00:00Z' });
    const project = { id: (await get(first.id)).project!.id };
    await acceptance.accept(caller, again, { ...NEW, project });
    const other = await told();
    const carrier = { name: 'WERKBRUECKE', city: 'Hohenau' };
    await acceptance.accept(caller, other, { ...NEW, project: { name: 'Zweites', carrier } });
    expect(await counts(networkId)).toMatchObject({ organisation: 1, project: 2, person: 1, contact_role: 2 });
    const { obligationId } = await get(again.id);
    expect(obligationId).toBe((await get(first.id)).obligationId);
    expect(await receivedAt(obligationId)).toBe('2026-01-10');
  });

  it('E10: goes without a contact, who is found later', async () => {
    const { networkId, caller, told, get } = await anInbox();
    const seen = await told();
    await acceptance.accept(caller, seen, { ...NEW, contact: null });
    expect(await get(seen.id)).toMatchObject({ state: 'accepted', hasContact: false });
    expect(await counts(networkId)).toMatchObject({ person: 0, obligation: 1 });
  });

  it('takes no project, person or report of another network', async () => {
    const [mine, other] = [await anInbox(), await anInbox()];
    const { id: foreign } = await aProject(world.sql, other.networkId);
    const { id: stranger } = await aPerson(world.sql, other.networkId);
    const seen = await mine.told();
    const notFound = { code: 'not-found' };
    await expect(acceptance.accept(mine.caller, seen, { ...NEW, project: { id: foreign } })).rejects.toMatchObject(
      notFound,
    );
    await expect(acceptance.accept(mine.caller, seen, { ...NEW, contact: { id: stranger } })).rejects.toMatchObject(
      notFound,
    );
    await expect(acceptance.accept(other.caller, seen, NEW)).rejects.toMatchObject(notFound);
    await expect(triage.duplicate(mine.caller, seen, (await other.told()).id)).rejects.toMatchObject(notFound);
    expect(await counts(mine.networkId)).toMatchObject({ organisation: 0, project: 0, person: 0, obligation: 0 });
  });

  it('is refused for a project that has ended', async () => {
    const { networkId, caller, told } = await anInbox();
    const { id } = await aProject(world.sql, networkId, { ended_on: '2026-01-01' });
    await expect(acceptance.accept(caller, await told(), { ...NEW, project: { id } })).rejects.toMatchObject({
      code: 'project.ended',
    });
  });
});

describe('two organisers deciding the same report', () => {
  it('decide it once: the second is told what the first has decided, and nothing is doubled', async () => {
    const { networkId, caller, told, get } = await anInbox();
    const seen = await told();
    const both = await Promise.allSettled([
      acceptance.accept(caller, seen, NEW),
      acceptance.accept(organiserIn(networkId), seen, NEW),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'report.decided-meanwhile', facts: { state: 'accepted' } },
    });
    await expect(triage.outOfScope(caller, seen, 'passt nicht')).rejects.toMatchObject({
      code: 'report.decided-meanwhile',
    });
    expect(await counts(networkId)).toMatchObject({ organisation: 1, project: 1, person: 1, obligation: 1 });
    expect((await get(seen.id)).history).toHaveLength(1);
  });
});

describe('what was told twice', () => {
  it('E3: stands for one promise, whose clocks run from the earlier report', async () => {
    const { caller, told, get } = await anInbox();
    const [first, second, third] = [
      await told({ receivedAt: '2026-01-20T09:00:00Z' }),
      await told({ name: 'Projekt Lotsen Hohenau', receivedAt: '2026-01-12T09:00:00Z' }),
      await told({ receivedAt: '2026-01-15T09:00:00Z' }),
    ];
    await triage.duplicate(caller, third, second.id);
    await triage.duplicate(caller, second, first.id);
    expect((await get(third.id)).duplicateOf).toMatchObject({ id: first.id });
    await acceptance.accept(caller, first, NEW);
    const { obligationId } = await get(first.id);
    expect(await get(second.id)).toMatchObject({ state: 'duplicate', obligationId });
    expect(await receivedAt(obligationId)).toBe('2026-01-12');
  });

  it('E4: comes apart again, and the promise has its own dates back', async () => {
    const { caller, told, get } = await anInbox();
    const first = await told({ receivedAt: '2026-01-20T09:00:00Z' });
    await acceptance.accept(caller, first, NEW);
    const { obligationId } = await get(first.id);
    const wrong = await told({ name: 'Ganz anders', receivedAt: '2026-01-12T09:00:00Z' });
    const seen = await triage.duplicate(caller, wrong, first.id);
    expect(await receivedAt(obligationId)).toBe('2026-01-12');
    await triage.undo(caller, seen);
    expect(await receivedAt(obligationId)).toBe('2026-01-20');
    expect(await get(wrong.id)).toMatchObject({ state: 'in_triage', duplicateOf: null, obligationId: null });
    expect(await world.historyOf(wrong.id)).toEqual(['report.duplicate', 'report.undone']);
  });

  it('is never a duplicate of itself, nor in a ring', async () => {
    const { caller, told } = await anInbox();
    const [first, second] = [await told(), await told()];
    await expect(triage.duplicate(caller, first, first.id)).rejects.toMatchObject({ code: 'invalid-input' });
    await triage.duplicate(caller, second, first.id);
    await expect(triage.duplicate(caller, first, second.id)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('an acceptance that is taken back', () => {
  it('takes everything back that it has entered, and the report waits again', async () => {
    const { networkId, caller, told, get } = await anInbox();
    const seen = await told();
    const accepted = await acceptance.accept(caller, seen, NEW);
    const back = await triage.undo(caller, accepted);
    expect(await counts(networkId)).toEqual({
      ...{ organisation: 0, project: 0, person: 0, contact_role: 0, obligation: 0, mail_message: 0 },
    });
    expect(await get(seen.id)).toMatchObject({ state: 'in_triage', project: null, obligationId: null });
    await acceptance.accept(caller, back, NEW);
    expect(await counts(networkId)).toMatchObject({ project: 1, obligation: 1 });
  });

  it('leaves what others use by now', async () => {
    const { networkId, caller, told, get } = await anInbox();
    const accepted = await acceptance.accept(caller, await told(), NEW);
    const { project } = await get(accepted.id);
    const { id: person } = await aPerson(world.sql, networkId);
    await world.sql.query(
      `insert into contact_role (id, network_id, person_id, project_id, valid_from, created_at)
       values ($1, $2, $3, $4, '2026-01-01', now())`,
      [newId(), networkId, person, project!.id],
    );
    await triage.undo(caller, accepted);
    expect(await counts(networkId)).toMatchObject({ organisation: 1, project: 1, person: 1, obligation: 0 });
  });

  it('is refused once somebody was informed, and says so', async () => {
    const { caller, told, get } = await anInbox();
    const accepted = await acceptance.accept(caller, await told(), NEW);
    const { obligationId } = await get(accepted.id);
    await world.sql.query('update obligation set first_informed_at = now() where id = $1', [obligationId]);
    await expect(triage.undo(caller, accepted)).rejects.toMatchObject({
      ...{ code: 'report.acted-on', facts: { because: 'sent' } },
    });
    expect(await get(accepted.id)).toMatchObject({ state: 'accepted', obligationId });
  });
});

describe('whoever is known already', () => {
  it('E5: is noted as known; another project of theirs is entered beside, and nothing is promised', async () => {
    const { networkId, caller, told, get } = await anInbox();
    const { id: member } = await aPerson(world.sql, networkId);
    const known = await acceptance.alreadyKnown(caller, await told());
    expect(await get(known.id)).toMatchObject({ state: 'already_known', project: null });
    const contact = { id: member };
    const beside = await acceptance.alreadyKnown(caller, await told(), { project: NEW.project, contact });
    expect(await get(beside.id)).toMatchObject({ project: { name: 'Lotsenprojekt Hohenau' }, obligationId: null });
    expect(await counts(networkId)).toMatchObject({ project: 1, person: 1, contact_role: 1, obligation: 0 });
    await triage.undo(caller, beside);
    expect(await counts(networkId)).toMatchObject({ project: 0, person: 1, contact_role: 0 });
  });
});

describe('a contact on whom two decisions stand', () => {
  it('stays when the first of two reports noted as known is undone, and goes with the second', async () => {
    const { networkId, caller, told } = await anInbox();
    const [{ id: member }, project] = [await aPerson(world.sql, networkId), await aProject(world.sql, networkId)];
    const known = async () =>
      acceptance.alreadyKnown(caller, await told(), { project: { id: project.id }, contact: { id: member } });
    const [first, second] = [await known(), await known()];
    await triage.undo(caller, first);
    expect(await count('contact_role', networkId)).toBe(1);
    await triage.undo(caller, await seenNow(second.id));
    expect(await count('contact_role', networkId)).toBe(0);
  });

  it('stays when the first of two acceptances is undone, with all that it has entered, and goes with the second', async () => {
    const { networkId, caller, told, get } = await anInbox();
    const first = await acceptance.accept(caller, await told(), NEW);
    const { id } = (await get(first.id)).project!;
    const second = await acceptance.accept(caller, await told(), { ...NEW, project: { id } });
    await triage.undo(caller, first);
    expect(await counts(networkId)).toMatchObject({ project: 1, person: 1, contact_role: 1, obligation: 1 });
    await triage.undo(caller, await seenNow(second.id));
    expect(await counts(networkId)).toMatchObject({
      organisation: 0,
      project: 0,
      person: 0,
      contact_role: 0,
      obligation: 0,
    });
  });

  it('goes when the other report of the project names somebody else', async () => {
    const { networkId, caller, told, get } = await anInbox();
    const first = await acceptance.accept(caller, await told(), NEW);
    const { id } = (await get(first.id)).project!;
    const { id: other } = await aPerson(world.sql, networkId);
    await acceptance.accept(caller, await told(), { project: { id }, contact: { id: other } });
    await triage.undo(caller, first);
    expect(await counts(networkId)).toMatchObject({ person: 1, contact_role: 1 });
  });

  it('stays once they were asked, or found by a search, whatever becomes of the report that named them', async () => {
    for (const table of ['obligation_attempt', 'contact_search'] as const) {
      const { networkId, caller, told, get } = await anInbox();
      const first = await acceptance.accept(caller, await told(), NEW);
      const { project, obligationId } = await get(first.id);
      await acceptance.accept(caller, await told(), { project: { id: project!.id }, contact: null });
      const [role] = await world.sql.query<{ person_id: string }[]>(
        'select person_id from contact_role where network_id = $1',
        [networkId],
      );
      await world.sql.query(
        table === 'contact_search'
          ? `insert into contact_search (id, obligation_id, network_id, person_id, place, is_found, note, searched_at)
             values ($1, $2, $3, $4, 'website', true, '', now())`
          : `insert into obligation_attempt (id, obligation_id, network_id, person_id, way, note, attempted_at)
             values ($1, $2, $3, $4, 'phone', '', now())`,
        [newId(), obligationId, networkId, role!.person_id],
      );
      await triage.undo(caller, first);
      expect(await count('contact_role', networkId)).toBe(1);
    }
  });
});

describe('what does not fit', () => {
  it('needs a reason, which its reporter is told, and may come back', async () => {
    const { caller, told, get } = await anInbox();
    const seen = await told();
    await expect(triage.outOfScope(caller, seen, '  ')).rejects.toMatchObject({ code: 'invalid-input' });
    const written = await triage.outOfScope(caller, seen, 'Betrifft eine andere Region.');
    expect(await get(seen.id)).toMatchObject({ state: 'out_of_scope', reason: 'Betrifft eine andere Region.' });
    await triage.undo(caller, written);
    expect(await get(seen.id)).toMatchObject({ state: 'in_triage', reason: '', decidedAt: null });
  });
});
