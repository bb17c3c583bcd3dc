import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';
import { type Things, things } from './things';

export function NewContactPage({ of, children }: Readonly<{ of: Things; children: ReactNode }>) {
  const { t } = useTranslation();
  return (
    <Page
      title={t(`contacts.${of}.new`)}
      above={<Link to={things[of].list}>{t(`contacts.${of}.title`)}</Link>}
      shape="grid"
    >
      {children}
    </Page>
  );
}
