import type { AgendaItem, EventInFull } from '../../api/types';
import { newKey } from '../../api/new-key';
import { minutesBetween, plusMinutes } from '../../i18n/format';
import type { AgendaBody } from './programme';

export type AgendaKind = AgendaItem['kind'];

export const agendaKinds: readonly AgendaKind[] = [
  'welcome',
  'greeting',
  'input',
  'practice_report',
  'report_from_regions',
  'panel',
  'breakout_round',
  'world_cafe',
  'open_space',
  'idea_collection',
  'break',
  'decision',
  'next_date',
  'closing',
];

/** One line of the programme while it is edited. `key` lasts as long as the page, an `id` only a saved line has. */
export type Draft = Readonly<{
  key: string;
  id?: string;
  kind: AgendaKind;
  title: string;
  description: string;
  minutes: number;
  /** Free time before the line. */
  pause: number;
  isPublic: boolean;
  roomId: string | null;
  speakers: readonly Speaker[];
}>;

export type Speaker = Readonly<{ personId: string | null; name: string; organisationName: string }>;

export type Placed = Draft & Readonly<{ starts: string; ends: string }>;

type Span = Pick<EventInFull, 'startsLocal' | 'endsLocal'>;

export function draftsOf(items: readonly AgendaItem[], span: Span): readonly Draft[] {
  let free = span.startsLocal;
  return items.map((item) => {
    const pause = Math.max(0, minutesBetween(free, item.startsLocal));
    free = plusMinutes(item.startsLocal, item.minutes);
    const { id, kind, title, description, minutes, isPublic, roomId, speakers } = item;
    return { key: id, id, kind, title, description, minutes, pause, isPublic, roomId, speakers };
  });
}

/** Every line begins where the one before it ends, after its pause: moving one moves all that follow. */
export function placed(drafts: readonly Draft[], span: Span): readonly Placed[] {
  let free = span.startsLocal;
  return drafts.map((draft) => {
    const starts = plusMinutes(free, draft.pause);
    free = plusMinutes(starts, draft.minutes);
    return { ...draft, starts, ends: free };
  });
}

/** Planned minutes, those there are, and by how many the last line runs over the end. */
export function sumsOf(
  drafts: readonly Draft[],
  span: Span,
): Readonly<{ planned: number; available: number; overrun: number }> {
  const planned = drafts.reduce((sum, { minutes, pause }) => sum + minutes + pause, 0);
  const available = minutesBetween(span.startsLocal, span.endsLocal);
  return { planned, available, overrun: Math.max(0, planned - available) };
}

/** The list with the line at `from` moved to the place `to`; unchanged beyond either end. */
export function movedTo<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  const others = items.filter((_, index) => index !== from);
  return [...others.slice(0, to), item, ...others.slice(to)];
}

export const newLine = (more: Partial<Draft> = {}): Draft => ({
  ...{ key: newKey(), kind: 'input', title: '', description: '', minutes: 30, pause: 0 },
  ...{ isPublic: true, roomId: null, speakers: [], ...more },
});

/** A line that nobody has begun to write is nobody's loss. */
export const isBegun = ({ id, title }: Draft): boolean => id !== undefined || title.trim() !== '';

const MOST_MINUTES = 1440;

/** What keeps a line from being saved; `minutes` is 0 while the field is empty. */
export function lineFault({ title, minutes }: Draft): 'title' | 'minutes' | null {
  if (title.trim() === '') return 'title';
  return minutes >= 1 && minutes <= MOST_MINUTES ? null : 'minutes';
}

/** Days to be named beside the hours of each line, where they are others than one would think: after midnight. */
export function daysOf(
  lines: readonly Placed[],
  span: Span,
): readonly Readonly<{ starts: string | null; ends: string | null }>[] {
  const dayOf = (local: string) => local.slice(0, 10);
  return lines.map(({ starts, ends }, index) => {
    const before = index === 0 ? span.startsLocal : lines[index - 1]!.starts;
    return {
      starts: dayOf(starts) === dayOf(before) ? null : starts,
      ends: dayOf(ends) === dayOf(starts) ? null : ends,
    };
  });
}

export const agendaBody = (drafts: readonly Draft[], event: Span & Pick<EventInFull, 'version'>): AgendaBody => ({
  version: event.version,
  items: placed(drafts, event).map(({ id, kind, title, description, minutes, isPublic, roomId, speakers, starts }) => ({
    ...(id === undefined ? {} : { id }),
    ...{ kind, title, description, minutes, isPublic, roomId, startsLocal: starts },
    speakers: speakers.map((speaker) => ({ ...speaker })),
  })),
});
