import { LinkButton } from '../../components/LinkButton';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { useAccount } from '../session/session';

/** A fresh installation, or an account that nobody has given a role. */
export function NoNetwork() {
  const { t } = useTranslation();
  const { isInstanceAdmin } = useAccount();
  const action = isInstanceAdmin && <LinkButton to="/netze/neu">{t('shell.noNetwork.createFirst')}</LinkButton>;
  return (
    <Page title={t('shell.noNetwork.title')}>
      <Panel>
        <EmptyState title={isInstanceAdmin ? t('shell.noNetwork.admin') : t('shell.noNetwork.member')} action={action}>
          {isInstanceAdmin ? t('shell.noNetwork.adminText') : t('shell.noNetwork.memberText')}
        </EmptyState>
      </Panel>
    </Page>
  );
}
