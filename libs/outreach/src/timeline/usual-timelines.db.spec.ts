import { ChangedMeanwhile, Forbidden, InvalidInput, NotFound } from '#libs/kernel';
import { organiserIn, scopeIn } from '../../../../test/factories/callers.factory.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { aGroup, aNetwork } from '../../../../test/factories/networks.factory.js';
import { aSeries } from '../../../../test/factories/series.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { OutreachModule } from '../outreach.module.js';
import { listSteps } from './timeline.queries.js';
import { TimelinePlanning } from './timeline-planning.service.js';
import type { Timing } from './timing.rules.js';
import type { TimedStep } from './usual-timeline.rules.js';
import { UsualTimelineQueries } from './usual-timeline-view.queries.js';
import { UsualTimelines } from './usual-timelines.service.js';

const weeks = (amount: number, more: Partial<Timing> = {}): Timing => ({
  ...{ amount, unit: 'weeks', anchor: 'start', at: '09:00', isExact: false },
  ...more,
});
const invitation = (amount: number): TimedStep => ({ kind: 'invitation', timing: weeks(amount) });

describe('what organisers make of the usual timeline', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(OutreachModule);
  });
  afterAll(() => world.close());
  beforeEach(() => world.reset());

  const usual = () => world.get(UsualTimelines);
  const plan = () => world.get(TimelinePlanning).planDue();
  const stepsOf = async (eventId: string) =>
    (await listSteps(world.database, eventId)).map(
      ({ kind, state, dueAt }) => `${kind} ${state} ${dueAt.toISOString().slice(0, 10)}`,
    );
  const ofNetwork = async (networkId: string, rhythm: string) => {
    const all = await world.get(UsualTimelineQueries).ofNetwork(scopeIn([networkId]), networkId);
    return all.find((one) => one.rhythm === rhythm)!;
  };
  async function aPlace() {
    const { id: networkId } = await aNetwork(world.sql, { land: 'HE' });
    return { networkId, organiser: organiserIn(networkId), of: { networkId, rhythm: 'whole_day' } as const };
  }

  it('is the usual one until somebody changes it, with every step that could be switched on', async () => {
    const { networkId } = await aPlace();
    const whole = await ofNetwork(networkId, 'whole_day');
    expect(whole).toMatchObject({ isOwn: false, version: 0, differing: 0 });
    expect(whole.steps).toHaveLength(10);
    expect(whole.steps.find(({ kind }) => kind === 'last_reminder')).toMatchObject({
      isOn: false,
      timing: { amount: 1, unit: 'hours' },
    });
  });

  it('counts for events that begin from now on, of its kind and network alone', async () => {
    const { networkId, organiser, of } = await aPlace();
    const before = await anEvent(world.sql, networkId);
    await plan();
    await usual().save(organiser, of, { version: 0, steps: [invitation(10)] });
    const after = await anEvent(world.sql, networkId);
    const online = await anEvent(world.sql, networkId, { format: 'online' });
    const elsewhere = await anEvent(world.sql, (await aNetwork(world.sql)).id);
    await plan();
    expect(await stepsOf(after.id)).toEqual(['invitation planned 2026-03-10']);
    expect(await stepsOf(before.id)).toHaveLength(9);
    expect([(await stepsOf(online.id)).length, (await stepsOf(elsewhere.id)).length]).toEqual([9, 9]);
    expect(await world.historyOf(networkId)).toEqual(['usual-timeline.changed']);
  });

  it('of a series goes before that of the network, and that of the network before what a group agreed on', async () => {
    const { networkId, organiser } = await aPlace();
    const group = await aGroup(world.sql, networkId, { invite_lead_days: 21 });
    const of = { networkId, rhythm: 'group' } as const;
    const seriesId = await aSeries(world.sql, networkId, { type: 'arbeitskreis', group_id: group.id });
    const columns = { group_id: group.id, series_id: seriesId };
    await usual().save(organiser, of, { version: 0, steps: [invitation(6), { ...invitation(1), kind: 'reminder' }] });
    const byGroup = await anEvent(world.sql, networkId, { type: 'arbeitskreis' }, columns);
    await plan();
    expect(await stepsOf(byGroup.id)).toEqual(['invitation planned 2026-04-28', 'reminder planned 2026-05-12']);
    await usual().save(organiser, { seriesId }, { version: 0, steps: [invitation(5)] });
    const bySeries = await anEvent(world.sql, networkId, { type: 'arbeitskreis' }, columns);
    await plan();
    expect(await stepsOf(bySeries.id)).toEqual(['invitation planned 2026-04-14']);
    expect(await world.get(UsualTimelineQueries).ofSeries(organiser.scope, seriesId)).toMatchObject({ isOwn: true });
  });

  it('goes back to the usual one, and a tab that has not seen it says so', async () => {
    const { networkId, organiser, of } = await aPlace();
    const save = (version: number, steps: TimedStep[] | null) => usual().save(organiser, of, { version, steps });
    expect(await save(0, [invitation(10)])).toEqual({ version: 1 });
    await expect(save(0, [invitation(9)])).rejects.toThrow(ChangedMeanwhile);
    expect(await save(1, null)).toEqual({ version: 2 });
    await expect(save(1, [invitation(9)])).rejects.toThrow(ChangedMeanwhile);
    expect(await ofNetwork(networkId, 'whole_day')).toMatchObject({ isOwn: false, version: 2 });
    const { id } = await anEvent(world.sql, networkId);
    await plan();
    expect(await stepsOf(id)).toHaveLength(9);
    expect(await world.historyOf(networkId)).toEqual(['usual-timeline.changed', 'usual-timeline.reset']);
  });

  it('of two tabs that save at the same time takes one', async () => {
    const { organiser, of } = await aPlace();
    const tabs = await Promise.allSettled(
      [9, 10].map((amount) => usual().save(organiser, of, { version: 0, steps: [invitation(amount)] })),
    );
    expect(tabs.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('names what is wrong with a distance at its field', async () => {
    const { organiser, of } = await aPlace();
    const steps: TimedStep[] = [
      { kind: 'invitation', timing: weeks(0) },
      { kind: 'reminder', timing: weeks(3, { anchor: 'end' }) },
      { kind: 'thanks', timing: weeks(1, { anchor: 'end', at: '03:00' }) },
      { kind: 'thanks', timing: weeks(1, { anchor: 'end' }) },
    ];
    const refusal = (await usual()
      .save(organiser, of, { version: 0, steps })
      .catch((error: unknown) => error)) as InvalidInput;
    expect(refusal).toBeInstanceOf(InvalidInput);
    expect(refusal.facts.faults.map(({ field, fault }) => `${field} ${fault}`)).toEqual([
      'steps.invitation.amount out-of-range',
      'steps.reminder.anchor not-before-start',
      'steps.thanks.at at-night',
      'steps.thanks twice',
    ]);
  });

  it('is for those who may plan in the network', async () => {
    const { networkId, of } = await aPlace();
    const reader = { ...organiserIn(networkId), scope: scopeIn([networkId], ['event:read']) };
    const stranger = organiserIn((await aNetwork(world.sql)).id);
    const steps = [invitation(10)];
    await expect(usual().save(reader, of, { version: 0, steps })).rejects.toThrow(Forbidden);
    await expect(usual().save(stranger, of, { version: 0, steps })).rejects.toThrow(NotFound);
    await expect(world.get(UsualTimelineQueries).preview(stranger.scope, of, steps)).rejects.toThrow(NotFound);
  });

  describe('for gatherings that are planned already', () => {
    it('changes what nobody has touched, and leaves edited, left out, sent and past steps alone', async () => {
      const { networkId, organiser, of } = await aPlace();
      const { id } = await anEvent(world.sql, networkId, { closes: '2026-05-05T23:59' });
      await plan();
      const set = (kind: string, columns: string) =>
        world.sql.query(`update outreach_step set ${columns} where event_id = $1 and kind = $2`, [id, kind]);
      await set('save_the_date', `state = 'sent'`);
      await set('reminder', `state = 'skipped', reason = 'by_hand'`);
      await set('participant_info', `texts = '{"de":"Bitte Ausweis mitbringen."}'`);
      await set('are_you_coming', `timing = timing || '{"isExact":true}'`);
      const steps: TimedStep[] = [
        // Sixteen weeks before has passed.
        { kind: 'invitation', timing: weeks(16) },
        ...(['save_the_date', 'reminder', 'participant_info', 'are_you_coming', 'access_link'] as const).map(
          (kind): TimedStep => ({ kind, timing: weeks(2) }),
        ),
        { kind: 'last_reminder', timing: weeks(1, { unit: 'hours' }) },
      ];
      await usual().save(organiser, of, { version: 0, steps });
      expect(await ofNetwork(networkId, 'whole_day')).toMatchObject({ differing: 1 });
      expect(await usual().adopt(organiser, of, { version: 1 })).toEqual({ adopted: 1 });
      expect(await stepsOf(id)).toEqual([
        'save_the_date sent 2026-02-24',
        'invitation planned 2026-03-24',
        'reminder skipped 2026-04-14',
        'access_link planned 2026-05-05',
        'participant_info planned 2026-05-11',
        'are_you_coming planned 2026-05-12',
        'last_reminder planned 2026-05-19',
      ]);
      expect(await world.historyOf(id)).toEqual(['timeline.begun', 'timeline.adopted']);
      expect(await ofNetwork(networkId, 'whole_day')).toMatchObject({ differing: 0 });
    });

    it('changes only those for which it counts, and not by a page that is old', async () => {
      const { networkId, organiser, of } = await aPlace();
      const seriesId = await aSeries(world.sql, networkId, { type: 'fachtag' });
      const inSeries = await anEvent(world.sql, networkId, {}, { series_id: seriesId });
      const { id } = await anEvent(world.sql, networkId);
      const draft = await anEvent(world.sql, networkId, { state: 'draft' });
      await plan();
      await usual().save(organiser, { seriesId }, { version: 0, steps: [invitation(7)] });
      await usual().save(organiser, of, { version: 0, steps: [invitation(10)] });
      await expect(usual().adopt(organiser, of, { version: 0 })).rejects.toThrow(ChangedMeanwhile);
      expect(await usual().adopt(organiser, of, { version: 1 })).toEqual({ adopted: 1 });
      expect([await stepsOf(id), (await stepsOf(inSeries.id)).length, await stepsOf(draft.id)]).toEqual([
        ['invitation planned 2026-03-10'],
        ...[9, []],
      ]);
      expect(await usual().adopt(organiser, { seriesId }, { version: 1 })).toEqual({ adopted: 1 });
      expect(await stepsOf(inSeries.id)).toEqual(['invitation planned 2026-03-31']);
    });
  });

  describe('before it is saved', () => {
    it('shows what it means for the next gathering of its kind, with the days that are none for work', async () => {
      const { networkId, of } = await aPlace();
      await anEvent(world.sql, networkId, {
        state: 'draft',
        title: 'Fachtag im Juni',
        startsLocal: '2026-06-18T10:00',
      });
      const steps: TimedStep[] = [
        { kind: 'invitation', timing: weeks(2) },
        { kind: 'reminder', timing: weeks(400) },
        { kind: 'access_link', timing: weeks(1, { unit: 'days' }) },
      ];
      const shown = await world.get(UsualTimelineQueries).preview(scopeIn([networkId]), of, steps);
      expect(shown.example).toMatchObject({ title: 'Fachtag im Juni', startsLocal: '2026-06-18T10:00' });
      expect(shown.steps).toEqual([
        {
          ...{ kind: 'invitation', dueLocal: '2026-06-03T09:00' },
          note: { day: '2026-06-04', isMoved: true, why: expect.objectContaining({ kind: 'holiday' }) },
        },
        { kind: 'access_link', dueLocal: '2026-06-17T09:00', note: null },
      ]);
    });

    it('shows it for a gathering as it might be where none is planned', async () => {
      const { networkId } = await aPlace();
      const of = { networkId, rhythm: 'informal' } as const;
      const shown = await world.get(UsualTimelineQueries).preview(scopeIn([networkId]), of, [invitation(3)]);
      expect(shown).toEqual({
        example: {
          ...{ title: null, zone: 'Europe/Berlin' },
          startsLocal: '2026-05-28T10:00',
          endsLocal: '2026-05-28T16:00',
        },
        steps: [{ kind: 'invitation', dueLocal: '2026-05-07T09:00', note: null }],
      });
    });
  });
});
