import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EventInFull } from '../../api/types';
import { Facts } from '../../components/Facts';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { moment } from '../../i18n/format';
import { OrganisationLink } from '../contacts/links';
import { usePermissions } from '../session/useNetwork';
import { isOff } from './called-off';
import { ChecklistPanel } from './ChecklistPanel';
import { useEventParts } from './event-parts';
import { eventQuery } from './events';
import { PublicLinkPanel } from './PublicLinkPanel';
import { RevisionsPanel } from './revisions/RevisionsPanel';
import { StepPanel } from './StepPanel';

const route = getRouteApi('/inside/e/$eventId/');

export function OverviewPage() {
  const { eventId } = route.useParams();
  const query = useQuery(eventQuery(eventId));
  return <Loaded query={query}>{(event) => <Overview event={event} />}</Loaded>;
}

function Overview({ event }: Readonly<{ event: EventInFull }>) {
  const { t } = useTranslation();
  const { tabs, Actions, rail } = useEventParts();
  const may = usePermissions(event.networkId);
  return (
    <Page
      title={t('events.tab.overview')}
      actions={may('event:write') && <Actions event={event} />}
      shape="grid"
      rail={
        <>
          {event.checklist.length > 0 && <ChecklistPanel event={event} />}
          <PublicLinkPanel event={event} />
          {rail.map((Part, index) => (
            <Part key={index} event={event} />
          ))}
          {event.revisions.length > 0 && <RevisionsPanel revisions={event.revisions} />}
        </>
      }
      after={<EventFacts event={event} mayWrite={may('event:write')} />}
    >
      {isOff(event) && (
        <Note tone="warning" title={t(`events.state.${event.state}`)}>
          <p>{event.cancelReason}</p>
        </Note>
      )}
      {may('event:write') && <StepPanel event={event} />}
      {event.state !== 'draft' &&
        tabs.map(({ to, needs, Panel }) => Panel && may(needs) && <Panel key={to} event={event} />)}
    </Page>
  );
}

function EventFacts({ event, mayWrite }: Readonly<{ event: EventInFull; mayWrite: boolean }>) {
  const { t } = useTranslation();
  const { window } = event;
  const contact = [event.contactName, event.contactPhone, event.contactEmail].filter(Boolean).join(', ');
  return (
    <Panel title={t('events.factsTitle')}>
      <Facts
        rows={[
          [t('series.of'), (event.series || mayWrite) && <SeriesOf key="series" event={event} />],
          [t('events.host'), event.host && <OrganisationLink to={event.host} />],
          [t('events.formatLabel'), t(`events.format.${event.format}`)],
          [t('events.venue'), [event.venueName, event.venueAddress].filter(Boolean).join(', ')],
          [t('events.meetingUrl'), event.meetingUrl],
          [t('events.opensOn'), window.opens && moment(window.opens)],
          [t('events.closesOn'), window.closes && moment(window.closes)],
          [t('events.cancelUntil'), window.cancelUntil && moment(window.cancelUntil)],
          [t('events.maxPerOrganisation'), event.maxPerOrganisation],
          [t('events.audience'), event.audience],
          [t('events.costNote'), event.costNote || t('events.freeOfCharge')],
          [t('events.contact'), contact],
          [t('events.minutesLabel'), event.minutes && t(`events.minutes.${event.minutes.kind}`, event.minutes)],
          [t('events.fundingNotice'), event.fundingNotice || event.networkFundingNotice],
        ]}
      />
    </Panel>
  );
}

function SeriesOf({ event }: Readonly<{ event: EventInFull }>) {
  const { t } = useTranslation();
  if (event.series !== null)
    return (
      <Link to="/reihen/$seriesId" params={{ seriesId: event.series.id }}>
        {event.series.title}
      </Link>
    );
  return (
    <Link to="/reihen/neu" search={{ vorlage: event.id }}>
      {t('series.makeSeries')}
    </Link>
  );
}
