import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import { Note } from '../../components/Note';
import { ProblemNote } from '../../components/ProblemNote';
import { requestLink } from './session';
import classes from './MailLink.module.css';

type Props = Readonly<{ email: string; onMissing: () => void }>;

/** The other way in: a link to the address that stands in the form already. No failed attempt closes it. */
export function MailLink({ email, onMissing }: Props) {
  const { t } = useTranslation();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const action = useAction(requestLink, { changes: [], onDone: () => setSentTo(email) });
  return (
    <div className={classes.other}>
      <p>{t('session.forgotten')}</p>
      <Button
        variant="default"
        loading={action.isRunning}
        onClick={() => (email.trim() === '' ? onMissing() : action.run({ email }))}
      >
        {t('session.linkInstead')}
      </Button>
      {action.problem && <ProblemNote problem={action.problem} />}
      <div role="status">
        {sentTo !== null && (
          <Note tone="ok" title={t('session.linkSentTitle')}>
            <p>{t('session.linkSent', { email: sentTo })}</p>
          </Note>
        )}
      </div>
    </div>
  );
}
