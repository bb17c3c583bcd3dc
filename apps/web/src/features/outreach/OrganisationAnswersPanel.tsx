import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationAnswers } from '../../api/types';
import { FilterSelect } from '../../components/FilterSelect';
import { Loaded } from '../../components/Loaded';
import { Mark, type Tone } from '../../components/Mark';
import { Pager } from '../../components/Pager';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { count } from '../../i18n/format';
import { organisationAnswersQuery } from './answers';
import { PANEL_ROWS } from './invitations';

type Standing = OrganisationAnswers['standing'];
const tones: Record<Standing, Tone> = { missing: 'waiting', coming: 'ok', declined: 'quiet' };
const standings = Object.keys(tones) as Standing[];

/** Who is still missing: one line for each organisation, those of whom nobody comes first. */
export function OrganisationAnswersPanel({ eventId }: Readonly<{ eventId: string }>) {
  const { t } = useTranslation();
  const [{ standing, page }, setFilter] = useState<{ standing?: Standing; page: number }>({ page: 1 });
  const query = useQuery(organisationAnswersQuery(eventId, { standing, page }));
  const counts = query.data?.counts;
  if (!counts || standings.every((one) => !counts[one])) return null;
  return (
    <Panel title={t('outreach.organisations')} lead={t('outreach.organisationsLead')}>
      <FilterSelect
        label={t('outreach.organisationStanding')}
        all={t('outreach.everyOrganisation')}
        value={standing}
        choices={standings.map((value) => ({
          value,
          label: `${t(`outreach.organisation.${value}`)} (${count(counts[value] ?? 0)})`,
        }))}
        onChange={(value) => setFilter({ standing: standings.find((one) => one === value), page: 1 })}
      />
      <Loaded query={query} lines={4}>
        {({ rows, total }) => (
          <>
            <Rows>
              {rows.map((one) => (
                <ListRow
                  key={one.organisationName}
                  title={one.organisationName || t('outreach.noOrganisation')}
                  text={[
                    one.coming > 0 && t('outreach.answers.accepted', { count: one.coming }),
                    one.declined > 0 && t('outreach.answers.declined', { count: one.declined }),
                    one.silent > 0 && t('outreach.answers.silent', { count: one.silent }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  aside={<Mark tone={tones[one.standing]}>{t(`outreach.organisation.${one.standing}`)}</Mark>}
                />
              ))}
            </Rows>
            <Pager page={page} size={PANEL_ROWS} total={total} onPage={(next) => setFilter({ standing, page: next })} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}
