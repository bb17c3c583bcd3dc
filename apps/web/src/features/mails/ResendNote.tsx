import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TODAY_KEY } from '../../api/keys';
import type { ResendableMails } from '../../api/types';
import { useAction } from '../../api/useAction';
import { Confirm } from '../../components/Confirm';
import { Note } from '../../components/Note';
import { ProblemNote } from '../../components/ProblemNote';
import { toast } from '../../components/toast';
import { useMay } from '../session/useNetwork';
import { MAILS_KEY, type MailsFilter, resendableQuery, resendAll } from './mails';

type Props = Readonly<{ networkId: string; filter: MailsFilter; onResent?: () => void }>;

/** What of a list did not arrive: what can go out again goes at one word, what may have arrived at a second one. */
export function ResendNote({ networkId, filter, onResent }: Props) {
  const { t } = useTranslation();
  const mayWrite = useMay('event:write', networkId);
  const [isAsking, setAsking] = useState(false);
  const found = useQuery(resendableQuery(networkId, filter)).data;
  const { run, isRunning, problem } = useAction(resendAll(networkId), {
    changes: [MAILS_KEY, TODAY_KEY],
    onDone: ({ resent }) => {
      setAsking(false);
      toast(resent === 0 ? t('mails.resentAlready') : t('mails.resentAll', { count: resent }));
      onResent?.();
    },
  });
  const isNarrow = filter.batchId !== undefined || filter.status !== undefined;
  if (!found || (found.again + found.unclear === 0 && !(isNarrow && found.staying.length > 0))) return null;
  const { again, unclear } = found;
  const send = (which: 'again' | 'unclear', seen: number): void => run({ ...filter, which, seen });
  return (
    <>
      {(again > 0 || found.staying.length > 0) && (
        <Note
          tone="warning"
          title={again > 0 ? t('mails.failedTitle', { count: again }) : t('mails.stayingTitle')}
          actions={
            mayWrite &&
            again > 0 && (
              <Button loading={isRunning && !isAsking} onClick={() => send('again', again)}>
                {t('mails.resendAll', { count: again })}
              </Button>
            )
          }
        >
          {again > 0 && <p>{t('mails.failedText')}</p>}
          <Staying of={found.staying} />
        </Note>
      )}
      {unclear > 0 && (
        <Note
          tone="warning"
          title={t('mails.unclearTitle', { count: unclear })}
          actions={
            mayWrite && (
              <Button variant="default" onClick={() => setAsking(true)}>
                {t('mails.resendUnclear', { count: unclear })}
              </Button>
            )
          }
        >
          <p>{t('mails.unclearText')}</p>
        </Note>
      )}
      {problem && !isAsking && <ProblemNote problem={problem} />}
      {isAsking && (
        <Confirm
          title={t('mails.resendUnclearTitle', { count: unclear })}
          action={t('mails.resendUnclearYes', { count: unclear })}
          isRunning={isRunning}
          problem={problem}
          onConfirm={() => send('unclear', unclear)}
          onClose={() => setAsking(false)}
        >
          <p>{t('mails.resendUnclearText', { count: unclear })}</p>
        </Confirm>
      )}
    </>
  );
}

function Staying({ of }: Readonly<{ of: ResendableMails['staying'] }>) {
  const { t } = useTranslation();
  return (
    of.length > 0 && (
      <ul>
        {of.map(({ cause, count }) => (
          <li key={cause}>{t(`mails.stays.${cause}`, { count })}</li>
        ))}
      </ul>
    )
  );
}
