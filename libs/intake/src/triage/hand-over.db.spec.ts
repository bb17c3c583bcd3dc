import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { aNetwork } from '../../../../test/factories/networks.factory.js';
import { aReport } from '../../../../test/factories/reports.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { FollowedReports } from '../following/followed-report.queries.js';
import { ReportNewsRound } from '../following/report-news.service.js';
import { intakePersonalData } from '../intake.personal-data.js';
import { IntakeModule } from '../intake.module.js';
import { HandOver, type HandOverInput } from './hand-over.service.js';
import { ReportQueries } from './report.queries.js';
import { Triage } from './triage.service.js';

let world: World;
beforeAll(async () => (world = await aWorld(IntakeModule)));
afterAll(() => world?.close());

async function aDesk() {
  const { id: networkId } = await aNetwork(world.sql);
  const caller = organiserIn(networkId);
  return { networkId, caller, get: (id: string) => world.get(ReportQueries).get(caller.scope, id) };
}

describe('a report for another network', () => {
  const TOLD = { name: 'Lotsen', city: 'Morgental', reporter: { name: 'Jens Quast', email: 'jens@example.org' } };
  const contact = { name: 'Ute Kallweit', email: 'ute@werk.example.org' };

  async function twoDesks(names: 'contact' | 'nobody') {
    const [mine, next] = [await aDesk(), await aDesk()];
    const { id } = await aReport(
      ...([world.sql, mine.networkId, { ...TOLD, ...(names === 'contact' && { contact }) }] as const),
    );
    const over = (input: Partial<HandOverInput>) =>
      world.get(HandOver).handOver(
        ...([mine.caller, { id, version: 1 }] as const),
        ...([
          {
            ...{
              networkId: next.networkId,
              agreed: 'contact' as const,
              evidence: 'Anruf am 2. Februar',
              sharesContact: false,
            },
            ...{ reason: 'Eine andere Region.', ...input },
          },
        ] as const),
      );
    const there = async () => {
      const { rows } = await world
        .get(ReportQueries)
        .list(next.caller.scope, next.networkId, { which: 'open' }, { page: 1, size: 10 });
      return Promise.all(rows.map((row) => next.get(row.id)));
    };
    return { mine, id, over, there };
  }

  it('E12: goes over once its contact has agreed, with nothing about people that was not agreed', async () => {
    const { mine, id, over, there } = await twoDesks('contact');
    await over({});
    expect(await mine.get(id)).toMatchObject({ state: 'out_of_scope', reason: 'Eine andere Region.' });
    expect(await there()).toMatchObject([{ name: 'Lotsen', city: 'Morgental', contact: null, reporter: null }]);
  });

  it('takes the contact along only where that was agreed', async () => {
    const { over, there } = await twoDesks('contact');
    await over({ sharesContact: true });
    expect(await there()).toMatchObject([{ contact, reporter: null }]);
  });

  it('E12: does not go over without consent, or with that of somebody else', async () => {
    const named = await twoDesks('contact');
    await expect(named.over({ agreed: 'reporter' })).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(named.over({ evidence: ' ' })).rejects.toMatchObject({ code: 'invalid-input' });
    expect([(await named.mine.get(named.id)).state, await named.there()]).toEqual(['in_triage', []]);
    const unnamed = await twoDesks('nobody');
    await expect(unnamed.over({ agreed: 'contact' })).rejects.toMatchObject({ code: 'invalid-input' });
    await unnamed.over({ agreed: 'reporter' });
    expect(await unnamed.there()).toHaveLength(1);
  });

  it('goes nowhere but to networks that take reports, and says so on both sides', async () => {
    const { mine, id, over, there } = await twoDesks('contact');
    const handOver = world.get(HandOver);
    const { id: ended } = await aNetwork(world.sql, { phase: 'ended' });
    const { id: closed } = await aNetwork(world.sql, { is_public: false });
    const offered = (await handOver.receivers(mine.caller.scope, id)).map((one) => one.id);
    for (const networkId of [ended, closed, mine.networkId]) {
      expect(offered).not.toContain(networkId);
      await expect(over({ networkId })).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(handOver.receivers(organiserIn(closed).scope, id)).rejects.toMatchObject({ code: 'not-found' });
    await over({});
    const [received] = await there();
    const { reference, handedOverBy } = received!;
    const left = await mine.get(id);
    expect(left.handedOverTo).toMatchObject({ reference, isPublic: true });
    const [own] = await world.sql.query<{ name: string }[]>('select name from network where id = $1', [mine.networkId]);
    expect(handedOverBy).toBe(own!.name);
    expect(offered).toContain(received!.networkId);
    expect(left.handedOverBy).toBeNull();
    await expect(world.get(Triage).undo(mine.caller, { id, version: left.version })).rejects.toMatchObject({
      facts: { because: 'handed-over' },
    });
  });

  it('E12: is told to its reporter truthfully: to whom it went, under which number, and without their name', async () => {
    const { mine, id, over, there } = await twoDesks('contact');
    await over({});
    const [received] = await there();
    world.clock.set(new Date(world.clock.now().getTime() + 30 * 60_000));
    await world.get(ReportNewsRound).tell();
    const mails = await world.sql.query(
      `select to_address, parameters -> 'news' as news from mail_message where network_id = any($1)`,
      [[mine.networkId, received!.networkId]],
    );
    const { name } = (await mine.get(id)).handedOverTo!;
    expect(mails).toMatchObject([
      {
        to_address: 'jens@example.org',
        news: { kind: 'handed-over', to: name, reference: received!.reference, reason: 'Eine andere Region.' },
      },
    ]);
    expect(received!.reporter).toBeNull();
    expect((await world.get(FollowedReports).find(id))!.handedOverTo).toMatchObject({ name });
  });

  it('does not go over when nobody is known who could agree', async () => {
    const { mine, id, over, there } = await twoDesks('nobody');
    await world.sql.query('delete from reporter where report_id = $1', [id]);
    await expect(over({ agreed: 'reporter' })).rejects.toMatchObject({ code: 'invalid-input' });
    expect([(await mine.get(id)).state, await there()]).toEqual(['in_triage', []]);
  });
});

describe('the words of whoever told of it (E12)', () => {
  const WORDS = 'Ich, Jens Quast, habe mit Frau Kallweit gesprochen.';
  const networkOf = (desk: { networkId: string }) => desk.networkId;

  /** Handed over with its contact, and by the next network to a third one. */
  async function handedOnTwice() {
    const desks = [await aDesk(), await aDesk(), await aDesk()] as const;
    const told = { contact: { name: 'Ute', email: 'ute@werk.example.org' }, reporter: { email: 'jens@example.org' } };
    const first = await aReport(world.sql, desks[0].networkId, told, { raw_note: WORDS });
    let { id } = first;
    for (const [nth, to] of [desks[1], desks[2]].entries()) {
      const from = desks[nth]!;
      const consent = { agreed: 'contact', evidence: 'Anruf', sharesContact: true, reason: 'Andere Region.' } as const;
      await world.get(HandOver).handOver(from.caller, { id, version: 1 }, { networkId: to.networkId, ...consent });
      const { rows } = await world
        .get(ReportQueries)
        .list(to.caller.scope, to.networkId, { which: 'open' }, { page: 1, size: 5 });
      id = rows[0]!.id;
    }
    const notes = () =>
      world.sql.query<{ note: string }[]>(
        'select raw_note as note from project_report where network_id = any($1) order by received_at, id',
        [desks.map(networkOf)],
      );
    return { desks, notes };
  }
  const erase = (networkId: string, email: string) =>
    world.within(organiserIn(networkId), (tx) =>
      intakePersonalData.erase(tx, { personId: '00000000-0000-7000-8000-000000000000', email, networkId }),
    );

  it('go over with the contact, and are gone everywhere once their sender is erased where they told it', async () => {
    const { desks, notes } = await handedOnTwice();
    expect(await notes()).toEqual([{ note: WORDS }, { note: WORDS }, { note: WORDS }]);
    await erase(desks[0].networkId, 'jens@example.org');
    expect(await notes()).toEqual([{ note: '' }, { note: '' }, { note: '' }]);
  });

  it('stay with the network that has got them when only the contact is erased at the one before', async () => {
    const { desks, notes } = await handedOnTwice();
    await erase(desks[0].networkId, 'ute@werk.example.org');
    expect(await notes()).toEqual([{ note: '' }, { note: WORDS }, { note: WORDS }]);
    const after = await desks[1].get((await reportsOf(desks[1].networkId))[0]!.id);
    expect(after.contact).toMatchObject({ email: 'ute@werk.example.org' });
  });

  const reportsOf = (networkId: string) =>
    world.sql.query<{ id: string }[]>('select id from project_report where network_id = $1', [networkId]);
});
