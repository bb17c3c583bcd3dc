import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Pager } from '../../components/Pager';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { count } from '../../i18n/format';
import { PersonLink } from '../contacts/links';
import { fullName } from '../contacts/names';
import { PAGE_SIZE, segmentPeopleQuery } from './segments';

type Props = Readonly<{ segment: Segment; page: number; onPage: (page: number) => void }>;

/** Everybody whom a segment means now. */
export function SegmentPeople({ segment, page, onPage }: Props) {
  const { t } = useTranslation();
  const query = useQuery(segmentPeopleQuery(segment.id, page));
  const number = count(segment.count);
  return (
    <Panel title={t('segments.count', { count: segment.count, number })} lead={t('segments.peopleLead')}>
      <Loaded query={query} lines={8}>
        {({ rows, total }) =>
          total === 0 ? (
            <EmptyState title={t('segments.nobody')}>{t('segments.nobodyText')}</EmptyState>
          ) : (
            <>
              <Rows>
                {rows.map((person) => (
                  <ListRow
                    key={person.personId}
                    title={<PersonLink to={{ id: person.personId, name: fullName(person) }} />}
                    text={[person.organisationName, person.email ?? t('segments.noAddress')]
                      .filter(Boolean)
                      .join(' · ')}
                  />
                ))}
              </Rows>
              <Pager page={page} size={PAGE_SIZE} total={total} onPage={onPage} />
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}
