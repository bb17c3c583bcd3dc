import { foldGerman } from '#libs/kernel';
import { type Moment, momentOf } from './moment.rules.js';
import { identityOf, type RowReading, type WrittenStay } from './row.rules.js';
import type { Dropped, Identity } from './stay.rules.js';
import type { PresenceBlock } from './tabular-layout.rules.js';

type Step = Identity & Readonly<{ row: number; at: Moment; joins: boolean }>;

/**
 * A list in which joining and leaving are lines of their own, in the order of time (Teams in 2020). Whoever joins with a
 * second device before leaving with the first is there until both have left; whoever is not seen leaving stays.
 */
export function actionReading(block: PresenceBlock): RowReading {
  const { mapping, rows } = block;
  const steps: Step[] = [];
  const dropped: Dropped[] = [];
  const leaving = leavingWords(block);
  for (const row of rows) {
    const who = identityOf(row, mapping);
    const at = momentOf(row.cells[mapping.join!] ?? '');
    const action = foldGerman(row.cells[mapping.action!] ?? '');
    if (at !== null && who.name !== '') steps.push({ ...who, row: row.row, at, joins: !leaving(action) });
    else if (who.name !== '') dropped.push({ row: row.row, name: who.name, reason: 'unreadable-time' });
  }
  return { stays: staysOf(steps), untimed: [], dropped };
}

function staysOf(steps: readonly Step[]): WrittenStay[] {
  const stays: WrittenStay[] = [];
  const present = new Map<string, { first: Step; devices: number }>();
  for (const step of steps) {
    const key = `${step.mail ?? ''}\u001f${step.name}`;
    const one = present.get(key);
    if (step.joins) present.set(key, { first: one?.first ?? step, devices: (one?.devices ?? 0) + 1 });
    else if (one && one.devices > 1) present.set(key, { ...one, devices: one.devices - 1 });
    else if (one) {
      stays.push(stayOf(one.first, step.at));
      present.delete(key);
    }
  }
  return [...stays, ...[...present.values()].map(({ first }) => stayOf(first, null))].sort(
    (one, other) => one.row - other.row,
  );
}

const stayOf = ({ name, mail, id, row, at }: Step, to: Moment | null): WrittenStay => {
  return { name, mail, id, row, from: at, to, seconds: null, most: null };
};

const LEFT = /left|leave|verlass|verlie|ausgetret|abgemeldet|gegangen/;

/** Known words first; in another language, what nobody begins with is leaving. */
function leavingWords({ mapping, rows }: PresenceBlock): (action: string) => boolean {
  const actions = new Set(rows.map(({ cells }) => foldGerman(cells[mapping.action!] ?? '')));
  if ([...actions].some((action) => LEFT.test(action))) return (action) => LEFT.test(action);
  const beginners = new Map<string, string>();
  for (const row of rows) {
    const { name } = identityOf(row, mapping);
    if (!beginners.has(name)) beginners.set(name, foldGerman(row.cells[mapping.action!] ?? ''));
  }
  const joining = new Set(beginners.values());
  return (action) => !joining.has(action);
}
