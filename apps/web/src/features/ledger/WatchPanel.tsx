import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LedgerWatch } from '../../api/types';
import { Panel } from '../../components/Panel';
import { Rows } from '../../components/Rows';
import { useNetworks } from '../session/useNetwork';
import { BalanceNote } from './BalanceNote';
import { watchQuery } from './ledger';
import { PromiseLine } from './PromiseLine';

/** The watch over the promises of all networks: what adds up, and what of it is pressing. Nothing while nothing was reported. */
export function WatchPanel() {
  const { networks } = useNetworks();
  const mayLook = networks.some(({ permissions }) => permissions.includes('contact:read'));
  const { data } = useQuery({ ...watchQuery, enabled: mayLook });
  return (
    <>
      {(data?.networks ?? []).map((watch) => (
        <NetworkWatch key={watch.balance.networkId} watch={watch} />
      ))}
    </>
  );
}

function NetworkWatch({ watch: { balance, amber, red, first } }: Readonly<{ watch: LedgerWatch }>) {
  const { t } = useTranslation();
  const { networks } = useNetworks();
  const network = networks.find(({ id }) => id === balance.networkId);
  const title = networks.length > 1 && network ? t('ledger.watchOf', { name: network.name }) : t('ledger.watch');
  return (
    <Panel
      title={title}
      lead={amber + red === 0 ? t('ledger.watchCalm') : t('ledger.watchLead', { amber, red })}
      actions={
        <Link to="/projekte/register" search={{ netz: network?.slug } as never}>
          {t('ledger.toRegister')}
        </Link>
      }
    >
      <BalanceNote balance={balance} />
      {first.length > 0 && (
        <Rows>
          {first.map((row) => (
            <PromiseLine key={row.id} row={row} networkId={balance.networkId} />
          ))}
        </Rows>
      )}
    </Panel>
  );
}
