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
  const action = isInstanceAdmin && <LinkButton to="/netze/neu">{t('networks.createFirst')}</LinkButton>;
  return (
    <Page title={t('networks.noneTitle')}>
      <Panel>
        <EmptyState title={isInstanceAdmin ? t('networks.noneAdmin') : t('networks.noneMember')} action={action}>
          {isInstanceAdmin ? t('networks.noneAdminText') : t('networks.noneMemberText')}
        </EmptyState>
      </Panel>
    </Page>
  );
}
