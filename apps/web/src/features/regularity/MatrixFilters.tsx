import { Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Filters } from '../../components/Filters';
import { FilterSelect } from '../../components/FilterSelect';
import { SearchField } from '../../components/SearchField';
import { groupsQuery } from '../contacts/contacts';
import { seriesChoicesQuery } from '../series/series';
import { type MatrixSearch, type KindName, kinds } from './search';
import { shortDay } from '../../i18n/format';
import classes from './MatrixFilters.module.css';

type Props = MatrixSearch & Readonly<{ networkId: string; onChange: (changes: Partial<MatrixSearch>) => void }>;

const kindNames = Object.keys(kinds) as readonly KindName[];

export function MatrixFilters({
  networkId,
  onChange,
  suche,
  wer,
  zeigen,
  gruppe,
  reihe,
  von,
  stichtag,
  farben,
}: Props) {
  const { t } = useTranslation();
  const groups = useQuery(groupsQuery({ networkId, page: 1, size: 200 })).data?.rows ?? [];
  const series = useQuery(seriesChoicesQuery(networkId)).data ?? [];
  const onPaper = [
    t(`regularity.kind.${wer ?? 'personen'}`),
    groups.find(({ id }) => id === gruppe)?.name,
    series.find(({ id }) => id === reihe)?.title,
    von && `${t('regularity.from')} ${shortDay(von)}`,
    zeigen && t(`regularity.shown.${zeigen}`),
    suche && `„${suche}“`,
  ];
  const active = [gruppe, reihe, von, stichtag].filter((one) => one !== undefined).length;
  return (
    <>
      <Filters
        active={active}
        search={
          <SearchField
            label={t('regularity.search')}
            value={suche ?? ''}
            onSearch={(text) => onChange({ suche: text || undefined })}
          />
        }
      >
        <FilterSelect
          label={t('regularity.whose')}
          all={t('regularity.kind.personen')}
          value={wer === 'personen' ? undefined : wer}
          choices={kindNames
            .filter((name) => name !== 'personen')
            .map((value) => ({ value, label: t(`regularity.kind.${value}`) }))}
          onChange={(value) => onChange({ wer: value as KindName | undefined, zeigen: undefined })}
        />
        <FilterSelect
          label={t('regularity.group')}
          all={t('regularity.everyGroup')}
          value={gruppe}
          choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => onChange({ gruppe: value })}
        />
        <FilterSelect
          label={t('regularity.series')}
          all={t('regularity.everySeries')}
          value={reihe}
          choices={series.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(value) => onChange({ reihe: value })}
        />
        <Day label={t('regularity.from')} value={von} onChange={(value) => onChange({ von: value })} />
        <Day label={t('regularity.asOf')} value={stichtag} onChange={(value) => onChange({ stichtag: value })} />
        <Switch
          label={t('regularity.heat')}
          checked={farben === 'an'}
          onChange={(event) => onChange({ farben: event.currentTarget.checked ? 'an' : undefined })}
        />
      </Filters>
      <p className={classes.paper}>{onPaper.filter(Boolean).join(' · ')}</p>
    </>
  );
}

type DayProps = Readonly<{ label: string; value: string | undefined; onChange: (day: string | undefined) => void }>;

const Day = ({ label, value, onChange }: DayProps) => (
  <TextInput
    type="date"
    label={label}
    classNames={{ root: classes.day, label: classes.label }}
    value={value ?? ''}
    onChange={(event) => onChange(event.currentTarget.value || undefined)}
  />
);
