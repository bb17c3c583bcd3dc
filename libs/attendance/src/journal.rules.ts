import { createHash } from 'node:crypto';

/** Anything a journal keeps. Keys are sorted before hashing, so that PostgreSQL may give them back in another order. */
export type JournalValue =
  null | boolean | number | string | readonly JournalValue[] | { readonly [key: string]: JournalValue };

/** One line of the journal of an event: who has done what when. `sequence` counts from 1 without gaps. */
export type JournalLine = Readonly<{ sequence: number; at: Date; actor: string; kind: string; facts: JournalValue }>;
export type ChainedLine = JournalLine & Readonly<{ hash: string }>;

/** `gap`: a line is missing or twice; `changed`: a line or one before it is not what it was. */
export type JournalFault = Readonly<{ sequence: number; fault: 'gap' | 'changed' }>;

/**
 * Each hash covers the line and the hash before it, the first one the event: whoever changes, inserts, drops or moves a
 * line would have to change every one after it, and the last hash is on paper (the printed sheet).
 */
export function chained(eventId: string, before: string | null, line: JournalLine): ChainedLine {
  const covered = [
    before ?? `event ${eventId}`,
    line.sequence,
    line.at.toISOString(),
    line.actor,
    line.kind,
    line.facts,
  ];
  return { ...line, hash: createHash('sha256').update(canonical(covered)).digest('hex') };
}

/** The first thing that is wrong; null when the journal is whole. @param lines in the order of their numbers */
export function journalFault(eventId: string, lines: readonly ChainedLine[]): JournalFault | null {
  let before: string | null = null;
  for (const [at, line] of lines.entries()) {
    if (line.sequence !== at + 1) return { sequence: at + 1, fault: 'gap' };
    if (chained(eventId, before, line).hash !== line.hash) return { sequence: line.sequence, fault: 'changed' };
    before = line.hash;
  }
  return null;
}

function canonical(value: JournalValue): string {
  if (Array.isArray(value)) return `[${(value as readonly JournalValue[]).map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value as Record<string, JournalValue>).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return `{${entries.map(([key, inside]) => `${JSON.stringify(key)}:${canonical(inside)}`).join(',')}}`;
}
