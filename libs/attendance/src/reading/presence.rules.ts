import { singleLine } from '#libs/kernel';
import type { Dropped, Identity, Layout, Stay, Told, Untimed, Window } from './stay.rules.js';

/** `phone`: dialled in and known by a number only. `room`: a device in a room, with nobody knows how many before it. */
export const attendeeKinds = ['person', 'phone', 'room'] as const;
export type AttendeeKind = (typeof attendeeKinds)[number];

export type Interval = readonly [from: Date, to: Date];

/** Somebody who was there. `minutes` are whole ones, rounded down; without intervals the report tells no times. */
export type Attendee = Readonly<{
  name: string;
  mail: string | null;
  /** By which the video system knows them: of a personal link it is what Tagwerk has put there. */
  account: string | null;
  kind: AttendeeKind;
  minutes: number;
  intervals: readonly Interval[];
}>;

/** `span`: from the first joining to the last leaving that it tells, also outside of the event. */
export type Reading = Readonly<{
  layout: Layout;
  people: readonly Attendee[];
  dropped: readonly Dropped[];
  span: Interval | null;
}>;

type Span = Readonly<{ from: number; to: number }>;

const MINUTE = 60_000;

/** Who was there and for how long: intervals united, never summed, and clipped to the event. */
export function presenceIn({ layout, stays, untimed, dropped }: Told, window: Window): Reading {
  const outside: Dropped[] = [];
  const inside = stays.flatMap((stay) => {
    const clipped = clip(stay, window);
    if (clipped.to > clipped.from) return [{ ...stay, ...clipped }];
    outside.push({ row: stay.row, name: stay.name, reason: stay.to === stay.from ? 'no-time' : 'outside-event' });
    return [];
  });
  const longest = Math.floor((window.endsAt.getTime() - window.startsAt.getTime()) / MINUTE);
  const people = groupsOf<Stay | Untimed>([...inside, ...untimed]).map((group) => attendeeOf(group, longest));
  const all = [...dropped, ...outside].map((one) => ({ ...one, name: singleLine(one.name) }));
  return { layout, people, dropped: all.sort((one, other) => one.row - other.row), span: spanOf(stays) };
}

function spanOf(stays: readonly Span[]): Interval | null {
  const [first, ...rest] = stays;
  if (first === undefined) return null;
  const whole = rest.reduce(
    (span, { from, to }) => ({ from: Math.min(span.from, from), to: Math.max(span.to, to) }),
    first as Span,
  );
  return [new Date(whole.from), new Date(whole.to)];
}

const clip = ({ from, to }: Span, { startsAt, endsAt }: Window): Span => ({
  from: Math.max(from, startsAt.getTime()),
  to: Math.min(to, endsAt.getTime()),
});

/** The same moments, in as few spans as possible, in the order of time. */
export function unionOf(spans: readonly Span[]): Span[] {
  const union: { from: number; to: number }[] = [];
  for (const { from, to } of [...spans].sort((one, other) => one.from - other.from)) {
    const last = union.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else union.push({ from, to });
  }
  return union;
}

function attendeeOf(group: readonly (Stay | Untimed)[], longest: number): Attendee {
  const first = group[0]!;
  const stays = group.filter((one) => 'from' in one);
  const union = unionOf(stays);
  const united = lengthOf(union);
  const told = stays.reduce((sum, { from, to, most }) => sum + Math.min(to - from, most ?? Infinity), 0);
  const untimed = Math.max(0, ...group.map((one) => ('minutes' in one ? one.minutes : 0)));
  return {
    name: withoutMarks(singleLine(first.name)),
    mail: group.find(({ mail }) => mail !== null)?.mail ?? null,
    account: group.find(({ id }) => id !== null)?.id ?? null,
    kind: kindOf(first.name),
    minutes: Math.max(Math.floor(Math.min(united, told) / MINUTE), Math.min(untimed, longest)),
    intervals: union.map(({ from, to }) => [new Date(from), new Date(to)]),
  };
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);

/**
 * Lines of one person, in the order of their first: the same address or account, and without either the same name. A
 * name alone leads to nobody who has an address: two people may bear it, and who joins twice may be two.
 */
function groupsOf<Line extends Identity & { row: number }>(lines: readonly Line[]): Line[][] {
  const groups = new Map<string, Line[]>();
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    while (parent.has(root)) root = parent.get(root)!;
    return root;
  };
  for (const line of lines) {
    const [key, other] = keysOf(line).map(rootOf) as [string, string?];
    if (other !== undefined && other !== key) parent.set(other, key);
  }
  for (const line of [...lines].sort((one, other) => one.row - other.row)) {
    const root = rootOf(keysOf(line)[0]!);
    const group = groups.get(root);
    if (group) group.push(line);
    else groups.set(root, [line]);
  }
  return [...groups.values()];
}

function keysOf({ name, mail, id }: Identity): string[] {
  const keys = [...(mail === null ? [] : [`mail ${mail}`]), ...(id === null ? [] : [`id ${id}`])];
  return keys.length > 0 ? keys : [`name ${name}`];
}

// What the video system writes behind a name, and nobody is called.
const MARKS =
  /\s*\((guest|gast|external|extern|unverified|nicht (überprüft|verifiziert)|host|organizer|organisator)\)$/i;

const withoutMarks = (name: string): string => name.replace(MARKS, '').trim() || name;

function kindOf(name: string): AttendeeKind {
  if (/^\+?[\d*][\d\s*()/.-]{4,}$/.test(name) || /\*{3,}/.test(name)) return 'phone';
  return /\b(raum|sitzungssaal|saal|seminarraum|besprechungsraum|konferenzraum|room|boardroom)\b/i.test(name)
    ? 'room'
    : 'person';
}
