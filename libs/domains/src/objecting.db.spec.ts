import { Acceptance, Informing, ObjectionLinkOver, Objections, SparedContacts } from '#libs/intake';
import { NotFound, signLink, systemCaller } from '#libs/kernel';
import { LateInvitations, LedgerBalance } from '#libs/ledger';
import { MailDelivery, Outbox, Suppressions } from '#libs/mail';
import { Invitations } from '#libs/outreach';
import { organiserIn } from '../../../test/factories/callers.factory.js';
import { type AnEvent, anEvent } from '../../../test/factories/events.factory.js';
import { anInvitation } from '../../../test/factories/invitations.factory.js';
import { aNamedContact, type ANamedContact } from '../../../test/factories/named-contacts.factory.js';
import { aNetwork, aPerson } from '../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../test/factories/registrations.factory.js';
import { aReport } from '../../../test/factories/reports.factory.js';
import { MailServer } from '../../../test/support/mail-server.js';
import { overlapping } from '../../../test/support/overlapping.js';
import { aWorldWith, type World } from '../../../test/support/world.js';
import { DomainsModule } from './domains.module.js';

const nobody = systemCaller('test');

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
  server.mails.splice(0);
  await world.sql.query('delete from mail_message');
  // Of earlier cases nobody is due any more.
  await world.sql.query('update person set informed_at = now() where informed_at is null');
  await world.get(Objections).forgetNamedAgain();
});

const aNet = async () => (await aNetwork(world.sql)).id;
const linkOf = (personId: string, version = 1) =>
  signLink(world.config.secret, { purpose: 'objection', subject: personId, version, expiresOn: 0 });
const object = (personId: string) => world.get(Objections).object(nobody, linkOf(personId));
const person = async (id: string) => {
  const [row] = await world.sql.query<{ state: string; email: string | null; objectionAt: Date | null }[]>(
    'select state, email, objection_at as "objectionAt" from person where id = $1',
    [id],
  );
  return row!;
};
const promise = async ({ obligationId }: Pick<ANamedContact, 'obligationId'>) => {
  const [row] = await world.sql.query<{ outcome: string | null; cause: string | null }[]>(
    'select outcome, release_cause as cause from obligation where id = $1',
    [obligationId],
  );
  return row!;
};
const mailsTo = (address: string) =>
  world.sql.query<{ template: string; status: string }[]>(
    'select template, status from mail_message where to_address = $1 order by id',
    [address],
  );
/** Whoever is not written to any more still has a mail in the outbox: it stays there. */
async function nothingLeaves(): Promise<void> {
  for (const lane of ['priority', 'bulk'] as const) await world.get(MailDelivery).deliver(lane);
  expect(server.mails).toEqual([]);
}

describe('E7: a contact who objects', () => {
  it('is forgotten, the promise let go at once, and of the address only a keyed hash stays', async () => {
    const contact = await aNamedContact(world.sql, await aNet());
    await world.get(Informing).sweep();
    expect(await mailsTo(contact.person.email)).toHaveLength(1);
    await object(contact.person.id);
    expect(await person(contact.person.id)).toMatchObject({ state: 'anonymised', email: null });
    expect(await promise(contact)).toEqual({ outcome: 'released', cause: 'objection' });
    expect(await mailsTo(contact.person.email)).toEqual([]);
    const everything = await world.sql.query<{ text: string }[]>(
      `select row_to_json(s)::text as text from mail_suppression s where network_id = $1
       union all select row_to_json(h)::text from history_entry h where network_id = $1
       union all select row_to_json(k)::text from report_contact k where network_id = $1`,
      [contact.networkId],
    );
    expect(everything.length).toBeGreaterThan(2);
    expect(everything.map(({ text }) => text).join()).not.toContain(contact.person.email);
    expect(await world.historyOf(contact.obligationId)).toEqual(['obligation.informed', 'obligation.released']);
    expect(await world.historyOf(contact.person.id)).toEqual(['person.informed', 'person.objected']);
    await nothingLeaves();
  });

  it('says it as often as they like: it happens once', async () => {
    const contact = await aNamedContact(world.sql, await aNet());
    const objections = world.get(Objections);
    expect(await objections.look(linkOf(contact.person.id))).toMatchObject({ isDone: false });
    expect(await promise(contact)).toMatchObject({ outcome: null });
    await Promise.all([object(contact.person.id), object(contact.person.id)]);
    expect(await object(contact.person.id)).toMatchObject({ isDone: true });
    expect(await objections.look(linkOf(contact.person.id))).toMatchObject({ isDone: true });
    expect((await world.historyOf(contact.person.id)).filter((action) => action === 'person.objected')).toHaveLength(1);
  });

  it('stops no promise whose project has somebody else to turn to', async () => {
    const contact = await aNamedContact(world.sql, await aNet());
    const other = await aPerson(world.sql, contact.networkId);
    await world.sql.query(
      `insert into contact_role (id, network_id, person_id, project_id, valid_from, created_at)
       values (gen_random_uuid(), $1, $2, $3, '2026-01-01', now())`,
      [contact.networkId, other.id, contact.projectId],
    );
    await object(contact.person.id);
    expect(await promise(contact)).toEqual({ outcome: null, cause: null });
  });

  it('stops no promise whose carrier has a contact of its own: somebody may call there, and no mail goes', async () => {
    const contact = await aNamedContact(world.sql, await aNet());
    const { networkId, projectId } = contact;
    const office = await aPerson(world.sql, networkId, { email: 'zentrale@traeger.example.org' });
    await world.sql.query(
      `insert into contact_role (id, network_id, person_id, organisation_id, valid_from, created_at)
       select gen_random_uuid(), $1, $2, carrier_organisation_id, '2026-01-01', now() from project where id = $3`,
      [networkId, office.id, projectId],
    );
    await object(contact.person.id);
    expect(await promise(contact)).toEqual({ outcome: null, cause: null });
    const { balance } = (await world.get(LedgerBalance).list(organiserIn(networkId).scope))[0]!;
    expect(balance).toMatchObject({ byStanding: { contact_research: 1 }, gaps: [] });
    world.at('2026-02-04T08:00:00Z');
    await world.get(Informing).sweep();
    await world.get(LateInvitations).sendDue();
    expect(await mailsTo(office.email!)).toEqual([]);
    await nothingLeaves();
  });

  it('lets the promise go when the mailbox that objects is that of the carrier, too', async () => {
    const contact = await aNamedContact(world.sql, await aNet());
    const office = await aPerson(world.sql, contact.networkId, { email: contact.person.email, lastName: 'Zentrale' });
    await world.sql.query(
      `insert into contact_role (id, network_id, person_id, organisation_id, valid_from, created_at)
       select gen_random_uuid(), $1, $2, carrier_organisation_id, '2026-01-01', now() from project where id = $3`,
      [contact.networkId, office.id, contact.projectId],
    );
    await object(contact.person.id);
    expect(await promise(contact)).toEqual({ outcome: 'released', cause: 'objection' });
  });

  it('speaks for everybody behind the mailbox, in this network alone', async () => {
    const email = 'info@anker.example.org';
    const one = await aNamedContact(world.sql, await aNet(), { personColumns: { email, lastName: 'Eins' } });
    const two = await aNamedContact(world.sql, one.networkId, { personColumns: { email, lastName: 'Zwei' } });
    const elsewhere = await aNamedContact(world.sql, await aNet(), { personColumns: { email } });
    await object(one.person.id);
    expect(await promise(two)).toMatchObject({ outcome: 'released' });
    expect(await person(two.person.id)).toMatchObject({ state: 'anonymised' });
    expect(await promise(elsewhere)).toMatchObject({ outcome: null });
    expect(await person(elsewhere.person.id)).toMatchObject({ state: 'active' });
  });

  it('keeps what they take part in themselves, and is never invited again', async () => {
    const contact = await aNamedContact(world.sql, await aNet());
    const event = await anEvent(world.sql, contact.networkId);
    await aRegistration(world.sql, event, 'confirmed', { person_id: contact.person.id });
    await anInvitation(world.sql, event, contact.person);
    await object(contact.person.id);
    expect(await person(contact.person.id)).toEqual({
      ...{ state: 'active', email: contact.person.email, objectionAt: world.clock.now() },
    });
    expect(await promise(contact)).toMatchObject({ cause: 'objection' });
    const [invitation] = await world.sql.query('select state from invitation where person_id = $1', [
      contact.person.id,
    ]);
    expect(invitation).toEqual({ state: 'revoked' });
  });

  it('E24: stays on the proof of what is over, restricted', async () => {
    const contact = await aNamedContact(world.sql, await aNet());
    const event = await anEvent(world.sql, contact.networkId, { state: 'held', startsLocal: '2026-01-20T10:00' });
    await aRegistration(world.sql, event, 'attended', { person_id: contact.person.id });
    await object(contact.person.id);
    expect(await person(contact.person.id)).toMatchObject({ state: 'restricted' });
  });

  it('is not undone by lifting an earlier unsubscription', async () => {
    const contact = await aNamedContact(world.sql, await aNet());
    const of = { address: contact.person.email, networkId: contact.networkId };
    const suppressions = world.get(Suppressions);
    await world.within(nobody, (tx) =>
      suppressions.addWithin(tx, { ...of, reach: 'invitations', reason: 'unsubscribed' }),
    );
    await object(contact.person.id);
    await world.within(nobody, (tx) => suppressions.resumeWithin(tx, of.address, of.networkId));
    const [kept] = await world.sql.query('select reach, reason from mail_suppression where network_id = $1', [
      contact.networkId,
    ]);
    expect(kept).toEqual({ reach: 'invitations', reason: 'objection' });
  });

  it('does so behind their own link only, and while the mailbox is theirs', async () => {
    const contact = await aNamedContact(world.sql, await aNet());
    const objections = world.get(Objections);
    for (const token of [linkOf(contact.person.id, 2), linkOf(contact.person.id).slice(1), 'x']) {
      await expect(objections.object(nobody, token)).rejects.toThrow(ObjectionLinkOver);
    }
    expect(await promise(contact)).toMatchObject({ outcome: null });
  });
});

describe('an objection in the middle of a wave', () => {
  /** A Fachtag that invites its guests by hand, of whom the contact is one. */
  async function aFachtag(contact: ANamedContact): Promise<AnEvent> {
    const event = await anEvent(world.sql, contact.networkId, { closes: '2026-05-05T23:59' });
    const others = [await aPerson(world.sql, contact.networkId), await aPerson(world.sql, contact.networkId)];
    for (const { id } of [contact.person, ...others]) {
      await world.sql.query(`insert into guest values ($1, $2, $3, 'added', 'Gast', now())`, [
        ...[event.id, id, contact.networkId],
      ]);
    }
    return event;
  }
  const invite = (event: AnEvent) =>
    world.get(Invitations).send(organiserIn(event.networkId), event.id, { expected: 3 });

  it('E7: takes the invitation out of the held wave', async () => {
    const contact = await aNamedContact(world.sql, await aNet());
    const event = await aFachtag(contact);
    await invite(event);
    expect(await mailsTo(contact.person.email)).toMatchObject([{ template: 'invitation', status: 'queued' }]);
    await object(contact.person.id);
    expect(await mailsTo(contact.person.email)).toEqual([]);
    world.at('2026-02-02T08:05:00Z');
    await world.get(MailDelivery).deliver('bulk');
    expect(server.mails).toHaveLength(2);
    expect(server.mails.join()).not.toContain(contact.person.email);
  });

  it('E7: lets nothing go out, whichever of the two commits first', async () => {
    const contact = await aNamedContact(world.sql, await aNet());
    const event = await aFachtag(contact);
    // Both want this row: the wave to invite the person, the objection to end it.
    const results = await overlapping(
      world.sql,
      `select 1 from person where id = '${contact.person.id}' for update`,
      () => invite(event).then(() => undefined),
      () => object(contact.person.id).then(() => undefined),
    );
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    world.at('2026-02-02T08:05:00Z');
    await world.get(MailDelivery).deliver('bulk');
    expect(server.mails).toHaveLength(2);
    expect(server.mails.join()).not.toContain(contact.person.email);
  });
});

describe('a suppressed address gets nothing', () => {
  it('when a later report names it again and a human accepts that', async () => {
    const networkId = await aNet();
    const first = await aNamedContact(world.sql, networkId);
    await object(first.person.id);
    const again = await aNamedContact(world.sql, networkId, { personColumns: { email: first.person.email } });
    await world.get(Informing).sweep();
    expect(await mailsTo(again.person.email)).toEqual([]);
  });

  it('and is not even kept when it is named again: the sighting reads that somebody has objected', async () => {
    const first = await aNamedContact(world.sql, await aNet());
    const elsewhere = await aNamedContact(world.sql, await aNet(), { personColumns: { email: first.person.email } });
    await object(first.person.id);
    const again = await aNamedContact(world.sql, first.networkId, { personColumns: { email: first.person.email } });
    expect(await world.get(Objections).forgetNamedAgain()).toBe(1);
    const named = await world.sql.query<{ id: string }[]>(
      'select report_id as id from report_contact where email = $1',
      [first.person.email],
    );
    expect(named).toEqual([{ id: elsewhere.reportId }]);
    expect(await world.historyOf(again.reportId)).toEqual(['report.contact-objected']);
    expect(await world.get(Objections).forgetNamedAgain()).toBe(0);
  });

  it('although a human accepts it as the contact: the project is promised, nobody is entered and nobody written to', async () => {
    const first = await aNamedContact(world.sql, await aNet());
    const { networkId } = first;
    await object(first.person.id);
    const caller = organiserIn(networkId);
    const address = first.person.email;
    const event = await anEvent(world.sql, networkId, {}, { guarantee_relevant: true });
    const spared = world.get(SparedContacts);
    expect(await spared.find(caller.scope, networkId, { email: ` ${address.toUpperCase()}` })).toBe('objection');
    expect(await spared.find(caller.scope, networkId, { email: 'wer@anders.example.org' })).toBeNull();
    const elsewhere = organiserIn(await aNet());
    expect(() => spared.find(elsewhere.scope, networkId, { email: address })).toThrow(NotFound);
    const { id } = await aReport(world.sql, networkId, { name: 'Neues von dort' });
    const contact = { firstName: 'Kim', lastName: 'Muster', email: address };
    const project = { name: 'Neues von dort', carrier: { name: 'Werkhof', city: 'Hohenau' } };
    await world.get(Acceptance).accept(caller, { id, version: 1 }, { project, contact });
    const [promised] = await world.sql.query<{ people: number; boundTo: string }[]>(
      `select o.bound_event_id as "boundTo",
         (select count(*)::int from contact_role c where c.project_id = o.project_id) as people
       from obligation o join project_report r on r.obligation_id = o.id where r.id = $1`,
      [id],
    );
    expect(promised).toEqual({ people: 0, boundTo: event.id });
    const entered = await world.sql.query('select 1 from person where network_id = $1 and email = $2', [
      ...[networkId, address],
    ]);
    expect(entered).toEqual([]);
    world.clock.set(new Date(world.clock.now().getTime() + 3_600_000));
    await world.get(Informing).sweep();
    await world.get(LateInvitations).sendDue();
    expect(await mailsTo(address)).toEqual([]);
    await nothingLeaves();
  });

  it.each(['unsubscribed', 'hard-bounce', 'organiser'] as const)(
    'is named before it is accepted as the contact, of somebody whom the network knows, too: %s',
    async (reason) => {
      const networkId = await aNet();
      const { scope } = organiserIn(networkId);
      const known = await aPerson(world.sql, networkId, { email: `${reason}@spart.example.org` });
      const reasonNow = () => world.get(SparedContacts).find(scope, networkId, { id: known.id });
      expect(await reasonNow()).toBeNull();
      await world.within(nobody, (tx) =>
        world.get(Suppressions).addWithin(tx, { address: known.email!, reach: 'invitations', networkId, reason }),
      );
      expect(await reasonNow()).toBe(reason);
      const stranger = await aPerson(world.sql, await aNet(), { email: known.email! });
      expect(await world.get(SparedContacts).find(scope, networkId, { id: stranger.id })).toBeNull();
    },
  );

  it('although somebody wrote a mail to it', async () => {
    const { person: objecting, networkId } = await aNamedContact(world.sql, await aNet());
    await world.get(Informing).sweep();
    const [mail] = await world.sql.query<{ parameters: never }[]>(
      'select parameters from mail_message where to_address = $1',
      [objecting.email],
    );
    await object(objecting.id);
    await world.within(nobody, (tx) =>
      world.get(Outbox).add(tx, [
        {
          ...{ template: 'first-information', language: 'de', networkId, parameters: mail!.parameters },
          to: { name: 'Ute', address: objecting.email },
        },
      ]),
    );
    await nothingLeaves();
  });
});
