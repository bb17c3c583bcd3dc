import { lintCalendar } from '#libs/calendar';
import { SeriesAnswers } from '#libs/outreach';
import { organiserIn, personBehind } from '../../../test/factories/callers.factory.js';
import { anAgendaItem } from '../../../test/factories/events.factory.js';
import { aNetwork } from '../../../test/factories/networks.factory.js';
import { anEnteredSeries } from '../../../test/factories/series.factory.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { ChangesModule } from './changes.module.js';
import { EventChanges } from './event-changes.service.js';

let world: World;
beforeAll(async () => {
  world = await aWorld(ChangesModule);
});
afterAll(() => world?.close());

/** A member who comes to all dates: that of April is open, those of May and June are announced. */
async function aMember() {
  const { id: networkId } = await aNetwork(world.sql);
  const series = await anEnteredSeries(world.sql, networkId, { minutes: 360, sequence: 3 });
  const date = async (day: string, state: 'open' | 'announced') => (await series.occurrence(day, { state })).id;
  const ids = { april: await date('2026-04-08', 'open'), may: await date('2026-05-13', 'announced') };
  await date('2026-06-10', 'announced');
  await anAgendaItem(world.sql, ids.april, { startsLocal: '2026-04-08T14:00' });
  const person = await series.member();
  const me = personBehind(person.id);
  await world
    .get(SeriesAnswers)
    .answer(me, { seriesId: series.id, personId: person.id }, { answer: 'accepted', mode: null });
  await world.sql.query('delete from mail_message where person_id = $1', [person.id]);
  const mails = () =>
    world.sql.query<{ template: string; method: string; content: string }[]>(
      `select template, calendar->>'method' as method, calendar->>'content' as content
       from mail_message where person_id = $1 order by id`,
      [person.id],
    );
  return { ...ids, organiser: organiserIn(networkId), mails, uid: series.id };
}

const move = { version: 1, reason: 'Raum belegt', startsLocal: '2026-05-20T09:00', endsLocal: '2026-05-20T11:30' };

describe('a date that somebody holds by the entry of its series alone', () => {
  it('is mailed alone under its start when it is moved, with a number above that of the series', async () => {
    const { may, organiser, mails, uid } = await aMember();
    await world.get(EventChanges).move(organiser, may, move);
    const [mail, ...others] = await mails();
    expect([mail, others]).toMatchObject([{ template: 'series-entry', method: 'REQUEST' }, []]);
    expect(lintCalendar(mail!.content)).toEqual([]);
    for (const line of [`UID:${uid}`, 'RECURRENCE-ID;TZID=Europe/Berlin:20260513T140000', 'SEQUENCE:4'])
      expect(mail!.content).toContain(`${line}\r\n`);
    expect(mail!.content).toContain('DTSTART;TZID=Europe/Berlin:20260520T090000');
  });

  it('is taken out alone when it is cancelled', async () => {
    const { may, organiser, mails } = await aMember();
    await world.get(EventChanges).cancel(organiser, may, { version: 1, reason: 'Krankheit' });
    const [mail, ...others] = await mails();
    expect([mail, others]).toMatchObject([{ template: 'series-entry', method: 'CANCEL' }, []]);
    expect(mail!.content).toContain('RECURRENCE-ID;TZID=Europe/Berlin:20260513T140000');
    expect(lintCalendar(mail!.content)).toEqual([]);
  });

  it('is told by the registration where there is one, which asks again, standing answer or not', async () => {
    const { april, organiser, mails } = await aMember();
    await world
      .get(EventChanges)
      .move(organiser, april, { ...move, startsLocal: '2026-04-15T09:00', endsLocal: '2026-04-15T11:30' });
    expect(await mails()).toMatchObject([{ template: 'event-moved', method: 'REQUEST' }]);
  });
});
