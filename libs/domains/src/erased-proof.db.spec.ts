import type { DataSubject } from '#libs/database';
import { PromiseJoining } from '#libs/intake';
import { LedgerBalance, LedgerProofs } from '#libs/ledger';
import { newId } from '#libs/kernel';
import { organiserIn, scopeIn } from '../../../test/factories/callers.factory.js';
import { anEvent } from '../../../test/factories/events.factory.js';
import { anInvitation } from '../../../test/factories/invitations.factory.js';
import { aNamedContact } from '../../../test/factories/named-contacts.factory.js';
import { aNetwork } from '../../../test/factories/networks.factory.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { DomainsModule, personalData } from './domains.module.js';

let world: World;
beforeAll(async () => (world = await aWorld(DomainsModule)));
afterAll(() => world?.close());

/** A promise whose contact, named by a reporter, was telephoned and invited; an organiser has noted words about them. */
async function aProvenPromise() {
  const { id: networkId } = await aNetwork(world.sql);
  const event = await anEvent(world.sql, networkId, {}, { guarantee_relevant: true });
  const contact = await aNamedContact(world.sql, networkId, {
    boundTo: event.id,
    personColumns: { lastName: 'Zwirbelau' },
    reporter: { name: 'Paul Dingelstedt', email: 'paul@dingelstedt.example.org' },
  });
  const { obligationId, person } = contact;
  await anInvitation(world.sql, event, person);
  for (const [way, note] of [
    ['wave', ''],
    ['phone', 'Frau Zwirbelau ruft zurück'],
  ]) {
    await world.sql.query(
      `insert into obligation_attempt (id, obligation_id, event_id, person_id, network_id, way, attempted_at, note)
       values ($1, $2, $3, $4, $5, $6, '2026-01-31T09:00:00Z', $7)`,
      [newId(), obligationId, event.id, person.id, networkId, way, note],
    );
  }
  await world.sql.query(
    `insert into history_entry (id, network_id, thing, thing_id, action, reason, actor_kind, at)
     values ($1, $2, 'obligation', $3, 'obligation.release-refused', 'Frau Zwirbelau möchte doch', 'system', now())`,
    [newId(), networkId, obligationId],
  );
  return { ...contact, networkId };
}

const erase = (subject: DataSubject) =>
  world.within(organiserIn(subject.networkId), async (tx) => {
    for (const source of personalData) await source.erase(tx, subject);
  });
const proofOf = ({ networkId, obligationId }: { networkId: string; obligationId: string }) =>
  world.get(LedgerProofs).one(scopeIn([networkId]), obligationId);
const balanceOf = async (networkId: string) => (await world.get(LedgerBalance).list(scopeIn([networkId])))[0]!.balance;

describe('Art. 17 GDPR: a promise whose contact is erased', () => {
  it('still adds up, and its proof says what happened without saying to whom', async () => {
    const promise = await aProvenPromise();
    const [before, balance] = [await proofOf(promise), await balanceOf(promise.networkId)];
    expect(JSON.stringify(before)).toContain('Zwirbelau');
    await erase({ personId: promise.person.id, networkId: promise.networkId, email: promise.person.email });
    const after = await proofOf(promise);
    expect(after.entries.map(({ kind }) => kind)).toEqual(before.entries.map(({ kind }) => kind));
    expect(after.entries.filter((entry) => 'isForgotten' in entry && entry.isForgotten)).not.toEqual([]);
    expect(JSON.stringify(after)).not.toMatch(new RegExp(`zwirbelau|${promise.person.email}`, 'i'));
    // It runs on and looks for somebody else.
    const byStanding = { ...balance.byStanding, delivered: 0, contact_research: 1 };
    expect(balance).toMatchObject({ gaps: [], byStanding: { delivered: 1 } });
    expect(await balanceOf(promise.networkId)).toEqual({ ...balance, byStanding });
  });

  it('loses the words about them also when they only speak for the project', async () => {
    const promise = await aProvenPromise();
    const { obligationId, reportId, person, networkId } = promise;
    await world.sql.query('delete from obligation_attempt where obligation_id = $1', [obligationId]);
    await world.sql.query('delete from report_contact where report_id = $1', [reportId]);
    await erase({ personId: person.id, networkId, email: person.email });
    expect(JSON.stringify(await proofOf(promise))).not.toMatch(/zwirbelau/i);
  });

  it('E4: joined with another and taken apart after it, brings nothing of them back, and both add up', async () => {
    const promise = await aProvenPromise();
    const { networkId, obligationId, person } = promise;
    const other = await aNamedContact(world.sql, networkId, { projectName: 'Brücke' });
    const [caller, joining] = [organiserIn(networkId), world.get(PromiseJoining)];
    await joining.join(caller, obligationId, other.obligationId);
    await erase({ personId: person.id, networkId, email: person.email });
    await joining.split(caller, obligationId);
    for (const one of [promise, { ...promise, obligationId: other.obligationId }]) {
      expect(JSON.stringify(await proofOf(one))).not.toMatch(new RegExp(`zwirbelau|${person.email}`, 'i'));
    }
    expect(await balanceOf(networkId)).toMatchObject({ promises: 2, gaps: [] });
    const speaking = 'select 1 from contact_role where person_id = $1 and project_id = $2 and valid_to is null';
    expect(await world.sql.query(speaking, [person.id, other.projectId])).toEqual([]);
  });

  it('keeps the words about it when only its reporter is erased', async () => {
    const promise = await aProvenPromise();
    const { networkId, reportId } = promise;
    await erase({ personId: newId(), networkId, email: 'paul@dingelstedt.example.org' });
    expect(JSON.stringify(await proofOf(promise))).toContain('Frau Zwirbelau möchte doch');
    expect(await world.sql.query('select from reporter where report_id = $1', [reportId])).toEqual([]);
    expect((await balanceOf(networkId)).gaps).toEqual([]);
  });
});
