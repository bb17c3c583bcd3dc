import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../components/LinkButton';
import { useTranslation } from 'react-i18next';
import type { EventInFull, RegistrationCounts, RegistrationStatus } from '../../api/types';
import { isOff } from '../events/called-off';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { count } from '../../i18n/format';
import { countsQuery } from './registrations';
import { PlacesBar } from './PlacesBar';
import classes from './NumbersPanel.module.css';

const order = [
  'attended',
  'no_show',
  'confirmed',
  'pending_reconfirmation',
  'waitlisted',
  'offered',
  'requested',
  'cancelled',
  'rejected',
] as const satisfies readonly RegistrationStatus[];

/** The three that everybody asks for, and whatever else there is. */
const shownOf = (counts: RegistrationCounts['statuses']) =>
  order.filter((status) => ['confirmed', 'waitlisted', 'cancelled'].includes(status) || (counts[status] ?? 0) > 0);

/** As it was when the event was called off; whoever had left before has left. */
function beforeOf(now: RegistrationCounts['statuses'], calledOff: RegistrationCounts['calledOff']): typeof now {
  const taken = Object.values(calledOff).reduce((sum, number) => sum + number, 0);
  return { ...now, ...calledOff, cancelled: (now.cancelled ?? 0) - taken };
}

export function NumbersPanel({ event }: Readonly<{ event: EventInFull }>) {
  const { t } = useTranslation();
  const query = useQuery(countsQuery(event.id));
  const all = (
    <LinkButton variant="default" to="/e/$eventId/teilnehmende" params={{ eventId: event.id }}>
      {t('registrations.title')}
    </LinkButton>
  );
  return (
    <Panel title={t('events.numbersTitle')} actions={all}>
      <Loaded query={query} lines={2}>
        {({ statuses, calledOff, places }) =>
          isOff(event) ? (
            <>
              <p>{t('events.numbersBefore')}</p>
              <Numbers of={beforeOf(statuses, calledOff)} />
            </>
          ) : (
            <>
              <Numbers of={statuses} />
              {places.map((place) => (
                <PlacesBar key={place.mode} place={place} />
              ))}
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Numbers({ of: counts }: Readonly<{ of: RegistrationCounts['statuses'] }>) {
  const { t } = useTranslation();
  return (
    <ul className={classes.numbers}>
      {shownOf(counts).map((status) => (
        <li key={status} className={classes.number}>
          <strong>{count(counts[status] ?? 0)}</strong>
          {t(`registrations.status.${status}`)}
        </li>
      ))}
    </ul>
  );
}
