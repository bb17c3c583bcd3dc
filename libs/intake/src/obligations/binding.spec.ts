import fc from 'fast-check';
import { type EventState, eventStates } from '#libs/events';
import { BERLIN, toInstant, toLocal } from '#libs/kernel';
import { plusWorkingDays, usualQuietPeriods, type WorkingCalendar } from '#libs/networks';
import {
  type Bindable,
  type Bound,
  boundTo,
  LEAD_DAYS,
  rebindingOf,
  tooSoonFor,
  type Waiting,
} from './binding.rules.js';

const HESSE: WorkingCalendar = { land: 'HE', quietPeriods: usualQuietPeriods };
const at = (local: string): Date => toInstant(local, BERLIN);

const event = (id: string, startsLocal: string, more: Partial<Bindable> = {}): Bindable => ({
  ...{ id, state: 'open', format: 'in_person', guaranteeRelevant: true, zone: BERLIN },
  ...{ startsAt: at(startsLocal), ...more },
});
const waiting = (acceptedLocal: string, more: Partial<Waiting> = {}): Waiting => ({
  ...{ acceptedAt: at(acceptedLocal), reopenedAt: null, refusedBy: new Set<string>() },
  welcomedTo: new Set<string>(),
  ...more,
});
const bound = (who: Waiting, ...events: readonly Bindable[]) => boundTo(who, events, HESSE)?.id ?? null;

describe('a promise is bound to', () => {
  it('the earliest gathering that keeps promises, published and ahead', () => {
    const events = [
      event('later', '2026-05-19T10:00'),
      event('draft', '2026-03-03T10:00', { state: 'draft' }),
      event('working group', '2026-03-04T10:00', { guaranteeRelevant: false }),
      event('next', '2026-03-19T10:00', { state: 'announced' }),
    ];
    expect(bound(waiting('2026-02-02T09:00'), ...events)).toBe('next');
  });

  it('nothing while there is no date yet', () => {
    expect(bound(waiting('2026-02-02T09:00'))).toBeNull();
    expect(bound(waiting('2026-02-02T09:00'), event('over', '2026-01-20T10:00'))).toBeNull();
  });

  it('E2: the one after, when it was accepted in the last five working days; online three are enough', () => {
    const [soon, after] = [event('soon', '2026-03-19T10:00'), event('after', '2026-06-16T10:00')];
    expect(bound(waiting('2026-03-12T23:59'), soon, after)).toBe('soon');
    expect(bound(waiting('2026-03-13T00:01'), soon, after)).toBe('after');
    expect(bound(waiting('2026-03-16T12:00'), { ...soon, format: 'online' }, after)).toBe('soon');
    expect(bound(waiting('2026-03-17T12:00'), { ...soon, format: 'online' }, after)).toBe('after');
  });

  it('E15: the next one after a cancellation, counted from the day on which it was reopened', () => {
    const events = [
      event('cancelled', '2026-03-19T10:00', { state: 'cancelled' }),
      event('soon', '2026-03-24T10:00'),
      event('after', '2026-06-16T10:00'),
    ];
    expect(bound(waiting('2026-02-02T09:00'), ...events)).toBe('soon');
    expect(bound(waiting('2026-02-02T09:00', { reopenedAt: at('2026-03-18T09:00') }), ...events)).toBe('after');
  });

  it('E18: another one than the gathering that had no place', () => {
    const events = [event('full', '2026-03-19T10:00'), event('after', '2026-06-16T10:00')];
    expect(bound(waiting('2026-02-02T09:00', { refusedBy: new Set(['full']) }), ...events)).toBe('after');
  });

  it('E26: the earlier of two, and of two at the same moment always the same', () => {
    const [one, other] = [event('a', '2026-03-19T10:00'), event('b', '2026-03-19T10:00')];
    expect(bound(waiting('2026-02-02T09:00'), one, other)).toBe('a');
    expect(bound(waiting('2026-02-02T09:00'), other, one)).toBe('a');
    expect(bound(waiting('2026-02-02T09:00'), one, event('c', '2026-03-18T10:00'))).toBe('c');
  });

  it('what leaves people time, and to nothing later than the first that does', () => {
    const day = fc.date({ min: at('2026-01-01T00:00'), max: at('2027-12-31T00:00'), noInvalidDate: true });
    const anEvent = fc.record({
      id: fc.uuid(),
      state: fc.constantFrom<EventState>(...eventStates),
      format: fc.constantFrom('in_person', 'online', 'hybrid'),
      guaranteeRelevant: fc.boolean(),
      startsAt: day,
      zone: fc.constant(BERLIN),
    });
    fc.assert(
      fc.property(day, fc.array(anEvent, { maxLength: 8 }), (acceptedAt, events) => {
        const who: Waiting = { acceptedAt, reopenedAt: null, refusedBy: new Set(), welcomedTo: new Set() };
        const found = boundTo(who, events, HESSE);
        const first = (date: Date) => toLocal(date, BERLIN).slice(0, 10);
        const fits = ({ state, format, guaranteeRelevant, startsAt }: Bindable) =>
          guaranteeRelevant &&
          ['announced', 'open', 'closed'].includes(state) &&
          first(startsAt) >= plusWorkingDays(first(acceptedAt), LEAD_DAYS[format], HESSE);
        expect(found === null).toBe(!events.some(fits));
        if (found === null) return;
        expect(fits(found)).toBe(true);
        expect(events.filter(fits).every(({ startsAt }) => startsAt >= found.startsAt)).toBe(true);
      }),
    );
  });
});

describe('E2: a gathering comes too soon for a promise', () => {
  const NOW = at('2026-03-16T09:00');
  const [soon, after] = [event('soon', '2026-03-19T10:00'), event('after', '2026-06-16T10:00')];
  const tooSoon = (boundEventId: string | null, events: readonly Bindable[], more: Partial<Waiting> = {}) =>
    tooSoonFor({ ...waiting('2026-03-13T09:00', more), boundEventId }, events, HESSE, NOW).map(({ id }) => id);

  it('when it lies ahead and leaves too few working days, and never when it is the one that is promised', () => {
    expect(tooSoon('after', [after, soon])).toEqual(['soon']);
    expect(tooSoon(null, [soon])).toEqual(['soon']);
    expect(tooSoon('soon', [soon, after])).toEqual([]);
    expect(tooSoon('after', [soon, after], { acceptedAt: at('2026-03-12T09:00') })).toEqual([]);
    expect(tooSoon('after', [{ ...soon, startsAt: at('2026-03-16T08:59') }, after])).toEqual([]);
  });

  it('unless it keeps no promises, does not take place, has refused this one, or comes after the promised one', () => {
    expect(tooSoon('after', [{ ...soon, guaranteeRelevant: false }, after])).toEqual([]);
    expect(tooSoon('after', [{ ...soon, state: 'cancelled' }, after])).toEqual([]);
    expect(tooSoon('after', [soon, after], { refusedBy: new Set(['soon']) })).toEqual([]);
    expect(tooSoon('before', [event('before', '2026-03-18T10:00'), soon])).toEqual([]);
  });

  it('the earliest first', () => {
    expect(tooSoon('after', [event('later', '2026-03-19T12:00'), soon, after])).toEqual(['soon', 'later']);
  });

  it('and is never what it is bound to once it was welcome there, wherever that moves', () => {
    const welcomedTo = new Set(['soon']);
    const moved = event('soon', '2026-05-12T10:00');
    expect(bound(waiting('2026-03-13T09:00'), moved, after)).toBe('soon');
    expect(bound(waiting('2026-03-13T09:00', { welcomedTo }), moved, after)).toBe('after');
  });
});

describe('a bound promise', () => {
  const bound = (boundEventId: string | null, isInvited: boolean): Bound => ({
    ...waiting('2026-01-12T09:00'),
    ...{ boundEventId, isInvited },
  });
  const NOW = at('2026-02-02T09:00');
  const becomes = (promise: Bound, events: readonly Bindable[], moved?: string) =>
    rebindingOf(promise, events, HESSE, { now: NOW, moved });
  const [first, next] = [event('first', '2026-03-19T10:00'), event('next', '2026-05-19T10:00')];

  it('stays where it is, and E26: goes to an earlier gathering only while nobody is invited', () => {
    const earlier = event('earlier', '2026-02-24T10:00');
    expect(becomes(bound('first', true), [first, next])).toBeNull();
    expect(becomes(bound('first', true), [earlier, first, next])).toBeNull();
    expect(becomes(bound('first', false), [earlier, first, next])).toEqual({ to: 'earlier', isReopened: false });
  });

  it('E15: has its time anew when it loses its gathering, so that the next one leaves people time', () => {
    const soon = event('soon', '2026-02-05T10:00');
    for (const state of ['cancelled', 'not_held'] as const) {
      const events = [{ ...first, state }, soon, next];
      expect(becomes(bound('first', true), events)).toEqual({ to: 'next', isReopened: true });
    }
    expect(becomes(bound('first', true), [{ ...first, state: 'cancelled' }])).toEqual({ to: null, isReopened: true });
  });

  it('E16: follows a move as long as no other gathering is earlier then', () => {
    const moved = event('first', '2026-06-16T10:00');
    expect(becomes(bound('first', true), [moved, next], 'first')).toEqual({ to: 'next', isReopened: true });
    expect(becomes(bound('first', true), [moved, next])).toBeNull();
    expect(becomes(bound('first', true), [event('first', '2026-04-16T10:00'), next], 'first')).toBeNull();
  });

  it('that nobody was asked for goes on when its gathering begins; what was asked waits for what becomes of it', () => {
    const events = [{ ...first, state: 'running' as const }, next];
    expect(becomes(bound('first', false), events)).toEqual({ to: 'next', isReopened: true });
    expect(becomes(bound('first', true), events)).toBeNull();
  });

  it('is settled at once: what it has become is what it stays', () => {
    const days = ['2026-02-05', '2026-02-24', '2026-03-19', '2026-05-19'] as const;
    const gatherings = fc.tuple(
      ...days.map((day, index) =>
        fc.constantFrom<EventState>(...eventStates).map((state) => event(`e${index}`, `${day}T10:00`, { state })),
      ),
    );
    fc.assert(
      fc.property(gatherings, fc.constantFrom(null, 'e0', 'e1', 'e2', 'e3'), fc.boolean(), (events, id, isInvited) => {
        const promise = bound(id, isInvited && id !== null);
        const to = becomes(promise, events);
        if (to === null) return;
        const reopenedAt = to.isReopened ? NOW : promise.reopenedAt;
        const after = { ...promise, boundEventId: to.to, reopenedAt, isInvited: false };
        expect(becomes(after, events)).toBeNull();
      }),
    );
  });
});
