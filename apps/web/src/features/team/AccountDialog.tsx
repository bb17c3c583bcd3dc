import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { Role, TeamAccount } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { ProblemNote } from '../../components/ProblemNote';
import { ListRow, Rows } from '../../components/Rows';
import { Row } from '../../components/forms/Form';
import { toast } from '../../components/toast';
import { Address } from '../../components/Address';
import { useNetworks } from '../session/useNetwork';
import { useAccount } from '../session/session';
import { grant, grantable, revoke, setEnabled, TEAM_KEY } from './team';

type Props = Readonly<{ account: TeamAccount; onClose: () => void }>;

export function AccountDialog({ account, onClose }: Props) {
  const { t } = useTranslation();
  const own = useAccount();
  const { networks } = useNetworks();
  const options = { changes: [TEAM_KEY], onDone: () => toast(t('common.saved')) };
  const revoking = useAction(revoke, options);
  const enabling = useAction(setEnabled, options);
  const problem = revoking.problem ?? enabling.problem;
  const isDisabled = account.state === 'disabled';
  return (
    <Dialog title={account.displayName} onClose={onClose}>
      <p>
        <Address of={account.email} />
      </p>
      {problem && <ProblemNote problem={problem} />}
      <h3>{t('team.roles')}</h3>
      <Rows>
        {account.roles.length === 0 && <ListRow title={t('team.noRoles')} />}
        {account.roles.map(({ networkId, role }) => (
          <ListRow
            key={`${networkId}${role}`}
            title={t(`team.role.${role}`)}
            text={networks.find(({ id }) => id === networkId)?.name}
            aside={
              <Button
                variant="subtle"
                size="xs"
                onClick={() => revoking.run({ accountId: account.id, networkId, role })}
              >
                {t('team.revoke')}
              </Button>
            }
          />
        ))}
      </Rows>
      <Grant account={account} />
      {own.isInstanceAdmin && own.id !== account.id && (
        <div>
          <Button
            variant="default"
            color="clay"
            onClick={() => enabling.run({ accountId: account.id, isEnabled: isDisabled })}
          >
            {t(isDisabled ? 'team.enable' : 'team.disable')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

function Grant({ account }: Readonly<{ account: TeamAccount }>) {
  const { t } = useTranslation();
  const { isInstanceAdmin } = useAccount();
  const { networks, current } = useNetworks();
  const [networkId, setNetworkId] = useState(current?.id ?? '');
  const [role, setRole] = useState<Role>('organiser');
  const action = useAction(grant, { changes: [TEAM_KEY], onDone: () => toast(t('common.saved')) });
  const own = networks.find(({ id }) => id === networkId)?.roles ?? [];
  const choices = grantable(own, isInstanceAdmin);
  return (
    <>
      <Row>
        <NativeSelect
          label={t('shell.network')}
          value={networkId}
          data={networks.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setNetworkId(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('team.roleLabel')}
          value={role}
          data={choices.map((value) => ({ value, label: t(`team.role.${value}`) }))}
          onChange={(event) => setRole(event.currentTarget.value as Role)}
        />
      </Row>
      {action.problem && <ProblemNote problem={action.problem} />}
      <div>
        <Button
          variant="default"
          disabled={!choices.includes(role)}
          loading={action.isRunning}
          onClick={() => action.run({ accountId: account.id, networkId, role })}
        >
          {t('team.grant')}
        </Button>
      </div>
    </>
  );
}
