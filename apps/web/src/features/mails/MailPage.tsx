import { Button } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TODAY_KEY } from '../../api/keys';
import type { MailInFull } from '../../api/types';
import { useAction } from '../../api/useAction';
import { Confirm } from '../../components/Confirm';
import { Loaded } from '../../components/Loaded';
import { MoreMenu } from '../../components/MoreMenu';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { ProblemNote } from '../../components/ProblemNote';
import { toast } from '../../components/toast';
import { useMay } from '../session/useNetwork';
import { MailFacts } from './MailFacts';
import { mailQuery, MAILS_KEY, markSent, resend } from './mails';
import classes from './MailPage.module.css';

const route = getRouteApi('/inside/postausgang/$mailId');

/** One mail as its reader got it, and what can be done when it was not found there. */
export function MailPage() {
  const { mailId } = route.useParams();
  return <Loaded query={useQuery(mailQuery(mailId))}>{(mail) => <Mail mail={mail} />}</Loaded>;
}

function Mail({ mail }: Readonly<{ mail: MailInFull }>) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const changes = [MAILS_KEY, TODAY_KEY];
  const again = useAction(resend, {
    changes,
    onDone: () => {
      toast(t('mails.resent'));
      setAsking(false);
    },
  });
  const arrived = useAction(markSent, { changes, onDone: () => toast(t('common.saved')) });
  const mayWrite = useMay('event:write', mail.networkId ?? undefined);
  const may = (step: MailInFull['steps'][number]): boolean => mayWrite && mail.steps.includes(step);
  const mark = {
    label: t('mails.markSent'),
    icon: IconMailCheck,
    onPick: () => arrived.run({ mailId: mail.id }),
  };
  return (
    <Page
      title={mail.subject ?? t(`mails.template.${mail.template}`)}
      above={<Link to="/postausgang">{t('mails.title')}</Link>}
      actions={
        <>
          {may('resend') && <Button onClick={() => setAsking(true)}>{t('mails.resend')}</Button>}
          <MoreMenu steps={may('mark-sent') ? [mark] : []} />
        </>
      }
      shape="grid"
      rail={<MailFacts mail={mail} />}
    >
      {arrived.problem && <ProblemNote problem={arrived.problem} />}
      <Panel>
        {mail.text === null ? (
          <p>{t('mails.textGone')}</p>
        ) : (
          <>
            <p className={classes.lead}>{t('mails.textLead')}</p>
            <p className={classes.text} lang={mail.language}>
              {mail.text}
            </p>
          </>
        )}
      </Panel>
      {isAsking && (
        <Confirm
          title={t('mails.resendTitle')}
          action={t('mails.resend')}
          isRunning={again.isRunning}
          problem={again.problem}
          onConfirm={() => again.run({ mailId: mail.id })}
          onClose={() => setAsking(false)}
        >
          <p>{t('mails.resendText', { address: mail.toAddress })}</p>
        </Confirm>
      )}
    </Page>
  );
}
