import fc from 'fast-check';
import { toDay, toInstant, toLocal } from '#libs/kernel';
import { isWorkingDay, landCodes, usualQuietPeriods, type WorkingCalendar } from '#libs/networks';
import { runs } from '../../../../test/support/property-runs.js';
import { isFollowUp, type StepKind, stepKinds, stepTraits } from './step-kind.rules.js';
import { dueAt, reckon, type StepDay, type Timing, timingFault, timingOn } from './timing.rules.js';
import { rhythmOf, rhythms, usualTimelines, withLeadDays } from './usual-timeline.rules.js';

const ZONE = 'Europe/Berlin';
const HESSE: WorkingCalendar = { land: 'HE', quietPeriods: usualQuietPeriods };

const on = (startsLocal: string, endsLocal = `${toDay(startsLocal)}T16:00`, closes: string | null = null): StepDay => ({
  ...{ startsLocal, endsLocal, zone: ZONE },
  ...{ startsAt: toInstant(startsLocal, ZONE), endsAt: toInstant(endsLocal, ZONE) },
  registrationClosesAt: closes === null ? null : toInstant(closes, ZONE),
});

const days = (amount: number, more: Partial<Timing> = {}): Timing => ({
  ...{ amount, unit: 'days', anchor: 'start', at: '09:00', isExact: false },
  ...more,
});

const due = (kind: StepKind, timing: Timing, event: StepDay, calendar = HESSE): string =>
  toLocal(dueAt(kind, timing, event, calendar), event.zone);

describe('the moment a step is due', () => {
  const fachtag = on('2026-06-18T10:00', '2026-06-18T16:00', '2026-06-04T23:59');

  it.each<[string, StepKind, Timing, string]>([
    ['weeks before', 'invitation', days(8, { unit: 'weeks' }), '2026-04-23T09:00'],
    ['days before', 'participant_info', days(8), '2026-06-10T09:00'],
    ['working days before', 'are_you_coming', days(5, { unit: 'working_days' }), '2026-06-11T09:00'],
    ['hours before, to the minute', 'last_reminder', days(1, { unit: 'hours' }), '2026-06-18T09:00'],
    ['before the deadline', 'second_reminder', days(2, { anchor: 'deadline' }), '2026-06-02T09:00'],
    ['a working day after', 'thanks', days(1, { unit: 'working_days', anchor: 'end' }), '2026-06-19T09:00'],
    ['at another hour', 'invitation', days(8, { at: '14:30' }), '2026-06-10T14:30'],
  ])('is so many %s', (_how, kind, timing, expected) => {
    expect(due(kind, timing, fachtag)).toBe(expected);
  });

  it('is the working day before a step on a holiday', () => {
    // Corpus Christi is a holiday in Hesse and none in Berlin.
    expect(due('participant_info', days(14), fachtag)).toBe('2026-06-03T09:00');
    expect(due('participant_info', days(14), fachtag, { land: 'BE', quietPeriods: [] })).toBe('2026-06-04T09:00');
  });

  it('is the Friday before a step at the weekend', () => {
    expect(due('access_link', days(1), on('2026-06-15T10:00'))).toBe('2026-06-12T09:00');
  });

  it('is the last working day before a quiet period', () => {
    expect(due('participant_info', days(8), on('2027-01-08T10:00'))).toBe('2026-12-18T09:00');
  });

  it.each<[StepKind, string, Timing, string]>([
    ['access_link', 'a day', days(1), '2027-01-07T09:00'],
    ['access_link', 'a working day', days(1, { unit: 'working_days' }), '2027-01-07T09:00'],
    ['are_you_coming', 'a week', days(7), '2026-12-31T09:00'],
  ])(
    'does not cross a quiet period with the %s, %s before a gathering just after it',
    (kind, _how, timing, expected) => {
      // The quiet period ends on 8 January here, a Friday; the gathering is on that day.
      const long = { land: 'HE', quietPeriods: [{ from: '2026-12-20', to: '2027-01-08', isYearly: true }] } as const;
      expect(due(kind, timing, on('2027-01-08T10:00'), long)).toBe(expected);
      const thanks = days(1, { unit: 'working_days', anchor: 'end' });
      expect(due('thanks', thanks, on('2026-12-18T10:00'), long)).toBe('2026-12-21T09:00');
    },
  );

  it.each<[string, StepKind, Timing, StepDay, string | null]>([
    ['nothing on a working day', 'participant_info', days(8), fachtag, null],
    ['the weekend', 'access_link', days(1), on('2026-06-15T10:00'), '2026-06-14 weekend'],
    ['the holiday', 'participant_info', days(14), fachtag, '2026-06-04 Fronleichnam'],
    ['the quiet period', 'participant_info', days(8), on('2027-01-12T10:00'), '2027-01-04 quiet-period'],
    ['nothing where somebody chose the day', 'access_link', days(1, { isExact: true }), on('2026-06-15T10:00'), null],
  ])('comes with %s from which it gave way', (_what, kind, timing, event, expected) => {
    const { note } = reckon(kind, timing, event, HESSE);
    expect(note && `${note.day} ${note.why.kind === 'holiday' ? note.why.name.de : note.why.kind}`).toBe(expected);
    expect(note?.isMoved ?? true).toBe(true);
  });

  it('comes with the quiet period in which it goes out all the same', () => {
    const { note } = reckon('are_you_coming', days(7), on('2027-01-08T10:00'), HESSE);
    expect(note).toMatchObject({ day: '2027-01-01', isMoved: true, why: { kind: 'holiday' } });
    const other = reckon('are_you_coming', days(7), on('2027-01-07T10:00'), HESSE);
    expect(other.note).toMatchObject({ day: '2026-12-31', isMoved: false, why: { kind: 'quiet-period' } });
  });

  it('is the next working day where the one before would be too early for a follow-up', () => {
    expect(due('thanks', days(1, { anchor: 'end' }), on('2026-06-19T10:00'))).toBe('2026-06-22T09:00');
  });

  it('is the very day an organiser chose, holiday or not', () => {
    const chosen = timingOn('invitation', '2026-05-14T18:15', fachtag);
    expect(due('invitation', chosen, fachtag)).toBe('2026-05-14T18:15');
    expect(due('invitation', chosen, on('2026-06-25T14:00'))).toBe('2026-05-21T18:15');
  });

  it('follows the clock of the event through the change to summer time', () => {
    const early = on('2026-04-02T10:00');
    expect(dueAt('invitation', days(10), early, HESSE).toISOString()).toBe('2026-03-23T08:00:00.000Z');
    expect(dueAt('access_link', days(1), early, HESSE).toISOString()).toBe('2026-04-01T07:00:00.000Z');
  });

  it('moves before the start when an event has moved past its own deadline', () => {
    const start = '2026-06-18T10:00';
    expect(due('second_reminder', days(3, { anchor: 'deadline' }), on(start, undefined, start))).toBe(
      '2026-06-15T09:00',
    );
  });

  it('is before the start even where a network never works', () => {
    const year = { from: '2026-01-01', to: '2026-12-30', isYearly: true };
    const never = { land: null, quietPeriods: [year, { from: '2026-07-01', to: '2027-06-29', isYearly: true }] };
    expect(due('access_link', days(1), fachtag, never)).toBe('2026-06-17T09:00');
    expect(due('thanks', days(1, { unit: 'working_days', anchor: 'end' }), fachtag, never)).toBe('2026-06-19T09:00');
  });
});

describe('a timing', () => {
  it.each<[string | false, StepKind, Timing]>([
    ['out-of-range', 'invitation', days(0)],
    ['out-of-range', 'invitation', days(1.5)],
    ['out-of-range', 'invitation', days(53, { unit: 'weeks' })],
    ['not-before-start', 'invitation', days(1, { anchor: 'end' })],
    ['not-after-end', 'thanks', days(1)],
    ['not-a-time', 'invitation', days(1, { at: '9 Uhr' })],
    ['at-night', 'invitation', days(1, { at: '03:00' })],
    [false, 'invitation', days(0, { isExact: true })],
    [false, 'thanks', days(1, { anchor: 'end' })],
  ])('has the fault %s', (fault, kind, timing) => {
    expect(timingFault(kind, timing)).toBe(fault);
  });

  it.each(rhythms)('has no fault in the usual timeline %s, and each kind stands there once', (rhythm) => {
    const kinds = usualTimelines[rhythm].map(({ kind }) => kind);
    expect(usualTimelines[rhythm].map(({ kind, timing }) => timingFault(kind, timing))).toEqual(kinds.map(() => false));
    expect(kinds).toEqual(stepKinds.filter((kind) => kinds.includes(kind)));
  });
});

it('each kind of gathering has its own rhythm', () => {
  const of = (type: string, format = 'in_person') => rhythmOf({ type, format });
  expect([of('fachtag'), of('fachtag', 'hybrid'), of('netzwerktreffen', 'online')]).toEqual([
    'whole_day',
    'hybrid',
    'online',
  ]);
  expect([of('arbeitskreis', 'online'), of('steuerungsgruppe'), of('stammtisch')]).toEqual([
    'group',
    'group',
    'informal',
  ]);
});

it('a group invites as long before as it has agreed on', () => {
  const amount = (leadDays: number | null) => withLeadDays(usualTimelines.group, leadDays)[0]!.timing.amount;
  expect([amount(null), amount(21), amount(0)]).toEqual([14, 21, 14]);
});

const start = fc
  .tuple(fc.integer({ min: 0, max: 365 * 4 }), fc.integer({ min: 7 * 4, max: 20 * 4 }))
  .map(([day, quarter]) =>
    new Date(Date.UTC(2026, 0, 1, 0, quarter * 15) + day * 86_400_000).toISOString().slice(0, 16),
  );
const event = fc
  .tuple(start, fc.integer({ min: 1, max: 60 }), fc.option(fc.integer({ min: 0, max: 40 })))
  .map(([startsLocal, hours, closes]) => {
    const from = toInstant(startsLocal, ZONE).getTime();
    const local = (at: number) => toLocal(new Date(at), ZONE);
    return on(startsLocal, local(from + hours * 3_600_000), closes === null ? null : local(from - closes * 86_400_000));
  });
const calendar = fc
  .tuple(fc.constantFrom(...landCodes), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 60 }))
  .map(([land, from, length]): WorkingCalendar => {
    const day = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
    const summer = { from: day(from), to: day(from + length), isYearly: true };
    return { land, quietPeriods: [...usualQuietPeriods, summer] };
  });

describe.each(rhythms)('the usual timeline %s, on any day of four years, in any Land', (rhythm) => {
  const steps = usualTimelines[rhythm];

  it('keeps its order, before the start and after the end, on days on which people work', () => {
    fc.assert(
      fc.property(event, calendar, (one, works) => {
        const moments = steps.map((step) => ({ ...step, at: dueAt(step.kind, step.timing, one, works) }));
        const isRight = moments.every(({ kind, timing, at }) => {
          const isInTime = isFollowUp(kind) ? at > one.endsAt : at < one.startsAt;
          const heeds = stepTraits[kind].isNear ? { ...works, quietPeriods: [] } : works;
          return isInTime && (timing.unit === 'hours' || isWorkingDay(toDay(toLocal(at, ZONE)), heeds));
        });
        // What counts from the deadline goes where an organiser puts that.
        const fixed = moments.filter(({ timing }) => timing.anchor !== 'deadline');
        return isRight && fixed.every(({ at }, place) => place === 0 || fixed[place - 1]!.at <= at);
      }),
      { numRuns: runs(120) },
    );
  });

  it('never leads what has to be near the gathering farther away than from one working day to the next', () => {
    fc.assert(
      fc.property(event, calendar, (one, works) =>
        steps.every(({ kind, timing }) => {
          const { dueAt: at, note } = reckon(kind, timing, one, works);
          const away = note === null ? 0 : Math.abs(Date.parse(toDay(toLocal(at, ZONE))) - Date.parse(note.day));
          // Christmas and Easter with their weekends.
          return !stepTraits[kind].isNear || away <= 4 * 86_400_000;
        }),
      ),
      { numRuns: runs(120) },
    );
  });
});
