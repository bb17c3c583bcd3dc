import { type Caller, Forbidden, newId, NotFound } from '#libs/kernel';
import { Suppressions } from '#libs/mail';
import { organiserIn, scopeIn } from '../../../../test/factories/callers.factory.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../../test/factories/registrations.factory.js';
import { aWorld, MONDAY, type World } from '../../../../test/support/world.js';
import { OutreachModule } from '../outreach.module.js';
import type { MailingDraft } from './mailing-drafts.service.js';
import { Segments } from '../segments/segments.service.js';
import { MailingPreviews } from './mailing-preview.service.js';
import { MailingQueries } from './mailing.queries.js';
import type { Selection } from './mailing-selection.queries.js';
import { MailingNotReady, MailingSentOtherwise, RecipientsChanged, TakeBackOver } from './mailings.errors.js';
import { type MailingOrder, Mailings } from './mailings.service.js';

let world: World;
beforeAll(async () => {
  world = await aWorld(OutreachModule);
});
beforeEach(() => world.reset());
afterAll(() => world?.close());

type Row = Readonly<Record<string, unknown>>;

async function insert(table: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  await world.sql.query(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  );
}

const texts = { de: { subject: 'Noch eine Frage', body: 'Liebe {Vorname}, bis bald!' } };

/** A gathering with the people of a test, and an organiser who writes to them. */
async function aStage() {
  const { id: networkId } = await aNetwork(world.sql);
  const event = await anEvent(world.sql, networkId);
  const caller = organiserIn(networkId);
  const draft = (selection: Selection, more: Partial<MailingDraft> = {}): MailingDraft => ({
    ...{ networkId, eventId: event.id, selection, texts },
    ...more,
  });
  return {
    ...{ networkId, event, caller, draft },
    person: async (columns: Row = {}) => (await aPerson(world.sql, networkId, columns)).id,
    registered: async (personId: string, status = 'confirmed', columns: Row = {}) =>
      aRegistration(world.sql, event, status as 'confirmed', { person_id: personId, ...columns }),
    invited: async (personId: string, state = 'sent') => {
      const wave = newId();
      const of = { network_id: networkId, event_id: event.id, created_at: MONDAY };
      await insert('invitation_wave', {
        ...of,
        id: wave,
        audience: '{}',
        invited: 1,
        excluded: '{}',
        sends_at: MONDAY,
      });
      const own = { person_id: personId, wave_id: wave, reasons: '[]', state, sent_at: MONDAY, updated_at: MONDAY };
      await insert('invitation', { ...of, id: newId(), ...own });
    },
    check: (selection: Selection, more: Partial<MailingDraft> = {}, by: Caller = caller) =>
      world.get(MailingPreviews).check(by.scope, draft(selection, more)),
    preview: (selection: Selection, position: number, more: Partial<MailingDraft> = {}) =>
      world.get(MailingPreviews).preview(caller.scope, draft(selection, more), position),
    send: (selection: Selection, recipients: number, more: Partial<MailingOrder> = {}, by: Caller = caller) =>
      world.get(Mailings).send(by, { id: newId(), draft: draft(selection), recipients, isMeant: false, ...more }),
  };
}

const mailsOf = (batchId: string) =>
  world.sql.query<Record<string, unknown>[]>(
    `select template, lane, policy, status, to_address as "to", not_before as "notBefore", person_id as "personId",
       parameters->'values'->>'Vorname' as "firstName" from mail_message where batch_id = $1 order by to_address`,
    [batchId],
  );
const persons = (...personIds: string[]): Selection => ({ kind: 'persons', personIds });

describe('people who are selected for a mailing', () => {
  it('are those who were ticked, or everybody whom a list shows, each once', async () => {
    const { person, registered, invited, check } = await aStage();
    const [ute, tom, silent, answered] = await Promise.all([
      person({ firstName: 'Ute' }),
      person({ firstName: 'Tom' }),
      person(),
      person(),
    ]);
    const first = await registered(ute!, 'cancelled');
    const again = await registered(ute!);
    await registered(tom!, 'pending_reconfirmation', { mode: 'online' });
    await Promise.all([invited(silent!), invited(answered!, 'declined')]);
    const count = async (selection: Selection) => (await check(selection)).recipients;
    expect(await count(persons(ute!, ute!, silent!))).toBe(2);
    expect(await count({ kind: 'contacts', filter: { term: 'tom' } })).toBe(1);
    expect(await count({ kind: 'registrations', registrationIds: [first, again] })).toBe(1);
    expect(await count({ kind: 'participants', filter: {} })).toBe(2);
    expect(await count({ kind: 'participants', filter: { status: ['pending_reconfirmation'] } })).toBe(1);
    expect(await count({ kind: 'participants', filter: { mode: 'online' } })).toBe(1);
    expect(await count({ kind: 'participants', filter: { search: 'nobody' } })).toBe(0);
    expect(await count({ kind: 'silent' })).toBe(1);
  });

  it('are not found in another network, and nobody else may write to them', async () => {
    const [ours, theirs] = [await aStage(), await aStage()];
    const [mine, foreign] = [await ours.person(), await theirs.person()];
    const registration = await theirs.registered(foreign);
    await expect(ours.check(persons(mine, foreign))).rejects.toThrow(NotFound);
    await expect(ours.check({ kind: 'registrations', registrationIds: [registration] })).rejects.toThrow(NotFound);
    await expect(ours.check(persons(mine), { eventId: theirs.event.id })).rejects.toThrow(NotFound);
    await expect(ours.check(persons(mine), { eventId: null, selection: { kind: 'silent' } })).rejects.toThrow(NotFound);
    await expect(ours.check(persons(mine), {}, theirs.caller)).rejects.toThrow(NotFound);
    const reader = { ...ours.caller, scope: scopeIn([ours.networkId], ['event:read', 'contact:read', 'network:read']) };
    await expect(ours.check(persons(mine), {}, reader)).rejects.toThrow(Forbidden);
  });

  it('are those whom a segment means when it is sent, whatever it means afterwards', async () => {
    const [{ person, check, send, caller, networkId }, theirs] = [await aStage(), await aStage()];
    await Promise.all([person({ tags: ['Presse'] }), person(), person()]);
    const criteria = { match: 'all', criteria: [{ not: false, is: { kind: 'tag', tags: ['Presse'] } }] } as const;
    const seen = await world.get(Segments).create(caller, networkId, { name: 'Presse', criteria });
    const selection: Selection = { kind: 'segment', segmentId: seen.id };
    expect((await check(selection)).recipients).toBe(1);
    const { id } = await send(selection, 1);
    await world.get(Segments).edit(caller, seen, { name: 'Alle', criteria: { match: 'all', criteria: [] } });
    expect((await check(selection)).recipients).toBe(3);
    expect(await mailsOf(id)).toHaveLength(1);
    await expect(theirs.check(selection)).rejects.toThrow(NotFound);
    const ofBoth = {
      ...caller,
      scope: scopeIn([networkId, theirs.networkId], ['event:write', 'contact:read', 'network:read']),
    };
    await expect(theirs.check(selection, {}, ofBoth)).rejects.toThrow(NotFound);
  });

  it('are left out when they must not be written to, with the cause', async () => {
    const { person, registered, check, networkId } = await aStage();
    const suppress = (address: string, reach: 'all' | 'invitations') =>
      world.within({ actor: { kind: 'system', name: 'test' }, scope: scopeIn([networkId]) }, (tx) =>
        world.get(Suppressions).addWithin(tx, { address, reach, networkId, reason: 'unsubscribed' }),
      );
    const tags = [newId(), newId(), newId()].map((tag) => `${tag}@example.org`);
    const people = [
      await person({ lastName: 'A', objection_at: MONDAY }),
      await person({ lastName: 'B', state: 'restricted' }),
      await person({ lastName: 'C', state: 'inactive' }),
      await person({ lastName: 'D', state: 'unproven' }),
      await person({ lastName: 'E', email: null }),
      await person({ lastName: 'F', email_status: 'hard_bounce' }),
      await person({ lastName: 'G', email: tags[0]! }),
      await person({ lastName: 'H', email: tags[1]! }),
    ];
    const participant = await person({ lastName: 'I', email: tags[2]! });
    await registered(participant);
    const wishing = async (lastName: string, wish: Row) => {
      const id = (await person({ lastName }))!;
      await insert('invitation_preference', {
        ...{ person_id: id, network_id: networkId, updated_at: MONDAY },
        ...wish,
      });
      return id;
    };
    const wishers = [
      await wishing('J', { asked_at: MONDAY }),
      await wishing('K', { paused_until: '2026-02-02' }),
      await wishing('L', { paused_until: '2026-02-02' }),
      await wishing('M', { paused_until: '2026-02-01' }),
      await wishing('N', { only_types: ['stammtisch'] }),
      await wishing('O', { only_types: ['stammtisch'] }),
      await wishing('P', { only_types: ['stammtisch', 'fachtag'] }),
    ];
    await registered(wishers[2]!);
    await registered(wishers[5]!);
    await suppress(tags[0]!, 'all');
    await suppress(tags[1]!, 'invitations');
    await suppress(tags[2]!, 'invitations');
    const { recipients, participants, leftOut } = await check(persons(...people, participant, ...wishers));
    expect({ recipients, participants }).toEqual({ recipients: 5, participants: 3 });
    expect(leftOut.map(({ cause }) => cause)).toEqual([
      ...['objection', 'restricted', 'left', 'unproven', 'no_address', 'bounced', 'suppressed', 'unsubscribed'],
      ...['asked', 'paused', 'not_this_kind'],
    ]);
    // What is about no gathering is of no kind.
    expect(await check(persons(...wishers.slice(4)), { eventId: null })).toMatchObject({ recipients: 3, leftOut: [] });
  });
});

describe('a mailing', () => {
  it('freezes its recipients and is held for a minute', async () => {
    const { person, registered, send } = await aStage();
    const [contact, participant] = [await person({ firstName: 'Ann' }), await person({ firstName: 'Bo' })];
    await registered(participant);
    const { id, sendsAt } = await send(persons(contact, participant), 2);
    expect(sendsAt).toBe('2026-02-02T08:01:00.000Z');
    const rows = await mailsOf(id);
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row).toMatchObject({ lane: 'bulk', policy: 'hold', status: 'queued', notBefore: new Date(sendsAt) });
    }
    expect(rows.find(({ personId }) => personId === contact)).toMatchObject({
      template: 'free-mail',
      firstName: 'Ann',
    });
    expect(rows.find(({ personId }) => personId === participant)).toMatchObject({ template: 'participant-mail' });
    expect(await world.historyOf(id)).toEqual(['mailing.sent']);
  });

  it('goes out once, however often and from however many windows it is sent', async () => {
    const { person, send } = await aStage();
    const [id, ute] = [newId(), await person()];
    const sent = await Promise.all(Array.from({ length: 4 }, () => send(persons(ute), 1, { id })));
    expect(new Set(sent.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await mailsOf(id)).toHaveLength(1);
    expect(await world.historyOf(id)).toEqual(['mailing.sent']);
  });

  it('is not mixed up with another text of the same draft, or with one of another network', async () => {
    const { person, send, draft } = await aStage();
    const [id, ute] = [newId(), await person()];
    await send(persons(ute), 1, { id });
    const other = draft(persons(ute), { texts: { de: { subject: 'Anders', body: 'Anders' } } });
    await expect(send(persons(ute), 1, { id, draft: other })).rejects.toThrow(MailingSentOtherwise);
    const foreign = await aStage();
    await expect(foreign.send(persons(await foreign.person()), 1, { id })).rejects.toThrow(NotFound);
    expect(await mailsOf(id)).toHaveLength(1);
  });

  it('is not sent to others than the organiser saw', async () => {
    const { person, registered, send } = await aStage();
    await registered(await person());
    const id = newId();
    await expect(send({ kind: 'participants', filter: {} }, 2, { id })).rejects.toThrow(RecipientsChanged);
    expect(await mailsOf(id)).toEqual([]);
    await expect(world.get(MailingQueries).get(scopeIn([]), id)).rejects.toThrow(NotFound);
  });

  it('is not sent while the check stops it, and when it asks only once it is meant', async () => {
    const { person, send, draft } = await aStage();
    const ute = await person({ firstName: '' });
    const year = draft(persons(ute), { texts: { de: { subject: 'A', body: 'wie am 12.11.2025' } } });
    await expect(send(persons(ute), 1)).rejects.toThrow(MailingNotReady);
    await expect(send(persons(ute), 1, { isMeant: true })).rejects.toThrow(MailingNotReady);
    await expect(send(persons(ute), 1, { draft: year })).rejects.toThrow(MailingNotReady);
    expect(await send(persons(ute), 1, { draft: year, isMeant: true })).toMatchObject({ recipients: 1 });
  });

  it('can be taken back within its minute, wholly and once', async () => {
    const { person, send, caller } = await aStage();
    const { id } = await send(persons(await person(), await person()), 2);
    world.at('2026-02-02T08:00:59Z');
    const takeBack = () => world.get(Mailings).takeBack(caller, id);
    expect(await Promise.all([takeBack(), takeBack()])).toEqual([
      { id, takenBack: 2 },
      { id, takenBack: 2 },
    ]);
    expect(await mailsOf(id)).toEqual([]);
    expect(await world.get(MailingQueries).get(caller.scope, id)).toMatchObject({
      ...{ recipients: 2, takenBack: 2, takenBackAt: '2026-02-02T08:00:59.000Z', progress: {} },
    });
    expect(await world.historyOf(id)).toEqual(['mailing.sent', 'mailing.taken-back']);
  });

  it('stays out after its minute, and another network cannot take it back', async () => {
    const { person, send, caller } = await aStage();
    const { id } = await send(persons(await person()), 1);
    const foreign = await aStage();
    await expect(world.get(Mailings).takeBack(foreign.caller, id)).rejects.toThrow(NotFound);
    world.at('2026-02-02T08:01:00Z');
    await expect(world.get(Mailings).takeBack(caller, id)).rejects.toThrow(TakeBackOver);
    expect(await mailsOf(id)).toHaveLength(1);
  });

  it('leaves alone what a worker has already begun', async () => {
    const { person, send, caller } = await aStage();
    const { id } = await send(persons(await person(), await person()), 2);
    await world.sql.query(
      `update mail_message set status = 'claimed' where id = (select id from mail_message where batch_id = $1 limit 1)`,
      [id],
    );
    expect(await world.get(Mailings).takeBack(caller, id)).toEqual({ id, takenBack: 1 });
    expect(await mailsOf(id)).toHaveLength(1);
  });

  it('tells how far it is, in the own network alone', async () => {
    const { person, send, caller, networkId, event } = await aStage();
    const { id } = await send(persons(await person(), await person(), await person({ email: null })), 2);
    await world.sql.query(
      `update mail_message set status = 'failed' where id = (select id from mail_message where batch_id = $1 limit 1)`,
      [id],
    );
    const queries = world.get(MailingQueries);
    const view = await queries.get(caller.scope, id);
    expect(view).toMatchObject({ progress: { queued: 1, failed: 1 }, leftOut: { no_address: 1 }, takenBack: null });
    expect(view.heldSeconds).toBe(60);
    expect(view).toMatchObject({ event: { id: event.id, name: event.title }, actorKind: 'account' });
    const list = (eventId: string) => queries.list(caller.scope, networkId, { eventId }, { page: 1, size: 10 });
    expect((await list(event.id)).rows).toEqual([view]);
    expect((await list(newId())).total).toBe(0);
    await expect(queries.get(scopeIn([newId()]), id)).rejects.toThrow(NotFound);
  });
});

describe('the preview of a mailing', () => {
  it('shows each person their own mail by name, with what is filled in set apart', async () => {
    const { person, registered, preview } = await aStage();
    const [weiss, aerts] = [
      await person({ firstName: 'Zoë', lastName: 'Weiß', salutation: 'Frau' }),
      await person({ firstName: 'Änne', lastName: 'Ärts' }),
    ];
    await registered(weiss, 'confirmed', { mode: 'on_site' });
    const text = {
      subject: '{Termin}',
      body: '{Datum}, {Uhrzeit}, {Ort}, {Frist}, {Einrichtung}\n\n{Antwort-Link}\n\n- {Persönlicher Link}',
    };
    const more = { texts: { de: text } };
    const selection = persons(weiss, aerts);
    expect(await preview(selection, 1, more)).toMatchObject({
      ...{ position: 1, of: 2, person: { id: aerts }, isParticipant: false, greeting: 'Guten Tag Änne Ärts,' },
    });
    const second = await preview(selection, 2, more);
    expect(second).toMatchObject({ position: 2, isParticipant: true, greeting: 'Sehr geehrte Frau Weiß,' });
    expect(second.subject).toEqual([{ kind: 'value', text: expect.stringContaining('Fachtag') }]);
    expect(second.blocks[0]!.lines[0]!.filter(({ kind }) => kind === 'value').map(({ text: value }) => value)).toEqual([
      'Dienstag, 19. Mai 2026',
      '10:00–16:00\u00a0Uhr',
      'Haus der Wirtschaft, Marktplatz 1, 39104 Lindengau',
      'Dienstag, 19. Mai 2026, 10:00\u00a0Uhr',
    ]);
    expect(second.blocks[0]!.lines[0]!.at(-1)).toEqual({ kind: 'missing', text: '{Einrichtung}' });
    expect(second.text).toContain('/m/…');
    expect((await preview(selection, 3, more)).position).toBe(1);
  });

  it('leads whoever is only invited to their invitation, and nobody else anywhere', async () => {
    const { person, invited, check, preview } = await aStage();
    const [asked, contact] = [await person(), await person()];
    await invited(asked);
    const more = { texts: { de: { subject: 'A', body: 'Kommen Sie?\n\n{Antwort-Link}' } } };
    expect((await preview(persons(asked), 1, more)).text).toContain('/i/…');
    expect((await check({ kind: 'silent' }, more)).findings).toEqual([]);
    expect((await check(persons(asked, contact), more)).findings).toMatchObject([
      { code: 'empty-placeholder', people: { count: 1 } },
    ]);
  });

  it('goes to the organiser with links that open nothing', async () => {
    const { person, draft, caller } = await aStage();
    const ute = await person({ firstName: 'Ute' });
    const more = { texts: { de: { subject: 'Hallo', body: 'Ute? {Vorname}\n\n{Persönlicher Link}' } } };
    const address = `${newId()}@example.org`;
    await world.get(Mailings).test(caller, draft(persons(ute), more), 1, { name: 'Jörg', address });
    const rows = await world.sql.query<{ parameters: unknown; personId: string | null; lane: string }[]>(
      'select parameters, person_id as "personId", lane from mail_message where to_address = $1',
      [address],
    );
    expect(rows).toMatchObject([{ personId: null, lane: 'priority' }]);
    expect(JSON.stringify(rows)).not.toContain(ute);
    expect(JSON.stringify(rows)).toContain('[Test] Hallo');
  });
});
