import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from '../../components/Brand';
import { LanguageSwitch } from '../../components/LanguageSwitch';
import { SchemeSwitch } from '../../components/SchemeSwitch';
import { Note } from '../../components/Note';
import { Page } from '../../components/Page';
import classes from './Gate.module.css';

type Props = Readonly<{ title: string; lead?: ReactNode; children: ReactNode; foot?: ReactNode }>;

/** The frame of the pages in front of the sign-in. */
export function Gate({ title, lead, children, foot }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.gate}>
      <header className={classes.top}>
        <Link to="/anmelden" className={classes.brand}>
          <Brand />
        </Link>
        <div className={classes.switches}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
      </header>
      <main className={classes.main}>
        <div className={classes.sheet}>
          <Page title={title} lead={lead}>
            {!window.isSecureContext && <Note tone="warning">{t('session.insecure')}</Note>}
            {children}
          </Page>
        </div>
        {foot && <div className={classes.foot}>{foot}</div>}
      </main>
    </div>
  );
}
