import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../components/ListPage';
import { Mark } from '../../components/Mark';
import { ListRow, Rows } from '../../components/Rows';
import { useListSearch } from '../../components/useListSearch';
import { useNetworks } from '../session/useNetwork';
import { AccountDialog } from './AccountDialog';
import { InviteDialog } from './InviteDialog';
import { teamQuery } from './team';

export function TeamPage() {
  const { t } = useTranslation();
  const [search] = useListSearch();
  const { networks } = useNetworks();
  const query = useQuery(teamQuery(search.seite ?? 1));
  const [isInviting, setInviting] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const account = query.data?.rows.find(({ id }) => id === opened);
  const rolesOf = (
    roles: readonly { networkId: string; role: 'admin' }[] | NonNullable<typeof account>['roles'],
  ): string =>
    roles
      .map(
        ({ networkId, role }) =>
          `${t(`team.role.${role}`)} (${networks.find(({ id }) => id === networkId)?.name ?? '–'})`,
      )
      .join(', ');
  const create = (
    <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setInviting(true)}>
      {t('team.invite')}
    </Button>
  );
  return (
    <ListPage
      title={t('team.title')}
      lead={t('team.lead')}
      create={create}
      query={query}
      empty={{ title: t('team.empty'), text: t('team.emptyText') }}
    >
      {(rows) => (
        <>
          <Rows>
            {rows.map((row) => (
              <ListRow
                key={row.id}
                title={
                  <button type="button" aria-haspopup="dialog" onClick={() => setOpened(row.id)}>
                    {row.displayName}
                  </button>
                }
                text={row.email}
                aside={
                  <>
                    <span>{row.isInstanceAdmin ? t('team.instanceAdmin') : rolesOf(row.roles)}</span>
                    {row.state !== 'active' && (
                      <Mark tone={row.state === 'invited' ? 'waiting' : 'quiet'}>{t(`team.state.${row.state}`)}</Mark>
                    )}
                  </>
                }
              />
            ))}
          </Rows>
          {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
          {account && <AccountDialog account={account} onClose={() => setOpened(null)} />}
        </>
      )}
    </ListPage>
  );
}
