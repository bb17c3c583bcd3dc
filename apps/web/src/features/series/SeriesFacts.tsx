import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SeriesView } from '../../api/types';
import { CopyButton } from '../../components/CopyButton';
import { Facts } from '../../components/Facts';
import { Panel } from '../../components/Panel';
import { longDay, timeSpan } from '../../i18n/format';
import { GroupLink, OrganisationLink } from '../contacts/links';
import { laender } from '../contacts/names';
import { useRuleWords } from './useRuleWords';

/** The rule in words, and what the next date will be. */
export function SeriesFacts({ series }: Readonly<{ series: SeriesView }>) {
  const { t } = useTranslation();
  const words = useRuleWords();
  const { template, next, hosts, recurrence, land, endedAt } = series;
  return (
    <Panel title={t('series.facts')}>
      <Facts
        rows={[
          [t('events.kind'), t(`events.type.${series.type}`)],
          [t('series.rhythm'), words.rule(recurrence)],
          [t('series.time'), template && timeSpan(template.startsLocal, template.endsLocal)],
          [
            t('series.leftOut'),
            recurrence && t('series.leftOutText', { land: land ? laender[land] : t('series.allLaender') }),
          ],
          [t('series.group'), series.group && <GroupLink to={series.group} />],
          [t('series.members'), series.expectsMembers && t('series.membersText')],
          [
            t('series.next'),
            endedAt === null &&
              [next.title, next.host && t('series.hostedBy', { name: next.host.name })].filter(Boolean).join(', '),
          ],
          [t('series.hosts'), hosts.length > 0 && <Hosts hosts={hosts} />],
          [
            t('timelines.title'),
            <Link key="timeline" to="/reihen/$seriesId/fristen" params={{ seriesId: series.id }}>
              {t('series.toTimeline')}
            </Link>,
          ],
          [t('series.calendar'), series.isShared && <FeedAddress key="feed" seriesId={series.id} />],
          [t('series.template'), template && <TemplateLink template={template} />],
        ]}
      />
    </Panel>
  );
}

const Hosts = ({ hosts }: Pick<SeriesView, 'hosts'>) => (
  <ol>
    {hosts.map((host, index) => (
      <li key={`${host.id}-${index}`}>
        <OrganisationLink to={host} />
      </li>
    ))}
  </ol>
);

const TemplateLink = ({ template }: Readonly<{ template: NonNullable<SeriesView['template']> }>) => (
  <Link to="/e/$eventId" params={{ eventId: template.id }}>
    {template.title}, {longDay(template.startsLocal)}
  </Link>
);

function FeedAddress({ seriesId }: Readonly<{ seriesId: string }>) {
  const { t } = useTranslation();
  const address = `${window.location.origin}/reihe/${seriesId}.ics`;
  return (
    <>
      <a href={address}>{t('series.feed')}</a> <CopyButton text={address} label={t('series.copyFeed')} />
    </>
  );
}
