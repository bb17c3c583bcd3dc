import fc from 'fast-check';
import { toInstant } from '#libs/kernel';
import { usualQuietPeriods } from '#libs/networks';
import { runs } from '../../../../test/support/property-runs.js';
import { beginTimeline, type PlannedStep, planAgain } from './planning.rules.js';
import type { StepDay } from './timing.rules.js';
import { rhythms, usualTimelines } from './usual-timeline.rules.js';

const ZONE = 'Europe/Berlin';
const calendar = { land: 'HE', quietPeriods: usualQuietPeriods } as const;
const DAY = 86_400_000;

const on = (day: string): StepDay => ({
  ...{ startsLocal: `${day}T10:00`, endsLocal: `${day}T16:00`, zone: ZONE },
  ...{ startsAt: toInstant(`${day}T10:00`, ZONE), endsAt: toInstant(`${day}T16:00`, ZONE) },
  registrationClosesAt: null,
});
const ground = (day: string, now: string) => ({ event: on(day), calendar, now: new Date(now) });
const stateOf = (steps: readonly PlannedStep[]) => steps.map(({ kind, state }) => `${kind} ${state}`);

describe('a timeline that begins', () => {
  it('misses what is past, and never sends it in a bunch', () => {
    const steps = beginTimeline(usualTimelines.group, ground('2026-03-19', '2026-03-10T08:00:00Z'));
    expect(stateOf(steps)).toEqual(['invitation missed', 'reminder planned', 'access_link planned']);
    expect(steps[0]!.reason).toBe('past');
  });

  it('misses everything before the start when everything is past at publication', () => {
    const steps = beginTimeline(usualTimelines.online, ground('2026-03-19', '2026-03-19T08:45:00Z'));
    const planned = steps.filter(({ state }) => state === 'planned').map(({ kind }) => kind);
    expect(planned).toEqual(['thanks', 'sorry_missed']);
  });

  it('says that a step is past when only its move to a working day made it so', () => {
    // The reminder of Saturday would have gone out on Friday.
    const steps = beginTimeline(usualTimelines.group, ground('2026-03-19', '2026-03-13T12:00:00Z'));
    expect(stateOf(steps)).toEqual(['invitation missed', 'reminder missed', 'access_link planned']);
  });
});

describe('a step whose event has moved', () => {
  const begun = beginTimeline(usualTimelines.group, ground('2026-03-19', '2026-03-10T08:00:00Z'));
  const [invitation, reminder] = begun as [PlannedStep, PlannedStep];

  it('moves with it', () => {
    const again = planAgain(reminder, ground('2026-04-23', '2026-03-11T08:00:00Z'));
    expect([again.state, again.dueAt.toISOString()]).toEqual(['planned', '2026-04-17T07:00:00.000Z']);
  });

  it('is planned again when it was past and lies ahead now', () => {
    const again = planAgain(invitation, ground('2026-04-23', '2026-03-11T08:00:00Z'));
    expect([again.state, again.reason]).toEqual(['planned', null]);
  });

  it('is missed when its new moment is past', () => {
    expect(planAgain(reminder, ground('2026-03-12', '2026-03-11T08:00:00Z')).state).toBe('missed');
  });

  it.each(['sent', 'skipped'] as const)('stays as it is when it was %s', (state) => {
    const step = { ...reminder, state };
    expect(planAgain(step, ground('2026-04-23', '2026-03-11T08:00:00Z'))).toBe(step);
  });

  it('waits on for its turn when something else was edited in the minute it was due', () => {
    expect(planAgain(reminder, ground('2026-03-19', '2026-03-13T08:00:30Z'))).toBe(reminder);
  });
});

const dayOf = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * DAY).toISOString().slice(0, 10);

describe.each(rhythms)('a year of days in the rhythm %s, with moves on any of them', (rhythm) => {
  const moves = fc.array(fc.record({ on: fc.integer({ min: 0, max: 364 }), to: fc.integer({ min: 1, max: 364 }) }), {
    maxLength: 4,
  });

  it('sends each step at most once, never before it is due and never a bunch at the beginning', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 160 }), moves, (begins, ahead, all) => {
        let day = begins + ahead;
        const noon = (today: number) => new Date(Date.UTC(2026, 0, 1, 12) + today * DAY);
        const groundOn = (today: number) => ({ event: on(dayOf(day)), calendar, now: noon(today) });
        let steps = beginTimeline(usualTimelines[rhythm], groundOn(begins));
        const sent: string[] = [];
        for (let today = begins; today < 400; today += 1) {
          for (const move of all.filter((one) => one.on === today && today < day && one.to > today)) {
            day = move.to;
            steps = steps.map((step) => planAgain(step, groundOn(today)));
          }
          const now = noon(today);
          const isDue = (step: PlannedStep) => step.state === 'planned' && step.dueAt <= now;
          const due = steps.filter(isDue).map(({ kind }) => kind);
          // Whatever is due on the day a timeline begins was past already, and past is missed.
          if (today === begins && due.length > 0) return false;
          sent.push(...due);
          steps = steps.map((step) => (isDue(step) ? { ...step, state: 'sent' } : step));
        }
        const isSettled = steps.every(({ state }) => state !== 'planned');
        return isSettled && new Set(sent).size === sent.length;
      }),
      { numRuns: runs(60) },
    );
  });
});
