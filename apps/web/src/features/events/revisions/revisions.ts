import type { Revision } from '../../../api/types';
import { today } from '../../../i18n/format';

export type Told = Readonly<{ field: string; from: string | null; to: string | null }>;

/** The days on which something was told, on the reader's calendar, newest first as the revisions are. */
export function byDay(revisions: readonly Revision[]): ReadonlyMap<string, readonly Revision[]> {
  const days = new Map<string, Revision[]>();
  for (const revision of revisions) {
    const day = today(new Date(revision.at));
    days.set(day, [...(days.get(day) ?? []), revision]);
  }
  return days;
}

/** What was told: begin and end as one span where both have changed, and nothing of the state, which the heading says. */
export function told({ changes }: Pick<Revision, 'changes'>): readonly (Told | Readonly<{ from: Span; to: Span }>)[] {
  const of = (name: string): Told | undefined => changes.find(({ field }) => field === name);
  const [starts, ends] = [of('startsLocal'), of('endsLocal')];
  const rest = changes.filter(({ field, from, to }) => field !== 'state' && (from !== null || to !== null));
  if (!starts?.from || !starts.to || !ends?.from || !ends.to) return rest;
  const span = { from: [starts.from, ends.from], to: [starts.to, ends.to] } as const;
  return [span, ...rest.filter((change) => change !== starts && change !== ends)];
}

export type Span = readonly [begins: string, ends: string];
