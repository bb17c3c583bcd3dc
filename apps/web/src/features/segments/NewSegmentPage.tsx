import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';
import { useNetwork } from '../session/useNetwork';
import { SegmentForm } from './SegmentForm';

const route = getRouteApi('/inside/verteiler/neu');

export function NewSegmentPage() {
  const { t } = useTranslation();
  const { id } = useNetwork();
  const navigate = route.useNavigate();
  return (
    <Page title={t('segments.new')} above={<Link to="/verteiler">{t('segments.title')}</Link>} shape="grid">
      <SegmentForm
        networkId={id}
        segment={null}
        onSaved={(segmentId) => navigate({ to: '/verteiler/$segmentId', params: { segmentId } })}
        onCancel={() => void navigate({ to: '/verteiler' })}
      />
    </Page>
  );
}
