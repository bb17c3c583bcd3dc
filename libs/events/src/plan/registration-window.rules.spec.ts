import fc from 'fast-check';
import { BERLIN, plusDays, plusMinutes, toDay, toInstant } from '#libs/kernel';
import { defaultWindow } from './default-window.rules.js';
import { eventFormats, eventTypes } from '../event-type.rules.js';
import { shiftWindow, toWindow, toWindowInstants, windowFaults } from './registration-window.rules.js';

const longAgo = '2020-01-01T00:00';
const anyTime = fc
  .integer({ min: 0, max: 3 * 365 * 24 * 60 })
  .map((minutes) => plusMinutes('2025-01-01T00:00', minutes));

describe('the usual window', () => {
  it.each([
    ['fachtag', 'in_person', '2026-03-24T09:00', '2026-05-05T23:59', '2026-05-17T23:59'],
    ['netzwerktreffen', 'online', '2026-04-07T09:00', '2026-05-16T23:59', '2026-05-18T23:59'],
    ['steuerungsgruppe', 'in_person', '2026-05-05T09:00', '2026-05-17T23:59', '2026-05-18T23:59'],
    ['stammtisch', 'in_person', '2026-04-28T09:00', '2026-05-17T23:59', '2026-05-18T23:59'],
  ] as const)('of a %s (%s) follows the timeline of the domain', (type, format, opens, closes, cancelUntil) => {
    const event = { type, format, startsLocal: '2026-05-19T10:00' };
    expect(defaultWindow(event, longAgo)).toEqual({ opens, closes, cancelUntil });
  });

  it('opens when the group has agreed to invite', () => {
    const event = { type: 'arbeitskreis', format: 'in_person', startsLocal: '2026-05-19T10:00' } as const;
    expect(defaultWindow(event, longAgo, 28).opens).toBe('2026-04-21T09:00');
  });

  it('ends with the start when the event is only days away', () => {
    const event = { type: 'fachtag', format: 'in_person', startsLocal: '2026-05-19T10:00' } as const;
    expect(defaultWindow(event, '2026-05-12T08:00')).toMatchObject({
      closes: '2026-05-19T10:00',
      cancelUntil: '2026-05-17T23:59',
    });
  });

  it('is never wrong, whatever the kind, the day and the group', () => {
    const event = fc.record({
      type: fc.constantFrom(...eventTypes),
      format: fc.constantFrom(...eventFormats),
      startsLocal: anyTime,
    });
    fc.assert(
      fc.property(event, anyTime, fc.option(fc.integer({ min: 0, max: 60 })), (planned, now, leadDays) => {
        expect(windowFaults(defaultWindow(planned, now, leadDays ?? undefined), planned.startsLocal, BERLIN)).toEqual(
          [],
        );
      }),
    );
  });
});

describe('a window over the switch to summer time', () => {
  it('closes at the planned minute on the clock, an hour earlier in the world', () => {
    const winter = toWindowInstants({ opens: null, closes: '2026-03-28T23:59', cancelUntil: null }, BERLIN);
    const summer = toWindowInstants({ opens: null, closes: '2026-03-29T23:59', cancelUntil: null }, BERLIN);
    expect(winter.registrationClosesAt?.toISOString()).toBe('2026-03-28T22:59:00.000Z');
    expect(summer.registrationClosesAt?.toISOString()).toBe('2026-03-29T21:59:00.000Z');
  });

  it('is read back as it was written, except for the hour that does not exist', () => {
    fc.assert(
      fc.property(anyTime, (closes) => {
        const skipped = closes.slice(11, 13) === '02' && closes.slice(5, 7) === '03';
        const instants = toWindowInstants({ opens: null, closes, cancelUntil: null }, BERLIN);
        if (!skipped) expect(toWindow(instants, BERLIN).closes).toBe(closes);
        else expect(toWindow(instants, BERLIN).closes?.slice(0, 10)).toBe(toDay(closes));
      }),
    );
  });
});

describe('the window of an event that moves', () => {
  const window = { opens: '2026-03-24T09:00', closes: '2026-05-05T23:59', cancelUntil: '2026-05-17T23:59' };
  const from = '2026-05-19T10:00';

  it('keeps its hours and its distance in days', () => {
    expect(shiftWindow(window, { zone: BERLIN, from, to: '2026-06-16T14:00', now: '2026-02-02T09:00' })).toEqual({
      opens: '2026-04-21T09:00',
      closes: '2026-06-02T23:59',
      cancelUntil: '2026-06-14T23:59',
    });
  });

  it('stays open when it has been opened', () => {
    expect(shiftWindow(window, { zone: BERLIN, from, to: '2026-06-16T14:00', now: '2026-04-01T09:00' }).opens).toBe(
      window.opens,
    );
  });

  it('lasts until the start when moving the event earlier would end it at once', () => {
    const earlier = shiftWindow(window, { zone: BERLIN, from, to: '2026-04-14T10:00', now: '2026-04-02T09:00' });
    expect(earlier.closes).toBe('2026-04-14T10:00');
  });

  it('stays closed when it was closed and the new deadline is past as well', () => {
    const later = shiftWindow(window, { zone: BERLIN, from, to: '2026-05-20T10:00', now: '2026-05-10T09:00' });
    expect(later.closes).toBe('2026-05-06T23:59');
  });

  it('is not touched by another hour of the same day, unless it would outlast the start', () => {
    const closes = '2026-05-19T10:00';
    const earlier = { zone: BERLIN, from, to: '2026-05-19T09:00', now: '2026-04-02T09:00' };
    expect(shiftWindow(window, earlier)).toEqual(window);
    expect(shiftWindow({ ...window, closes }, earlier).closes).toBe('2026-05-19T09:00');
  });

  it('opens before the start also when that moves before the day on which it opened', () => {
    const back = shiftWindow(window, { zone: BERLIN, from, to: '2026-03-03T10:00', now: '2026-04-01T09:00' });
    expect(windowFaults(back, '2026-03-03T10:00', BERLIN)).toEqual([]);
  });

  it('never lands in the hour that the clock skips', () => {
    const late = { ...window, closes: '2026-05-05T02:30' };
    const moved = shiftWindow(late, { zone: BERLIN, from, to: '2026-04-12T10:00', now: '2026-02-02T09:00' });
    expect(moved.closes).toBe('2026-03-29T03:30');
  });

  it('is right after every move when it was right before, over every switch of the clock', () => {
    const anyMove = fc.record({
      from: anyTime,
      days: fc.integer({ min: -200, max: 200 }),
      minutes: fc.integer({ min: -600, max: 600 }),
      now: anyTime,
      opensBefore: fc.integer({ min: 15, max: 60 }),
      closesBefore: fc.integer({ min: 0, max: 14 }),
    });
    fc.assert(
      fc.property(anyMove, ({ from: start, days, minutes, now, opensBefore, closesBefore }) => {
        const to = plusMinutes(plusDays(start, days), minutes);
        fc.pre(to > now);
        const known = {
          opens: plusDays(start, -opensBefore),
          closes: plusDays(start, -closesBefore),
          cancelUntil: null,
        };
        fc.pre(windowFaults(known, start, BERLIN).length === 0);
        const after = shiftWindow(known, { zone: BERLIN, from: start, to, now });
        const wasClosed = known.closes <= now;
        if (!wasClosed) expect(windowFaults(after, to, BERLIN)).toEqual([]);
        expect(toInstant(after.closes!, BERLIN) <= toInstant(to, BERLIN)).toBe(true);
      }),
    );
  });
});

describe('a window with faults', () => {
  it('names each of them', () => {
    const starts = '2026-05-19T10:00';
    expect(
      windowFaults({ opens: starts, closes: '2026-05-18T10:00', cancelUntil: '2026-05-20T10:00' }, starts, BERLIN),
    ).toEqual([
      { field: 'window.opens', fault: 'not-before-start' },
      { field: 'window.closes', fault: 'before-opening' },
      { field: 'window.cancelUntil', fault: 'after-start' },
    ]);
    expect(windowFaults({ opens: null, closes: '2026-05-19T10:01', cancelUntil: null }, starts, BERLIN)).toEqual([
      { field: 'window.closes', fault: 'after-start' },
    ]);
    expect(windowFaults({ opens: 'tomorrow', closes: null, cancelUntil: null }, starts, BERLIN)).toEqual([
      { field: 'window.opens', fault: 'not-a-local-time' },
    ]);
  });

  it('is refused where no calendar goes and where no clock does', () => {
    const absurd = { opens: '1026-02-02T09:00', closes: '2026-03-29T02:30', cancelUntil: '2026-05-18T24:00' };
    expect(windowFaults(absurd, '2026-05-19T10:00', BERLIN)).toEqual([
      { field: 'window.opens', fault: 'out-of-years' },
      { field: 'window.closes', fault: 'skipped-hour' },
      { field: 'window.cancelUntil', fault: 'not-a-local-time' },
    ]);
  });
});
