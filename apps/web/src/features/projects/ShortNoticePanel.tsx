import { useTranslation } from 'react-i18next';
import type { Report } from '../../api/types';
import { Panel } from '../../components/Panel';
import { shortDay } from '../../i18n/format';
import classes from './inbox.module.css';
import { ShortNoticeButton } from './ShortNoticeButton';

/** That an earlier gathering still has places for an accepted project; nothing without one. */
export function ShortNoticePanel({ report, mayInvite }: Readonly<{ report: Report; mayInvite: boolean }>) {
  const { t } = useTranslation();
  const { near, obligationId, project } = report;
  if (near === null || obligationId === null || !mayInvite) return null;
  return (
    <Panel title={t('projects.shortNotice.title')}>
      <p>{t('projects.shortNotice.text', { title: near.title, day: shortDay(near.startsLocal.slice(0, 10)) })}</p>
      <div className={classes.actions}>
        <ShortNoticeButton obligationId={obligationId} project={project?.name ?? report.name} near={near} />
      </div>
    </Panel>
  );
}
