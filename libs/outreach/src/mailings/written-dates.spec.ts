import fc from 'fast-check';
import { type Language, longDate, plusDays, shortDate } from '#libs/kernel';
import { runs } from '../../../../test/support/property-runs.js';
import { dateFaults, weekdayOf, writtenDates } from './written-dates.rules.js';

const against = { today: '2026-02-02', event: '2026-03-19' };
const faults = (text: string, other: Parameters<typeof dateFaults>[1] = against) =>
  dateFaults(text, other).map(({ fault, severity, text: found }) => `${fault} ${severity} ${found}`);

describe('the dates of a text', () => {
  it.each([
    ['am Donnerstag, 19. März 2026, um 10 Uhr', { weekday: 4, day: 19, month: 3, year: 2026 }],
    ['Do., 19.03.2026', { weekday: 4, day: 19, month: 3, year: 2026 }],
    ['Do 19.3. 10 Uhr', { weekday: 4, day: 19, month: 3, year: null }],
    ['Do, den 19.3.26', { weekday: 4, day: 19, month: 3, year: 2026 }],
    ['19. Mär. 2026 (Donnerstag)', { weekday: 4, day: 19, month: 3, year: 2026 }],
    ['Donnerstag (19. März)', { weekday: 4, day: 19, month: 3, year: null }],
    ['Sonnabend, 2. Mai', { weekday: 6, day: 2, month: 5, year: null }],
    ['Thursday, 19 March 2026', { weekday: 4, day: 19, month: 3, year: 2026 }],
    ['Thursday the 19th of March', { weekday: 4, day: 19, month: 3, year: null }],
    ['Thu March 19th, 2026', { weekday: 4, day: 19, month: 3, year: 2026 }],
    ['Thurs., 19/03/2026', { weekday: 4, day: 19, month: 3, year: 2026 }],
    ['2026-03-19', { weekday: null, day: 19, month: 3, year: 2026 }],
    ['so 1. Mai oder so', { weekday: null, day: 1, month: 5, year: null }],
    ['DONNERSTAG, 19. MÄRZ 2026', { weekday: 4, day: 19, month: 3, year: 2026 }],
  ])('%j says %j', (text, expected) => {
    expect(writtenDates(text)).toMatchObject([expected]);
  });

  it.each([
    [
      'Ende März 2026',
      'um 10.30 Uhr',
      'Version 3.5',
      'Tel. 0391.55.2024',
      '12.–13. Klasse',
      'im Mai 20 Personen',
      '4 Marzipan',
    ],
  ])('%j is not taken for a date with a weekday or a year', (...texts) => {
    const found = texts.flatMap((text) => writtenDates(text));
    expect(found.filter(({ weekday, year }) => weekday !== null || year !== null)).toEqual([]);
  });
});

describe('a date that does not fit', () => {
  it.each([
    ['am Freitag, 19. März 2026', ['weekday stops Freitag, 19. März 2026']],
    ['am Freitag, 19. März', ['weekday stops Freitag, 19. März']],
    ['on Friday, 19 March 2026', ['weekday stops Friday, 19 March 2026']],
    ['Fr., 19.3.2026', ['weekday stops Fr., 19.3.2026']],
    ['am 19. März 2025', ['year stops 19. März 2025']],
    ['Mittwoch, 19.03.2025', ['year stops Mittwoch, 19.03.2025']],
    ['am 31. Februar', ['no-such-day stops 31. Februar']],
    ['am 31.04.2026', ['no-such-day stops 31.04.2026']],
    ['am 29. Februar 2026', ['no-such-day stops 29. Februar 2026']],
    ['Save the date: Freitag, 19. März 2027', ['year asks Freitag, 19. März 2027']],
    ['Save the date: Samstag, 19. März 2027', ['weekday stops Samstag, 19. März 2027']],
    ['wie am 12. November 2025 besprochen', ['year asks 12. November 2025']],
    ['Einladung zum Fachtag 2025', ['year asks 2025']],
  ])('is found in %j', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it.each([
    'am Donnerstag, 19. März 2026, und am Freitag, 20. März 2026',
    'Save the date: 18. März 2027',
    'Donnerstag, 18. März 2027',
    'Donnerstag und Freitag, 19. und 20. März 2026',
    'seit 2023 treffen wir uns',
    'Kosten: 2024 Euro',
    '39104 Lindengau, 0391 2024',
    'am 19.3. und am Mo 23.3.',
  ])('is not found in %j', (text) => {
    expect(faults(text)).toEqual([]);
  });

  it('may lie in the year of today or of the gathering', () => {
    const newYear = { today: '2026-12-01', event: '2027-01-14' };
    expect(faults('Anmeldung bis Freitag, 18. Dezember, zum 14. Januar 2027', newYear)).toEqual([]);
    expect(faults('am 14. Januar 2026', newYear)).toEqual(['year stops 14. Januar 2026']);
  });

  it('without a gathering is held against today', () => {
    const alone = { today: '2026-02-02', event: null };
    expect(faults('am Donnerstag, 19. März', alone)).toEqual([]);
    expect(faults('am Mittwoch, 19. März', alone)).toEqual(['weekday stops Mittwoch, 19. März']);
  });

  const day = fc.integer({ min: 0, max: 700 }).map((days) => plusDays('2026-01-01T00:00', days).slice(0, 10));
  const language = fc.constantFrom<Language>('de', 'en');

  it('is never found where the calendar itself wrote it', () => {
    fc.assert(
      fc.property(day, language, (date, reader) => {
        fc.pre(!date.endsWith('03-19'));
        const text = `x ${longDate(date, reader)} y`;
        expect(writtenDates(text)).toMatchObject([{ weekday: weekdayOf(date), year: Number(date.slice(0, 4)) }]);
        expect(faults(`${text} ${shortDate(date, reader)}`)).toEqual([]);
      }),
      { numRuns: runs(200) },
    );
  });

  it('is always found where another weekday or year stands', () => {
    fc.assert(
      fc.property(day, language, fc.integer({ min: 1, max: 6 }), (date, reader, shift) => {
        const right = longDate(date, reader);
        const [weekday] = right.split(/,? /);
        const [other] = longDate(plusDays(`${date}T00:00`, shift), reader).split(/,? /);
        const wrong = right.replace(weekday!, other!);
        expect(faults(wrong, { today: '2026-02-02', event: '2026-03-19' })).toEqual([`weekday stops ${wrong}`]);
        if (date.endsWith('02-29')) return;
        const lastYear = longDate(`${Number(date.slice(0, 4)) - 1}${date.slice(4)}`, reader);
        expect(faults(lastYear, { today: '2026-02-02', event: date })).toEqual([`year stops ${lastYear}`]);
      }),
      { numRuns: runs(200) },
    );
  });
});
