import { dateOf, type Recurrence, weekdayOf, weekOf } from './recurrence.rules.js';

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/**
 * The rule as RFC 5545 section 3.3.10 writes it. Always with UNTIL, because COUNT counts what EXDATE takes out again,
 * and without BYSETPOS, which calendar programs read differently.
 */
export function recurrenceRule(rule: Recurrence, until: string): string {
  const monthly = (by: string): string => `FREQ=MONTHLY;INTERVAL=${rule.every};UNTIL=${until};${by}`;
  const weekday = WEEKDAYS[weekdayOf(rule.starts)]!;
  switch (rule.pattern) {
    case 'weekly':
      return `FREQ=WEEKLY;INTERVAL=${rule.every};UNTIL=${until};BYDAY=${weekday}`;
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
