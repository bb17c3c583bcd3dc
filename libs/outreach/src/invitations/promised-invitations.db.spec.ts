import { MailQueries } from '#libs/mail';
import { organiserIn, scopeIn } from '../../../../test/factories/callers.factory.js';
import { type AnEvent, anEvent, type EventOverrides } from '../../../../test/factories/events.factory.js';
import { anInvitation } from '../../../../test/factories/invitations.factory.js';
import { aContactRole, aGroup, aNetwork, type APerson, aPerson } from '../../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../../test/factories/registrations.factory.js';
import { aPromise } from '../../../../test/factories/obligations.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { OutreachModule } from '../outreach.module.js';
import { Guests } from '../recipients/guests.service.js';
import { RecipientQueries } from '../recipients/recipient.queries.js';
import { Invitations } from './invitations.service.js';

let world: World;
let networkId: string;
let event: AnEvent;
beforeAll(async () => (world = await aWorld(OutreachModule)));
beforeEach(async () => {
  world.reset();
  networkId = (await aNetwork(world.sql, { purpose: 'Wir bringen Betriebe und Jugendliche zusammen.' })).id;
  event = await aFachtag();
});
afterAll(() => world?.close());

const aFachtag = (more: EventOverrides = {}) => anEvent(world.sql, networkId, more, { guarantee_relevant: true });
const somebody = (columns: Readonly<Record<string, unknown>> = {}) => aPerson(world.sql, networkId, columns);
const promised = (contact?: APerson) => aPromise(world.sql, networkId, { eventId: event.id, contact });
const caller = () => organiserIn(networkId);
const send = (expected: number) => world.get(Invitations).send(caller(), event.id, { expected });

/** Everybody the event speaks of: `excluded` or the reasons. */
async function recipients(): Promise<Readonly<Record<string, string>>> {
  const list = await world.get(RecipientQueries).list(scopeIn([networkId]), event.id, {}, { page: 1, size: 50 });
  const told = list.rows.map(({ personId, excluded, reasons }) => [
    personId,
    excluded ?? reasons.map(({ kind, name }) => `${kind} ${name}`).join(' + '),
  ]);
  return Object.fromEntries(told) as Readonly<Record<string, string>>;
}

const attempts = () =>
  world.sql.query<{ promise: string; person: string; way: string }[]>(
    `select obligation_id as promise, person_id as person, way from obligation_attempt where event_id = $1 order by 1`,
    [event.id],
  );

describe('whoever speaks for a promised project', () => {
  it('is invited for that alone, whatever groups and segments the event is for', async () => {
    const group = await aGroup(world.sql, networkId);
    await world.sql.query('update event set group_id = $2 where id = $1', [event.id, group.id]);
    const { contact, project } = await promised();
    expect(await recipients()).toEqual({ [contact.id]: `obligation ${project.name}` });
  });

  it('is not invited by a promise that is bound elsewhere or has ended', async () => {
    const other = await aFachtag();
    await aPromise(world.sql, networkId, { eventId: other.id });
    const ended = await promised();
    await world.sql.query(`update obligation set outcome = 'released', ended_at = now() where id = $1`, [ended.id]);
    expect(await recipients()).toEqual({});
  });

  it('is left out by nobody’s hand, and asked anew after a long silence (E5)', async () => {
    const { contact, project } = await promised();
    await world
      .get(Guests)
      .decide(caller(), event.id, { personId: contact.id, kind: 'left_out', reason: 'passt nicht' });
    await world.sql.query(
      `insert into invitation_preference (person_id, network_id, asked_at, updated_at) values ($1, $2, now(), now())`,
      [contact.id, networkId],
    );
    expect(await recipients()).toEqual({ [contact.id]: `obligation ${project.name}` });
  });

  it.each([
    ['an objection (E7)', { objection_at: '2026-01-30T09:00:00Z' }, 'objection'],
    ['a restriction', { state: 'restricted' }, 'restricted'],
    ['that they have left', { state: 'inactive' }, 'left'],
    ['a dead address (E9)', { email_status: 'hard_bounce' }, 'bounced'],
    ['no address (E10)', { email: null }, 'no_address'],
  ])('is not written to after %s, which the list says', async (_why, columns, cause) => {
    const { contact } = await promised(await somebody(columns));
    expect(await recipients()).toEqual({ [contact.id]: cause });
  });

  it('is somebody else of the project when no mail reaches its first contact (E9)', async () => {
    const { contact, project } = await promised(await somebody({ email_status: 'hard_bounce' }));
    const second = await somebody();
    await aContactRole(world.sql, second, project);
    expect(await recipients()).toEqual({ [contact.id]: 'bounced', [second.id]: `obligation ${project.name}` });
  });

  it('is somebody else of the project when its first contact has objected (E7)', async () => {
    const { contact, project } = await promised(await somebody({ objection_at: '2026-01-30T09:00:00Z' }));
    const second = await somebody();
    await aContactRole(world.sql, second, project);
    expect(await recipients()).toEqual({ [contact.id]: 'objection', [second.id]: `obligation ${project.name}` });
  });
});

describe('the invitation of a promised project', () => {
  it('E14: is one mail for all projects of a contact, and noted for each of them', async () => {
    const contact = await somebody();
    const [one, two] = [await promised(contact), await promised(contact)];
    await send(1);
    const [mail] = await world.sql.query<{ id: string; template: string; parameters: Record<string, unknown> }[]>(
      'select id, template, parameters from mail_message where event_id = $1',
      [event.id],
    );
    expect(mail).toMatchObject({ template: 'invitation-guarantee' });
    const { subject, text } = await world.get(MailQueries).one(scopeIn([networkId]), mail!.id);
    for (const { project } of [one, two]) expect(subject).toContain(project.name);
    expect(text).toContain('Wir bringen Betriebe und Jugendliche zusammen.');
    expect(await attempts()).toEqual(
      [one.id, two.id].sort().map((promise) => ({ promise, person: contact.id, way: 'wave' })),
    );
  });

  const guarantee = async () => {
    const [mail] = await world.sql.query<{ id: string; parameters: { before?: object } }[]>(
      `select id, parameters from mail_message where event_id = $1 and template = 'invitation-guarantee'`,
      [event.id],
    );
    const { subject, text } = await world.get(MailQueries).one(scopeIn([networkId]), mail!.id);
    return { before: mail!.parameters.before, subject, text };
  };
  const belongs = async (person: APerson, group: string, until: string | null) => {
    const { id } = await aGroup(world.sql, networkId, { name: group });
    await world.sql.query(
      `insert into membership (id, network_id, group_id, person_id, state, valid_from, valid_to, created_at)
       values (gen_random_uuid(), $1, $2, $3, $4, '2023-01-01', $5, now())`,
      [networkId, id, person.id, until ? 'ended' : 'active', until],
    );
  };

  it('E5: asks a former member back, and is a promise as any other', async () => {
    const contact = await somebody();
    await belongs(contact, 'Arbeitskreis Übergänge', '2025-01-01');
    const { id } = await promised(contact);
    await send(1);
    const { before, subject, text } = await guarantee();
    expect(before).toEqual({ kind: 'belonged', group: 'Arbeitskreis Übergänge', year: '2024' });
    expect(subject).toContain('Wir würden Sie gern wiedersehen');
    expect(text).toContain('Sie gehörten bis 2024 zu „Arbeitskreis Übergänge“.');
    expect(text).not.toContain('Wir bringen Betriebe und Jugendliche zusammen.');
    expect(await attempts()).toEqual([{ promise: id, person: contact.id, way: 'wave' }]);
  });

  it('E5: asks a guest back who has not come for long, by the gathering to which they came', async () => {
    const contact = await somebody();
    const at = (day: string, title: string) =>
      anEvent(world.sql, networkId, { state: 'held', startsLocal: `${day}T10:00`, title });
    await aRegistration(world.sql, await at('2025-03-03', '1. Fachtag'), 'attended', { person_id: contact.id });
    for (const day of ['2025-06-02', '2025-09-01']) await anInvitation(world.sql, await at(day, 'Treffen'), contact);
    await aRegistration(world.sql, await at('2025-12-01', 'Treffen'), 'no_show', { person_id: contact.id });
    await promised(contact);
    await send(1);
    expect((await guarantee()).before).toEqual({
      ...{ kind: 'came', title: '1. Fachtag', day: 'Montag, 3. März 2025' },
    });
  });

  it('E5: says nothing of that to a member, and to nobody who is new', async () => {
    const contact = await somebody();
    await belongs(contact, 'Arbeitskreis', '2025-01-01');
    await belongs(contact, 'Steuerungsgruppe', null);
    await promised(contact);
    await send(1);
    expect((await guarantee()).before).toBeUndefined();
  });

  it('says until when places are kept, as long as they are', async () => {
    await world.sql.query('update event_mode set reserved = 4 where event_id = $1', [event.id]);
    await promised();
    await send(1);
    const [mail] = await world.sql.query<{ parameters: Record<string, unknown> }[]>(
      'select parameters from mail_message where event_id = $1',
      [event.id],
    );
    expect(mail!.parameters).toMatchObject({ heldUntil: expect.stringContaining('19. Mai 2026') });
  });

  it('is noted no longer when the wave is taken back', async () => {
    await promised();
    const { id } = await send(1);
    expect(await attempts()).toHaveLength(1);
    await world.get(Invitations).takeBack(caller(), id);
    expect(await attempts()).toEqual([]);
  });

  it('is noted no longer when the event is called off before it leaves', async () => {
    await promised();
    await send(1);
    await world.within(caller(), (tx) => world.get(Invitations).endWithin(tx, event.id));
    expect(await attempts()).toEqual([]);
  });

  it('is an ordinary one to whoever has no part in a promise', async () => {
    const guest = await somebody();
    await world.get(Guests).decide(caller(), event.id, { personId: guest.id, kind: 'added', reason: 'kennt das Haus' });
    await send(1);
    expect(await attempts()).toEqual([]);
    const mails = await world.sql.query('select template from mail_message where event_id = $1', [event.id]);
    expect(mails).toEqual([{ template: 'invitation' }]);
  });
});
