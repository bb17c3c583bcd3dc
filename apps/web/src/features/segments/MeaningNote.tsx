import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { Note } from '../../components/Note';
import { ProblemNote } from '../../components/ProblemNote';
import { count } from '../../i18n/format';
import { criteriaOf, type Question } from './criteria';
import { meaningQuery } from './segments';
import { useSentence } from './useSentence';

/** Whom the criteria mean as they stand in the form, in number and words. */
export function MeaningNote({ networkId, question }: Readonly<{ networkId: string; question: Question }>) {
  const { t } = useTranslation();
  const read = useSentence();
  const [settled] = useDebouncedValue(question, 300);
  const criteria = criteriaOf(settled);
  const { data, error, refetch } = useQuery(meaningQuery(networkId, criteria));
  if (criteria === null) return <Note tone="info">{t('segments.incomplete')}</Note>;
  if (error) return <ProblemNote problem={asProblem(error)} onRetry={() => void refetch()} />;
  return (
    <Note tone={data?.count === 0 ? 'warning' : 'info'}>
      {data && (
        <div role="status">
          <p>
            <strong>{t('segments.count', { count: data.count, number: count(data.count) })}</strong>
          </p>
          <p>{read(data.sentence)}</p>
        </div>
      )}
    </Note>
  );
}
