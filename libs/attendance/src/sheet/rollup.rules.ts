import type { Presence } from '../regularity/figures.rules.js';
import { together } from '../regularity/organisation.rules.js';
import { type AttendanceStatus, presenceOf } from './attendance-status.rules.js';

/**
 * Whose regularity is kept. `delegate`: a person for an organisation, whether asked or not; `branch`: what an organisation
 * has of a Land.
 */
export const unitKinds = ['person', 'organisation', 'project', 'land', 'delegate', 'branch'] as const;
export type UnitKind = (typeof unitKinds)[number];

/**
 * How a record counts. `guest`: there without having been asked, which says something of whom they represented and
 * nothing of them; `staff`: speakers and helpers of whoever runs the network, who are in no figure.
 */
export const countings = ['member', 'guest', 'staff'] as const;
export type Counting = (typeof countings)[number];

/** Somebody of a gathering, or asked to it, and for whom they were there or would have been. */
export type CountedRow = Readonly<{
  personId: string | null;
  countsAs: Counting;
  status: AttendanceStatus;
  minutes: number | null;
  organisationId: string | null;
  projectIds: readonly string[];
  land: string | null;
}>;

/** One letter of a unit; `p` is somebody who came without having been asked. */
export type Letter = 'P' | 'A' | 'E' | 'S' | 'p';
export type UnitLetter = Readonly<{ kind: UnitKind; unitId: string; partId: string; letter: Letter }>;

const letters = { present: 'P', absent: 'A', excused: 'E', substituted: 'S' } as const;
/** No letter: not asked. */
export const NONE = '.';

/** What one meeting means for every unit that was asked to it. @param netMinutes how long it was */
export function lettersOf(rows: readonly CountedRow[], netMinutes: number): readonly UnitLetter[] {
  const units = new Map<string, Omit<UnitLetter, 'letter'> & { rows: Counted[] }>();
  const put = (kind: UnitKind, unitId: string | null, row: Counted, partId: string | null = ''): void => {
    if (unitId === null || partId === null) return;
    const key = [kind, unitId, partId].join(' ');
    const unit = units.get(key) ?? { kind, unitId, partId, rows: [] };
    unit.rows.push(row);
    units.set(key, unit);
  };
  for (const { personId, organisationId, projectIds, land, countsAs, ...said } of rows) {
    if (countsAs === 'staff') continue;
    const row = { isAsked: countsAs === 'member', presence: presenceOf(said, netMinutes) };
    put('person', personId, row);
    put('organisation', organisationId, row);
    for (const projectId of projectIds) put('project', projectId, row);
    put('land', land, row);
    put('delegate', organisationId, row, personId);
    put('branch', land, row, organisationId);
  }
  return [...units.values()].flatMap(({ kind, unitId, partId, rows: of }) => {
    const letter = letterOf(kind, of);
    return letter === null ? [] : [{ kind, unitId, partId, letter }];
  });
}

type Counted = Readonly<{ isAsked: boolean; presence: Presence }>;

function letterOf(kind: UnitKind, rows: readonly Counted[]): Letter | null {
  const isAsked = rows.some((row) => row.isAsked);
  if (!isAsked && kind !== 'delegate') return null;
  const isOne = kind === 'person' || kind === 'delegate';
  const presence = isOne ? rows[0]!.presence : together(rows.map((row) => row.presence));
  if (presence === 'not-asked') return null;
  if (isAsked) return letters[presence];
  return presence === 'present' ? 'p' : null;
}

const presences: Readonly<Record<string, Presence>> = {
  ...{ P: 'present', A: 'absent', E: 'excused', S: 'substituted', [NONE]: 'not-asked', p: 'not-asked' },
};

/** What a letter of the roll-up means for the unit itself. */
export const presenceOfLetter = (letter: string | undefined): Presence => presences[letter ?? NONE] ?? 'not-asked';

/** Who came for an organisation, asked or not. */
export const hasComeByLetter = (letter: string | undefined): boolean => letter === 'P' || letter === 'p';

/** All letters of a unit in one word, that of a meeting at the place of its number. */
export function marksOf(letters: ReadonlyMap<number, Letter>): string {
  const last = Math.max(0, ...letters.keys());
  return Array.from({ length: last }, (_, index) => letters.get(index + 1) ?? NONE).join('');
}
