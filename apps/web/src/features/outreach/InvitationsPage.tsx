import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventInFull, Wave } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { Page } from '../../components/Page';
import { PartTabs } from '../../components/Pills';
import { eventQuery } from '../events/events';
import { useMay } from '../session/useNetwork';
import { AnswersPanel } from './AnswersPanel';
import { AskedSegmentsPanel } from './AskedSegmentsPanel';
import { wavesQuery } from './invitations';
import { OrganisationAnswersPanel } from './OrganisationAnswersPanel';
import { RecipientsPanel } from './RecipientsPanel';
import { firstPart, type InvitationsSearch, parts } from './search';
import { TimelinePanel } from './TimelinePanel';
import { isHeld } from './waves';
import { WavesPanel } from './WavesPanel';

const route = getRouteApi('/inside/e/$eventId/einladungen');

/** Whom the gathering asks: what goes out when, who is asked, and what they said. */
export function InvitationsPage() {
  const { t } = useTranslation();
  const { eventId } = route.useParams();
  const event = useQuery(eventQuery(eventId));
  const waves = useQuery(wavesQuery(eventId));
  return (
    <Page title={t('outreach.title')} lead={t('outreach.lead')}>
      <Loaded query={event}>
        {(one) => <Loaded query={waves}>{(sent) => <Parts key={one.id} event={one} waves={sent} />}</Loaded>}
      </Loaded>
    </Page>
  );
}

function Parts({ event, waves }: Readonly<{ event: EventInFull; waves: readonly Wave[] }>) {
  const { t } = useTranslation();
  const { id: eventId, networkId } = event;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = useMay('event:write', networkId);
  const mayEnter = useMay('registration:write', networkId);
  // Whoever invites stays where they are.
  const [wasAsked] = useState(waves.length > 0);
  const part = firstPart(search, wasAsked);
  const change = (changes: Partial<InvitationsSearch>): void =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false });
  // What can still be taken back is in sight wherever somebody is.
  const shown = part === 'ablauf' ? waves : waves.filter(isHeld);
  return (
    <>
      <PartTabs
        label={t('outreach.parts')}
        name="teil"
        tabs={parts.map((value) => ({ value, label: t(`outreach.part.${value}`) }))}
        current={part}
      />
      <WavesPanel eventId={eventId} waves={shown} mayWrite={mayWrite} />
      {part === 'ablauf' && <TimelinePanel event={event} mayWrite={mayWrite} />}
      {part === 'empfaenger' && (
        <>
          <AskedSegmentsPanel eventId={eventId} networkId={networkId} mayWrite={mayWrite} />
          <RecipientsPanel {...{ eventId, networkId, mayWrite, search }} onSearch={change} />
        </>
      )}
      {part === 'antworten' && (
        <>
          <AnswersPanel eventId={eventId} modes={event.modes.map(({ mode }) => mode)} mayEnter={mayEnter} />
          <OrganisationAnswersPanel eventId={eventId} />
        </>
      )}
    </>
  );
}
