import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '../../api/types';
import { Facts } from '../../components/Facts';
import { Panel } from '../../components/Panel';
import { instant } from '../../i18n/format';
import { ProjectLink } from '../contacts/links';
import { DueMark } from './DueMark';
import classes from './inbox.module.css';
import { ReportStateMark } from './ReportStateMark';

/** What was told, word for word, and what became of it. */
export function ReportSheet({ report, actions }: Readonly<{ report: Report; actions: ReactNode }>) {
  const { t } = useTranslation();
  const { askHindrance: hindrance, state } = report;
  const isOpen = state === 'in_triage' || state === 'needs_info';
  return (
    <Panel title={report.name}>
      <div className={classes.marks}>
        <ReportStateMark state={report.state} />
        <DueMark report={report} />
      </div>
      <Facts
        rows={[
          [t('projects.fact.reference'), report.reference],
          [t('projects.fact.carrier'), report.carrier],
          [t('projects.fact.city'), report.city],
          [t('projects.fact.website'), report.website],
          [t('projects.fact.contact'), report.contact && contactText(report.contact)],
          [
            t('projects.fact.event'),
            report.event && (
              <Link to="/e/$eventId" params={{ eventId: report.event.id }}>
                {report.event.name}
              </Link>
            ),
          ],
          [t('projects.fact.received'), `${instant(report.receivedAt)}, ${t(`projects.channel.${report.channel}`)}`],
          [t('projects.fact.reporter'), reporterText(report) ?? t('projects.reporterUnknown')],
          [t('projects.fact.project'), report.project && <ProjectLink to={report.project} />],
          [
            t('projects.fact.duplicateOf'),
            report.duplicateOf && (
              <Link to="/projekte" search={{ meldung: report.duplicateOf.id, zustand: 'decided' }}>
                {report.duplicateOf.reference}
              </Link>
            ),
          ],
          [t('projects.fact.handedOverBy'), report.handedOverBy],
          [
            t('projects.fact.handedOverTo'),
            report.handedOverTo && `${report.handedOverTo.name}, ${report.handedOverTo.reference}`,
          ],
          [t('projects.fact.reason'), report.reason],
        ]}
      />
      {report.note && <p className={classes.note}>{report.note}</p>}
      {actions && <div className={classes.actions}>{actions}</div>}
      {actions && isOpen && hindrance && <p className={classes.hint}>{t(`projects.askHindrance.${hindrance}`)}</p>}
    </Panel>
  );

  function reporterText({ reporter }: Report): string | null {
    if (!reporter || (reporter.name === '' && reporter.email === null)) return null;
    const who = [reporter.name, reporter.email].filter(Boolean).join(', ');
    return `${who} (${t(reporter.mayBeNamed ? 'projects.mayBeNamed' : 'projects.mayNotBeNamed')})`;
  }
}

const contactText = ({ name, email, phone }: NonNullable<Report['contact']>): string =>
  [name, email, phone].filter(Boolean).join(', ');
