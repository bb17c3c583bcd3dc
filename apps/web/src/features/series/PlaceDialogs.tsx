import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { SeriesDate, SeriesView } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { toast } from '../../components/toast';
import { day } from '../../i18n/format';
import { eventsQuery } from '../events/events';
import { PLANNED_KEYS, placeInSeries } from './series';

function usePlacing(onClose: () => void) {
  const { t } = useTranslation();
  const send = (input: Readonly<{ eventId: string; version: number; seriesId: string | null }>, key: string) => {
    const { eventId, ...body } = input;
    return placeInSeries(eventId)(body, key);
  };
  return useAction(send, {
    changes: PLANNED_KEYS,
    onDone: () => {
      toast(t('common.saved'));
      onClose();
    },
  });
}

/** A gathering that belonged to the series all along, such as the one of last year. */
export function AdoptDialog({ series, onClose }: Readonly<{ series: SeriesView; onClose: () => void }>) {
  const { t } = useTranslation();
  const action = usePlacing(onClose);
  const [eventId, setEventId] = useState('');
  const { data } = useQuery(eventsQuery({ networkId: series.networkId, page: 1, order: 'latest' }));
  const own = new Set(series.dates.map(({ event }) => event?.id));
  const events = (data?.rows ?? []).filter(({ id }) => !own.has(id));
  const chosen = events.find(({ id }) => id === eventId);
  return (
    <Confirm
      title={t('series.adopt.action')}
      action={t('series.adopt.action')}
      isRunning={action.isRunning}
      isReady={chosen !== undefined}
      problem={action.problem}
      onConfirm={() => chosen && action.run({ eventId, version: chosen.version, seriesId: series.id })}
      onClose={onClose}
    >
      <p>{t('series.adopt.text')}</p>
      <NativeSelect
        label={t('series.adopt.event')}
        value={eventId}
        data={[
          { value: '', label: t('series.adopt.choose') },
          ...events.map(({ id, title, startsLocal }) => ({ value: id, label: `${title}, ${day(startsLocal)}` })),
        ]}
        onChange={({ currentTarget: { value } }) => setEventId(value)}
      />
    </Confirm>
  );
}

/** The gathering stays; it only belongs to the series no more. */
export function ReleaseDialog({
  event,
  onClose,
}: Readonly<{ event: NonNullable<SeriesDate['event']>; onClose: () => void }>) {
  const { t } = useTranslation();
  const action = usePlacing(onClose);
  return (
    <Confirm
      title={t('series.release.action')}
      action={t('series.release.action')}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ eventId: event.id, version: event.version, seriesId: null })}
      onClose={onClose}
    >
      <p>{t('series.release.text', { title: event.title })}</p>
    </Confirm>
  );
}
