import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { RecipientPage } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { Note } from '../../components/Note';
import { toast } from '../../components/toast';
import { count } from '../../i18n/format';
import { changedByInviting, invite } from './invitations';
import classes from './outreach.module.css';

type Props = Readonly<{ eventId: string; list: Pick<RecipientPage, 'counts' | 'notNow'> }>;

/** The one press that asks everybody, with their number in it; or what stands against it. */
export function InviteButton({ eventId, list }: Props) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  const { invited, excluded } = list.counts;
  const left = Object.values(excluded).reduce((sum, number) => sum + number, 0);
  const action = useAction(invite(eventId), {
    changes: changedByInviting(eventId),
    onDone: () => {
      setAsks(false);
      toast(t('outreach.held', { count: invited }));
    },
  });
  if (list.notNow !== null) {
    return (
      <Note tone="info" title={t('outreach.notNowTitle')}>
        <p>{t(`outreach.notNow.${list.notNow}`)}</p>
      </Note>
    );
  }
  if (invited === 0) return null;
  return (
    <div className={classes.invite}>
      <Button size="lg" leftSection={<IconSend size={20} aria-hidden />} onClick={() => setAsks(true)}>
        {t('outreach.invite', { count: invited, number: count(invited) })}
      </Button>
      {left > 0 && <p>{t('outreach.leftOutCount', { count: left })}</p>}
      {asks && (
        <Confirm
          title={t('outreach.confirmTitle', { count: invited, number: count(invited) })}
          action={t('outreach.invite', { count: invited, number: count(invited) })}
          isRunning={action.isRunning}
          problem={action.problem}
          onConfirm={() => action.run({ expected: invited })}
          onClose={() => setAsks(false)}
        >
          <p>{t('outreach.confirmText', { count: invited })}</p>
          <p>{t('outreach.confirmHold')}</p>
        </Confirm>
      )}
    </div>
  );
}
