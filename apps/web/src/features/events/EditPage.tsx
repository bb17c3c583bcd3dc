import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventInFull } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { Page } from '../../components/Page';
import { DetailsForm } from './DetailsForm';
import { eventQuery } from './events';
import { LogosPanel } from './LogosPanel';

const route = getRouteApi('/inside/e/$eventId/bearbeiten');

export function EditPage() {
  const { eventId } = route.useParams();
  const query = useQuery(eventQuery(eventId));
  return <Loaded query={query}>{(event) => <Editor event={event} />}</Loaded>;
}

function Editor({ event }: Readonly<{ event: EventInFull }>) {
  const { t } = useTranslation();
  // The checklist points at fields: bring them into view and under the cursor.
  useEffect(() => {
    const field = document.getElementById(window.location.hash.slice(1));
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  }, []);
  return (
    <Page title={t('events.tab.edit')} narrow>
      <DetailsForm event={event} />
      <LogosPanel event={event} />
    </Page>
  );
}
