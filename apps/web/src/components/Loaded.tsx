import { Skeleton, VisuallyHidden } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { ProblemNote } from './ProblemNote';
import classes from './Loaded.module.css';

type Props<Data> = Readonly<{
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
  /** How many grey lines stand in for the content. */
  lines?: number;
}>;

/** A query's three states: grey lines while it loads, a note with a way on when it failed, or its content. */
export function Loaded<Data>({ query, children, lines = 4 }: Props<Data>) {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    return <ProblemNote problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  }
  return (
    <div className={classes.lines} aria-busy="true">
      <VisuallyHidden role="status">{t('common.loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={index === 0 ? 28 : 20} width={`${90 - ((index * 17) % 40)}%`} radius="sm" />
      ))}
    </div>
  );
}
