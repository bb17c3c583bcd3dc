import { dateOf, type Recurrence, weekdayOf, weekOf } from './recurrence.rules.js';

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/**
 * The rule as RFC 5545 section 3.3.10 writes it, without its end: a calendar ends it in UTC by UNTIL, because COUNT
 * counts what EXDATE takes out again. Nor is there BYSETPOS, which calendar programs read differently.
 */
export function recurrenceRule(rule: Recurrence): string {
  const weekday = WEEKDAYS[weekdayOf(rule.starts)]!;
  const monthly = (by: string): string => `FREQ=MONTHLY;INTERVAL=${rule.every};${by}`;
  switch (rule.pattern) {
    case 'weekly':
      return `FREQ=WEEKLY;INTERVAL=${rule.every};BYDAY=${weekday}`;
    case 'monthly-by-weekday':
      return monthly(`BYDAY=${weekOf(rule.starts)}${weekday}`);
    case 'monthly-by-last-weekday':
      return monthly(`BYDAY=-1${weekday}`);
    case 'monthly-by-date':
      return monthly(`BYMONTHDAY=${dateOf(rule.starts)}`);
    case 'monthly-by-last-day':
      return monthly('BYMONTHDAY=-1');
  }
}
