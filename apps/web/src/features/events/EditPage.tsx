import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventInFull } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { Page } from '../../components/Page';
import { Sections } from '../../components/Sections';
import { ChecklistPanel } from './ChecklistPanel';
import { CoverPanel } from './CoverPanel';
import { formParts } from './details';
import { DetailsForm } from './DetailsForm';
import { eventQuery } from './events';
import { LogosPanel } from './LogosPanel';
import { PublicLinkPanel } from './PublicLinkPanel';

const route = getRouteApi('/inside/e/$eventId/bearbeiten');

export function EditPage() {
  const { eventId } = route.useParams();
  const query = useQuery(eventQuery(eventId));
  return <Loaded query={query}>{(event) => <Editor event={event} />}</Loaded>;
}

function Editor({ event }: Readonly<{ event: EventInFull }>) {
  const { t } = useTranslation();
  const target = useLocation({ select: ({ hash }) => hash });
  // The checklist points at fields, the list of sections at the parts: bring them into view and under the cursor.
  useEffect(() => {
    const element = document.getElementById(target);
    element?.scrollIntoView({ block: element.matches('fieldset') ? 'start' : 'center' });
    element?.focus({ preventScroll: true });
  }, [target]);
  const rail = (
    <>
      {event.checklist.length > 0 && <ChecklistPanel event={event} />}
      <PublicLinkPanel event={event} />
      <Sections sections={formParts.map((name) => ({ name, label: t(`events.group.${name}`) }))} />
    </>
  );
  const pictures = (
    <>
      <CoverPanel event={event} />
      <LogosPanel event={event} />
    </>
  );
  return (
    <Page title={t('events.tab.edit')} shape="grid" rail={rail} after={pictures}>
      <DetailsForm event={event} />
    </Page>
  );
}
