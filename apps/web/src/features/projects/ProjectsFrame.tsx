import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';
import pills from '../../components/Pills.module.css';

type Props = Readonly<{ title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode }>;

// Pages below the first one are other tabs'.
const tabs = [
  { to: '/projekte', name: 'inbox', isExact: true },
  { to: '/projekte/register', name: 'register', isExact: false },
  { to: '/projekte/alle', name: 'all', isExact: false },
] as const;

/** Around every page about newly reported projects. */
export function ProjectsFrame({ title, lead, actions, children }: Props) {
  const { t } = useTranslation();
  return (
    <Page title={title} lead={lead} actions={actions}>
      <nav className={pills.tabs} aria-label={t('projects.parts')}>
        {tabs.map(({ to, name, isExact }) => (
          <Link key={to} to={to} className={pills.tab} activeOptions={{ exact: isExact, includeSearch: false }}>
            {t(`projects.tab.${name}`)}
          </Link>
        ))}
      </nav>
      {children}
    </Page>
  );
}
