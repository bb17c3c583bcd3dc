import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import { Note } from './Note';
import { Page } from './Page';
import { ProblemNote } from './ProblemNote';
import classes from './MissingPage.module.css';

/** The last net: a page that could not be drawn, a chunk that no longer exists after an update, a server that is away. */
export function BrokenPage({ error }: ErrorComponentProps): ReactNode {
  const { t } = useTranslation();
  const reload = (): void => window.location.reload();
  return (
    <main className={classes.main}>
      <Page title={t('common.brokenTitle')}>
        {error instanceof ApiProblem ? (
          <ProblemNote problem={error} onRetry={reload} />
        ) : (
          <Note tone="error" actions={<Button onClick={reload}>{t('common.reload')}</Button>}>
            <p>{t('common.brokenText')}</p>
          </Note>
        )}
      </Page>
    </main>
  );
}
