import { ContactKeeping, InvitationPreferences } from '#libs/outreach';
import { personBehind } from '../../../test/factories/callers.factory.js';
import { anEvent } from '../../../test/factories/events.factory.js';
import { anInvitation } from '../../../test/factories/invitations.factory.js';
import { aNamedContact } from '../../../test/factories/named-contacts.factory.js';
import { aNetwork, aPerson } from '../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../test/factories/registrations.factory.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { DomainsModule } from './domains.module.js';

let world: World;
let networkId: string;
beforeAll(async () => (world = await aWorld(DomainsModule)));
afterAll(() => world?.close());
beforeEach(async () => {
  world.reset();
  await world.sql.query('truncate person, mail_message, project_report, obligation cascade');
  networkId = (await aNetwork(world.sql)).id;
});

const ENTERED = '2024-02-01T09:00:00Z';
const [EVE, ASKED, LAST, GONE] = [
  '2026-02-01T08:59:00Z',
  '2026-02-02T09:00:00Z',
  '2026-03-03T22:59:00Z',
  '2026-03-04T09:00:00Z',
];
const person = (columns: Record<string, unknown> = {}) =>
  aPerson(world.sql, networkId, { created_at: ENTERED, ...columns });
const run = (at: string) => {
  world.at(at);
  return world.get(ContactKeeping).run();
};
const stateOf = async (id: string): Promise<string> => {
  const [row] = await world.sql.query<{ state: string }[]>('select state from person where id = $1', [id]);
  return row!.state;
};
const mails = async (): Promise<number> => {
  const rows = await world.sql.query<unknown[]>(`select 1 from mail_message where template = 'still-there'`);
  return rows.length;
};

describe('R11: whoever was not heard of for 24 months', () => {
  it('is asked once, and forgotten thirty days later and not before', async () => {
    const { id } = await person();
    expect(await run(EVE)).toEqual({ asked: 0, forgotten: 0 });
    expect(await run(ASKED)).toEqual({ asked: 1, forgotten: 0 });
    expect([await run(ASKED), await mails()]).toEqual([{ asked: 0, forgotten: 0 }, 1]);
    expect([await run(LAST), await stateOf(id)]).toEqual([{ asked: 0, forgotten: 0 }, 'active']);
    expect([await run(GONE), await stateOf(id)]).toEqual([{ asked: 0, forgotten: 1 }, 'anonymised']);
    expect(await run(GONE)).toEqual({ asked: 0, forgotten: 0 });
    expect(await world.historyOf(id)).toEqual(
      expect.arrayContaining(['person.asked-before-forgetting', 'person.forgotten-unheard']),
    );
  });

  it('stays after a yes, and is asked anew two years later', async () => {
    const { id } = await person();
    await run(ASKED);
    world.at('2026-02-10T09:00:00Z');
    await world.get(InvitationPreferences).stay(personBehind(id), id, true);
    expect([await run(GONE), await stateOf(id)]).toEqual([{ asked: 0, forgotten: 0 }, 'active']);
    expect(await run('2028-02-11T09:00:00Z')).toEqual({ asked: 1, forgotten: 0 });
  });

  it('goes on the day that was said after a no', async () => {
    const { id } = await person();
    await run(ASKED);
    world.at('2026-02-10T09:00:00Z');
    await world.get(InvitationPreferences).stay(personBehind(id), id, false);
    expect([await run(LAST), await run(GONE)]).toEqual([
      { asked: 0, forgotten: 0 },
      { asked: 0, forgotten: 1 },
    ]);
    expect(await stateOf(id)).toBe('anonymised');
  });

  it('stays by an answer or a registration meanwhile, and not by a mail that was sent', async () => {
    const [answering, registering, silent] = [await person(), await person(), await person()];
    await run(ASKED);
    const event = await anEvent(world.sql, networkId, { startsLocal: '2026-06-19T10:00' });
    const sent = { sent_at: '2026-02-20T09:00:00Z', created_at: '2026-02-20T09:00:00Z' };
    await anInvitation(world.sql, event, silent, sent);
    const answered = { ...sent, state: 'declined', answered_at: '2026-02-21T09:00:00Z' };
    await anInvitation(world.sql, event, answering, answered);
    const requested = { person_id: registering.id, requested_at: '2026-02-21T09:00:00Z' };
    await aRegistration(world.sql, event, 'rejected', requested);
    expect(await run(GONE)).toEqual({ asked: 0, forgotten: 1 });
    expect(await Promise.all([answering, registering, silent].map(({ id }) => stateOf(id)))).toEqual([
      ...['active', 'active', 'anonymised'],
    ]);
  });

  it('is kept as proof alone of what they came to', async () => {
    const { id } = await person();
    const event = await anEvent(world.sql, networkId, { startsLocal: '2024-01-19T10:00' }, { state: 'held' });
    const came = { person_id: id, requested_at: '2024-01-02T09:00:00Z' };
    await aRegistration(world.sql, event, 'attended', came);
    await run(ASKED);
    expect([await run(GONE), await stateOf(id)]).toEqual([{ asked: 0, forgotten: 1 }, 'restricted']);
    expect(await run(GONE)).toEqual({ asked: 0, forgotten: 0 });
  });

  it('is not asked when nobody may, and goes no sooner', async () => {
    const bounced = await person({ email_status: 'hard_bounce' });
    expect([await run(ASKED), await mails()]).toEqual([{ asked: 0, forgotten: 0 }, 0]);
    await run(GONE);
    expect(await stateOf(bounced.id)).toBe('anonymised');
  });

  it('is neither asked nor forgotten while a promise, an office or a telephone alone speaks for them', async () => {
    const told = { receivedAt: ENTERED, person: { ...(await person()) } };
    await aNamedContact(world.sql, networkId, told);
    const caretaker = await person();
    await world.sql.query('update network set caretaker_person_id = $2 where id = $1', [networkId, caretaker.id]);
    await person({ email: null, phone: '0391 5550100' });
    expect([await run(ASKED), await run('2027-02-02T09:00:00Z')]).toEqual([
      { asked: 0, forgotten: 0 },
      { asked: 0, forgotten: 0 },
    ]);
  });

  it('leaves the project and its ended promise, which stays countable', async () => {
    const contact = await aNamedContact(world.sql, networkId, { receivedAt: ENTERED, person: await person() });
    await world.sql.query(
      `update obligation set outcome = 'fulfilled', ended_at = '2024-03-19T16:00:00Z' where id = $1`,
      [contact.obligationId],
    );
    await run(ASKED);
    await run(GONE);
    expect(await stateOf(contact.person.id)).toBe('anonymised');
    const [left] = await world.sql.query<{ promises: number; reports: number }[]>(
      `select (select count(*)::int from obligation where project_id = $1 and outcome = 'fulfilled') as promises,
         (select count(*)::int from project_report where project_id = $1 and state = 'accepted') as reports`,
      [contact.projectId],
    );
    expect(left).toEqual({ promises: 1, reports: 1 });
  });

  it('is asked by one of two workers', async () => {
    await person();
    world.at(ASKED);
    const both = await Promise.all([world.get(ContactKeeping).run(), world.get(ContactKeeping).run()]);
    expect([both.reduce((sum, { asked }) => sum + asked, 0), await mails()]).toEqual([1, 1]);
  });
});
