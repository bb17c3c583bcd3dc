import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EventInFull } from '../../api/types';
import { Facts } from '../../components/Facts';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { moment } from '../../i18n/format';
import { useMay } from '../networks/useNetwork';
import { ChecklistPanel } from './ChecklistPanel';
import { EventActions } from './EventActions';
import { eventQuery } from './events';
import { NumbersPanel } from './NumbersPanel';
import { PublicLinkPanel } from './PublicLinkPanel';
import { RevisionsPanel } from './RevisionsPanel';
import { StepPanel } from './StepPanel';
import classes from './OverviewPage.module.css';

const route = getRouteApi('/inside/e/$eventId/');

export function OverviewPage() {
  const { eventId } = route.useParams();
  const query = useQuery(eventQuery(eventId));
  return <Loaded query={query}>{(event) => <Overview event={event} />}</Loaded>;
}

function Overview({ event }: Readonly<{ event: EventInFull }>) {
  const { t } = useTranslation();
  const mayWrite = useMay('event:write', event.networkId);
  const maySeePeople = useMay('registration:read', event.networkId);
  const isOff = event.state === 'cancelled' || event.state === 'not_held';
  return (
    <Page title={t('events.tab.overview')} actions={mayWrite && <EventActions event={event} />}>
      {isOff && (
        <Note tone="warning" title={t(`events.state.${event.state}`)}>
          <p>{event.cancelReason}</p>
        </Note>
      )}
      <div className={classes.columns}>
        <div className={classes.main}>
          {mayWrite && <StepPanel event={event} />}
          {event.checklist.length > 0 && <ChecklistPanel event={event} />}
          {maySeePeople && event.state !== 'draft' && <NumbersPanel event={event} />}
          <EventFacts event={event} />
        </div>
        <div className={classes.aside}>
          <PublicLinkPanel event={event} />
          {event.revisions.length > 0 && <RevisionsPanel revisions={event.revisions} />}
        </div>
      </div>
    </Page>
  );
}

function EventFacts({ event }: Readonly<{ event: EventInFull }>) {
  const { t } = useTranslation();
  const { window } = event;
  const contact = [event.contactName, event.contactPhone, event.contactEmail].filter(Boolean).join(', ');
  return (
    <Panel title={t('events.factsTitle')}>
      <Facts
        rows={[
          [t('events.formatLabel'), t(`events.format.${event.format}`)],
          [t('events.venue'), [event.venueName, event.venueAddress].filter(Boolean).join(', ')],
          [t('events.meetingUrl'), event.meetingUrl],
          [t('events.opensOn'), window.opens && moment(window.opens)],
          [t('events.closesOn'), window.closes && moment(window.closes)],
          [t('events.cancelUntil'), window.cancelUntil && moment(window.cancelUntil)],
          [t('events.maxPerOrganisation'), event.maxPerOrganisation],
          [t('events.audience'), event.audience],
          [t('events.contact'), contact],
          [t('events.fundingNotice'), event.fundingNotice || event.networkFundingNotice],
        ]}
      />
    </Panel>
  );
}
