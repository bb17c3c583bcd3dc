import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDay } from '../../i18n/format';
import { eventQuery, eventsQuery } from '../events/events';
import { seriesChoicesQuery } from '../series/series';
import { occasionOf } from './criteria';

type Props = Readonly<{
  id: string;
  error: ReactNode;
  networkId: string;
  value: string;
  onChange: (occasion: string) => void;
}>;

type Dated = Readonly<{ id: string; title: string; startsLocal: string }>;

const optionOf = ({ id, title, startsLocal }: Dated) => ({
  ...{ value: `eventId:${id}`, label: `${title}, ${shortDay(startsLocal)}` },
});

/** One gathering, or every one of a series. */
export function OccasionField({ networkId, value, onChange, ...field }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  const at = occasionOf(value);
  const eventId = at && 'eventId' in at ? at.eventId : '';
  const chosen = useQuery({ ...eventQuery(eventId), enabled: eventId !== '' }).data;
  const own = chosen && optionOf(chosen);
  const text = search === '' || search === own?.label ? undefined : search;
  const events = useQuery(eventsQuery({ networkId, page: 1, text, order: 'latest' })).data?.rows ?? [];
  const series = (useQuery(seriesChoicesQuery(networkId)).data ?? []).map(({ id, title }) => ({
    value: `seriesId:${id}`,
    label: t('segments.everyDateOf', { title }),
  }));
  const isChosenSeries = series.some(({ value: one, label }) => one === value && label === search);
  const wanted = text === undefined || isChosenSeries ? '' : text.toLocaleLowerCase();
  const found = events.map(optionOf);
  const gatherings = own && !found.some((option) => option.value === own.value) ? [own, ...found] : found;
  return (
    <Select
      {...field}
      label={t('segments.occasion')}
      data={[
        {
          group: t('segments.series'),
          items: series.filter((one) => one.value === value || one.label.toLocaleLowerCase().includes(wanted)),
        },
        { group: t('segments.gatherings'), items: gatherings },
      ].filter(({ items }) => items.length > 0)}
      value={value === '' ? null : value}
      onChange={(occasion) => onChange(occasion ?? '')}
      searchable
      onSearchChange={setTyped}
      // The server has searched already.
      filter={({ options }) => options}
      placeholder={t('common.typeToSearch')}
      nothingFoundMessage={t('common.nothingFound')}
      comboboxProps={{ withinPortal: false, floatingStrategy: 'fixed', transitionProps: { duration: 0 } }}
      maxDropdownHeight={280}
    />
  );
}
