import { Button } from '@mantine/core';
import { IconMail, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { MoreMenu } from '../../components/MoreMenu';
import { Page } from '../../components/Page';
import { toast } from '../../components/toast';
import { beginMail } from '../../mail-draft';
import { useMay } from '../session/useNetwork';
import { RemoveSegmentDialog } from './RemoveSegmentDialog';
import { SegmentForm } from './SegmentForm';
import { SegmentPeople } from './SegmentPeople';
import { segmentQuery } from './segments';
import { useSentence } from './useSentence';

const route = getRouteApi('/inside/verteiler/$segmentId');

export function SegmentPage() {
  const { segmentId } = route.useParams();
  const query = useQuery(segmentQuery(segmentId));
  return <Loaded query={query}>{(segment) => <Detail key={segment.id} segment={segment} />}</Loaded>;
}

function Detail({ segment }: Readonly<{ segment: Segment }>) {
  const { t } = useTranslation();
  const read = useSentence();
  const { seite = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = useMay('contact:write', segment.networkId);
  const mayMail = useMay('event:write', segment.networkId);
  const [isEditing, setEditing] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const above = <Link to="/verteiler">{t('segments.title')}</Link>;
  if (isEditing) {
    const saved = (): void => {
      setEditing(false);
      toast(t('common.saved'));
    };
    return (
      <Page title={segment.name} above={above} shape="grid">
        <SegmentForm
          networkId={segment.networkId}
          segment={segment}
          onSaved={saved}
          onCancel={() => setEditing(false)}
        />
      </Page>
    );
  }
  const remove = {
    ...{ label: t('segments.remove'), icon: IconTrash, isDangerous: true },
    onPick: () => setRemoving(true),
  };
  const write = {
    label: t('mailings.write', { count: segment.count }),
    icon: IconMail,
    onPick: () => {
      const selection = { kind: 'segment', segmentId: segment.id } as const;
      const entwurf = beginMail({ networkId: segment.networkId, eventId: null, selection });
      void navigate({ to: '/postausgang/e-mails/neu', search: { entwurf } });
    },
  };
  const steps = [...(mayMail && segment.count > 0 ? [write] : []), ...(mayWrite ? [remove] : [])];
  const actions = (
    <>
      {mayWrite && <Button onClick={() => setEditing(true)}>{t('common.edit')}</Button>}
      {steps.length > 0 && <MoreMenu steps={steps} />}
    </>
  );
  return (
    <Page title={segment.name} above={above} lead={read(segment.sentence)} actions={actions}>
      <SegmentPeople
        segment={segment}
        page={seite}
        onPage={(page) =>
          void navigate({ search: { seite: page === 1 ? undefined : page }, replace: true, resetScroll: false })
        }
      />
      {isRemoving && (
        <RemoveSegmentDialog
          segment={segment}
          onRemoved={() => void navigate({ to: '/verteiler' })}
          onClose={() => setRemoving(false)}
        />
      )}
    </Page>
  );
}
