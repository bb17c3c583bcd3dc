import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MailInFull } from '../../api/types';
import { Address } from '../../components/Address';
import { Facts } from '../../components/Facts';
import { Panel } from '../../components/Panel';
import { count, instant } from '../../i18n/format';
import { useNetwork } from '../session/useNetwork';
import { gatheringsQuery } from './mails';
import { MailStatusMark } from './MailStatusMark';
import { returnedText } from './returned';

/** Where a mail went and what became of it. */
export function MailFacts({ mail }: Readonly<{ mail: MailInFull }>) {
  const { t } = useTranslation();
  const { id: networkId } = useNetwork();
  const event = useQuery(gatheringsQuery(mail.networkId ?? networkId)).data?.find(({ id }) => id === mail.eventId);
  return (
    <Panel>
      <Facts
        rows={[
          [t('mails.statusLabel'), <MailStatusMark key="status" status={mail.status} />],
          [t('mails.to'), mail.toName],
          [t('mails.address'), <Address key="address" of={mail.toAddress} />],
          [t('mails.kind'), t(`mails.template.${mail.template}`)],
          [
            t('mails.event'),
            event && (
              <Link key="event" to="/e/$eventId" params={{ eventId: event.id }}>
                {event.title}
              </Link>
            ),
          ],
          [t('mails.enclosed'), mail.hasCalendar && t('mails.calendar')],
          [t('mails.created'), instant(mail.createdAt)],
          [t('mails.sent'), mail.sentAt && instant(mail.sentAt)],
          [t('mails.tries'), mail.attempts > 1 && count(mail.attempts)],
          [t('mails.cameBack'), mail.returned && instant(mail.returned.at)],
          [t('mails.why'), mail.returned && returnedText(t, mail.returned)],
          [t('mails.answer'), mail.returned?.diagnosis || mail.response],
        ]}
      />
    </Panel>
  );
}
