import { Button } from '@mantine/core';
import { IconCalendarPlus, IconFlagOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesView } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { Mark } from '../../components/Mark';
import { MoreMenu } from '../../components/MoreMenu';
import { Page } from '../../components/Page';
import { toast } from '../../components/toast';
import { useMay } from '../session/useNetwork';
import { EndSeriesDialog } from './EndSeriesDialog';
import { AdoptDialog } from './PlaceDialogs';
import { MembersPanel } from './MembersPanel';
import { seriesQuery } from './series';
import { SeriesFacts } from './SeriesFacts';
import { SeriesForm } from './SeriesForm';
import { YearPanel } from './YearPanel';

const route = getRouteApi('/inside/reihen/$seriesId');

export function SeriesPage() {
  const { seriesId } = route.useParams();
  const { jahr } = route.useSearch();
  const query = useQuery(seriesQuery(seriesId, jahr));
  return <Loaded query={query}>{(series) => <Detail key={series.id} series={series} />}</Loaded>;
}

function Detail({ series }: Readonly<{ series: SeriesView }>) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const mayWrite = useMay('event:write', series.networkId) && series.endedAt === null;
  const mayReadContacts = useMay('contact:read', series.networkId);
  const [isEditing, setEditing] = useState(false);
  const [open, setOpen] = useState<'end' | 'adopt' | null>(null);
  const above = <Link to="/reihen">{t('series.title')}</Link>;
  if (isEditing) {
    const saved = (): void => {
      setEditing(false);
      toast(t('common.saved'));
    };
    return (
      <Page title={series.title} above={above} shape="grid">
        <SeriesForm series={series} onSaved={saved} onCancel={() => setEditing(false)} />
      </Page>
    );
  }
  const end = {
    label: t('series.end.action'),
    icon: IconFlagOff,
    isDangerous: true,
    onPick: () => setOpen('end'),
  };
  const adopt = { label: t('series.adopt.action'), icon: IconCalendarPlus, onPick: () => setOpen('adopt') };
  const actions = mayWrite && (
    <>
      <Button onClick={() => setEditing(true)}>{t('common.edit')}</Button>
      <MoreMenu steps={[adopt, end]} />
    </>
  );
  return (
    <Page
      title={series.title}
      above={above}
      lead={series.endedAt !== null && <Mark tone="quiet">{t('series.ended')}</Mark>}
      actions={actions}
      shape="grid"
      rail={<SeriesFacts series={series} />}
    >
      <YearPanel
        series={series}
        mayPlan={mayWrite}
        onYear={(jahr) => void navigate({ search: (before) => ({ ...before, jahr }), replace: true })}
      />
      {series.expectsMembers && mayReadContacts && <MembersPanel series={series} />}
      {open === 'end' && <EndSeriesDialog series={series} onClose={() => setOpen(null)} />}
      {open === 'adopt' && <AdoptDialog series={series} onClose={() => setOpen(null)} />}
    </Page>
  );
}
