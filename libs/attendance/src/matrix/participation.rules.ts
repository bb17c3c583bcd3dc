import { type Land, landCodes, type OrganisationType } from '#libs/networks';
import type { Counted } from './turnout.rules.js';

/** How often somebody was there, how many people that were, and of how many organisations. */
export type Spread = Readonly<{ presences: number; persons: number; organisations: number }>;

/** A line as the database groups presences: by Land, by kind of organisation, or all of them. */
export type GroupedSpread = Spread &
  Readonly<{ by: 'land'; key: Land | null } | { by: 'type'; key: OrganisationType | null } | { by: 'all'; key: null }>;

/** From having registered to being there, over all meetings; walk-ins never registered and stand apart. */
export type Funnel = Readonly<{
  registered: number;
  effective: number;
  came: number;
  walkIns: number;
  /** Pooled over the meetings, never the mean of their rates; null where nobody had a place. */
  showUp: number | null;
}>;

/** Of several meetings together: who was new, and who of those there before came again. */
export type Renewal = Readonly<{
  present: number;
  firstTimers: number;
  newShare: number | null;
  askedAgain: number;
  cameAgain: number;
  retention: number | null;
}>;

export type LandSpread = Spread & Readonly<{ land: Land | null }>;
export type TypeSpread = Spread & Readonly<{ type: OrganisationType | null }>;

export function funnelOf(meetings: readonly Counted[]): Funnel {
  const [registered, came] = [sum(meetings, 'registered'), sum(meetings, 'came')];
  const effective = registered - sum(meetings, 'cancelled');
  return { registered, effective, came, walkIns: sum(meetings, 'walkIns'), showUp: share(came, effective) };
}

export function renewalOf(meetings: readonly Counted[]): Renewal {
  const present = sum(meetings, 'came') + sum(meetings, 'walkIns');
  const firstTimers = sum(meetings, 'firstTimers');
  const [askedAgain, cameAgain] = [sum(meetings, 'askedAgain'), sum(meetings, 'cameAgain')];
  return {
    ...{ present, firstTimers, newShare: share(firstTimers, present) },
    ...{ askedAgain, cameAgain, retention: share(cameAgain, askedAgain) },
  };
}

/** Every Land, also those from which nobody came: the gaps are what one looks for. Unknown ones last, if any. */
export function laenderOf(lines: readonly GroupedSpread[]): LandSpread[] {
  const known = new Map(lines.filter(({ by }) => by === 'land').map(({ key, ...line }) => [key, spreadOf(line)]));
  const all = landCodes.map((land) => ({ land, ...(known.get(land) ?? NOTHING) }));
  const unknown = known.get(null);
  return unknown === undefined ? all : [...all, { land: null, ...unknown }];
}

/** Only kinds that were there, those with most organisations first; whoever came for none that is known last. */
export const typesOf = (lines: readonly GroupedSpread[]): TypeSpread[] =>
  lines
    .flatMap((line) => (line.by === 'type' ? [{ type: line.key, ...spreadOf(line) }] : []))
    .sort(
      (a, b) =>
        Number(a.type === null) - Number(b.type === null) ||
        b.organisations - a.organisations ||
        b.presences - a.presences ||
        (a.type ?? '').localeCompare(b.type ?? ''),
    );

export function wholeOf(lines: readonly GroupedSpread[]): Spread {
  const whole = lines.find(({ by }) => by === 'all');
  return whole === undefined ? NOTHING : spreadOf(whole);
}

const NOTHING: Spread = { presences: 0, persons: 0, organisations: 0 };
const spreadOf = ({ presences, persons, organisations }: Spread): Spread => ({ presences, persons, organisations });
const share = (part: number, all: number): number | null => (all === 0 ? null : part / all);
const sum = (meetings: readonly Counted[], figure: keyof Counted): number =>
  meetings.reduce((total, meeting) => total + meeting[figure], 0);
