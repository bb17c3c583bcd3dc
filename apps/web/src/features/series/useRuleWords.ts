import { useTranslation } from 'react-i18next';
import type { Recurrence, RecurrencePattern, RuleDay } from '../../api/types';
import { dayOfYear, shortDay, weekday } from '../../i18n/format';
import { currentLanguage } from '../../i18n/i18n';
import { dateText, weekOf } from './recurrence';

type Off = NonNullable<RuleDay['off']>;

/** Rules and days off in words. */
export function useRuleWords() {
  const { t } = useTranslation();
  const pattern = (one: RecurrencePattern, starts: string, every: number): string =>
    t(`series.pattern.${one}`, {
      count: every,
      weekday: weekday(starts),
      date: dateText(starts),
      nth: t(`series.nth.${String(Math.min(weekOf(starts), 4)) as '1' | '2' | '3' | '4'}`),
    });
  const end = ({ until, count }: Recurrence): string =>
    until === null ? t('series.endsAfter', { count: count ?? 0 }) : t('series.endsOn', { day: shortDay(until) });
  return {
    pattern,
    rule: (rule: Recurrence | null): string =>
      rule === null ? t('series.byHand') : `${pattern(rule.pattern, rule.starts, rule.every)}, ${end(rule)}`,
    off: (off: Off): string =>
      off.kind === 'holiday'
        ? off.name[currentLanguage()]
        : t('series.quiet', { from: dayOfYear(off.from), to: dayOfYear(off.to) }),
  };
}
