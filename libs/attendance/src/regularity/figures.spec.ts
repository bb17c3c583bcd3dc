import fc from 'fast-check';
import { type Figures, figuresOf, type Presence, presences, type Regularity } from './figures.rules.js';
import { organisationFiguresOf } from './organisation.rules.js';
import { patternLines, regularityTable } from './patterns.rules.js';

/** The twelve people and eight meetings of the domain document: id, organisation, meetings. */
const TWELVE = `id;organisation;pattern
P01;O1;PPPPPPPP
P02;O2;PPPPEPPP
P03;O3;PPEPPAPP
P04;O4;PPPPAAAA
P05;O5;.....PPP
P06;O6;PAPAPAPA
P07;O6;APAPAPAP
P08;O7;AAAAAAAA
P09;O8;AAPAAPAA
P10;O8;PPPPP...;ended
P11;O9;PPSSPPSP
P12;O1;.......P
`;

const table = regularityTable(patternLines(TWELVE));
const share = (part: number, all: number) => `${part}/${all}`;
const shown = ({ n, a, x, lastK, streak, status }: Figures) =>
  [share(a, n), share(a, n - x), share(...lastK), streak, status] as const;
const of = (pattern: string) => regularityTable(patternLines(`one;org;${pattern}`));

describe('twelve people at eight meetings', () => {
  it.each<readonly [string, string, string, string, number, Regularity]>([
    ['P01', '8/8', '8/8', '4/4', 8, 'regular'],
    ['P02', '7/8', '7/7', '3/4', 7, 'regular'],
    ['P03', '6/8', '6/7', '3/4', 2, 'regular'],
    ['P04', '4/8', '4/8', '0/4', 0, 'lapsed'],
    ['P05', '3/3', '3/3', '3/3', 3, 'regular'],
    ['P06', '4/8', '4/8', '2/4', 0, 'occasional'],
    ['P07', '4/8', '4/8', '2/4', 1, 'occasional'],
    ['P08', '0/8', '0/8', '0/4', 0, 'never'],
    ['P09', '2/8', '2/8', '1/4', 0, 'occasional'],
    ['P10', '5/5', '5/5', '4/4', 5, 'former'],
    ['P11', '5/8', '5/5', '3/4', 5, 'regular'],
    ['P12', '1/1', '1/1', '1/1', 1, 'new'],
  ])('%s came to %s', (id, ...expected) => {
    expect(shown(table.persons.find((person) => person.id === id)!)).toEqual(expected);
  });

  it.each<readonly [string, string, Regularity, number | null]>([
    ['O1', '8/8', 'regular', 1],
    ['O2', '7/8', 'regular', 1],
    ['O3', '6/8', 'regular', 1],
    ['O4', '4/8', 'lapsed', 1],
    ['O5', '3/3', 'regular', 1],
    ['O6', '8/8', 'regular', 4 / 8],
    ['O7', '0/8', 'never', null],
    ['O8', '6/8', 'occasional', 5 / 6],
    ['O9', '8/8', 'regular', 5 / 8],
  ])('%s was there at %s meetings', (id, came, status, continuity) => {
    const { a, n, ...figures } = table.organisations.find((organisation) => organisation.id === id)!;
    expect([share(a, n), figures.status, figures.continuity]).toEqual([came, status, continuity]);
  });

  it('pools presences and never takes the mean of rates', () => {
    expect(table.pooled).toEqual({ persons: [49, 81], organisations: [50, 67] });
    const rates = table.persons.map(({ rate }) => rate!);
    expect(rates.reduce((sum, rate) => sum + rate, 0) / rates.length).toBeCloseTo(0.667, 2);
    expect(49 / 81).toBeCloseTo(0.605, 3);
    expect(50 / 67).toBeCloseTo(0.746, 3);
  });

  it('keeps the figures of a former member, whose status until then was regular', () => {
    expect(of('PPPPP...').persons[0]!.status).toBe('regular');
    expect(table.persons[9]).toMatchObject({ n: 5, a: 5, rate: 1, streak: 5 });
  });
});

describe('how regularly somebody comes', () => {
  it.each<readonly [string, Regularity]>([
    ['A', 'new'],
    ['AA', 'never'],
    ['PP', 'new'],
    ['PPP', 'regular'],
    ['PAA', 'occasional'],
    ['PAAA', 'lapsed'],
    ['PEEE', 'occasional'],
    ['PEEEE', 'lapsed'],
    ['EEE', 'never'],
    ['PSSSS', 'lapsed'],
    ['AAAPPPP', 'regular'],
    ['PPAAAP', 'occasional'],
    ['....', 'n/a'],
    ['', 'n/a'],
  ])('%s is %s', (pattern, status) => {
    expect(of(pattern).persons[0]!.status).toBe(status);
  });

  it('is lapsed as a person and regular as an organisation when deputies come', () => {
    expect(of('PSSSS').organisations[0]).toMatchObject({ a: 5, n: 5, status: 'regular', continuity: 1 / 5 });
  });

  it('has no rate where nothing could be missed', () => {
    expect(figuresOf([])).toMatchObject({ n: 0, rate: null, adjusted: null, lastK: [0, 0] });
    expect(figuresOf(['excused'])).toMatchObject({ n: 1, rate: 0, adjusted: null });
  });

  const meetings = fc.array(fc.constantFrom(...presences), { maxLength: 12 });

  /** Told from the text of the rule, meeting by meeting from the end, with nothing in common with the rule's code. */
  function oracle(told: readonly Presence[]) {
    let [n, a, x, streak, misses, came] = [0, 0, 0, 0, 0, 0];
    let [streakOver, missesOver] = [false, false];
    for (let at = told.length - 1; at >= 0; at -= 1) {
      const one = told[at]!;
      if (one === 'not-asked') continue;
      n += 1;
      if (one === 'present') {
        a += 1;
        if (n <= 4) came += 1;
        missesOver = true;
        if (!streakOver) streak += 1;
      } else if (one === 'absent') {
        streakOver = true;
        if (!missesOver) misses += 1;
      } else x += 1;
    }
    const k = Math.min(4, n);
    let status: Regularity = 'occasional';
    if (came * 4 >= 3 * k) status = 'regular';
    if (n < 3) status = 'new';
    if (misses >= 3 || (n >= 4 && came === 0)) status = 'lapsed';
    if (a === 0) status = n >= 2 ? 'never' : 'new';
    if (n === 0) status = 'n/a';
    return {
      n,
      a,
      x,
      rate: n ? a / n : null,
      adjusted: n > x ? a / (n - x) : null,
      lastK: [came, k],
      streak,
      misses,
      status,
    };
  }

  it('agrees with a count by hand for whatever happened', () => {
    fc.assert(
      fc.property(meetings, (told) => expect(figuresOf(told)).toEqual(oracle(told))),
      { numRuns: 2000 },
    );
  });

  it('does not change with meetings to which nobody asked them', () => {
    fc.assert(
      fc.property(meetings, fc.nat(12), (told, at) => {
        expect(figuresOf(told.toSpliced(at, 0, 'not-asked'))).toEqual(figuresOf(told));
      }),
    );
  });

  it('makes an organisation at least as present as each of its people', () => {
    const delegates = fc.array(fc.record({ meetings, isFormer: fc.boolean() }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(delegates, (people) => {
        const together = organisationFiguresOf(people);
        for (const one of people) expect(together.a).toBeGreaterThanOrEqual(figuresOf(one.meetings).a);
        expect(together.n).toBeGreaterThanOrEqual(together.a);
        expect(together.status === 'former').toBe(people.every(({ isFormer }) => isFormer));
        if (together.continuity !== null) expect(together.continuity).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a table of patterns', () => {
  it.each([
    ['P01;O1;PXP', { line: 1, fault: 'letters' }],
    ['P01;O1;P\nP01;O2;A', { line: 2, fault: 'id-twice' }],
    ['\n;O1;P', { line: 2, fault: 'no-id' }],
    ['P01;PPP', { line: 1, fault: 'fields' }],
    ['P01;O1;P;ended;more', { line: 1, fault: 'fields' }],
  ])('tells what is wrong with %j', (text, facts) => {
    expect(() => patternLines(text)).toThrow(
      expect.objectContaining({ code: 'attendance.patterns-unreadable', facts }),
    );
  });

  it('passes over what is no line, and reads what Excel writes', () => {
    const lines = patternLines('\uFEFFid;organisation;pattern\r\n# bis 2025\r\nP01; O1 ;ppa\r\n\r\nP02;;P;ended\r\n');
    expect(lines).toEqual([
      { id: 'P01', organisation: 'O1', meetings: ['present', 'present', 'absent'], isFormer: false },
      { id: 'P02', organisation: '', meetings: ['present'], isFormer: true },
    ]);
    expect(regularityTable(lines).organisations.map(({ id }) => id)).toEqual(['O1']);
  });
});
