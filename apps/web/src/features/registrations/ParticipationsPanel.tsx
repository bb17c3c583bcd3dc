import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Participation } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { Pager } from '../../components/Pager';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { day } from '../../i18n/format';
import { EventStateMark } from '../events/EventStateMark';
import { useMay } from '../session/useNetwork';
import { type Contact, participationsQuery } from './registrations';
import { StatusMark } from './StatusMark';

type Props = Readonly<{ id: string; networkId: string }>;

export const PersonParticipations = (props: Props) => <Participations of="persons" {...props} />;
export const OrganisationParticipations = (props: Props) => <Participations of="organisations" {...props} />;

/** What somebody was registered for, or the people of an organisation were: the latest first. */
function Participations({ of, id, networkId }: Props & Readonly<{ of: Contact }>) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const mayRead = useMay('registration:read', networkId);
  const query = useQuery({ ...participationsQuery(of, id, page), enabled: mayRead });
  if (!mayRead) return null;
  return (
    <Panel title={t('registrations.participations')} flush>
      <Loaded query={query} lines={3}>
        {({ rows, total, size }) => (
          <>
            <Rows>
              {total === 0 && <ListRow title={t(`registrations.noParticipations.${of}`)} />}
              {rows.map((row) => (
                <ParticipationRow key={row.id} row={row} isNamed={of === 'organisations'} />
              ))}
            </Rows>
            {total > size && <Pager page={page} size={size} total={total} onPage={setPage} />}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

const unusual: readonly Participation['eventState'][] = ['cancelled', 'not_held'];

function ParticipationRow({ row, isNamed }: Readonly<{ row: Participation; isNamed: boolean }>) {
  const { t } = useTranslation();
  return (
    <ListRow
      title={
        <Link to="/e/$eventId/teilnehmende" params={{ eventId: row.eventId }} search={{ wer: row.id }}>
          {row.eventTitle}
        </Link>
      }
      text={[isNamed && row.personName, day(row.startsLocal), t(`events.mode.${row.mode}`)].filter(Boolean).join(' · ')}
      aside={
        <>
          {unusual.includes(row.eventState) && <EventStateMark state={row.eventState} />}
          <StatusMark of={row} />
        </>
      }
    />
  );
}
