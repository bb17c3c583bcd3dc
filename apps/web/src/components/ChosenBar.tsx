import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ChosenBar.module.css';
import { StickyBar } from './StickyBar';

/** What can be done with the rows that are ticked; `status` says how many they are. */
export function ChosenBar({ status, children }: Readonly<{ status: string; children: ReactNode }>) {
  const { t } = useTranslation();
  return (
    <StickyBar className={classes.bar} label={t('registrations.bulk')}>
      <p role="status">{status}</p>
      {children}
    </StickyBar>
  );
}
