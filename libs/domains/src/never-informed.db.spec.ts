import { InformationRetention, Informing, InformingWork } from '#libs/intake';
import { anEvent } from '../../../test/factories/events.factory.js';
import { scopeIn } from '../../../test/factories/callers.factory.js';
import { aNamedContact, type ANamedContact } from '../../../test/factories/named-contacts.factory.js';
import { aNetwork, aPerson } from '../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../test/factories/registrations.factory.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { DomainsModule } from './domains.module.js';

let world: World;
beforeAll(async () => (world = await aWorld(DomainsModule)));
afterAll(() => world?.close());
beforeEach(() => world.reset());

/** A month that ends short of its day: data that came in on 31 January are over with 28 February. */
const RECEIVED = '2026-01-31T09:00:00Z';
const [LAST_OF_27, DAY_21, DAY_28] = ['2026-02-27T22:59:59Z', '2026-02-20T23:00:00Z', '2026-02-27T23:00:00Z'];

const named = async (more: Parameters<typeof aNamedContact>[2] = {}) =>
  aNamedContact(world.sql, (await aNetwork(world.sql)).id, { receivedAt: RECEIVED, ...more });
const forget = () => world.get(InformationRetention).forget();
const kept = async ({ person, reportId, obligationId, projectId }: ANamedContact) => {
  const [row] = await world.sql.query<Record<string, unknown>[]>(
    `select (select state from person where id = $1) as person, (select email is not null from person where id = $1) as address,
       (select count(*)::int from report_contact where report_id = $2) as named,
       (select count(*)::int from contact_role where project_id = $4) as roles,
       (select outcome from obligation where id = $3) as outcome, exists (select 1 from project where id = $4) as project`,
    [person.id, reportId, obligationId, projectId],
  );
  return row!;
};
const whole = { person: 'active', address: true, named: 1, roles: 1, outcome: null, project: true };
const stripped = { person: 'anonymised', address: false, named: 0, roles: 0, outcome: null, project: true };

describe('whoever nobody has told', () => {
  it('is forgotten on day 28 and not before; the project and its promise stay and look for a contact anew', async () => {
    const contact = await named();
    world.at(LAST_OF_27);
    await forget();
    expect(await kept(contact)).toEqual(whole);
    world.at(DAY_28);
    expect(await forget()).toMatchObject({ people: 1 });
    expect(await kept(contact)).toEqual(stripped);
    expect(await forget()).toEqual({ people: 0, contacts: 0, reporters: 0 });
  });

  it('leaves a history that names nobody', async () => {
    const contact = await named();
    world.at(DAY_28);
    await forget();
    expect(await world.historyOf(contact.obligationId)).toEqual(['obligation.contact-forgotten']);
    const rows = await world.sql.query<{ text: string }[]>(
      'select row_to_json(h)::text as text from history_entry h where network_id = $1',
      [contact.networkId],
    );
    expect(rows.map(({ text }) => text).join()).not.toMatch(
      new RegExp(`${contact.person.email}|${contact.person.name}`),
    );
  });

  it('is forgotten in a report, too, that nobody has decided', async () => {
    const { reportId, person } = await named();
    await world.sql.query('update report_contact set email = $2 where report_id = $1', [reportId, `x.${person.email}`]);
    world.at(DAY_28);
    expect(await forget()).toMatchObject({ contacts: 1 });
    expect(await world.historyOf(reportId)).toEqual(['report.contact-forgotten']);
  });

  it('is forgotten a month after the day on which an organiser found the address, not after the report', async () => {
    const contact = await named({ acceptedAt: '2026-02-16T09:00:00Z', isNamedInReport: false });
    world.at(DAY_28);
    await forget();
    expect(await kept(contact)).toMatchObject({ person: 'active' });
    world.at('2026-03-15T23:00:00Z');
    await forget();
    expect(await kept(contact)).toMatchObject({ person: 'anonymised', project: true });
  });

  it('stays when they were told on the last day, were known before, or take part themselves', async () => {
    const told = await named();
    world.at(LAST_OF_27);
    await world.get(Informing).sweep();
    const { id: networkId } = await aNetwork(world.sql);
    const before = await aPerson(world.sql, networkId, { created_at: '2025-06-01T09:00:00Z' });
    const known = await aNamedContact(world.sql, networkId, { receivedAt: RECEIVED, person: before });
    const coming = await named();
    const event = await anEvent(world.sql, coming.networkId);
    await aRegistration(world.sql, event, 'confirmed', { person_id: coming.person.id });
    world.at(DAY_28);
    await forget();
    for (const one of [told, known, coming]) expect(await kept(one)).toMatchObject({ person: 'active', named: 0 });
  });

  it('P4: of many, told or not, nobody is left after a month whom nobody has told', async () => {
    const { id: networkId } = await aNetwork(world.sql);
    for (let day = 1; day <= 28; day += 1) {
      const receivedAt = `2026-02-${String(day).padStart(2, '0')}T11:00:00Z`;
      await aNamedContact(world.sql, networkId, { receivedAt });
      // Of every second one the address is dead: nobody can tell them.
      if (day % 2 === 0)
        await aNamedContact(world.sql, networkId, { receivedAt, personColumns: { email_status: 'hard_bounce' } });
    }
    const left = async () => {
      const rows = await world.sql.query<{ informed: boolean; count: number }[]>(
        `select informed_at is not null as informed, count(*)::int as count from person
         where network_id = $1 and state <> 'anonymised' group by 1 order by 1`,
        [networkId],
      );
      return rows;
    };
    world.at('2026-03-01T11:00:00Z');
    await world.get(Informing).sweep();
    for (let day = 1; day <= 31; day += 1) {
      world.at(`2026-03-${String(day).padStart(2, '0')}T11:30:00Z`);
      await forget();
    }
    expect(await left()).toEqual([{ informed: true, count: 28 }]);
  }, 60_000);
});

describe('on day 21', () => {
  const work = (networkId: string) => world.get(InformingWork).listWork(scopeIn([networkId]), world.clock.now());

  it('whoever has not been told stands on the page of today, with the day on which the data go', async () => {
    const contact = await named();
    world.at('2026-02-20T22:59:59Z');
    expect(await work(contact.networkId)).toEqual([]);
    world.at(DAY_21);
    expect(await work(contact.networkId)).toEqual([
      { kind: 'information-late', networkId: contact.networkId, event: null, count: 1, until: new Date(DAY_28) },
    ]);
    expect(await work((await aNetwork(world.sql)).id)).toEqual([]);
    const [due] = await world.get(InformingWork).listDue(world.clock.now(), [contact.networkId]);
    expect(due).toMatchObject({
      ...{ networkId: contact.networkId, projectId: contact.projectId, reportId: contact.reportId },
      ...{ since: new Date(RECEIVED), stripsAt: new Date(DAY_28) },
    });
    await world.get(Informing).sweep();
    expect(await work(contact.networkId)).toEqual([]);
  });

  it('so does whom a report names that nobody has decided yet', async () => {
    const contact = await named();
    await world.sql.query(`update project_report set state = 'in_triage' where id = $1`, [contact.reportId]);
    await world.get(Informing).sweep();
    world.at(DAY_21);
    expect(await work(contact.networkId)).toMatchObject([{ count: 1 }]);
  });
});

describe('who told of a project', () => {
  it('is forgotten half a year after everything about it is over, and follows it until then', async () => {
    const running = await named({ reporter: { name: 'Paul Weber', email: 'paul@example.org' } });
    const ended = await named({ reporter: { name: 'Paul Weber', email: 'paul@example.org' } });
    await world.sql.query(
      `update obligation set outcome = 'fulfilled', ended_at = '2026-03-19T16:00:00Z' where id = $1`,
      [ended.obligationId],
    );
    const left = async () =>
      world.sql.query('select report_id as id from reporter where report_id = any($1) order by id', [
        [running.reportId, ended.reportId],
      ]);
    for (const { reportId, networkId } of [running, ended]) {
      await world.sql.query(
        `with mail as (
           insert into mail_message (id, network_id, template, language, to_name, to_address, to_domain, parameters, status, not_before, created_at)
           values (gen_random_uuid(), $2, 'report-ack', 'de', 'Paul Weber', 'paul@example.org', 'example.org', '{}', 'sent', now(), now())
           returning id)
         insert into reporter_mail (report_id, mail_id) select $1, id from mail`,
        [reportId, networkId],
      );
    }
    const mails = () =>
      world.sql.query('select network_id as id from mail_message where template = $1 and network_id = any($2)', [
        'report-ack',
        [running.networkId, ended.networkId],
      ]);
    world.at('2026-09-19T15:00:00Z');
    await forget();
    expect([await left(), await mails()]).toMatchObject([{ length: 2 }, { length: 2 }]);
    world.at('2026-09-19T17:00:00Z');
    await forget();
    expect(await left()).toEqual([{ id: running.reportId }]);
    expect(await mails()).toEqual([{ id: running.networkId }]);
    expect(await world.historyOf(ended.reportId)).toContain('report.reporter-forgotten');
  });
});
