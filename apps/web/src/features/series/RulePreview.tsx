import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RuleDay } from '../../api/types';
import { asProblem } from '../../api/problem';
import { useProblemText } from '../../api/useProblemText';
import { Note } from '../../components/Note';
import { list, longDay, shortDay } from '../../i18n/format';
import { isComplete, ruleBody, type RuleValues } from './recurrence';
import { ruleDaysQuery } from './series';
import { useRuleWords } from './useRuleWords';

type Props = Readonly<{ values: RuleValues; networkId: string; starts: string }>;

/** The days of a rule before it is saved, and those that are left out with their reasons. */
export function RulePreview({ values, networkId, starts }: Props) {
  const { t } = useTranslation();
  const text = useProblemText();
  // What a form holds stays the same object until somebody types; a rule made of it anew would never come to rest.
  const [settled] = useDebouncedValue(values, 300);
  const wanted = ruleBody(settled, starts);
  const rule = isComplete(wanted) ? wanted : null;
  const { data, error } = useQuery(ruleDaysQuery(networkId, rule));
  if (rule === null) return <Note tone="info">{t('series.previewLater')}</Note>;
  if (error) {
    const { faults } = asProblem(error);
    return <Note tone="warning">{faults.map(({ fault }) => text.ofFault(fault)).join(' ')}</Note>;
  }
  return <Note tone="info">{data && <Days days={data} />}</Note>;
}

function Days({ days }: Readonly<{ days: readonly RuleDay[] }>) {
  const { t } = useTranslation();
  const words = useRuleWords();
  const held = days.filter(({ off }) => off === null);
  const last = held.at(-1);
  const off = days.flatMap(({ day, off: reason }) => (reason ? [`${shortDay(day)} (${words.off(reason)})`] : []));
  return (
    <>
      <p role="status">
        {held.length === 0 ? t('series.previewNone') : t('series.preview', { count: held.length })}
        {held[0] && last && ` ${t('series.previewSpan', { from: longDay(held[0].day), to: longDay(last.day) })}`}
      </p>
      {off.length > 0 && <p>{t('series.previewOff', { days: list(off) })}</p>}
    </>
  );
}
