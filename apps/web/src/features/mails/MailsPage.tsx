import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TODAY_KEY } from '../../api/keys';
import { useAction } from '../../api/useAction';
import type { MailRow, MailStatus } from '../../api/types';
import { LinkButton } from '../../components/LinkButton';
import { type ListFilter, ListPage } from '../../components/ListPage';
import { Note } from '../../components/Note';
import { ProblemNote } from '../../components/ProblemNote';
import { ListRow, Rows } from '../../components/Rows';
import { toast } from '../../components/toast';
import { useListSearch } from '../../components/useListSearch';
import { count, instant, shortDay } from '../../i18n/format';
import { useMay, useNetwork } from '../session/useNetwork';
import { gatheringsQuery, mailCountsQuery, mailsQuery, MAILS_KEY, markSent, resend } from './mails';
import { MailStatusMark } from './MailStatusMark';
import { ResendNote } from './ResendNote';
import { returnedText } from './returned';

/** `claimed` lasts for a moment and is called as `queued` is. */
const statuses: readonly MailStatus[] = [
  'queued',
  'sending',
  'sent',
  'bounced',
  'held',
  'failed',
  'suppressed',
  'expired',
];

export function MailsPage() {
  const { t } = useTranslation();
  const { id: networkId } = useNetwork();
  const [{ suche, seite, zustand, termin, stapel }] = useListSearch();
  const gatherings = useQuery(gatheringsQuery(networkId)).data ?? [];
  const filter = {
    status: statuses.find((one) => one === zustand),
    eventId: termin,
    batchId: stapel,
    text: suche,
  };
  const query = useQuery(mailsQuery(networkId, { ...filter, page: seite ?? 1 }));
  const counts = useQuery(mailCountsQuery(networkId)).data;
  const mayWrite = useMay('event:write');
  const options = { changes: [MAILS_KEY, TODAY_KEY], onDone: () => toast(t('common.saved')) };
  const again = useAction(resend, options);
  const arrived = useAction(markSent, options);
  const problem = again.problem ?? arrived.problem;
  const statusFilter: ListFilter = {
    name: 'zustand',
    label: t('mails.statusLabel'),
    all: t('mails.everyStatus'),
    choices: statuses.map((value) => ({
      value,
      label: `${t(`mails.status.${value}`)} (${count(counts?.[value] ?? 0)})`,
    })),
  };
  const eventFilter: ListFilter = {
    name: 'termin',
    label: t('mails.event'),
    all: t('mails.everyEvent'),
    choices: gatherings.map(({ id, title, startsLocal }) => ({
      value: id,
      label: `${title}, ${shortDay(startsLocal.slice(0, 10))}`,
    })),
  };
  return (
    <ListPage
      title={t('mails.title')}
      lead={t('mails.lead')}
      create={
        <LinkButton variant="default" to="/postausgang/e-mails">
          {t('mails.toMailings')}
        </LinkButton>
      }
      searchLabel={t('mails.search')}
      filters={[statusFilter, eventFilter]}
      query={query}
      empty={{ title: t('mails.empty'), text: t('mails.emptyText') }}
    >
      {(rows) => (
        <>
          {stapel && (
            <Note tone="info">
              <p>
                {t('mails.ofMailing')}{' '}
                <Link to="/postausgang/e-mails/$mailingId" params={{ mailingId: stapel }}>
                  {t('mails.toMailing')}
                </Link>
              </p>
            </Note>
          )}
          <ResendNote networkId={networkId} filter={filter} />
          {problem && <ProblemNote problem={problem} />}
          <Rows>
            {rows.map((mail) => (
              <MailLine
                key={mail.id}
                mail={mail}
                mayWrite={mayWrite}
                onResend={() => again.run({ mailId: mail.id })}
                onMarkSent={() => arrived.run({ mailId: mail.id })}
              />
            ))}
          </Rows>
        </>
      )}
    </ListPage>
  );
}

type LineProps = Readonly<{ mail: MailRow; mayWrite: boolean; onResend: () => void; onMarkSent: () => void }>;

function MailLine({ mail, mayWrite, onResend, onMarkSent }: LineProps) {
  const { t } = useTranslation();
  const isStuck = mail.status === 'held' || mail.status === 'failed';
  return (
    <ListRow
      title={
        <Link to="/postausgang/$mailId" params={{ mailId: mail.id }}>
          {mail.toName || mail.toAddress}
        </Link>
      }
      text={[
        t(`mails.template.${mail.template}`),
        mail.attempts > 1 && t('mails.attempts', { count: mail.attempts }),
        mail.toName && mail.toAddress,
      ]
        .filter(Boolean)
        .join(' · ')}
      note={
        mail.returned
          ? returnedText(t, mail.returned)
          : isStuck && mail.response && t('mails.response', { text: mail.response })
      }
      aside={
        <>
          <span>{mail.sentAt ? instant(mail.sentAt) : t('mails.createdAt', { at: instant(mail.createdAt) })}</span>
          <MailStatusMark status={mail.status} />
          {mayWrite && isStuck && (
            <Button variant="default" size="xs" onClick={onResend}>
              {t('mails.resend')}
            </Button>
          )}
          {mayWrite && mail.status === 'held' && (
            <Button variant="subtle" size="xs" onClick={onMarkSent}>
              {t('mails.markSent')}
            </Button>
          )}
        </>
      }
    />
  );
}
