import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/Loaded';
import { Page } from '../../components/Page';
import { PartTabs } from '../../components/Pills';
import { useMay, useNetwork } from '../session/useNetwork';
import { networkTimelinesQuery, rhythms } from './usual';
import { UsualTimelinePanel } from './UsualTimelinePanel';

const route = getRouteApi('/inside/netz/fristen');

/** When the mails around gatherings usually go out, for each kind of gathering. */
export function NetworkTimelinesPage() {
  const { t } = useTranslation();
  const { id: networkId } = useNetwork();
  const { art: rhythm = 'whole_day' } = route.useSearch();
  const mayWrite = useMay('event:write', networkId);
  const query = useQuery(networkTimelinesQuery(networkId));
  const tabs = rhythms.map((value) => ({ value, label: t(`timelines.rhythm.${value}`) }));
  return (
    <Page
      title={t('timelines.title')}
      above={<Link to="/netz">{t('timelines.toNetwork')}</Link>}
      lead={t('timelines.lead')}
    >
      <PartTabs label={t('timelines.kinds')} name="art" tabs={tabs} current={rhythm} />
      <Loaded query={query}>
        {(all) => (
          <UsualTimelinePanel
            key={`${networkId} ${rhythm}`}
            owner={{ networkId, rhythm }}
            usual={all.find((one) => one.rhythm === rhythm)!}
            mayWrite={mayWrite}
          />
        )}
      </Loaded>
    </Page>
  );
}
