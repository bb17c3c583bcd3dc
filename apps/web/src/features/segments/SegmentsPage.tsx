import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CreateLink } from '../../components/CreateLink';
import { ListPage } from '../../components/ListPage';
import { Rows } from '../../components/Rows';
import { useMay, useNetwork } from '../session/useNetwork';
import { SegmentLine } from './SegmentLine';
import { segmentsQuery } from './segments';

/** The segments of a network, each as a sentence and with the number of people it means now. */
export function SegmentsPage() {
  const { t } = useTranslation();
  const { id } = useNetwork();
  const query = useQuery(segmentsQuery(id));
  return (
    <ListPage
      title={t('segments.title')}
      lead={t('segments.lead')}
      create={useMay('contact:write') && <CreateLink to="/verteiler/neu" label={t('segments.new')} />}
      query={query}
      empty={{ title: t('segments.empty'), text: t('segments.emptyText') }}
    >
      {(rows) => (
        <Rows>
          {rows.map((segment) => (
            <SegmentLine key={segment.id} segment={segment} />
          ))}
        </Rows>
      )}
    </ListPage>
  );
}
