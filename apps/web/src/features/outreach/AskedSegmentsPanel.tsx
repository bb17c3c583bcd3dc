import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { Rows } from '../../components/Rows';
import { SegmentLine } from '../segments/SegmentLine';
import { ChooseSegmentsDialog } from './ChooseSegmentsDialog';
import { askedSegmentsQuery } from './asked-segments';

type Props = Readonly<{ eventId: string; networkId: string; mayWrite: boolean }>;

/** Whom the gathering asks beside its members. */
export function AskedSegmentsPanel({ eventId, networkId, mayWrite }: Props) {
  const { t } = useTranslation();
  const [isChoosing, setChoosing] = useState(false);
  const query = useQuery(askedSegmentsQuery(eventId));
  const isClosed = query.data?.isForMembersOnly ?? true;
  const choose = mayWrite && !isClosed && (
    <Button variant="default" onClick={() => setChoosing(true)}>
      {t('segments.choose')}
    </Button>
  );
  return (
    <Panel title={t('segments.title')} lead={t('segments.askedLead')} actions={choose}>
      <Loaded query={query} lines={2}>
        {({ isForMembersOnly, rows }) =>
          isForMembersOnly ? (
            <p>{t('segments.closedGroup')}</p>
          ) : rows.length === 0 ? (
            <p>{t('segments.noneAsked')}</p>
          ) : (
            <Rows>
              {rows.map((segment) => (
                <SegmentLine key={segment.id} segment={segment} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      {isChoosing && query.data && (
        <ChooseSegmentsDialog
          eventId={eventId}
          networkId={networkId}
          asked={query.data.rows}
          onClose={() => setChoosing(false)}
        />
      )}
    </Panel>
  );
}
