import type { EventType } from '../../api/types';
import { type AgendaKind, type Draft, newLine } from './agenda';

export const agendaPresets = ['welcome', 'input', 'break', 'groups', 'plenum', 'outlook'] as const;
export type AgendaPreset = (typeof agendaPresets)[number];

export type PresetName = AgendaPreset | 'arrival' | 'practice' | 'lunch' | 'round' | 'topics' | 'agreements';
type Usual = Readonly<{ kind: AgendaKind; minutes: number }>;

const usual: Record<PresetName, Usual> = {
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
};

const WHOLE_DAY: readonly PresetName[] = [
  ...(['arrival', 'welcome', 'input', 'break', 'practice', 'lunch'] as const),
  ...(['groups', 'break', 'plenum', 'outlook'] as const),
];
const ROUND: readonly PresetName[] = ['welcome', 'round', 'topics', 'agreements', 'outlook'];

/** How a gathering of this kind usually goes; none for those without a programme. */
const usualCourse: Record<EventType, readonly PresetName[]> = {
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

export type Titles = (name: PresetName) => string;

/** A new line as it usually is. */
export const presetLine = (name: PresetName, titleOf: Titles): Draft =>
  newLine({ ...usual[name], title: titleOf(name) });

/** What a line is that is called like a usual one; undefined for any other title. */
export function kindByTitle(title: string, titleOf: Titles): AgendaKind | undefined {
  const names = Object.keys(usual) as PresetName[];
  const name = names.find((one) => titleOf(one).toLowerCase() === title.trim().toLowerCase());
  return name && usual[name].kind;
}

/** The usual course of a gathering, its lines stretched or shortened so that it ends when the gathering does. */
export function proposal(type: EventType, available: number, titleOf: Titles): readonly Draft[] {
  const lines = usualCourse[type].map((name) => presetLine(name, titleOf));
  return fitted(lines, available);
}

const STEP = 5;

/** In steps of five minutes, nothing shorter than that; what does not come out even goes to the longest line. */
export function fitted(lines: readonly Draft[], available: number): readonly Draft[] {
  const whole = lines.reduce((sum, { minutes }) => sum + minutes, 0);
  if (lines.length === 0 || available < lines.length * STEP) return [];
  const share = (minutes: number) => Math.max(STEP, Math.floor((minutes * available) / whole / STEP) * STEP);
  const shares = lines.map(({ minutes }) => share(minutes));
  const longest = shares.indexOf(Math.max(...shares));
  const rest = available - shares.reduce((sum, minutes) => sum + minutes, 0);
  if (shares[longest]! + rest < STEP) return [];
  return lines.map((line, index) => ({ ...line, minutes: shares[index]! + (index === longest ? rest : 0) }));
}
