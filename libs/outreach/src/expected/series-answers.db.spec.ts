import { type Caller, newId } from '#libs/kernel';
import { OwnRegistration } from '#libs/registration';
import { organiserIn, personBehind } from '../../../../test/factories/callers.factory.js';
import { anInvitation } from '../../../../test/factories/invitations.factory.js';
import { aNetwork, type APerson } from '../../../../test/factories/networks.factory.js';
import { anExpectingSeries } from '../../../../test/factories/series.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { OutreachModule } from '../outreach.module.js';
import { RecipientQueries } from '../recipients/recipient.queries.js';
import { ExpectedMembers } from './expected-members.service.js';
import { ExpectedSeriesQueries } from './expected-series.queries.js';
import type { AnswerForAll } from './series-answer.rules.js';
import { SeriesAnswers } from './series-answers.service.js';

let world: World;
let networkId: string;
beforeAll(async () => {
  world = await aWorld(OutreachModule);
  networkId = (await aNetwork(world.sql)).id;
});
beforeEach(() => world.reset());
afterAll(() => world?.close());

/** Whoever reads the mailbox of this person, as its links were sent. */
const behind = ({ id }: Pick<APerson, 'id'>, linkVersion = 1): Caller => personBehind(id, linkVersion);

/** A series with a member and two dates, in May and June. */
async function aSeriesOfTwo(more: Parameters<typeof anExpectingSeries>[2] = {}) {
  const series = await anExpectingSeries(world.sql, networkId, more);
  const [may, june] = [await series.date(), await series.date({ startsLocal: '2026-06-16T10:00' })];
  const person = await series.member();
  const of = { seriesId: series.id, personId: person.id };
  const me = behind(person);
  const answer = (said: AnswerForAll, caller = me) =>
    world.get(SeriesAnswers).answer(caller, of, { answer: said, mode: null });
  return { series, may, june, person, of, me, answer };
}

const register = () => world.get(ExpectedMembers).register();
const cancel = (caller: Caller, id: string) => world.get(OwnRegistration).cancel(caller, id);

const statusesOf = async ({ id }: Pick<APerson, 'id'>) =>
  world.sql.query<{ id: string; eventId: string; status: string }[]>(
    `select r.id, r.event_id as "eventId", r.status from registration r join event e on e.id = r.event_id
     where r.person_id = $1 order by e.starts_at, r.requested_at, r.id`,
    [id],
  );
const statuses = async (person: Pick<APerson, 'id'>) => (await statusesOf(person)).map(({ status }) => status);

async function answerOf({ seriesId, personId }: Readonly<{ seriesId: string; personId: string }>) {
  const [row] = await world.sql.query<{ answer: string; mode: string | null }[]>(
    'select answer, mode from series_answer where series_id = $1 and person_id = $2',
    [seriesId, personId],
  );
  return row;
}

describe('somebody who comes to all dates of a series', () => {
  it('is registered for those that are open, and for new ones once they open', async () => {
    const { series, person, of, answer } = await aSeriesOfTwo();
    const announced = await series.date({ startsLocal: '2026-07-14T10:00', state: 'announced' });
    await answer('accepted');
    expect(await answerOf(of)).toEqual({ answer: 'accepted', mode: null });
    expect(await statuses(person)).toEqual(['confirmed', 'confirmed']);
    await world.sql.query("update event set state = 'open' where id = $1", [announced.id]);
    await register();
    expect(await statuses(person)).toEqual(['confirmed', 'confirmed', 'confirmed']);
    expect(await world.historyOf(series.id)).toEqual(['series.answered']);
  });

  it('says it twice and in two tabs, and is registered once', async () => {
    const { series, person, answer } = await aSeriesOfTwo();
    await Promise.all([answer('accepted'), answer('accepted')]);
    await answer('accepted');
    expect(await statuses(person)).toEqual(['confirmed', 'confirmed']);
    expect(await world.historyOf(series.id)).toEqual(['series.answered']);
  });

  it('joins the waiting list of a full date, in the order of arrival, and takes nobody’s place', async () => {
    const { series, person, answer } = await aSeriesOfTwo();
    const full = await series.date({ startsLocal: '2026-07-14T10:00', capacity: 1 });
    await register();
    const later = await series.member();
    await world
      .get(SeriesAnswers)
      .answer(behind(later), { seriesId: series.id, personId: later.id }, { answer: 'accepted', mode: null });
    await answer('accepted');
    expect([await statuses(person), await statuses(later)]).toEqual([
      ['confirmed', 'confirmed', 'confirmed'],
      ['confirmed', 'confirmed', 'waitlisted'],
    ]);
    const [{ seats }] = await world.sql.query<[{ seats: number }]>(
      "select count(*)::int as seats from registration where event_id = $1 and status = 'confirmed'",
      [full.id],
    );
    expect(seats).toBe(1);
  });

  it('is registered for nothing whose registration has closed', async () => {
    const { series, person, answer } = await aSeriesOfTwo();
    const closed = await series.date({ startsLocal: '2026-04-14T10:00', closes: '2026-02-02T08:59' });
    await answer('accepted');
    expect((await statusesOf(person)).map(({ eventId }) => eventId)).not.toContain(closed.id);
    expect(await statuses(person)).toEqual(['confirmed', 'confirmed']);
  });

  it('may say no to one date, before or afterwards: that no stands', async () => {
    const { person, me, june, may, answer } = await aSeriesOfTwo();
    await anInvitation(world.sql, june, person, { state: 'declined' });
    await answer('accepted');
    const [first] = await statusesOf(person);
    expect(first).toMatchObject({ eventId: may.id, status: 'confirmed' });
    await cancel(me, first!.id);
    await answer('per_date');
    await answer('accepted');
    await register();
    expect(await statusesOf(person)).toMatchObject([{ eventId: may.id, status: 'cancelled' }]);
  });

  it('E1: accepts what they were invited to late with it, by the own later deadline', async () => {
    const { series, person, answer } = await aSeriesOfTwo();
    const closed = await series.date({ startsLocal: '2026-04-14T10:00', closes: '2026-02-01T18:00' });
    const invitation = await anInvitation(world.sql, closed, person, { sent_at: '2026-01-30T09:00:00Z' });
    await answer('accepted');
    expect(await statuses(person)).toEqual(['confirmed', 'confirmed', 'confirmed']);
    const [row] = await world.sql.query<{ state: string }[]>('select state from invitation where id = $1', [
      invitation,
    ]);
    expect(row!.state).toBe('accepted');
  });

  it('keeps away from a date whose place went back because they did not answer after it was moved', async () => {
    const { person, answer } = await aSeriesOfTwo();
    await answer('accepted');
    await world.sql.query(
      "update registration set status = 'cancelled', cancelled_by = 'silence' where person_id = $1",
      [person.id],
    );
    await register();
    expect(await statuses(person)).toEqual(['cancelled', 'cancelled']);
  });

  it('is registered for no date that is called off', async () => {
    const { series, person, answer } = await aSeriesOfTwo();
    await series.date({ startsLocal: '2026-07-14T10:00', state: 'cancelled' });
    await answer('accepted');
    expect(await statuses(person)).toEqual(['confirmed', 'confirmed']);
  });

  it('takes part where they said, where there are two ways', async () => {
    const { series, person, of, me } = await aSeriesOfTwo();
    await series.date({ startsLocal: '2026-07-14T10:00', format: 'hybrid' });
    const said = (mode: 'online' | null) => world.get(SeriesAnswers).answer(me, of, { answer: 'accepted', mode });
    await expect(said(null)).rejects.toMatchObject({ code: 'invalid-input', facts: { faults: [{ field: 'mode' }] } });
    expect(await answerOf(of)).toBeUndefined();
    await said('online');
    const rows = await world.sql.query<{ mode: string }[]>(
      `select r.mode from registration r join event e on e.id = r.event_id where r.person_id = $1 order by e.starts_at`,
      [person.id],
    );
    expect(rows.map(({ mode }) => mode)).toEqual(['on_site', 'on_site', 'online']);
  });
});

describe('somebody who answers for each date', () => {
  it('is registered for nothing by itself, keeps what they have, and may change their mind', async () => {
    const { series, person, of, answer } = await aSeriesOfTwo();
    await register();
    await answer('per_date');
    await series.date({ startsLocal: '2026-07-14T10:00' });
    await register();
    expect(await statuses(person)).toEqual(['confirmed', 'confirmed']);
    await answer('accepted');
    expect(await statuses(person)).toEqual(['confirmed', 'confirmed', 'confirmed']);
    expect(await answerOf(of)).toEqual({ answer: 'accepted', mode: null });
  });
});

describe('somebody who comes to no date', () => {
  it('gives every place back, declines what they were invited to, and is registered for nothing new', async () => {
    const { series, may, person, answer } = await aSeriesOfTwo();
    const invitation = await anInvitation(world.sql, may, person);
    await register();
    await answer('declined');
    expect(await statuses(person)).toEqual(['cancelled', 'cancelled']);
    const [row] = await world.sql.query<{ state: string }[]>('select state from invitation where id = $1', [
      invitation,
    ]);
    expect(row!.state).toBe('declined');
    await series.date({ startsLocal: '2026-07-14T10:00' });
    await register();
    expect(await statuses(person)).toEqual(['cancelled', 'cancelled']);
  });

  it('is not invited to the next one', async () => {
    const { series, person, answer } = await aSeriesOfTwo();
    await answer('declined');
    const next = await series.date({ startsLocal: '2026-07-14T10:00' });
    const { rows } = await world
      .get(RecipientQueries)
      .list(organiserIn(networkId).scope, next.id, {}, { page: 1, size: 50 });
    expect(rows.map((row) => [row.personId, row.excluded])).toEqual([[person.id, 'series_declined']]);
  });

  it('keeps what is too late to give back', async () => {
    const { series, person, of, answer } = await aSeriesOfTwo();
    const soon = await series.date({ startsLocal: '2026-02-03T10:00', cancelUntil: '2026-02-02T08:00' });
    await register();
    await answer('declined');
    expect(await statuses(person)).toEqual(['confirmed', 'cancelled', 'cancelled']);
    const dates = await world.get(ExpectedSeriesQueries).datesOf(of);
    expect(dates.map(({ event }) => event.id)).toContain(soon.id);
  });
});

describe('nobody answers for all dates', () => {
  it('in the name of another mailbox, or of one whose links were revoked', async () => {
    const { series, person, of, answer } = await aSeriesOfTwo();
    const other = await series.member();
    await expect(answer('accepted', behind(other))).rejects.toMatchObject({ code: 'not-found' });
    await expect(answer('accepted', behind(person, 2))).rejects.toMatchObject({ code: 'not-found' });
    const foreign = organiserIn((await aNetwork(world.sql)).id);
    await expect(answer('accepted', foreign)).rejects.toMatchObject({ code: 'not-found' });
    expect(await answerOf(of)).toBeUndefined();
  });

  it.each([['a series that expects nobody', { expects: false }]])('of %s', async (_, more) => {
    const { answer } = await aSeriesOfTwo(more);
    await expect(answer('accepted')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('who is no member, or of a series that is not there', async () => {
    const { of, me, person } = await aSeriesOfTwo();
    await world.sql.query('update membership set valid_to = $2 where person_id = $1', [person.id, '2026-01-31']);
    const answering = (seriesId: string) =>
      world.get(SeriesAnswers).answer(me, { ...of, seriesId }, { answer: 'accepted', mode: null });
    await expect(answering(of.seriesId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(answering(newId())).rejects.toMatchObject({ code: 'not-found' });
    await expect(answering('unsinn')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('who answered once for all', () => {
  it('is listed for organisers with those who have said nothing', async () => {
    const { series, person, answer } = await aSeriesOfTwo();
    const silent = await series.member();
    await answer('accepted');
    const list = (caller: Caller) =>
      world.get(ExpectedSeriesQueries).members(caller.scope, series.id, { page: 1, size: 50 });
    const { rows } = await list(organiserIn(networkId));
    expect(new Map(rows.map((row) => [row.personId, row.answer]))).toEqual(
      new Map([
        [person.id, 'accepted'],
        [silent.id, null],
      ]),
    );
    await expect(list(organiserIn((await aNetwork(world.sql)).id))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is entered by the team for whoever says it by telephone', async () => {
    const { person, answer } = await aSeriesOfTwo();
    await answer('accepted', organiserIn(networkId));
    await answer('declined', organiserIn(networkId));
    expect(await statuses(person)).toEqual(['cancelled', 'cancelled']);
  });
});
