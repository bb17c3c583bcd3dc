import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { MailRow, MailStatus } from '../../api/types';
import { Address } from '../../components/Address';
import { type ListFilter, ListPage } from '../../components/ListPage';
import { Mark, type Tone } from '../../components/Mark';
import { Note } from '../../components/Note';
import { ProblemNote } from '../../components/ProblemNote';
import { ListRow, Rows } from '../../components/Rows';
import { toast } from '../../components/toast';
import { useListSearch } from '../../components/useListSearch';
import { count, instant } from '../../i18n/format';
import { TODAY_KEY } from '../../api/keys';
import { useMay, useNetwork } from '../session/useNetwork';
import { mailCountsQuery, mailsQuery, MAILS_KEY, markSent, resend } from './mails';

const tones: Record<MailStatus, Tone> = {
  queued: 'waiting',
  claimed: 'waiting',
  sending: 'waiting',
  sent: 'ok',
  held: 'warning',
  failed: 'error',
  suppressed: 'quiet',
};
const statuses = Object.keys(tones) as readonly MailStatus[];

export function MailsPage() {
  const { t } = useTranslation();
  const { id: networkId } = useNetwork();
  const [search] = useListSearch();
  const status = statuses.find((one) => one === search.zustand);
  const query = useQuery(mailsQuery(networkId, status, search.seite ?? 1));
  const counts = useQuery(mailCountsQuery(networkId)).data;
  const mayWrite = useMay('event:write');
  const options = { changes: [MAILS_KEY, TODAY_KEY], onDone: () => toast(t('common.saved')) };
  const again = useAction(resend, options);
  const arrived = useAction(markSent, options);
  const problem = again.problem ?? arrived.problem;
  const stuck = (counts?.held ?? 0) + (counts?.failed ?? 0);
  const statusFilter: ListFilter = {
    name: 'zustand',
    label: t('mails.statusLabel'),
    all: t('mails.everyStatus'),
    choices: statuses.map((value) => ({
      value,
      label: `${t(`mails.status.${value}`)} (${count(counts?.[value] ?? 0)})`,
    })),
  };
  return (
    <ListPage
      title={t('mails.title')}
      lead={t('mails.lead')}
      create={null}
      filters={[statusFilter]}
      query={query}
      empty={{ title: t('mails.empty'), text: t('mails.emptyText') }}
    >
      {(rows) => (
        <>
          {stuck > 0 && (
            <Note tone="warning" title={t('mails.stuck', { count: stuck })}>
              <p>{t('mails.stuckText')}</p>
            </Note>
          )}
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
      title={mail.toName || <Address of={mail.toAddress} />}
      text={
        <>
          {mail.toName && (
            <>
              <Address of={mail.toAddress} /> ·{' '}
            </>
          )}
          {t(`mails.template.${mail.template}`)} ·{' '}
          {mail.sentAt
            ? t('mails.sentAt', { at: instant(mail.sentAt) })
            : t('mails.createdAt', { at: instant(mail.createdAt) })}
          {mail.attempts > 1 && ` · ${t('mails.attempts', { count: mail.attempts })}`}
        </>
      }
      note={isStuck && mail.response && t('mails.response', { text: mail.response })}
      aside={
        <>
          <Mark tone={tones[mail.status]}>{t(`mails.status.${mail.status}`)}</Mark>
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
