import { ContactNaming, FollowedReports, Informing, type OtherContact, type ReplacingContact } from '#libs/intake';
import { newId, signLink, systemCaller } from '#libs/kernel';
import { Suppressions } from '#libs/mail';
import { ContactReplacing, PromiseContacts } from '#libs/outreach';
import { organiserIn, scopeIn } from '../../../test/factories/callers.factory.js';
import { type AnEvent, anEvent } from '../../../test/factories/events.factory.js';
import { anInvitation, aWave } from '../../../test/factories/invitations.factory.js';
import { aContactRole, aNetwork, aPerson } from '../../../test/factories/networks.factory.js';
import { anAttempt, type APromise, aPromise } from '../../../test/factories/obligations.factory.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { LateInvitations } from './late-invitations.service.js';
import { LedgerModule } from './ledger.module.js';
import { LedgerProofs } from './proof.queries.js';

const UTE = { firstName: 'Ute', lastName: 'Kallweit' };

let world: World;
let networkId: string;
beforeAll(async () => (world = await aWorld(LedgerModule)));
beforeEach(async () => {
  world.reset();
  await world.sql.query(`update obligation set outcome = 'released', ended_at = now() where outcome is null`);
  networkId = (await aNetwork(world.sql, { land: 'HE' })).id;
});
afterAll(() => world?.close());

/** A project whose contact was asked to a gathering and has not answered. */
async function asked(): Promise<Readonly<{ event: AnEvent; promise: APromise }>> {
  const event = await anEvent(world.sql, networkId, { startsLocal: '2026-03-19T10:00' }, { guarantee_relevant: true });
  await aWave(world.sql, event);
  const promise = await aPromise(world.sql, networkId, { eventId: event.id });
  await anInvitation(world.sql, event, promise.contact, {
    reasons: JSON.stringify([{ kind: 'obligation', name: 'Lotsen' }]),
  });
  await anAttempt(world.sql, promise, event.id, promise.contact.id);
  return { event, promise };
}

const naming = () => world.get(ContactNaming);
const linkOf = (personId: string) =>
  signLink(world.config.secret, { purpose: 'contact', subject: personId, version: 1, expiresOn: 0 });
const name = (by: string, promiseId: string, other: Partial<OtherContact> = {}) =>
  naming().name(systemCaller('test'), linkOf(by), {
    promiseId,
    ...UTE,
    email: `ute.${promiseId}@example.org`,
    ...other,
  });
const mailsTo = (email: string) =>
  world.sql.query<{ template: string; told: boolean }[]>(
    `select template, parameters ? 'information' as told from mail_message where to_address = $1`,
    [email],
  );
const states = async (event: AnEvent) =>
  (
    await world.sql.query<{ state: string }[]>(
      'select state from invitation where event_id = $1 order by created_at, id',
      [event.id],
    )
  ).map(({ state }) => state);
const minutesPass = (minutes: number) => world.clock.set(new Date(world.clock.now().getTime() + minutes * 60_000));

const inform = () => world.get(Informing).sweep();
const invite = async () => {
  await world.get(PromiseContacts).renew();
  await world.get(LateInvitations).sendDue();
};

describe('E6: somebody else is the contact', () => {
  it.each([
    ['tells first', [inform, invite, inform]],
    ['invites first', [invite, inform, invite]],
  ] as const)('who gets one mail, first information and invitation in one, whichever job %s', async (_, jobs) => {
    const { event, promise } = await asked();
    await name(promise.contact.id, promise.id);
    for (const job of jobs) {
      await job();
      minutesPass(1);
    }
    expect(await mailsTo(`ute.${promise.id}@example.org`)).toEqual([{ template: 'invitation-guarantee', told: true }]);
    expect(await states(event)).toEqual(['revoked', 'sent']);
  });

  it('who is told by a mail of its own when no invitation follows within an hour', async () => {
    const { event, promise } = await asked();
    await name(promise.contact.id, promise.id);
    await world.sql.query(`update event set state = 'closed' where id = $1`, [event.id]);
    await inform();
    expect(await mailsTo(`ute.${promise.id}@example.org`)).toEqual([]);
    minutesPass(61);
    await inform();
    expect(await mailsTo(`ute.${promise.id}@example.org`)).toEqual([{ template: 'first-information', told: false }]);
  });

  it('is told in the proof, by whom and whom', async () => {
    const { promise } = await asked();
    await name(promise.contact.id, promise.id);
    const { contacts, entries } = await world.get(LedgerProofs).one(scopeIn([networkId]), promise.id);
    expect(contacts.map((one) => one.name)).toEqual(['Ute Kallweit']);
    expect(entries.filter(({ kind }) => kind === 'searched')).toMatchObject([
      { place: 'former_contact', isFound: true, actorKind: 'person', person: { name: 'Ute Kallweit' } },
    ]);
  });

  it('is named once for each project, and looking changes nothing', async () => {
    const { promise } = await asked();
    const second = await aPromise(world.sql, networkId, { contact: promise.contact });
    const link = () => naming().look(linkOf(promise.contact.id));
    expect((await link()).projects.map(({ id }) => id).sort()).toEqual([promise.id, second.id].sort());
    await name(promise.contact.id, promise.id);
    await name(promise.contact.id, promise.id, { email: 'another@example.org' });
    expect((await link()).projects).toEqual([{ id: second.id, name: second.project.name }]);
    expect(await mailsTo('another@example.org')).toEqual([]);
    expect(await world.sql.query(`select 1 from person where email = 'another@example.org'`)).toEqual([]);
  });

  it('is not passed round for ever: the fourth is for the team', async () => {
    const { promise } = await asked();
    let by = promise.contact.id;
    for (const [nth, email] of ['a@example.org', 'b@example.org', 'c@example.org', 'd@example.org'].entries()) {
      const named = name(by, promise.id, { email });
      if (nth === 3) await expect(named).rejects.toMatchObject({ code: 'contact.exhausted' });
      else await named;
      const [person] = await world.sql.query<{ id: string }[]>(
        'select id from person where email = $1 and network_id = $2',
        [email, networkId],
      );
      by = person?.id ?? by;
    }
  });

  it('does not become whoever has objected, which only the team hears', async () => {
    const { promise } = await asked();
    const { email } = await aPerson(world.sql, networkId, { first_name: 'Ute', last_name: 'Kallweit' });
    await world.within(systemCaller('test'), (tx) =>
      world.get(Suppressions).addWithin(tx, { address: email!, reach: 'invitations', networkId, reason: 'objection' }),
    );
    await name(promise.contact.id, promise.id, { email: email! });
    await invite();
    expect(await mailsTo(email!)).toEqual([]);
    const { standing } = await world.get(LedgerProofs).one(scopeIn([networkId]), promise.id);
    expect(standing).toBe('contact_research');
  });

  it('is never the same person, behind no forged link, and of no other network', async () => {
    const { promise } = await asked();
    const [self] = await world.sql.query<{ firstName: string; lastName: string; email: string }[]>(
      'select first_name as "firstName", last_name as "lastName", email from person where id = $1',
      [promise.contact.id],
    );
    await expect(name(promise.contact.id, promise.id, self)).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(naming().look('x')).rejects.toMatchObject({ code: 'contact.link-over' });
    const stranger = await aPerson(world.sql, (await aNetwork(world.sql)).id);
    await name(stranger.id, promise.id);
    expect((await naming().look(linkOf(promise.contact.id))).projects).toHaveLength(1);
  });
});

describe('E6: an organiser replaces the contact', () => {
  const newOne = () => ({ ...UTE, email: `ute.${networkId}@example.org` });
  const replace = (promise: APromise, more: Partial<ReplacingContact> = {}, as = organiserIn(networkId)) =>
    world.get(ContactReplacing).replace(as, promise.id, {
      ...{
        formerId: promise.contact.id,
        contact: newOne(),
        place: 'phone',
        source: 'Telefonat mit der Zentrale',
        ...more,
      },
    });
  const proofOf = ({ id }: APromise) => world.get(LedgerProofs).one(scopeIn([networkId]), id);

  it('and the old invitation is over at once; the new one gets first information and invitation in one mail', async () => {
    const { event, promise } = await asked();
    await replace(promise);
    expect(await states(event)).toEqual(['revoked']);
    for (const job of [inform, invite, inform]) await job();
    expect(await mailsTo(newOne().email)).toEqual([{ template: 'invitation-guarantee', told: true }]);
    expect(await states(event)).toEqual(['revoked', 'sent']);
  });

  it('and the new one is informed only, where nobody had been invited', async () => {
    const promise = await aPromise(world.sql, networkId);
    await replace(promise);
    await inform();
    expect(await mailsTo(newOne().email)).toEqual([{ template: 'first-information', told: false }]);
  });

  it('and what had not left yet goes to the new one alone', async () => {
    const { event, promise } = await asked();
    const leaves = new Date(world.clock.now().getTime() + 60_000);
    await world.sql.query('update invitation set sent_at = $2 where event_id = $1', [event.id, leaves]);
    await world.sql.query(
      `insert into mail_message (id, network_id, event_id, person_id, template, language, to_name, to_address, to_domain, parameters, status, not_before, created_at)
       values (gen_random_uuid(), $1, $2, $3, 'invitation-guarantee', 'de', '', $4, 'example.org', '{}', 'queued', $5, $5)`,
      [networkId, event.id, promise.contact.id, promise.contact.email, leaves],
    );
    await replace(promise);
    expect(await mailsTo(promise.contact.email!)).toEqual([]);
    expect(await states(event)).toEqual(['revoked']);
    expect((await proofOf(promise)).entries.filter(({ kind }) => kind === 'tried')).toEqual([]);
  });

  it('and the proof says who did so, whom, and from where that is known', async () => {
    const { promise } = await asked();
    const as = organiserIn(networkId);
    await replace(promise, {}, as);
    const { contacts, entries } = await proofOf(promise);
    expect(contacts.map((one) => one.name)).toEqual(['Ute Kallweit']);
    expect(entries).toContainEqual(
      expect.objectContaining({ action: 'obligation.contact-replaced', actorKind: 'account' }),
    );
    expect(entries).toContainEqual(
      expect.objectContaining({ kind: 'searched', place: 'phone', note: 'Telefonat mit der Zentrale', isFound: true }),
    );
  });

  it('and the reporter reads that it has changed, and not who it is', async () => {
    const { promise } = await asked();
    const reportId = newId();
    await world.sql.query(
      `insert into project_report (id, network_id, reference, channel, language, raw_name, received_at, state, project_id, obligation_id, updated_at)
       values ($1, $2, 'M-2026-001', 'form', 'de', 'Lotsen', now(), 'accepted', $3, $4, now())`,
      [reportId, networkId, promise.project.id, promise.id],
    );
    await replace(promise);
    const followed = (await world.get(FollowedReports).find(reportId))!;
    expect(followed.promise).toMatchObject({ reach: 'changed' });
    expect(JSON.stringify(followed)).not.toContain('Kallweit');
  });

  it('once: a second press and a second tab change nothing', async () => {
    const { promise } = await asked();
    const other = { contact: { lastName: 'Zweit', email: 'zweit@werk.example.org' } };
    const done = await Promise.allSettled([replace(promise), replace(promise, other)]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(replace(promise)).rejects.toMatchObject({ code: 'contact.replaced-meanwhile' });
    expect((await proofOf(promise)).contacts).toHaveLength(1);
  });

  it('but not by whoever has objected, the same person, without a source, or of another network', async () => {
    const { promise } = await asked();
    const address = 'nein@werk.example.org';
    await world.within(systemCaller('test'), (tx) =>
      world.get(Suppressions).addWithin(tx, { address, reach: 'invitations', networkId, reason: 'objection' }),
    );
    const faulty = (fault: string) => ({ facts: { faults: [expect.objectContaining({ fault })] } });
    const spared = { contact: { lastName: 'Nein', email: address } };
    await expect(replace(promise, spared)).rejects.toMatchObject(faulty('spared'));
    await expect(replace(promise, { contact: { id: promise.contact.id } })).rejects.toMatchObject(
      faulty('same-person'),
    );
    await expect(replace(promise, { source: ' ' })).rejects.toMatchObject(faulty('required'));
    const stranger = await aPerson(world.sql, (await aNetwork(world.sql)).id);
    await expect(replace(promise, { contact: { id: stranger.id } })).rejects.toMatchObject({ kind: 'not-found' });
    const foreign = organiserIn((await aNetwork(world.sql)).id);
    await expect(replace(promise, {}, foreign)).rejects.toMatchObject({ kind: 'not-found' });
    const formerId = stranger.id;
    await expect(replace(promise, { formerId })).rejects.toMatchObject({ kind: 'not-found' });
    const reading = { ...organiserIn(networkId), scope: scopeIn([networkId], ['contact:read', 'event:write']) };
    await expect(replace(promise, {}, reading)).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await proofOf(promise)).contacts.map(({ id }) => id)).toEqual([promise.contact.id]);
  });

  it.each(['inactive', 'restricted'])('but not by whoever is %s: nobody could write to them', async (state) => {
    const { event, promise } = await asked();
    const { id, email } = await aPerson(world.sql, networkId);
    await world.sql.query('update person set state = $2 where id = $1', [id, state]);
    await expect(replace(promise, { contact: { id } })).rejects.toMatchObject({
      facts: { faults: [{ field: 'contact', fault: 'spared' }] },
    });
    expect(await states(event)).toEqual(['sent']);
    expect((await proofOf(promise)).contacts.map((one) => one.id)).toEqual([promise.contact.id]);
    expect(await mailsTo(email!)).toEqual([]);
  });

  it('but not of a promise that has ended', async () => {
    const ended = { outcome: 'fulfilled', ended_at: '2026-02-01T09:00:00Z' };
    await expect(replace(await aPromise(world.sql, networkId, ended))).rejects.toMatchObject({
      code: 'move-not-allowed',
    });
  });

  it('but not once they have answered', async () => {
    const { event, promise } = await asked();
    await world.sql.query(`update invitation set state = 'accepted', answered_at = now() where event_id = $1`, [
      event.id,
    ]);
    await expect(replace(promise)).rejects.toMatchObject({ code: 'contact.answered' });
    expect(await states(event)).toEqual(['accepted']);
  });

  it('and whoever is asked for another project, too, goes on being asked for that', async () => {
    const { event, promise } = await asked();
    const second = await aPromise(world.sql, networkId, { contact: promise.contact, eventId: event.id });
    await anAttempt(world.sql, second, event.id, promise.contact.id);
    await replace(promise);
    expect(await states(event)).toEqual(['sent']);
  });
});

describe('E9: the first contact cannot be written to', () => {
  it('and so the other one of the project is told', async () => {
    const promise = await aPromise(world.sql, networkId);
    await world.sql.query(`update person set email_status = 'hard_bounce' where id = $1`, [promise.contact.id]);
    const second = await aPerson(world.sql, networkId);
    await aContactRole(world.sql, second, promise.project);
    await inform();
    expect(await mailsTo(second.email!)).toEqual([{ template: 'first-information', told: false }]);
  });
});
