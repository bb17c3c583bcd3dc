import { InvalidInput, NotFound, newId, systemCaller } from '#libs/kernel';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { aNetwork, aPerson, aProject } from '../../../../test/factories/networks.factory.js';
import { aReportForm, aStranger } from '../../../../test/factories/report-forms.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { IntakeModule } from '../intake.module.js';
import { Binding } from '../obligations/binding.service.js';
import { Obligations } from '../obligations/obligations.service.js';
import type { ReportState } from '../reports/report-state.rules.js';
import { Reporting } from '../reports/reporting.service.js';
import { FollowedReports } from './followed-report.queries.js';
import { MOST_SUPPLEMENTS, OwnReports } from './own-report.service.js';
import { ReportNewsRound } from './report-news.service.js';

const system = systemCaller('test');
let world: World;
let networkId: string;
let projectId: string;
let eventId: string;
beforeAll(async () => (world = await aWorld(IntakeModule)));
beforeEach(async () => {
  world.reset();
  networkId = (await aNetwork(world.sql, { mailbox: 'netz@example.org' })).id;
  projectId = (await aProject(world.sql, networkId)).id;
  eventId = (await fachtag('2026-03-19T10:00')).id;
});
afterAll(() => world?.close());

const fachtag = (startsLocal: string) => anEvent(world.sql, networkId, { startsLocal }, { guarantee_relevant: true });
let people = 0;
const reported = async (more: Parameters<typeof aReportForm>[0] = {}) => {
  const email = `wer-${(people += 1)}@seehafen.example.org`;
  const input = aReportForm({ ...more, reporter: { email, ...more.reporter } });
  return (await world.get(Reporting).report(aStranger, { networkId, channel: 'form', language: 'de' }, input)).id;
};
/** As whoever sights decides it. */
async function decided(id: string, state: ReportState, more: Readonly<Record<string, unknown>> = {}) {
  const promise = () =>
    world.within(system, (tx) =>
      world.get(Obligations).promiseWithin(tx, system.actor, { networkId, projectId, receivedAt: world.clock.now() }),
    );
  const made = state === 'accepted' ? { project_id: projectId, obligation_id: await promise() } : {};
  const row = { ...{ state, decided_at: world.clock.now(), updated_at: world.clock.now() }, ...made, ...more };
  const columns = Object.keys(row);
  await world.sql.query(
    `update project_report set ${columns.map((name, nth) => `${name} = $${nth + 2}`).join(', ')} where id = $1`,
    [id, ...Object.values(row)],
  );
}
const invited = async (event = eventId) => {
  const { id: personId } = await aPerson(world.sql, networkId);
  await world.sql.query(
    `insert into obligation_attempt (id, obligation_id, event_id, person_id, network_id, way, attempted_at)
     select gen_random_uuid(), id, $2, $3, network_id, 'wave', $4 from obligation where project_id = $1`,
    [projectId, event, personId, world.clock.now()],
  );
};
const cancel = async (event: string) => {
  await world.sql.query(`update event set state = 'cancelled' where id = $1`, [event]);
  await world.within(system, (tx) => world.get(Binding).bindWithin(tx, system.actor, networkId));
};
const follow = async (id: string) => (await world.get(FollowedReports).find(id))!;
const own = () => world.get(OwnReports);
const news = (id: string) =>
  world.sql.query<{ parameters: { news: object; sender: { reportPage?: object } }; reply_to: string }[]>(
    `select m.parameters, m.reply_to from mail_message m join project_report r on r.reference = m.parameters ->> 'reference'
       and r.network_id = m.network_id where m.template = 'report-outcome' and r.id = $1 order by m.id`,
    [id],
  );
const heard = async (id: string) =>
  (await news(id)).map(({ parameters }) => (parameters.news as { kind: string }).kind);
const later = (minutes: number) => world.clock.set(new Date(world.clock.now().getTime() + minutes * 60_000));
/** The sweep after the decision has rested. */
const tell = async () => {
  later(30);
  return world.get(ReportNewsRound).tell();
};

describe('a reporter follows their report', () => {
  it('from its arrival to the invitation', async () => {
    const id = await reported();
    expect(await follow(id)).toMatchObject({
      ...{ reference: 'M-2026-001', rawName: 'Lotsenprojekt Hohenau', state: 'in_triage', promise: null },
      ...{
        reporter: { name: 'Amira Soltani', hasAddress: true, mayBeNamed: false },
        linkVersion: 1,
        lacksContact: false,
      },
    });
    await decided(id, 'accepted');
    expect((await follow(id)).promise).toMatchObject({
      ...{ acceptedAt: world.clock.now(), invitedAt: null, endedAt: null, lostEvent: null, reach: 'sought' },
      event: { startsLocal: '2026-03-19T10:00', state: 'open' },
    });
    await invited();
    expect((await follow(id)).promise).toMatchObject({ invitedAt: world.clock.now() });
  });

  it('E3: of a duplicate finds what became of the first one', async () => {
    const [first, second] = [await reported(), await reported()];
    await decided(first, 'accepted');
    await decided(second, 'duplicate', { duplicate_of: first });
    expect((await follow(second)).promise).toEqual((await follow(first)).promise);
  });

  it('E15: reads that the gathering was cancelled, and to which one it is bound now, or that it waits', async () => {
    const id = await reported();
    await decided(id, 'accepted');
    await invited();
    const next = await fachtag('2026-06-16T10:00');
    await cancel(eventId);
    expect((await follow(id)).promise).toMatchObject({
      ...{ event: { startsLocal: '2026-06-16T10:00' }, invitedAt: null },
      lostEvent: { startsLocal: '2026-03-19T10:00', state: 'cancelled' },
    });
    await cancel(next.id);
    expect((await follow(id)).promise).toMatchObject({ event: null, lostEvent: { startsLocal: '2026-06-16T10:00' } });
  });

  it('E25: is counted on the wall of its gathering as one project, however many tell of it there', async () => {
    const at = { networkId, channel: 'event_desk', eventId, language: 'de' } as const;
    const tellThere = async () =>
      (await world.get(Reporting).report(aStranger, at, aReportForm({ reporter: { email: '' } }))).id;
    const [first, second, third] = [await tellThere(), await tellThere(), await tellThere()];
    await reported();
    const count = () => world.get(FollowedReports).countAt(eventId);
    expect(await count()).toBe(3);
    await decided(second, 'duplicate', { duplicate_of: first });
    expect(await count()).toBe(2);
    await decided(third, 'already_known');
    expect(await count()).toBe(1);
    await decided(first, 'out_of_scope');
    expect(await count()).toBe(1);
  });

  it('finds nothing behind what is no report', async () => {
    expect(await world.get(FollowedReports).find(newId())).toBeNull();
    expect(await world.get(FollowedReports).find('x')).toBeNull();
  });
});

describe('a reporter adds to their report', () => {
  it('what was missing, and the words they sent first stay', async () => {
    const id = await reported({ contact: { name: '', email: '' }, project: { note: 'Arbeitet mit Betrieben.' } });
    await own().supplement(aStranger, id, { note: 'Sie sitzen jetzt in Seehafen.', contact: { phone: '0421 555 01' } });
    expect(await follow(id)).toMatchObject({
      lacksContact: false,
      supplements: [{ note: 'Sie sitzen jetzt in Seehafen.' }],
    });
    const [row] = await world.sql.query<{ raw_note: string }[]>('select raw_note from project_report where id = $1', [
      id,
    ]);
    expect(row).toEqual({ raw_note: 'Arbeitet mit Betrieben.' });
    expect(await world.historyOf(id)).toEqual(['report.received', 'report.supplemented']);
  });

  it('whom to ask, where nobody was named; what was said of somebody stays', async () => {
    const id = await reported();
    await own().supplement(aStranger, id, {
      note: '',
      contact: { email: 'anders@hohenau.example.org', phone: '0421 555' },
    });
    const [contact] = await world.sql.query('select name, email, phone from report_contact where report_id = $1', [id]);
    expect(contact).toEqual({ name: 'Greta Ilmer', email: 'info@hohenau.example.org', phone: '0421 555' });
  });

  it.each([
    ['nothing', '  ', 'required'],
    ['10,000 characters', 'x'.repeat(10_000), 'too-long'],
    ['what no database keeps', '\0', 'not-storable'],
  ])('and is told what is wrong with %s', async (_, note, fault) => {
    const id = await reported();
    const problem: unknown = await own()
      .supplement(aStranger, id, { note, contact: {} })
      .catch((error: unknown) => error);
    expect((problem as InvalidInput).facts.faults).toEqual([{ field: 'note', fault }]);
  });

  it('not for ever', async () => {
    const id = await reported();
    for (let nth = 0; nth < MOST_SUPPLEMENTS; nth += 1)
      await own().supplement(aStranger, id, { note: `${nth}`, contact: {} });
    await expect(own().supplement(aStranger, id, { note: 'noch etwas', contact: {} })).rejects.toThrow(InvalidInput);
    await expect(own().supplement(aStranger, newId(), { note: 'x', contact: {} })).rejects.toThrow(NotFound);
  });
});

describe('the name of a reporter', () => {
  it('is told to the project only when they allow it, and not any more when they take that back', async () => {
    const id = await reported();
    await own().allowName(aStranger, id, true, ' Amira  Soltani ');
    expect((await follow(id)).reporter).toEqual({ name: 'Amira Soltani', hasAddress: true, mayBeNamed: true });
    await own().allowName(aStranger, id, true, 'Amira Soltani');
    await own().allowName(aStranger, id, false, '');
    expect((await follow(id)).reporter).toEqual({ name: 'Amira Soltani', hasAddress: true, mayBeNamed: false });
    expect(await world.historyOf(id)).toEqual([
      'report.received',
      'reporter.naming-allowed',
      'reporter.naming-withdrawn',
    ]);
    await expect(own().allowName(aStranger, id, true, ' ')).rejects.toThrow(InvalidInput);
  });

  it('is forgotten with the address when somebody says that the report was not theirs', async () => {
    const id = await reported();
    await own().forgetReporter(aStranger, id);
    expect(await follow(id)).toMatchObject({ reporter: null, rawName: 'Lotsenprojekt Hohenau' });
    const mails = 'select to_address from mail_message where network_id = $1';
    expect(await world.sql.query(mails, [networkId])).toEqual([]);
    await decided(id, 'already_known');
    await tell();
    expect(await heard(id)).toEqual([]);
    await own().forgetReporter(aStranger, id);
    expect(await world.historyOf(id)).toEqual(['report.received', 'reporter.forgotten']);
  });
});

describe('what became of a report', () => {
  it('is told once it has rested, and once', async () => {
    const id = await reported();
    await decided(id, 'accepted');
    later(29);
    await world.get(ReportNewsRound).tell();
    expect(await heard(id)).toEqual([]);
    await tell();
    await tell();
    expect(await news(id)).toMatchObject([
      {
        parameters: {
          news: { kind: 'noted', isKnown: false, event: { when: expect.stringContaining('19. März 2026') } },
        },
        reply_to: 'netz@example.org',
      },
    ]);
    await invited();
    await tell();
    await tell();
    expect(await heard(id)).toEqual(['noted', 'invited']);
    expect(await world.historyOf(id)).toEqual(['report.received', 'reporter.told', 'reporter.told']);
  });

  it('E3, E5: is told to everybody who reported the project', async () => {
    const [first, second, third] = [await reported(), await reported(), await reported()];
    await decided(first, 'accepted');
    await decided(second, 'duplicate', { duplicate_of: first });
    await decided(third, 'already_known');
    await tell();
    await invited();
    await tell();
    expect([await heard(first), await heard(second), await heard(third)]).toEqual([
      ['noted', 'invited'],
      ['noted', 'invited'],
      ['already-known'],
    ]);
    expect((await news(second))[0]).toMatchObject({ parameters: { news: { isKnown: true } } });
  });

  it('E3: is told to whoever reports again what was let go or kept before', async () => {
    const first = await reported();
    await decided(first, 'accepted');
    const end = (outcome: string, cause: string | null) =>
      world.sql.query(
        `update obligation set outcome = $2, release_cause = $3, ended_at = $4 where project_id = $1 and outcome is null`,
        [projectId, outcome, cause, world.clock.now()],
      );
    const again = async () => {
      const id = await reported();
      await decided(id, 'duplicate', { duplicate_of: first });
      await tell();
      await tell();
      return news(id);
    };
    await end('released', 'unreachable');
    expect(await again()).toMatchObject([{ parameters: { news: { kind: 'let-go', cause: 'unreachable' } } }]);
    await world.sql.query(
      `update obligation set outcome = null, ended_at = null, release_cause = null where project_id = $1`,
      [projectId],
    );
    await end('released', null);
    expect(await again()).toMatchObject([{ parameters: { news: { kind: 'let-go', cause: null } } }]);
    await world.sql.query(`update obligation set outcome = null, ended_at = null where project_id = $1`, [projectId]);
    await invited();
    await end('fulfilled', null);
    expect(await again()).toMatchObject([{ parameters: { news: { kind: 'already-known', wasInvited: true } } }]);
  });

  it('is not told of a decision that was undone meanwhile, and told anew of another one', async () => {
    const id = await reported();
    await decided(id, 'out_of_scope', { reason: 'Kein Ausbildungsprojekt.' });
    await decided(id, 'in_triage', { decided_at: null });
    await tell();
    expect(await heard(id)).toEqual([]);
    await decided(id, 'out_of_scope', { reason: 'Kein Ausbildungsprojekt.' });
    await tell();
    await decided(id, 'accepted');
    await tell();
    expect(await heard(id)).toEqual(['out-of-scope', 'noted']);
  });

  it('is told by one of two workers', async () => {
    const id = await reported();
    await decided(id, 'already_known');
    later(30);
    const told = await Promise.all([world.get(ReportNewsRound).tell(), world.get(ReportNewsRound).tell()]);
    expect([told[0] + told[1], await heard(id)]).toEqual([1, ['already-known']]);
  });

  it('names no form of a network that is not public', async () => {
    await world.sql.query('update network set is_public = false where id = $1', [networkId]);
    const id = await reported();
    await decided(id, 'already_known');
    await tell();
    expect((await news(id))[0]!.parameters.sender.reportPage).toBeUndefined();
  });
});
