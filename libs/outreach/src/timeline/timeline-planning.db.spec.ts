import { anEvent, type EventOverrides } from '../../../../test/factories/events.factory.js';
import { aGroup, aNetwork } from '../../../../test/factories/networks.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { OutreachModule } from '../outreach.module.js';
import { listSteps } from './timeline.queries.js';
import { TimelinePlanning } from './timeline-planning.service.js';

describe('the timeline of an event', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(OutreachModule);
  });
  afterAll(() => world.close());
  beforeEach(() => world.reset());

  const plan = () => world.get(TimelinePlanning).planDue();
  const stepsOf = async (eventId: string) =>
    (await listSteps(world.database, eventId)).map(
      ({ kind, state, dueAt }) => `${kind} ${state} ${dueAt.toISOString().slice(0, 16)}`,
    );
  const aFachtag = async (event: EventOverrides = {}, network = {}, columns = {}) => {
    const { id: networkId } = await aNetwork(world.sql, { land: 'HE', ...network });
    return anEvent(world.sql, networkId, event, columns);
  };

  it('begins when people know of it, and what is past by then is missed', async () => {
    const { id } = await aFachtag({ state: 'announced', closes: '2026-05-05T23:59' });
    await plan();
    expect(await stepsOf(id)).toEqual([
      // Twelve weeks before is 24 February, eight weeks 24 March: the change to summer time is between them and the day.
      'save_the_date planned 2026-02-24T08:00',
      'invitation planned 2026-03-24T08:00',
      'reminder planned 2026-04-14T07:00',
      // Three days before the deadline is a Saturday, and the Friday before it the first of May.
      'second_reminder planned 2026-04-30T07:00',
      'participant_info planned 2026-05-11T07:00',
      'are_you_coming planned 2026-05-12T07:00',
      'access_link planned 2026-05-18T07:00',
      'thanks planned 2026-05-20T07:00',
      'sorry_missed planned 2026-05-20T07:00',
    ]);
    expect(await world.historyOf(id)).toEqual(['timeline.begun']);
  });

  it('does not begin for a draft, nor for what has begun, and not twice', async () => {
    const draft = await aFachtag({ state: 'draft' });
    const running = await aFachtag({ state: 'running', startsLocal: '2026-02-02T08:30' });
    const { id } = await aFachtag();
    await plan();
    expect([await stepsOf(draft.id), await stepsOf(running.id)]).toEqual([[], []]);
    expect(await plan()).toBe(0);
    expect(await world.historyOf(id)).toEqual(['timeline.begun']);
  });

  it('begins once when several workers see it at the same time', async () => {
    const { id } = await aFachtag();
    await Promise.all([plan(), plan(), plan()]);
    expect(await world.historyOf(id)).toEqual(['timeline.begun']);
    expect(await stepsOf(id)).toHaveLength(9);
  });

  it('follows a deadline that an organiser edits', async () => {
    const { id } = await aFachtag({ closes: '2026-05-05T23:59' });
    await plan();
    await world.sql.query(
      `update event set registration_closes_at = '2026-05-15T21:59:00Z', version = version + 1 where id = $1`,
      [id],
    );
    await plan();
    expect(await stepsOf(id)).toContain('second_reminder planned 2026-05-12T07:00');
    expect(await world.historyOf(id)).toEqual(['timeline.begun', 'timeline.moved']);
  });

  it('follows the holidays of the Land in which the network works', async () => {
    // Eight days before 12 June 2026 is Corpus Christi.
    const { id, networkId } = await aFachtag({ startsLocal: '2026-06-12T10:00' }, { land: 'BE' });
    await plan();
    expect(await stepsOf(id)).toContain('participant_info planned 2026-06-04T07:00');
    await world.sql.query(`update network set land = 'HE', version = version + 1 where id = $1`, [networkId]);
    await plan();
    expect(await stepsOf(id)).toContain('participant_info planned 2026-06-03T07:00');
  });

  it('invites a group as long before as it has agreed on', async () => {
    const { id: networkId } = await aNetwork(world.sql);
    const group = await aGroup(world.sql, networkId, { invite_lead_days: 21 });
    const { id } = await anEvent(world.sql, networkId, { type: 'arbeitskreis' }, { group_id: group.id });
    await plan();
    expect((await stepsOf(id))[0]).toBe('invitation planned 2026-04-28T07:00');
  });

  it('has missed everything before the start when everything is past at publication', async () => {
    const { id } = await aFachtag({ startsLocal: '2026-02-03T10:00' });
    world.at('2026-02-02T12:00:00Z');
    await plan();
    const missed = (await stepsOf(id)).filter((step) => step.includes(' missed ')).map((step) => step.split(' ')[0]);
    expect(missed).toEqual([
      ...['save_the_date', 'invitation', 'reminder', 'participant_info', 'are_you_coming', 'second_reminder'],
      'access_link',
    ]);
    const planned = (await stepsOf(id)).filter((step) => step.includes(' planned '));
    expect(planned).toEqual(['thanks planned 2026-02-04T08:00', 'sorry_missed planned 2026-02-04T08:00']);
  });
});
