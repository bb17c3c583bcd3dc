import type { EventState } from '../event-state.rules.js';

/** A date of a series, as far as the next one depends on it. */
export type Held = Readonly<{ number: number | null; state: EventState; hostOrganisationId: string | null }>;

/** What was called off counts in no numbering and was nobody's turn. */
export const counts = ({ state }: Pick<Held, 'state'>): boolean => state !== 'cancelled' && state !== 'not_held';

/** The number after the highest one that counts; null for a series without numbers. */
export function nextNumber(numberingFrom: number | null, held: readonly Held[]): number | null {
  if (numberingFrom === null) return null;
  const numbers = held.filter(counts).flatMap(({ number }) => number ?? []);
  return Math.max(numberingFrom, ...numbers.map((number) => number + 1));
}

/** `3. Fachtag Übergänge`, or the title alone. */
export const titleOf = (title: string, number: number | null): string =>
  number === null ? title : `${number}. ${title}`;

/** Whose turn it is after the last date with a host of the rotation; null when nobody takes turns. */
export function nextHost(rotation: readonly string[], held: readonly Held[]): string | null {
  const turns = held.filter(counts).map(({ hostOrganisationId }) => rotation.indexOf(hostOrganisationId ?? ''));
  const last = turns.findLast((turn) => turn >= 0) ?? -1;
  return rotation[(last + 1) % rotation.length] ?? null;
}
