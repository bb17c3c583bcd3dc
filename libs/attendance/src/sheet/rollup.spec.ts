import { type CountedRow, type Letter, lettersOf, marksOf, presenceOfLetter, type UnitKind } from './rollup.rules.js';

const row = (personId: string | null, status: CountedRow['status'], more: Partial<CountedRow> = {}): CountedRow => ({
  ...{ personId, status, minutes: null, countsAs: 'member', organisationId: 'O1', projectIds: [], land: null, ...more },
});
const told = (rows: readonly CountedRow[], kind: UnitKind, unitId: string, partId = '') =>
  lettersOf(rows, 120).find((one) => one.kind === kind && one.unitId === unitId && one.partId === partId)?.letter;

describe('what one meeting means', () => {
  it('is told of people by what became of them, partial presence by its length', () => {
    const rows = [
      row('P1', 'present'),
      row('P2', 'absent'),
      row('P3', 'excused'),
      row('P4', 'substituted'),
      row('P5', 'partial', { minutes: 60 }),
      row('P6', 'partial', { minutes: 59 }),
    ];
    const letters = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'].map((id) => told(rows, 'person', id));
    expect(letters).toEqual(['P', 'A', 'E', 'S', 'P', 'E']);
  });

  it('is told of an organisation, a project and a Land by anybody who was there for them', () => {
    const rows = [
      row('P1', 'absent', { projectIds: ['J1'], land: 'HE' }),
      row('P2', 'present', { projectIds: ['J1', 'J2'], land: 'HE' }),
      row('P3', 'excused', { organisationId: 'O2', land: 'HH' }),
      row('P4', 'absent', { organisationId: 'O2', land: 'HE' }),
    ];
    expect(['O1', 'O2'].map((id) => told(rows, 'organisation', id))).toEqual(['P', 'E']);
    expect(['J1', 'J2'].map((id) => told(rows, 'project', id))).toEqual(['P', 'P']);
    expect(['HE', 'HH'].map((id) => told(rows, 'land', id))).toEqual(['P', 'E']);
    expect([told(rows, 'branch', 'HE', 'O1'), told(rows, 'branch', 'HE', 'O2')]).toEqual(['P', 'A']);
  });

  it('counts a guest for whom they came, where that was asked, and never for themselves', () => {
    const rows = [row('P1', 'substituted'), row('guest', 'present', { countsAs: 'guest' })];
    expect(told(rows, 'person', 'guest')).toBeUndefined();
    expect(told(rows, 'organisation', 'O1')).toBe('P');
    expect(told(rows, 'delegate', 'O1', 'guest')).toBe('p');
    const strangers = [row('guest', 'present', { countsAs: 'guest' })];
    expect(told(strangers, 'organisation', 'O1')).toBeUndefined();
  });

  it('leaves out speakers and helpers of whoever runs the network, also as presence of their organisation', () => {
    const rows = [row('speaker', 'present', { countsAs: 'staff' }), row('P1', 'absent')];
    expect([told(rows, 'person', 'speaker'), told(rows, 'organisation', 'O1')]).toEqual([undefined, 'A']);
    expect(told(rows, 'delegate', 'O1', 'speaker')).toBeUndefined();
  });

  it('knows of an organisation that belongs to the group and has sent nobody', () => {
    const rows = [row(null, 'absent')];
    expect([told(rows, 'organisation', 'O1'), lettersOf(rows, 120).length]).toEqual(['A', 1]);
  });
});

it('letters stand at the place of their meeting, and a guest is not asked', () => {
  const marks = marksOf(
    new Map<number, Letter>([
      [2, 'P'],
      [5, 'p'],
    ]),
  );
  expect(marks).toBe('.P..p');
  expect([...marks, undefined].map(presenceOfLetter)).toEqual([
    ...['not-asked', 'present', 'not-asked', 'not-asked', 'not-asked', 'not-asked'],
  ]);
});
