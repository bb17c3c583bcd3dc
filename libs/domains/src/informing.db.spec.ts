import { Informing } from '#libs/intake';
import { systemCaller } from '#libs/kernel';
import { MailDelivery } from '#libs/mail';
import { Invitations } from '#libs/outreach';
import { organiserIn } from '../../../test/factories/callers.factory.js';
import { anEvent } from '../../../test/factories/events.factory.js';
import { aNamedContact, type ANamedContact } from '../../../test/factories/named-contacts.factory.js';
import { aGroup, aNetwork, anOrganisation } from '../../../test/factories/networks.factory.js';
import { MailServer } from '../../../test/support/mail-server.js';
import { aWorldWith, type World } from '../../../test/support/world.js';
import { DomainsModule } from './domains.module.js';

const system = systemCaller('test');

let server: MailServer;
let world: World;
beforeAll(async () => {
  server = await MailServer.start();
  world = await aWorldWith({ smtpUrl: server.url }, DomainsModule);
});
afterAll(async () => {
  await world?.close();
  await server?.stop();
});
beforeEach(async () => {
  world.reset();
  await world.sql.query('delete from mail_message');
  // Of earlier cases nobody is due any more.
  await world.sql.query('update person set informed_at = now() where informed_at is null');
});

type Written = {
  to: string;
  template: string;
  parameters: { projects: { name: string; source: unknown }[]; next?: { title: string } };
};

const sweep = () => world.get(Informing).sweep();
const mails = () =>
  world.sql.query<Written[]>('select to_address as "to", template, parameters from mail_message order by to_address');
const informedAt = async ({ person, obligationId }: ANamedContact) => {
  const [row] = await world.sql.query<{ person: Date | null; promise: Date | null }[]>(
    `select p.informed_at as person, o.first_informed_at as promise from person p, obligation o where p.id = $1 and o.id = $2`,
    [person.id, obligationId],
  );
  return row!;
};
const aNet = async () =>
  (await aNetwork(world.sql, { purpose: 'Projekte begleiten Jugendliche', mailbox: 'netz@example.org' })).id;

describe('whoever was named by others', () => {
  it('is told once, soon after a human has accepted the project (R6)', async () => {
    const contact = await aNamedContact(world.sql, await aNet());
    expect(await sweep()).toBe(1);
    expect(await mails()).toMatchObject([{ to: contact.person.email, template: 'first-information' }]);
    expect(await informedAt(contact)).toEqual({ person: world.clock.now(), promise: world.clock.now() });
    expect(await world.historyOf(contact.person.id)).toEqual(['person.informed']);
    expect(await world.historyOf(contact.obligationId)).toEqual(['obligation.informed']);
    expect(await sweep()).toBe(0);
    expect(await mails()).toHaveLength(1);
  });

  it('R8: no mail before a human accepted, nor while that can be taken back', async () => {
    const networkId = await aNet();
    await world.sql.query(
      `with r as (insert into project_report (id, network_id, reference, channel, language, raw_name, received_at, state, updated_at)
         values (gen_random_uuid(), $1, 'M-2026-900', 'form', 'de', 'Lotsen', now(), 'in_triage', now()) returning id)
       insert into report_contact (report_id, network_id, name, email, received_at)
       select id, $1, 'Ute Neu', 'ute.neu@example.org', now() from r`,
      [networkId],
    );
    expect(await sweep()).toBe(0);
    await aNamedContact(world.sql, networkId, { acceptedAt: '2026-02-02T07:59:30Z' });
    expect(await sweep()).toBe(0);
    world.at('2026-02-02T08:00:31Z');
    expect(await sweep()).toBe(1);
  });

  it('hears nothing when the acceptance was taken back, or the promise has ended', async () => {
    const contact = await aNamedContact(world.sql, await aNet());
    await world.sql.query(
      `update obligation set outcome = 'released', release_cause = 'withdrawn', ended_at = now() where id = $1`,
      [contact.obligationId],
    );
    expect(await sweep()).toBe(0);
  });

  it('E14: speaks for several projects and gets one mail that names them all', async () => {
    const networkId = await aNet();
    const first = await aNamedContact(world.sql, networkId, { projectName: 'Anker' });
    const second = await aNamedContact(world.sql, networkId, { projectName: 'Brücke', person: first.person });
    expect(await sweep()).toBe(1);
    const [mail] = await mails();
    expect(mail!.parameters.projects.map(({ name }) => name)).toEqual(['Anker', 'Brücke']);
    for (const one of [first, second]) expect((await informedAt(one)).promise).toEqual(world.clock.now());
  });

  it('is told once by two workers at the same moment', async () => {
    const contact = await aNamedContact(world.sql, await aNet());
    await Promise.all([sweep(), sweep(), sweep()]);
    expect(await mails()).toHaveLength(1);
    expect(await world.historyOf(contact.person.id)).toEqual(['person.informed']);
  });

  it('is neither marked nor written to when the worker dies before the commit', async () => {
    const contact = await aNamedContact(world.sql, await aNet());
    const informing = world.get(Informing);
    await expect(
      world.within(system, async (tx) => {
        await informing.informedWithin(tx, system.actor, [contact.person.id]);
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    expect(await informedAt(contact)).toEqual({ person: null, promise: null });
    expect(await sweep()).toBe(1);
  });
});

describe('an invitation that leaves before the first information', () => {
  async function invite() {
    const networkId = await aNet();
    const { id: boundTo } = await anEvent(world.sql, networkId, {}, { guarantee_relevant: true });
    const contact = await aNamedContact(world.sql, networkId, { boundTo });
    const wave = await world.get(Invitations).send(organiserIn(networkId), boundTo, { expected: 1 });
    return { networkId, contact, wave };
  }

  it('says itself what is known of its reader, who gets no second mail (E6)', async () => {
    const { contact } = await invite();
    expect(await mails()).toMatchObject([
      {
        template: 'invitation-guarantee',
        parameters: { information: { projects: [{ source: { kind: 'somebody' } }] } },
      },
    ]);
    expect(await sweep()).toBe(0);
    expect(await informedAt(contact)).toMatchObject({ person: null });
    world.at('2026-02-02T08:02:00Z');
    server.mails.splice(0);
    expect(await world.get(MailDelivery).deliver('bulk')).toMatchObject({ sent: 1 });
    expect(server.mails[0]).toMatch(/List-Unsubscribe:\s+<https?:\/\/[^>]*\/widerspruch\//);
    expect(await sweep()).toBe(0);
    expect(await informedAt(contact)).toEqual({ person: world.clock.now(), promise: world.clock.now() });
    expect(await mails()).toHaveLength(1);
  });

  it('has told nobody when it is taken back', async () => {
    const { networkId, contact, wave } = await invite();
    await world.get(Invitations).takeBack(organiserIn(networkId), wave.id);
    expect(await sweep()).toBe(1);
    expect((await mails()).map(({ template }) => template)).toEqual(['first-information']);
    expect((await informedAt(contact)).person).toEqual(world.clock.now());
  });
});

describe('the first information', () => {
  const sourceOf = async (more: Parameters<typeof aNamedContact>[2]) => {
    await aNamedContact(world.sql, await aNet(), more);
    await sweep();
    return (await mails())[0]!.parameters.projects[0]!.source;
  };

  it('names the gathering at which the project was told of, and nobody', async () => {
    const { id: networkId } = await aNetwork(world.sql);
    const { id: toldAt } = await anEvent(world.sql, networkId, {
      title: '1. Fachtag',
      startsLocal: '2026-01-29T10:00',
    });
    await aNamedContact(world.sql, networkId, { toldAt, reporter: { name: 'Paul Weber', email: 'paul@example.org' } });
    await sweep();
    const [mail] = await mails();
    expect(mail!.parameters.projects[0]!.source).toEqual({
      ...{ kind: 'gathering', title: '1. Fachtag', day: 'Donnerstag, 29. Januar 2026' },
    });
    expect(JSON.stringify(mail)).not.toMatch(/Weber|paul@/);
  });

  it('names the reporter only with consent', async () => {
    const reporter = { name: 'Paul Weber', email: 'paul@example.org', mayBeNamed: true };
    expect(await sourceOf({ reporter })).toEqual({ kind: 'reporter', name: 'Paul Weber' });
    await world.sql.query('delete from mail_message');
    expect(await sourceOf({ reporter: { ...reporter, mayBeNamed: false } })).toEqual({ kind: 'somebody' });
  });

  it('E11: of a project that has reported itself is a notice by Art. 13, of an unknown reporter one by Art. 14', async () => {
    const own = { personColumns: { email: 'selbst@example.org' }, reporter: { email: 'selbst@example.org' } };
    expect(await sourceOf(own)).toEqual({ kind: 'self' });
    await world.sql.query('delete from mail_message');
    expect(await sourceOf({})).toEqual({ kind: 'somebody' });
  });

  it('E11: of whoever has reported a project and is made its contact later says that they told of it themselves', async () => {
    const [email, reporter] = [
      'melderin@example.org',
      { email: 'melderin@example.org', name: 'Ute Neu', mayBeNamed: true },
    ];
    expect(await sourceOf({ personColumns: { email }, reporter, isNamedInReport: false })).toEqual({ kind: 'self' });
  });

  it('says in the organiser’s words where an address was found', async () => {
    expect(await sourceOf({ isNamedInReport: false })).toEqual({ kind: 'stated', name: 'Website des Projekts' });
  });

  it('names the next date and who is responsible', async () => {
    const { id: networkId } = await aNetwork(world.sql);
    const { id: boundTo } = await anEvent(world.sql, networkId, { title: '2. Fachtag' });
    const { id: coordinator } = await anOrganisation(world.sql, networkId, { name: 'Institut Werkbrücke gGmbH' });
    await world.sql.query('update network set coordinating_organisation_id = $2 where id = $1', [
      networkId,
      coordinator,
    ]);
    await aNamedContact(world.sql, networkId, { boundTo });
    await sweep();
    expect((await mails())[0]!.parameters).toMatchObject({
      next: { title: '2. Fachtag' },
      controller: 'Institut Werkbrücke gGmbH, Lindengau',
    });
    server.mails.splice(0);
    expect(await world.get(MailDelivery).deliver('priority')).toMatchObject({ sent: 1 });
    expect(server.mails[0]).toMatch(/List-Unsubscribe:\s+<https?:\/\/[^>]*\/widerspruch\//);
  });
});

describe('nobody is told', () => {
  const nobody = async (columns: Record<string, unknown>) => {
    await aNamedContact(world.sql, await aNet(), { personColumns: columns });
    expect(await sweep()).toBe(0);
    expect(await mails()).toEqual([]);
  };

  it('whose address is dead, who has left or has objected', async () => {
    await nobody({ email_status: 'hard_bounce' });
    await nobody({ state: 'inactive' });
    await nobody({ objection_at: world.clock.now() });
  });

  it('who knows the network anyway: by registering, or as a member', async () => {
    await nobody({ source: 'registration' });
    const networkId = await aNet();
    const { person } = await aNamedContact(world.sql, networkId);
    const { id: groupId } = await aGroup(world.sql, networkId);
    await world.sql.query(
      `insert into membership (id, network_id, group_id, person_id, valid_from, created_at)
       values (gen_random_uuid(), $1, $2, $3, '2025-01-01', now())`,
      [networkId, groupId, person.id],
    );
    expect(await sweep()).toBe(0);
  });

  it('E5: who belonged to a group; whose proposal was turned down is told as a stranger', async () => {
    const networkId = await aNet();
    const { id: groupId } = await aGroup(world.sql, networkId);
    const ended = (personId: string, until: string) =>
      world.sql.query(
        `insert into membership (id, network_id, group_id, person_id, state, valid_from, valid_to, created_at)
         values (gen_random_uuid(), $1, $2, $3, 'ended', '2024-01-01', $4, now())`,
        [networkId, groupId, personId, until],
      );
    await ended((await aNamedContact(world.sql, networkId)).person.id, '2025-01-01');
    expect(await sweep()).toBe(0);
    const refused = await aNamedContact(world.sql, networkId);
    await ended(refused.person.id, '2024-01-01');
    expect(await sweep()).toBe(1);
    expect(await mails()).toMatchObject([{ to: refused.person.email }]);
  });
});

describe('an invitation that informs as well (E6)', () => {
  it('carries what the first information would say, which is not sent then', async () => {
    const contact = await aNamedContact(world.sql, await aNet(), { projectName: 'Anker' });
    const informing = world.get(Informing);
    await world.within(system, async (tx) => {
      const information = await informing.informationFor(tx, [contact.person.id]);
      expect(information.get(contact.person.id)!.projects).toEqual([{ name: 'Anker', source: { kind: 'somebody' } }]);
      expect([...(await informing.informedWithin(tx, system.actor, [contact.person.id]))]).toEqual([contact.person.id]);
    });
    expect(await sweep()).toBe(0);
    expect((await informedAt(contact)).promise).toEqual(world.clock.now());
    expect(await informing.informationFor(world.database, [contact.person.id])).toEqual(new Map());
  });
});
