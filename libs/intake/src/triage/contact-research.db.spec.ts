import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { aReport } from '../../../../test/factories/reports.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { IntakeModule } from '../intake.module.js';
import { Informing } from '../informing/informing.service.js';
import { Acceptance } from './acceptance.service.js';
import { ContactResearch } from './contact-research.service.js';
import { PromiseJoining } from './promise-joining.service.js';
import { ReportQueries } from './report.queries.js';
import { SparedContacts } from './spared-contacts.service.js';
import { Triage } from './triage.service.js';

let world: World;
beforeAll(async () => (world = await aWorld(IntakeModule)));
afterAll(() => world?.close());
afterEach(() => world.reset());

async function aDesk() {
  const { id: networkId } = await aNetwork(world.sql);
  const caller = organiserIn(networkId);
  const accepted = async (name: string) => {
    const { id } = await aReport(world.sql, networkId, { name });
    const project = { name, carrier: { name: 'Werkbrücke', city: 'Hohenau' } };
    await world.get(Acceptance).accept(caller, { id, version: 1 }, { project, contact: null });
    const { obligationId, version } = await world.get(ReportQueries).get(caller.scope, id);
    return { id, version, obligationId: obligationId! };
  };
  return { networkId, caller, accepted };
}

const UTE = { firstName: 'Ute', lastName: 'Kallweit', email: 'ute@werk.example.org' };
const IMPRINT = 'Impressum der Internetseite';
const research = () => world.get(ContactResearch);

const searches = async (obligationId: string) =>
  (
    await world.sql.query<{ line: string }[]>(
      `select concat_ws(' ', place, is_found, searched_by is not null, note) as line from contact_search
       where obligation_id = $1 order by searched_at, id`,
      [obligationId],
    )
  ).map(({ line }) => line);
const mailsTo = async (email: string) =>
  (
    await world.sql.query<{ template: string }[]>('select template from mail_message where to_address = $1', [email])
  ).map(({ template }) => template);

describe('E10: a project without a contact', () => {
  it('keeps who looked where, also when nobody was found', async () => {
    const { caller, accepted } = await aDesk();
    const { obligationId } = await accepted('Lotsen');
    await research().search(caller, obligationId, { place: 'website', note: 'Nur die Zentrale' });
    await research().search(caller, obligationId, { place: 'phone', note: 'Niemand hebt ab' });
    expect(await searches(obligationId)).toEqual(['website f t Nur die Zentrale', 'phone f t Niemand hebt ab']);
    expect((await world.historyOf(obligationId)).at(-1)).toBe('obligation.contact-searched');
  });

  it('gets the one who was found, who hears where they were found', async () => {
    const { networkId, caller, accepted } = await aDesk();
    const { obligationId } = await accepted('Lotsen');
    const found = { contact: UTE, place: 'website' } as const;
    await expect(research().found(caller, obligationId, { ...found, source: ' ' })).rejects.toMatchObject({
      facts: { faults: [{ field: 'source', fault: 'required' }] },
    });
    await research().found(caller, obligationId, { ...found, source: IMPRINT });
    expect(await searches(obligationId)).toEqual([`website t t ${IMPRINT}`]);
    const [person] = await world.sql.query<{ source: string; roles: number }[]>(
      `select source, (select count(*)::int from contact_role c where c.person_id = p.id) as roles
       from person p where network_id = $1`,
      [networkId],
    );
    expect(person).toEqual({ source: IMPRINT, roles: 1 });
    expect((await world.historyOf(obligationId)).at(-1)).toBe('obligation.contact-found');
    world.clock.set(new Date(world.clock.now().getTime() + 120_000));
    await world.get(Informing).sweep();
    expect(await mailsTo(UTE.email)).toEqual(['first-information']);
  });

  it('does not get whoever may not be invited', async () => {
    const { networkId, caller, accepted } = await aDesk();
    const { obligationId } = await accepted('Lotsen');
    const { id } = await aPerson(world.sql, networkId);
    await world.sql.query('update person set objection_at = now() where id = $1', [id]);
    const found = { contact: { id }, place: 'phone', source: '' } as const;
    await expect(research().found(caller, obligationId, found)).rejects.toMatchObject({
      facts: { faults: [{ fault: 'spared' }] },
    });
    expect(await searches(obligationId)).toEqual([]);
  });

  it.each(['inactive', 'restricted'])('does not get whoever is %s, chosen or typed', async (state) => {
    const { networkId, caller, accepted } = await aDesk();
    const { obligationId } = await accepted('Lotsen');
    const { id } = await aPerson(world.sql, networkId, UTE);
    await world.sql.query('update person set state = $2 where id = $1', [id, state]);
    const faulty = (field: string) => ({ facts: { faults: [{ field, fault: 'spared' }] } });
    const chosen = { contact: { id }, place: 'phone', source: '' } as const;
    await expect(research().found(caller, obligationId, chosen)).rejects.toMatchObject(faulty('contact'));
    const typed = { contact: UTE, place: 'phone', source: IMPRINT } as const;
    await expect(research().found(caller, obligationId, typed)).rejects.toMatchObject(faulty('contact.email'));
    expect(await searches(obligationId)).toEqual([]);
    // Somebody else who reads the same mailbox is not meant.
    const other = { ...typed, contact: { ...UTE, firstName: 'Ida', lastName: 'Brandt' } };
    await research().found(caller, obligationId, other);
    expect(await searches(obligationId)).toEqual([`phone t t ${IMPRINT}`]);
  });

  it('is accepted without whoever is no longer active: somebody else is looked for', async () => {
    const { networkId, caller } = await aDesk();
    const { id: personId } = await aPerson(world.sql, networkId, UTE);
    await world.sql.query(`update person set state = 'inactive' where id = $1`, [personId]);
    for (const contact of [{ id: personId }, UTE]) {
      const { id } = await aReport(world.sql, networkId, { name: 'Lotsen' });
      const project = { name: 'Lotsen', carrier: { name: 'Werkbrücke', city: 'Hohenau' } };
      await world.get(Acceptance).accept(caller, { id, version: 1 }, { project, contact });
    }
    const roles = await world.sql.query<unknown[]>('select 1 from contact_role where person_id = $1', [personId]);
    expect(roles).toEqual([]);
    expect(await world.get(SparedContacts).find(caller.scope, networkId, { id: personId })).toBe('inactive');
    expect(await world.get(SparedContacts).find(caller.scope, networkId, UTE)).toBe('inactive');
  });

  it('is looked for by its own network, and no longer once the promise has ended', async () => {
    const { caller, accepted } = await aDesk();
    const { obligationId } = await accepted('Lotsen');
    const look = { place: 'register', note: 'Vereinsregister' } as const;
    await expect(research().search((await aDesk()).caller, obligationId, look)).rejects.toThrow('not-found');
    await world.sql.query(
      `update obligation set outcome = 'released', release_cause = 'withdrawn', ended_at = now() where id = $1`,
      [obligationId],
    );
    await expect(research().search(caller, obligationId, look)).rejects.toMatchObject({ code: 'move-not-allowed' });
  });

  it('takes what was searched along when promises are joined, and gives it back (E4)', async () => {
    const { caller, accepted } = await aDesk();
    const [into, from] = [await accepted('Lotsen'), await accepted('Lotsen Hohenau')];
    await research().search(caller, into.obligationId, { place: 'website', note: 'eins' });
    await research().search(caller, from.obligationId, { place: 'register', note: 'zwei' });
    await world.get(PromiseJoining).join(caller, from.obligationId, into.obligationId);
    expect(await searches(into.obligationId)).toEqual(['website f t eins', 'register f t zwei']);
    await world.get(PromiseJoining).split(caller, from.obligationId);
    expect(await searches(into.obligationId)).toEqual(['website f t eins']);
    expect(await searches(from.obligationId)).toEqual(['register f t zwei']);
  });

  it('keeps its acceptance once somebody has looked: that would go with it', async () => {
    const { caller, accepted } = await aDesk();
    const { id, version, obligationId } = await accepted('Lotsen');
    await research().search(caller, obligationId, { place: 'website', note: 'Nichts' });
    await expect(world.get(Triage).undo(caller, { id, version })).rejects.toMatchObject({
      code: 'report.acted-on',
      facts: { because: 'searched' },
    });
  });
});
