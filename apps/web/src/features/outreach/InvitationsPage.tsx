import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';
import { eventQuery } from '../events/events';
import { useMay } from '../session/useNetwork';
import { AnswersPanel } from './AnswersPanel';
import { AskedSegmentsPanel } from './AskedSegmentsPanel';
import { OrganisationAnswersPanel } from './OrganisationAnswersPanel';
import { RecipientsPanel } from './RecipientsPanel';
import type { InvitationsSearch } from './search';
import { TimelinePanel } from './TimelinePanel';
import { WavesPanel } from './WavesPanel';

const route = getRouteApi('/inside/e/$eventId/einladungen');

/** Whom the gathering asks: what was sent, and who would be asked next. Each panel stands for itself. */
export function InvitationsPage() {
  const { t } = useTranslation();
  const { eventId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const event = useQuery(eventQuery(eventId)).data;
  const mayWrite = useMay('event:write', event?.networkId);
  const mayEnter = useMay('registration:write', event?.networkId);
  const change = (changes: Partial<InvitationsSearch>): void =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false });
  return (
    <Page title={t('outreach.title')} lead={t('outreach.lead')}>
      <WavesPanel eventId={eventId} mayWrite={mayWrite} />
      <TimelinePanel eventId={eventId} mayWrite={mayWrite} />
      {event && <AnswersPanel eventId={eventId} modes={event.modes.map(({ mode }) => mode)} mayEnter={mayEnter} />}
      <OrganisationAnswersPanel eventId={eventId} />
      {event && <AskedSegmentsPanel eventId={eventId} networkId={event.networkId} mayWrite={mayWrite} />}
      {event && (
        <RecipientsPanel
          eventId={eventId}
          networkId={event.networkId}
          mayWrite={mayWrite}
          search={search}
          onSearch={change}
        />
      )}
    </Page>
  );
}
