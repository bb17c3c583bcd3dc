import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendanceMatrix, MatrixRow } from '../../api/types';
import { useChosen } from '../../chosen';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { shortDay, today } from '../../i18n/format';
import { useMay, useNetwork } from '../session/useNetwork';
import { AskBar } from './AskBar';
import { Legend } from './Legend';
import { rowsShown } from './matrix-rows';
import { MatrixFilters } from './MatrixFilters';
import { MatrixTable } from './MatrixTable';
import { PrintMenu } from './PrintMenu';
import { matrixQuery } from './regularity';
import { type MatrixSearch, kinds } from './search';
import { ShownTabs } from './ShownTabs';
import { Sums } from './Sums';
import { useSheetRows } from './useSheetRows';

const route = getRouteApi('/inside/anwesenheit');

/** How regularly everybody comes: who is in touch, and whom somebody should ask. */
export function MatrixPage() {
  const { t } = useTranslation();
  const { id: networkId, name, slug } = useNetwork();
  const { wer = 'personen', gruppe, reihe, von, stichtag, ...shown } = route.useSearch();
  const navigate = route.useNavigate();
  const sheetRows = useSheetRows();
  const change = (changes: Partial<MatrixSearch>): void =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false });
  const query = useQuery(
    matrixQuery(networkId, { kind: kinds[wer], groupId: gruppe, seriesId: reihe, from: von, asOf: stichtag }),
  );
  const matrix = query.data;
  const day = shortDay(stichtag ?? today());
  const rows = useMemo(
    () => (matrix === undefined ? [] : rowsShown(matrix.rows, shown.zeigen, shown.suche ?? '')),
    [matrix, shown.zeigen, shown.suche],
  );
  const keep = async (known: AttendanceMatrix): Promise<void> => {
    const { saveSheet } = await import('./xlsx');
    await saveSheet(`${slug}-${t('regularity.file')}-${stichtag ?? today()}.xlsx`, sheetRows(known, rows));
  };
  return (
    <Page
      title={t('regularity.title')}
      lead={t('regularity.lead', { network: name, day })}
      actions={
        matrix !== undefined &&
        rows.length > 0 && (
          <>
            <Button
              variant="default"
              leftSection={<IconTable size={18} aria-hidden />}
              onClick={() => void keep(matrix)}
            >
              {t('regularity.xlsx')}
            </Button>
            <PrintMenu networkId={networkId} search={{ wer, gruppe, reihe, von, stichtag, ...shown }} />
          </>
        )
      }
    >
      <MatrixFilters {...{ networkId, wer, gruppe, reihe, von, stichtag }} {...shown} onChange={change} />
      <Loaded query={query} lines={8}>
        {(known) => (
          <>
            <ShownTabs matrix={known} chosen={shown.zeigen} onChoose={(zeigen) => change({ zeigen })} />
            <Matrix
              {...{ networkId, matrix: known, rows }}
              isWhole={[gruppe, reihe, von, stichtag].every((one) => one === undefined)}
              hasHeat={shown.farben === 'an'}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

type Props = Readonly<{
  networkId: string;
  matrix: AttendanceMatrix;
  rows: readonly MatrixRow[];
  /** Of all groups, series and days. */
  isWhole: boolean;
  hasHeat: boolean;
}>;

function Matrix({ networkId, matrix, rows, isWhole, hasHeat }: Props) {
  const { t } = useTranslation();
  const list = `matrix-${networkId}`;
  const [chosen, setChosen] = useChosen(list);
  const mayAsk = useMay('event:write') && matrix.kind === 'persons';
  if (rows.length === 0) {
    const isEmpty = isWhole && matrix.rows.length === 0;
    return (
      <Panel flush>
        <EmptyState title={t(isEmpty ? 'regularity.empty' : 'common.nothingFound')}>
          {t(isEmpty ? 'regularity.emptyText' : 'common.nothingFoundText')}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <>
      <Panel flush>
        <MatrixTable {...{ matrix, rows, hasHeat, chosen }} onChoose={mayAsk ? setChosen : null} />
      </Panel>
      <Legend hasHeat={hasHeat} />
      <Sums matrix={matrix} rows={rows} />
      {mayAsk && <AskBar {...{ networkId, list, matrix, chosen }} onChoose={setChosen} />}
    </>
  );
}
