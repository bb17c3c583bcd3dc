import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Mailing } from '../../api/types';
import { LinkButton } from '../../components/LinkButton';
import { ListPage } from '../../components/ListPage';
import { ListRow, Rows } from '../../components/Rows';
import { useListSearch } from '../../components/useListSearch';
import { instant } from '../../i18n/format';
import { useNetwork } from '../session/useNetwork';
import { mailingsQuery } from './mailings';
import { outcomeOf } from './progress';

/** What was written to many, the latest first. */
export function MailingsPage() {
  const { t } = useTranslation();
  const { id: networkId } = useNetwork();
  const [{ seite }] = useListSearch();
  const outbox = (
    <>
      <LinkButton variant="default" to="/postausgang/vorlagen">
        {t('mailings.templates')}
      </LinkButton>
      <LinkButton variant="default" to="/postausgang">
        {t('mails.title')}
      </LinkButton>
    </>
  );
  return (
    <ListPage
      title={t('mailings.title')}
      lead={t('mailings.lead')}
      create={outbox}
      query={useQuery(mailingsQuery(networkId, seite ?? 1))}
      empty={{ title: t('mailings.empty'), text: t('mailings.emptyText') }}
    >
      {(rows) => (
        <Rows>
          {rows.map((mailing) => (
            <MailingRow key={mailing.id} mailing={mailing} />
          ))}
        </Rows>
      )}
    </ListPage>
  );
}

function MailingRow({ mailing }: Readonly<{ mailing: Mailing }>) {
  const { t } = useTranslation();
  const { id, texts, event, recipients, takenBack, progress, actorName } = mailing;
  const { delivered, failed } = outcomeOf(progress);
  const outcome =
    takenBack === null
      ? [
          t('mailings.delivered', { done: delivered, total: recipients }),
          failed > 0 && t('mailings.failed', { count: failed }),
        ]
      : [t('mailings.takenBack', { count: takenBack })];
  return (
    <ListRow
      title={
        <Link to="/postausgang/e-mails/$mailingId" params={{ mailingId: id }}>
          {(texts.de ?? texts.en)?.subject}
        </Link>
      }
      text={[event?.name, actorName, instant(mailing.createdAt)].filter(Boolean).join(' · ')}
      aside={<span>{outcome.filter(Boolean).join(', ')}</span>}
    />
  );
}
