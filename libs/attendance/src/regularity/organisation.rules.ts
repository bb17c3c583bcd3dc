import { type Figures, figuresOf, type Presence } from './figures.rules.js';

export type Delegate = Readonly<{ meetings: readonly Presence[]; isFormer: boolean }>;

/** `continuity`: share of the meetings with somebody from there at which it was whoever came most; 1 is always the same. */
export type OrganisationFigures = Figures & Readonly<{ continuity: number | null }>;

/** An organisation is there when one of its people is, or who comes instead; its members' absence alone says nothing. */
export function organisationFiguresOf(delegates: readonly Delegate[]): OrganisationFigures {
  const longest = Math.max(0, ...delegates.map(({ meetings }) => meetings.length));
  const meetings = Array.from({ length: longest }, (_, at) => together(delegates.map((one) => one.meetings[at])));
  const figures = figuresOf(meetings, delegates.length > 0 && delegates.every(({ isFormer }) => isFormer));
  const most = Math.max(0, ...delegates.map((one) => figuresOf(one.meetings).a));
  return { ...figures, continuity: figures.a === 0 ? null : most / figures.a };
}

/** Of an organisation by those who were there for it, or were to be. */
export function together(presences: readonly (Presence | undefined)[]): Presence {
  const some = (...wanted: readonly Presence[]) => presences.some((one) => one !== undefined && wanted.includes(one));
  if (some('present', 'substituted')) return 'present';
  if (some('excused')) return 'excused';
  return some('absent') ? 'absent' : 'not-asked';
}
