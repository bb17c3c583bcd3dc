import { newId } from '#libs/kernel';
import { anEvent } from '../../../test/factories/events.factory.js';
import { aWave } from '../../../test/factories/invitations.factory.js';
import { aNamedContact } from '../../../test/factories/named-contacts.factory.js';
import { aNetwork, aPerson } from '../../../test/factories/networks.factory.js';
import { type APromise, aPromise } from '../../../test/factories/obligations.factory.js';
import { aReport } from '../../../test/factories/reports.factory.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { LedgerModule } from './ledger.module.js';
import { LedgerReminders } from './reminders.service.js';

let world: World;
beforeAll(async () => (world = await aWorld(LedgerModule)));
afterAll(() => world?.close());
afterEach(async () => {
  world.reset();
  await world.sql.query('truncate project_report, obligation cascade');
});

let reports = 0;
/** A network with a caretaker and a deputy, and a late invitation that is due on Tuesday. */
async function aCaredNetwork(): Promise<Readonly<{ networkId: string; promise: APromise }>> {
  const { id: networkId } = await aNetwork(world.sql);
  const [caretaker, deputy] = [await aPerson(world.sql, networkId), await aPerson(world.sql, networkId)];
  await world.sql.query('update network set caretaker_person_id = $2, deputy_person_id = $3 where id = $1', [
    ...[networkId, caretaker.id, deputy.id],
  ]);
  await world.sql.query(`update person set last_name = 'Ahlborn' where id = $1`, [caretaker.id]);
  await world.sql.query(`update person set last_name = 'Petri' where id = $1`, [deputy.id]);
  const columns = { guarantee_relevant: true };
  const event = await anEvent(world.sql, networkId, { startsLocal: '2026-03-19T10:00' }, columns);
  await aWave(world.sql, event);
  const accepted = { eventId: event.id, accepted_at: '2026-01-30T15:00:00Z' };
  const promise = await aPromise(world.sql, networkId, accepted);
  await world.sql.query('update contact_role set created_at = $2 where project_id = $1', [
    ...[promise.project.id, accepted.accepted_at],
  ]);
  await world.sql.query(
    `insert into project_report (id, network_id, reference, channel, language, raw_name, received_at, state, project_id, obligation_id, updated_at)
     values ($1, $2, $3, 'form', 'de', 'Lotsenprojekt', now(), 'accepted', $4, $5, now())`,
    [newId(), networkId, `M-2026-${(reports += 1)}`, promise.project.id, promise.id],
  );
  return { networkId, promise };
}

type Mail = Readonly<{ to: string; lines: readonly string[]; lost: number; isEscalated: boolean }>;
async function mailsOf(networkId: string): Promise<Mail[]> {
  const rows = await world.sql.query<
    {
      name: string;
      parameters: { lines: { project: string; what: string; due: string }[]; lost: number; isEscalated: boolean };
    }[]
  >('select to_name as name, parameters from mail_message where network_id = $1 order by created_at, to_name', [
    networkId,
  ]);
  return rows.map(({ name, parameters: { lines, lost, isEscalated } }) => ({
    ...{ to: name.split(' ').at(-1)!, lost, isEscalated },
    lines: lines.map(({ project, what, due }) => `${project}: ${what}, ${due}`),
  }));
}
/** Letters of a person, at meetings of which the latest was confirmed at that moment. */
async function keepsAway(networkId: string, personId: string, marks: string, confirmedAt: string): Promise<void> {
  for (let no = 1; no <= marks.length; no += 1) {
    const [known] = await world.sql.query<object[]>(
      'select from attendance_sheet where network_id = $1 and meeting_no = $2',
      [networkId, no],
    );
    if (known !== undefined) continue;
    const times = { startsLocal: `2026-01-0${no}T10:00`, endsLocal: `2026-01-0${no}T12:00` };
    const event = await anEvent(world.sql, networkId, { state: 'held', ...times });
    await world.sql.query(
      `insert into attendance_sheet (event_id, network_id, state, confirmed_at, updated_at, meeting_no)
       values ($1, $2, 'confirmed', $3, $3, $4)`,
      [event.id, networkId, no === marks.length ? confirmedAt : '2026-01-10T10:00:00Z', no],
    );
  }
  await world.sql.query(
    `insert into attendance_rollup (network_id, kind, unit_id, marks, asked, present, excused)
     values ($1, 'person', $2, $3, length($3), 1, 0)
     on conflict (network_id, kind, unit_id, part_id) do update set marks = excluded.marks, asked = excluded.asked`,
    [networkId, personId, marks],
  );
}

/** Whom the digests of a network name, those that name somebody. */
async function lapsedIn(networkId: string): Promise<{ people: string[]; more: number; page: string }[]> {
  const rows = await world.sql.query<{ lapsed: { people: { name: string }[]; more: number; page: unknown } }[]>(
    `select parameters -> 'lapsed' as lapsed from mail_message
     where network_id = $1 and jsonb_array_length(parameters #> '{lapsed,people}') > 0 order by created_at`,
    [networkId],
  );
  return rows.map(({ lapsed: { people, more, page } }) => ({
    ...{ people: people.map(({ name }) => name), more, page: JSON.stringify(page) },
  }));
}

const remind = () => world.get(LedgerReminders).remind();

describe('the caretaker', () => {
  it('reads in the morning what falls due, once a day, however often the job runs', async () => {
    const { networkId, promise } = await aCaredNetwork();
    await Promise.all([remind(), remind()]);
    await remind();
    expect(await mailsOf(networkId)).toEqual([
      { to: 'Ahlborn', lines: [`${promise.project.name}: einladen, 03.02.2026`], lost: 0, isEscalated: false },
    ]);
    world.at('2026-02-03T07:00:00Z');
    expect(await remind()).toBe(1);
    expect(await mailsOf(networkId)).toHaveLength(2);
  });

  it('reads nothing on a day off, nor while nothing falls due', async () => {
    const { networkId } = await aCaredNetwork();
    world.at('2026-01-31T08:00:00Z');
    expect(await remind()).toBe(0);
    world.at('2026-01-30T16:00:00Z');
    expect(await remind()).toBe(0);
    expect(await mailsOf(networkId)).toEqual([]);
  });

  it('reads of what is lost in the same night, on whatever day', async () => {
    const { networkId, promise } = await aCaredNetwork();
    world.at('2026-02-07T03:05:00Z');
    await world.sql.query(`update obligation set outcome = 'released', ended_at = now() where id = $1`, [promise.id]);
    expect(await world.get(LedgerReminders).reportLost()).toBe(1);
    expect(await mailsOf(networkId)).toEqual([{ to: 'Ahlborn', lines: [], lost: 1, isEscalated: false }]);
  });

  it('reads which reports nobody has sighted in time, each with the page where it is decided', async () => {
    const { networkId, promise } = await aCaredNetwork();
    const told = { name: 'Zukunftslotsen', receivedAt: '2026-01-27T08:00:00Z' };
    const { id } = await aReport(world.sql, networkId, told);
    await aReport(world.sql, networkId, { receivedAt: '2026-01-30T08:00:00Z' });
    await aReport(world.sql, networkId, told, { state: 'needs_info' });
    await remind();
    expect(await mailsOf(networkId)).toMatchObject([
      { lines: [`Zukunftslotsen: sichten, 03.02.2026`, `${promise.project.name}: einladen, 03.02.2026`] },
    ]);
    const [mail] = await world.sql.query<{ page: string }[]>(
      `select parameters #>> '{lines,0,page}' as page from mail_message where network_id = $1`,
      [networkId],
    );
    expect(mail!.page).toContain(id);
    world.at('2026-02-09T08:00:00Z');
    await remind();
    expect((await mailsOf(networkId)).at(-1)).toMatchObject({ to: 'Petri', isEscalated: true });
    expect((await mailsOf(networkId)).at(-1)!.lines).toContain('Zukunftslotsen: sichten, 03.02.2026');
  });

  it('reads whose answer to a reporter did not arrive, and the deputy after three working days more', async () => {
    const { networkId } = await aCaredNetwork();
    const reporter = { name: 'Ute Ohneland' };
    const decided = { state: 'out_of_scope', decided_at: '2026-01-30T09:00:00Z' };
    const { id } = await aReport(world.sql, networkId, { name: 'Werkhof', reporter }, decided);
    world.at('2026-02-03T08:00:00Z');
    await remind();
    expect((await mailsOf(networkId))[0]!.lines).toContain('Werkhof: der meldenden Person antworten, 03.02.2026');
    world.at('2026-02-09T08:00:00Z');
    await remind();
    expect((await mailsOf(networkId)).at(-1)).toMatchObject({ to: 'Petri', isEscalated: true });
    expect((await mailsOf(networkId)).at(-1)!.lines).toContain('Werkhof: der meldenden Person antworten, 03.02.2026');
    await world.sql.query('update reporter set answered_at = $2 where report_id = $1', [id, '2026-02-09T09:00:00Z']);
    world.at('2026-02-10T08:00:00Z');
    await remind();
    for (const { lines } of (await mailsOf(networkId)).slice(-2)) expect(lines.join()).not.toContain('Werkhof');
  });

  it('reads from the twenty-first day on whom nobody has told that their data are kept, once for each project', async () => {
    const { networkId } = await aCaredNetwork();
    const contact = { name: 'Ira Funk', email: 'ira@werkhof.example.org' };
    await aReport(world.sql, networkId, { name: 'Werkhof', contact, receivedAt: '2026-01-05T09:00:00Z' });
    const accepted = { receivedAt: '2026-01-05T09:00:00Z', acceptedAt: '2026-01-06T09:00:00Z' };
    await aNamedContact(world.sql, networkId, { projectName: 'Azubi-Mobil', ...accepted });
    world.at('2026-01-23T08:00:00Z');
    await remind();
    const informed = async () =>
      (await mailsOf(networkId))
        .findLast(({ to }) => to === 'Ahlborn')
        ?.lines.filter((line) => line.includes('erstmals informieren')) ?? [];
    expect(await informed()).toEqual([]);
    world.at('2026-01-26T08:00:00Z');
    await remind();
    expect((await informed()).sort()).toEqual([
      'Azubi-Mobil: erstmals informieren, 01.02.2026',
      'Werkhof: erstmals informieren, 01.02.2026',
    ]);
    // By now the promise says it as well.
    world.at('2026-01-30T20:00:00Z');
    await remind();
    expect((await informed()).filter((line) => line.startsWith('Azubi-Mobil'))).toHaveLength(1);
  });
});

describe('whoever has newly lapsed', () => {
  it('is named to the caretaker once, on the next working day, though nothing was ever reported', async () => {
    world.at('2026-01-30T09:00:00Z');
    const { id: networkId } = await aNetwork(world.sql);
    const caretaker = await aPerson(world.sql, networkId, { lastName: 'Ahlborn' });
    await world.sql.query('update network set caretaker_person_id = $2 where id = $1', [networkId, caretaker.id]);
    const gone = await aPerson(world.sql, networkId, { firstName: 'Boris', lastName: 'Wendlandt' });
    const came = await aPerson(world.sql, networkId);
    await keepsAway(networkId, gone.id, 'PAA', '2026-01-28T16:00:00Z');
    await world.sql.query(
      `insert into attendance_rollup (network_id, kind, unit_id, marks, asked, present, excused)
       values ($1, 'person', $2, 'PPPP', 4, 4, 0)`,
      [networkId, came.id],
    );
    await remind();
    expect(await lapsedIn(networkId)).toEqual([]);
    await keepsAway(networkId, gone.id, 'PAAA', '2026-01-30T16:00:00Z');
    world.at('2026-01-31T08:00:00Z');
    await remind();
    expect(await lapsedIn(networkId)).toEqual([]);
    world.at('2026-02-02T08:00:00Z');
    await Promise.all([remind(), remind()]);
    world.at('2026-02-03T08:00:00Z');
    await remind();
    expect(await lapsedIn(networkId)).toEqual([
      { people: ['Boris Wendlandt'], more: 0, page: expect.stringContaining('zeigen=ausgeblieben') },
    ]);
  });

  it('is a number beyond twelve names, and left out of what the deputy is to do', async () => {
    const { networkId } = await aCaredNetwork();
    for (let at = 0; at < 14; at += 1)
      await keepsAway(networkId, (await aPerson(world.sql, networkId)).id, 'PAAA', '2026-02-06T16:00:00Z');
    world.at('2026-02-09T08:00:00Z');
    await remind();
    expect((await mailsOf(networkId)).map(({ to }) => to)).toEqual(['Ahlborn', 'Petri']);
    const told = await lapsedIn(networkId);
    expect(told).toMatchObject([{ more: 2 }]);
    expect(told[0]!.people).toHaveLength(12);
  });
});

describe('the deputy', () => {
  it('steps in when nothing has happened for three working days after the deadline, not before', async () => {
    const { networkId, promise } = await aCaredNetwork();
    world.at('2026-02-06T08:00:00Z');
    await remind();
    expect((await mailsOf(networkId)).map(({ to }) => to)).toEqual(['Ahlborn']);
    world.at('2026-02-09T08:00:00Z');
    await remind();
    expect((await mailsOf(networkId)).slice(1)).toMatchObject([
      { to: 'Ahlborn', isEscalated: false },
      { to: 'Petri', isEscalated: true, lines: [`${promise.project.name}: einladen, 03.02.2026`] },
    ]);
  });

  it('answers for everything when the caretaker cannot be written to', async () => {
    const { networkId } = await aCaredNetwork();
    await world.sql.query('update network set caretaker_person_id = null where id = $1', [networkId]);
    await remind();
    expect(await mailsOf(networkId)).toMatchObject([{ to: 'Petri', isEscalated: true }]);
  });
});
