import fc from 'fast-check';
import { runInThisContext } from 'node:vm';
import { type Land, landCodes } from './land.rules.js';
import {
  dayOff,
  isWorkingDay,
  plusWorkingDays,
  type QuietPeriod,
  quietPeriodFault,
  usualQuietPeriods,
} from './working-day.rules.js';

const nameOn = (day: string, land: Land | null): string | null => {
  const off = dayOff(day, { land, quietPeriods: [] });
  return off?.kind === 'holiday' ? off.name.de : null;
};

/** Länder in which this is a holiday. */
const where = (day: string): string => landCodes.filter((land) => nameOn(day, land) !== null).join(' ');

describe('holidays', () => {
  it('differ from Land to Land as their laws say', () => {
    expect(where('2026-01-06')).toBe('BW BY ST');
    expect(where('2026-03-08')).toBe('BE MV');
    expect(where('2026-06-04')).toBe('BW BY HE NW RP SL');
    expect(where('2026-08-15')).toBe('BY SL');
    expect(where('2026-09-20')).toBe('TH');
    expect(where('2026-10-31')).toBe('BB HB HH MV NI SN ST SH TH');
    expect(where('2026-11-01')).toBe('BW BY NW RP SL');
    expect(where('2026-11-18')).toBe('SN');
  });

  it('move with Easter', () => {
    expect(['2025-04-18', '2026-04-03', '2027-03-26'].map((day) => nameOn(day, 'HE'))).toEqual(
      Array.from({ length: 3 }, () => 'Karfreitag'),
    );
    expect(nameOn('2027-05-06', 'HE')).toBe('Christi Himmelfahrt');
  });

  it('have a name in both languages', () => {
    const off = dayOff('2026-10-03', { land: 'NI', quietPeriods: [] });
    expect(off).toEqual({ kind: 'holiday', name: { de: 'Tag der Deutschen Einheit', en: 'German Unity Day' } });
  });

  it('are those of all Länder for a network without one', () => {
    expect([nameOn('2026-05-14', null), nameOn('2026-06-04', null)]).toEqual(['Christi Himmelfahrt', null]);
  });
});

// The test runner hands out a copy of `process`; only the real one moves the clock of the runtime.
const { env } = runInThisContext('process') as NodeJS.Process;

describe.each(['UTC', 'America/New_York', 'Pacific/Auckland'])('a process that runs in the zone %s', (zone) => {
  const before = env.TZ;
  beforeAll(() => void (env.TZ = zone));
  afterAll(() => {
    if (before === undefined) delete env.TZ;
    else env.TZ = before;
  });

  it('has its holidays on the same days', () => {
    // Years that no other test has asked for: what is known is not read again.
    const year = { UTC: 2041, 'America/New_York': 2042, 'Pacific/Auckland': 2043 }[zone]!;
    expect([`${year}-10-03`, `${year}-10-04`, `${year}-10-02`].map((day) => nameOn(day, 'NI') !== null)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a quiet period', () => {
  const inQuiet = (day: string, ...quietPeriods: QuietPeriod[]) =>
    dayOff(day, { land: 'HE', quietPeriods })?.kind === 'quiet-period';

  it('is the turn of the year unless a network says otherwise', () => {
    const days = ['2030-12-19', '2030-12-20', '2031-01-06', '2031-01-07'];
    expect(days.map((day) => inQuiet(day, ...usualQuietPeriods))).toEqual([false, true, true, false]);
  });

  it('is over with its year when it is not one of every year', () => {
    const summer = { from: '2027-07-26', to: '2027-09-03', isYearly: false };
    expect(['2027-07-25', '2027-07-26', '2027-09-03', '2028-08-01'].map((day) => inQuiet(day, summer))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('makes way for the name of a holiday in it', () => {
    expect(nameOn('2026-12-25', 'HE')).toBe('1. Weihnachtstag');
  });

  it.each([
    ['not-a-day', '2026-02-30', '2026-03-01'],
    ['end-before-start', '2026-03-02', '2026-03-01'],
    ['a-year-long', '2026-03-01', '2027-03-01'],
    [false, '2026-03-01', '2027-02-28'],
  ])('has the fault %s from %s to %s', (fault, from, to) => {
    expect(quietPeriodFault([{ from, to, isYearly: true }])).toBe(fault);
  });
});

it('works on days that are neither a weekend nor off', () => {
  const days = ['2026-05-13', '2026-05-14', '2026-05-15', '2026-05-16', '2026-05-17', '2026-12-21'];
  const calendar = { land: 'HE', quietPeriods: usualQuietPeriods } as const;
  expect(days.filter((day) => isWorkingDay(day, calendar))).toEqual(['2026-05-13', '2026-05-15']);
});

it('steps over days off in both directions, and over none where nobody ever works', () => {
  const calendar = { land: 'HE', quietPeriods: usualQuietPeriods } as const;
  expect(plusWorkingDays('2026-05-13', 2, calendar)).toBe('2026-05-18');
  expect(plusWorkingDays('2026-05-18', -2, calendar)).toBe('2026-05-13');
  expect(plusWorkingDays('2026-05-16', 0, calendar)).toBe('2026-05-16');
  const never = { land: null, quietPeriods: [{ from: '2026-01-01', to: '2026-12-31', isYearly: true }] } as const;
  expect(plusWorkingDays('2026-05-13', 1, never)).toBe('2026-05-14');
});

it('finds a working day within three weeks, whatever the day', () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000));
  fc.assert(
    fc.property(day, fc.constantFrom(...landCodes), (from, land) => {
      const next = Array.from({ length: 21 }, (_, days) =>
        new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10),
      );
      return next.some((date) => isWorkingDay(date, { land, quietPeriods: usualQuietPeriods }));
    }),
  );
});
