import type { AgendaItem, EventType } from '../../api/types';

const usual = {
  arrival: { kind: 'welcome', minutes: 30 },
  welcome: { kind: 'welcome', minutes: 15 },
  input: { kind: 'input', minutes: 30 },
  practice: { kind: 'practice_report', minutes: 60 },
  break: { kind: 'break', minutes: 15 },
  lunch: { kind: 'break', minutes: 60 },
  groups: { kind: 'breakout_round', minutes: 60 },
  plenum: { kind: 'panel', minutes: 30 },
  round: { kind: 'report_from_regions', minutes: 30 },
  topics: { kind: 'idea_collection', minutes: 60 },
  agreements: { kind: 'decision', minutes: 20 },
  outlook: { kind: 'closing', minutes: 15 },
} as const satisfies Record<string, Pick<AgendaItem, 'kind' | 'minutes'>>;

export type UsualName = keyof typeof usual;
export const usualNames = Object.keys(usual) as readonly UsualName[];

export type UsualLine = Pick<AgendaItem, 'kind' | 'minutes' | 'title'>;
export type Titles = (name: UsualName) => string;

const WHOLE_DAY: readonly UsualName[] = [
  ...(['arrival', 'welcome', 'input', 'break', 'practice', 'lunch'] as const),
  ...(['groups', 'break', 'plenum', 'outlook'] as const),
];
const ROUND: readonly UsualName[] = ['welcome', 'round', 'topics', 'agreements', 'outlook'];

/** How a gathering of this kind usually goes; none for those without a programme. */
const usualCourse: Record<EventType, readonly UsualName[]> = {
  fachtag: WHOLE_DAY,
  akteurskonferenz: WHOLE_DAY,
  workshop: ['arrival', 'welcome', 'input', 'groups', 'lunch', 'groups', 'plenum', 'outlook'],
  netzwerktreffen: ['welcome', 'input', 'practice', 'groups', 'outlook'],
  expertenrunde: ['welcome', 'input', 'plenum', 'outlook'],
  arbeitskreis: ROUND,
  steuerungsgruppe: ROUND,
  stammtisch: [],
  abstimmungsgespraech: [],
};

/** A line of a programme as it usually is. */
export const usualLine = (name: UsualName, titleOf: Titles): UsualLine => ({ ...usual[name], title: titleOf(name) });

const A_DAY = 24 * 60;

/**
 * The usual course of a gathering, its lines stretched or shortened so that it ends when the gathering does. None for
 * several days: one course is not stretched over a night.
 */
export const proposal = (type: EventType, available: number, titleOf: Titles): readonly UsualLine[] =>
  available > A_DAY
    ? []
    : fitted(
        usualCourse[type].map((name) => usualLine(name, titleOf)),
        available,
      );

const STEP = 5;

/** In steps of five minutes, nothing shorter than that; what does not come out even goes to the longest line. */
export function fitted(lines: readonly UsualLine[], available: number): readonly UsualLine[] {
  const whole = lines.reduce((sum, { minutes }) => sum + minutes, 0);
  if (lines.length === 0 || available < lines.length * STEP) return [];
  const share = (minutes: number) => Math.max(STEP, Math.floor((minutes * available) / whole / STEP) * STEP);
  const shares = lines.map(({ minutes }) => share(minutes));
  const longest = shares.indexOf(Math.max(...shares));
  const rest = available - shares.reduce((sum, minutes) => sum + minutes, 0);
  if (shares[longest]! + rest < STEP) return [];
  return lines.map((line, index) => ({ ...line, minutes: shares[index]! + (index === longest ? rest : 0) }));
}
