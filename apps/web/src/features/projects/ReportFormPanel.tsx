import { Button } from '@mantine/core';
import { IconExternalLink, IconPresentation } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventInFull } from '../../api/types';
import { CopyButton } from '../../components/CopyButton';
import { Panel } from '../../components/Panel';
import classes from './ReportFormPanel.module.css';

/** Where people at a gathering tell of a project: the form for a desk, and the slide with its code for the wall. */
export function ReportFormPanel({ event }: Readonly<{ event: EventInFull }>) {
  const { t } = useTranslation();
  if (event.state === 'draft') return null;
  const form = `${window.location.origin}/e/${event.slug}/projekt-melden`;
  return (
    <Panel title={t('projects.atEvent.title')} lead={t('projects.atEvent.lead')}>
      <div className={classes.buttons}>
        <CopyButton text={form} label={t('projects.atEvent.copy')} />
        <ToPage href={form} label={t('projects.atEvent.form')} icon={<IconExternalLink size={18} aria-hidden />} />
        <ToPage
          href={`/e/${event.slug}/neue-projekte`}
          label={t('projects.atEvent.slide')}
          icon={<IconPresentation size={18} aria-hidden />}
        />
      </div>
    </Panel>
  );
}

type ToPageProps = Readonly<{ href: string; label: string; icon: ReactNode }>;

const ToPage = ({ href, label, icon }: ToPageProps) => (
  <Button variant="default" component="a" href={href} target="_blank" rel="noreferrer" leftSection={icon}>
    {label}
  </Button>
);
