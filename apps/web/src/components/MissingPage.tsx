import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './EmptyState';
import { Page } from './Page';
import classes from './MissingPage.module.css';

export function MissingPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <main className={classes.main}>
      <Page title={t('common.missingTitle')}>
        <EmptyState title={t('common.missingText')} action={<Link to="/">{t('common.toToday')}</Link>} />
      </Page>
    </main>
  );
}
