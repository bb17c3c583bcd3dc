import { lastDay, timeBody, timeFaults, type TimeValues, timeValues } from './plan';

const night = { startsLocal: '2027-03-17T19:00', endsLocal: '2027-03-18T00:30' };
const one: TimeValues = { day: '2027-03-17', starts: '10:00', ends: '16:00', isSeveralDays: false, nights: 0 };
const faults = (values: TimeValues) => Object.entries(timeFaults(values)).filter(([, fault]) => fault);

describe('the times of a gathering in a form', () => {
  it.each([
    ['10:00', '16:00', '2027-03-17T16:00'],
    ['19:00', '00:30', '2027-03-18T00:30'],
    ['19:00', '00:00', '2027-03-18T00:00'],
    ['00:00', '06:00', '2027-03-17T06:00'],
  ])('from %s to %s end at %s without being told the day', (starts, ends, endsLocal) => {
    const values = { ...one, starts, ends };
    expect(timeBody(values).endsLocal).toBe(endsLocal);
    expect(faults(values)).toEqual([]);
  });

  it.each([
    night,
    { startsLocal: '2027-03-17T10:00', endsLocal: '2027-03-17T16:00' },
    { startsLocal: '2027-03-17T10:00', endsLocal: '2027-03-18T10:00' },
    { startsLocal: '2027-03-27T10:00', endsLocal: '2027-03-29T15:00' },
  ])('come back as they are: %j', (times) => {
    expect(timeBody(timeValues(times))).toEqual(times);
  });

  it('keep their length on another day', () => {
    expect(timeBody({ ...timeValues(night), day: '2027-03-10' })).toEqual({
      startsLocal: '2027-03-10T19:00',
      endsLocal: '2027-03-11T00:30',
    });
    const days = timeValues({ startsLocal: '2027-03-17T10:00', endsLocal: '2027-03-19T15:00' });
    expect(days.isSeveralDays).toBe(true);
    expect(lastDay({ ...days, day: '2027-03-10' })).toBe('2027-03-12');
  });

  it('show the last day only when there are several', () => {
    expect(timeValues(night).isSeveralDays).toBe(false);
    expect(timeValues({ ...night, endsLocal: '2027-03-18T19:00' }).isSeveralDays).toBe(true);
  });

  it('are refused where they say nothing', () => {
    expect(faults({ ...one, ends: '10:00' })).toEqual([['ends', 'not-after-start']]);
    expect(faults({ ...one, isSeveralDays: true, nights: null })).toEqual([['nights', 'not-a-day']]);
    expect(faults({ ...one, isSeveralDays: true, nights: -1 })).toEqual([['nights', 'not-after-start']]);
    expect(faults({ ...one, day: '', starts: '', ends: '' }).map(([name]) => name)).toEqual(['day', 'starts', 'ends']);
  });
});
