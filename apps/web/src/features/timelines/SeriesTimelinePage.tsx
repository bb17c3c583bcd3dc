import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/Loaded';
import { Page } from '../../components/Page';
import { useMay } from '../session/useNetwork';
import { seriesTimelineQuery } from './usual';
import { UsualTimelinePanel } from './UsualTimelinePanel';

const route = getRouteApi('/inside/reihen/$seriesId/fristen');

/** When the mails around the gatherings of one series go out. */
export function SeriesTimelinePage() {
  const { t } = useTranslation();
  const { seriesId } = route.useParams();
  const query = useQuery(seriesTimelineQuery(seriesId));
  const mayWrite = useMay('event:write', query.data?.networkId);
  return (
    <Page
      title={t('timelines.title')}
      above={
        <Link to="/reihen/$seriesId" params={{ seriesId }}>
          {query.data?.seriesTitle ?? t('series.title')}
        </Link>
      }
      lead={t('timelines.seriesLead')}
    >
      <Loaded query={query}>
        {(usual) => <UsualTimelinePanel owner={{ seriesId }} usual={usual} mayWrite={mayWrite} />}
      </Loaded>
    </Page>
  );
}
