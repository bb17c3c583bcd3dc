import type { Recurrence, RecurrencePattern } from '../../api/types';
import { dayNumber } from '../../i18n/format';

/** How a rule stands in a form: the pattern, or that every date is named by hand; one of the two ends. */
export type RuleValues = {
  repeats: 'by-hand' | RecurrencePattern;
  every: string;
  endsBy: 'count' | 'until';
  count: string;
  until: string;
};

export const ruleValues = (rule: Recurrence | null): RuleValues => ({
  repeats: rule?.pattern ?? 'by-hand',
  every: String(rule?.every ?? 1),
  endsBy: rule?.until ? 'until' : 'count',
  count: String(rule?.count ?? ''),
  until: rule?.until ?? '',
});

/** What goes to the server, which names what is wrong with it. */
export function ruleBody({ repeats, every, endsBy, count, until }: RuleValues, starts: string): Recurrence | null {
  if (repeats === 'by-hand') return null;
  return {
    ...{ starts, pattern: repeats, every: Number(every) },
    until: endsBy === 'until' && until !== '' ? until : null,
    count: endsBy === 'count' && count.trim() !== '' ? Number(count) : null,
  };
}

/** Whether the server can be asked for its days: everything is there, right or wrong. */
export const isComplete = (rule: Recurrence | null): rule is Recurrence =>
  rule !== null && rule.starts !== '' && rule.every >= 1 && (rule.until !== null) !== (rule.count !== null);

/** 1 for the first to 5 for the fifth of its weekday in the month. */
export const weekOf = (day: string): number => Math.ceil(dateOf(day) / 7);

const dateOf = (day: string): number => Number(day.slice(8));
const daysIn = (day: string): number =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();

/** What the first day allows: not every month has a 31st or a fifth Wednesday, so their ends are offered instead. */
export function patternsFor(starts: string): readonly RecurrencePattern[] {
  if (starts === '') return [];
  const left = daysIn(starts) - dateOf(starts);
  return [
    'weekly',
    ...(dateOf(starts) <= 28 ? (['monthly-by-date'] as const) : []),
    ...(left === 0 ? (['monthly-by-last-day'] as const) : []),
    ...(dateOf(starts) <= 28 ? (['monthly-by-weekday'] as const) : []),
    ...(left < 7 ? (['monthly-by-last-weekday'] as const) : []),
  ];
}

export const dateText = (day: string): string => (day === '' ? '' : dayNumber(day).replace('.', ''));
