import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState';
import { LinkButton } from '../../components/LinkButton';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { begunMail } from '../../mail-draft';
import { Composer } from './Composer';

const route = getRouteApi('/inside/postausgang/e-mails/neu');

/** Where a mail in one's own words is written. To whom was decided on the page before. */
export function ComposePage() {
  const { t } = useTranslation();
  const { entwurf } = route.useSearch();
  const [begun] = useState(() => begunMail(entwurf));
  if (entwurf !== undefined && begun !== null) return <Composer id={entwurf} begun={begun} />;
  const above = <Link to="/postausgang/e-mails">{t('mailings.title')}</Link>;
  const action = <LinkButton to="/termine">{t('mailings.toEvents')}</LinkButton>;
  return (
    <Page title={t('mailings.compose')} above={above}>
      <Panel>
        <EmptyState title={t('mailings.noDraft')} action={action}>
          {t('mailings.noDraftText')}
        </EmptyState>
      </Panel>
    </Page>
  );
}
