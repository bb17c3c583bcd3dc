import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SeriesSummary } from '../../api/types';
import { CreateLink } from '../../components/CreateLink';
import { ListPage } from '../../components/ListPage';
import { Mark } from '../../components/Mark';
import { ListRow, Rows } from '../../components/Rows';
import { useListSearch } from '../../components/useListSearch';
import { longDay } from '../../i18n/format';
import { useMay, useNetwork } from '../session/useNetwork';
import { seriesListQuery } from './series';
import { useRuleWords } from './useRuleWords';

export function SeriesListPage() {
  const { t } = useTranslation();
  const { id } = useNetwork();
  const [search] = useListSearch();
  const query = useQuery(seriesListQuery(id, search.seite ?? 1));
  return (
    <ListPage
      title={t('series.title')}
      lead={t('series.lead')}
      create={useMay('event:write') && <CreateLink to="/reihen/neu" label={t('series.new')} />}
      query={query}
      empty={{ title: t('series.empty'), text: t('series.emptyText') }}
    >
      {(rows) => (
        <Rows>
          {rows.map((series) => (
            <SeriesRow key={series.id} series={series} />
          ))}
        </Rows>
      )}
    </ListPage>
  );
}

function SeriesRow({ series }: Readonly<{ series: SeriesSummary }>) {
  const { t } = useTranslation();
  const words = useRuleWords();
  const { id, title, type, group, recurrence, next, endedAt, count } = series;
  const facts = [t(`events.type.${type}`), group?.name, words.rule(recurrence), t('series.dates', { count })];
  return (
    <ListRow
      title={
        <Link to="/reihen/$seriesId" params={{ seriesId: id }}>
          {title}
        </Link>
      }
      note={facts.filter(Boolean).join(' · ')}
      text={next && t('series.nextOn', { day: longDay(next.startsLocal) })}
      aside={endedAt && <Mark tone="quiet">{t('series.ended')}</Mark>}
    />
  );
}
