import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesMember, SeriesView } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Mark } from '../../components/Mark';
import { Pager } from '../../components/Pager';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { instant } from '../../i18n/format';
import { PersonLink } from '../contacts/links';
import { MEMBER_ROWS, seriesMembersQuery } from './series';

const tones = { accepted: 'ok', per_date: 'info', declined: 'quiet' } as const;

/** Who is expected at every date, and who has answered once for all of them. */
export function MembersPanel({ series }: Readonly<{ series: SeriesView }>) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const query = useQuery(seriesMembersQuery(series.id, page));
  return (
    <Panel title={t('series.answers.title')} lead={t('series.answers.lead')} flush>
      <Loaded query={query} lines={4}>
        {({ rows, total }) =>
          total === 0 ? (
            <EmptyState title={t('series.answers.none')}>{t('series.answers.noneText')}</EmptyState>
          ) : (
            <>
              <Rows>
                {rows.map((member) => (
                  <MemberRow key={member.personId} member={member} />
                ))}
              </Rows>
              {total > MEMBER_ROWS && <Pager page={page} size={MEMBER_ROWS} total={total} onPage={setPage} />}
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}

function MemberRow({ member }: Readonly<{ member: SeriesMember }>) {
  const { t } = useTranslation();
  const { personId, firstName, lastName, organisationName, answer, answeredAt } = member;
  const notes = [organisationName, answeredAt && t('series.answers.since', { when: instant(answeredAt) })];
  return (
    <ListRow
      title={<PersonLink to={{ id: personId, name: `${firstName} ${lastName}`.trim() }} />}
      note={notes.filter(Boolean).join(' · ')}
      aside={<Mark tone={answer === null ? 'waiting' : tones[answer]}>{t(`series.answers.${answer ?? 'open'}`)}</Mark>}
    />
  );
}
