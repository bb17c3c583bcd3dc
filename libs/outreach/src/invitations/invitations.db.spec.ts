import { type Caller, newId } from '#libs/kernel';
import { MailDelivery, MailQueries } from '#libs/mail';
import { organiserIn, scopeIn } from '../../../../test/factories/callers.factory.js';
import { anAgendaItem, anEvent, type EventOverrides } from '../../../../test/factories/events.factory.js';
import { aGroup, aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { MailServer } from '../../../../test/support/mail-server.js';
import { overlapping } from '../../../../test/support/overlapping.js';
import { aWorldWith, MONDAY, type World } from '../../../../test/support/world.js';
import { InvitingNotPossible, NobodyToInvite, RecipientsChanged, WaveGone } from '../outreach.errors.js';
import { OutreachModule } from '../outreach.module.js';
import { Guests } from '../recipients/guests.service.js';
import { Invitations } from './invitations.service.js';
import { WaveQueries } from './wave.queries.js';

let world: World;
let sink: MailServer;
beforeAll(async () => {
  sink = await MailServer.start();
  world = await aWorldWith({ smtpUrl: sink.url }, OutreachModule);
});
beforeEach(() => world.reset());
afterAll(async () => {
  await world?.close();
  await sink?.stop();
});

const AT = '2026-01-12T08:00:00Z';
const IN_A_MINUTE = new Date(MONDAY.getTime() + 60_000);

type Mail = { id: string; person_id: string; batch_id: string; lane: string; not_before: Date; good_until: Date };

/** A group with members and a gathering of it. */
async function aStage(
  members: number,
  overrides: EventOverrides = {},
  columns: Readonly<Record<string, unknown>> = {},
) {
  const { sql } = world;
  const { id: network } = await aNetwork(sql);
  const group = (await aGroup(sql, network)).id;
  const event = await anEvent(sql, network, overrides, { group_id: group, ...columns });
  const member = async (more: Readonly<Record<string, unknown>> = {}) => {
    const person = await aPerson(sql, network, more);
    await sql.query(
      `insert into membership (id, network_id, group_id, person_id, valid_from, created_at) values ($1, $2, $3, $4, '2025-01-01', $5)`,
      [newId(), network, group, person.id, AT],
    );
    return person;
  };
  for (let index = 0; index < members; index += 1) await member();
  return {
    ...{ network, group, event, member, caller: organiserIn(network) },
    send: (expected: number, caller: Caller = organiserIn(network)) =>
      world.get(Invitations).send(caller, event.id, { expected }),
    mails: () => sql.query<Mail[]>('select * from mail_message where event_id = $1 order by id', [event.id]),
    invitations: () =>
      sql.query<{ id: string; state: string; person_id: string; sent_at: Date }[]>(
        'select * from invitation where event_id = $1',
        [event.id],
      ),
    waves: () => world.get(WaveQueries).list(scopeIn([network]), event.id),
  };
}

describe('a wave of invitations', () => {
  it('E1: sent late asks for understanding, and gives five working days of one’s own', async () => {
    const late = await aStage(1, { closes: '2026-02-03T18:00' });
    await late.send(1);
    const [mail] = (await late.mails()) as (Mail & { parameters: Record<string, unknown> })[];
    expect(mail!.parameters).toMatchObject({
      isLate: true,
      until: expect.stringMatching(/^Montag, 9\. Februar.* 23:59/),
    });
    expect(mail!.good_until).toEqual(new Date('2026-02-09T22:59:00Z'));
    const early = await aStage(1, { closes: '2026-03-03T18:00' });
    await early.send(1);
    expect(await early.mails()).toMatchObject([{ parameters: { isLate: false } }]);
  });

  it('comes with rows, held mails and a line of history', async () => {
    const stage = await aStage(3);
    await stage.member({ email: null });
    const wave = await stage.send(3);
    expect(wave).toMatchObject({ invited: 3, sendsAt: IN_A_MINUTE.toISOString() });
    expect(await stage.invitations()).toMatchObject(Array(3).fill({ state: 'sent', sent_at: IN_A_MINUTE }));
    const mails = await stage.mails();
    const held = { batch_id: wave.id, lane: 'bulk', not_before: IN_A_MINUTE, good_until: stage.event.startsAt };
    expect(mails).toMatchObject([held, held, held]);
    expect(await world.historyOf(stage.event.id)).toEqual(['event.invited']);
    expect(await stage.waves()).toMatchObject([
      { invited: 3, excluded: { no_address: 1 }, mails: { queued: 3, sent: 0 }, states: { sent: 3, accepted: 0 } },
    ]);
  });

  it('asks with the words of the gathering, a programme and three answers', async () => {
    const stage = await aStage(1, { title: '3. Fachtag' }, { audience: 'Neue', cost_note: 'Kostenfrei' });
    await anAgendaItem(world.sql, stage.event.id, { startsLocal: '2026-05-19T10:00', kind: 'welcome', title: 'Hallo' });
    await anAgendaItem(world.sql, stage.event.id, { startsLocal: '2026-05-19T11:00', title: 'Wege' });
    await stage.send(1);
    const [mail] = await stage.mails();
    const { subject, text } = await world.get(MailQueries).one(scopeIn([stage.network]), mail!.id);
    expect(subject).toBe('Einladung: 3. Fachtag am Dienstag, 19. Mai 2026');
    for (const words of ['tauschen uns über Übergänge aus', 'Für wen: Neue', 'Kosten: Kostenfrei', '- Wege (11:00)'])
      expect(text).toContain(words);
    expect(text).not.toContain('Hallo');
    for (const answer of ['zusage', 'absage', 'interessiert']) expect(text).toContain(`/i/…?antwort=${answer}\n`);
  });

  it('is sent once by two clicks at the same time', async () => {
    const stage = await aStage(4);
    const held = `select 1 from event where id = '${stage.event.id}' for update`;
    const outcomes = await overlapping(world.sql, held, ...[1, 2].map(() => () => stage.send(4)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(NobodyToInvite) });
    expect(await stage.mails()).toHaveLength(4);
    expect(await stage.invitations()).toHaveLength(4);
  });

  it('asks later only those who came to it since', async () => {
    const stage = await aStage(2);
    await stage.send(2);
    const late = await stage.member();
    await stage.send(1);
    expect((await stage.mails()).at(-1)!.person_id).toBe(late.id);
    expect(await stage.mails()).toHaveLength(3);
  });

  it('is not sent to another number of people than was confirmed', async () => {
    const stage = await aStage(2);
    await expect(stage.send(3)).rejects.toEqual(new RecipientsChanged({ expected: 3, found: 2 }));
    expect([await stage.mails(), await stage.invitations(), await stage.waves()]).toEqual([[], [], []]);
  });

  it.each([
    ['of a draft', { state: 'draft' }, 'draft'],
    ['for a cancelled event', { state: 'cancelled' }, 'cancelled'],
    ['before registration opens', { state: 'announced' }, 'not_yet_open'],
    ['after the deadline', { closes: '2026-02-01T10:00' }, 'closed'],
    ['of a gathering that is over', { state: 'held', startsLocal: '2026-01-20T10:00' }, 'over'],
  ] as const)('is refused %s', async (_when, overrides, state) => {
    const stage = await aStage(2, overrides);
    await expect(stage.send(2)).rejects.toEqual(new InvitingNotPossible({ eventId: stage.event.id, state }));
    expect(await stage.mails()).toEqual([]);
  });

  it('is refused when there is nobody', async () => {
    const stage = await aStage(0);
    await expect(stage.send(0)).rejects.toEqual(new NobodyToInvite({ eventId: stage.event.id }));
  });

  it('is for organisers of the network alone', async () => {
    const [stage, theirs] = [await aStage(1), await aStage(0)];
    await expect(stage.send(1, theirs.caller)).rejects.toThrow('not-found');
    const reader: Caller = { ...stage.caller, scope: scopeIn([stage.network], ['event:read', 'contact:read']) };
    await expect(stage.send(1, reader)).rejects.toThrow('forbidden');
    await expect(world.get(WaveQueries).list(theirs.caller.scope, stage.event.id)).rejects.toThrow('not-found');
  });
});

describe('a wave that is taken back', () => {
  const takeBack = (stage: Awaited<ReturnType<typeof aStage>>, id: string, caller = stage.caller) =>
    world.get(Invitations).takeBack(caller, id);

  it('leaves nothing behind within the minute, and can be sent again', async () => {
    const stage = await aStage(3);
    const { id } = await stage.send(3);
    world.at('2026-02-02T08:00:59Z');
    expect(await takeBack(stage, id)).toEqual({ id, takenBack: 3 });
    expect([await stage.mails(), await stage.invitations(), await stage.waves()]).toEqual([[], [], []]);
    expect(await world.historyOf(stage.event.id)).toEqual(['event.invited', 'event.invitations-taken-back']);
    await stage.send(3);
    expect(await stage.mails()).toHaveLength(3);
  });

  it('is refused once the minute is over', async () => {
    const stage = await aStage(1);
    const { id } = await stage.send(1);
    world.at('2026-02-02T08:01:00Z');
    await expect(takeBack(stage, id)).rejects.toEqual(new WaveGone({ waveId: id }));
    expect(await stage.mails()).toHaveLength(1);
  });

  it('keeps whoever has a mail on the way already', async () => {
    const stage = await aStage(3);
    const { id } = await stage.send(3);
    const [gone] = await stage.mails();
    await world.sql.query(`update mail_message set status = 'claimed' where id = $1`, [gone!.id]);
    expect(await takeBack(stage, id)).toEqual({ id, takenBack: 2 });
    expect(await stage.invitations()).toMatchObject([{ person_id: gone!.person_id, state: 'sent' }]);
    expect(await stage.waves()).toMatchObject([{ id, invited: 1 }]);
  });

  it('is for organisers of the network alone', async () => {
    const [stage, theirs] = [await aStage(1), await aStage(0)];
    const { id } = await stage.send(1);
    await expect(takeBack(stage, id, theirs.caller)).rejects.toThrow('not-found');
  });
});

describe('the people of a wave', () => {
  it('are shown by name with what became of their mail', async () => {
    const stage = await aStage(0);
    await stage.member({ firstName: 'Paul', lastName: 'Zabel' });
    await stage.member({ firstName: 'Nils', lastName: 'Orth' });
    const { id } = await stage.send(2);
    await world.sql.query(`update mail_message set status = 'failed' where batch_id = $1 and to_name = 'Paul Zabel'`, [
      id,
    ]);
    const page = await world.get(WaveQueries).people(stage.caller.scope, id, { page: 1, size: 50 });
    expect(page.rows.map(({ lastName, mail }) => `${lastName} ${mail?.status}`)).toEqual([
      'Orth queued',
      'Zabel failed',
    ]);
    expect(page.rows[0]).toMatchObject({ lastName: 'Orth', reasons: [{ kind: 'member' }] });
    const foreign = organiserIn((await aNetwork(world.sql)).id).scope;
    await expect(world.get(WaveQueries).people(foreign, id, { page: 1, size: 50 })).rejects.toThrow('not-found');
  });
});

describe('people decided about by hand', () => {
  it('are invited or left out by the latest word about them', async () => {
    const stage = await aStage(1);
    const guests = world.get(Guests);
    const out = await stage.member();
    const guest = (await aPerson(world.sql, stage.network)).id;
    const decide = (personId: string, kind: 'added' | 'left_out') =>
      guests.decide(stage.caller, stage.event.id, { personId, kind, reason: 'abgesprochen' });
    await decide(guest, 'left_out');
    await decide(guest, 'added');
    await decide(out.id, 'left_out');
    await stage.send(2);
    expect((await stage.invitations()).map(({ person_id }) => person_id)).toContain(guest);
    await guests.forget(stage.caller, stage.event.id, out.id);
    await stage.send(1);
    await expect(guests.forget(stage.caller, stage.event.id, out.id)).rejects.toThrow('not-found');
    expect(await world.historyOf(stage.event.id)).toEqual([
      ...['event.guest-left-out', 'event.guest-added', 'event.guest-left-out', 'event.invited'],
      ...['event.guest-forgotten', 'event.invited'],
    ]);
  });

  it('are people of the network alone', async () => {
    const [stage, theirs] = [await aStage(0), await aStage(0)];
    const foreign = (await theirs.member()).id;
    const decision = { personId: foreign, kind: 'added', reason: '' } as const;
    await expect(world.get(Guests).decide(stage.caller, stage.event.id, decision)).rejects.toThrow('not-found');
    await expect(world.get(Guests).decide(theirs.caller, stage.event.id, decision)).rejects.toThrow('not-found');
  });
});

describe('5,000 recipients at one domain', () => {
  it('are written to no faster than the domain takes, and none is lost', async () => {
    await world.sql.query('delete from mail_message');
    const stage = await aStage(0);
    await world.sql.query(
      `insert into person (id, network_id, first_name, last_name, name_key, email, email_set_at, source, search, created_at, updated_at)
       select gen_random_uuid(), $1, 'Ute', 'Groß ' || n, 'ute gross ' || n, n || '@gross.example.org', $2, 'test', '', $2, $2
       from generate_series(1, 5000) n`,
      [stage.network, AT],
    );
    await world.sql.query(
      `insert into membership (id, network_id, group_id, person_id, valid_from, created_at)
       select gen_random_uuid(), $1, $2, id, '2025-01-01', $3 from person where network_id = $1`,
      [stage.network, stage.group, AT],
    );
    await stage.send(5_000);
    world.at('2026-02-02T08:01:00Z');
    const { sent, paced } = await world.get(MailDelivery).deliver('bulk');
    expect({ sent, paced }).toEqual({ sent: 120, paced: 4_880 });
    // Until the minute is over nobody else at the domain gets one.
    world.at('2026-02-02T08:01:59Z');
    expect(await world.get(MailDelivery).deliver('bulk')).toMatchObject({ sent: 0 });
    expect(sink.recipients.filter((address) => address.endsWith('@gross.example.org'))).toHaveLength(120);
    expect((await stage.waves())[0]!.mails).toMatchObject({ sent: 120, queued: 4_880, failed: 0 });
  });
});
