import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/problem';
import { useProblemText } from '../api/useProblemText';
import { Note } from './Note';

type Props = Readonly<{ problem: ApiProblem; onRetry?: () => void; retryLabel?: string; children?: ReactNode }>;

/** What went wrong and what to do about it. */
export function ProblemNote({ problem, onRetry, retryLabel, children }: Props) {
  const { t } = useTranslation();
  const text = useProblemText();
  const retry = onRetry && (
    <Button variant="default" size="xs" onClick={onRetry}>
      {retryLabel ?? t('common.retry')}
    </Button>
  );
  return (
    <Note tone="error" actions={retry}>
      <p>{text.ofProblem(problem)}</p>
      {children}
    </Note>
  );
}
