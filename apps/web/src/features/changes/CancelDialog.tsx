import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { EventInFull } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { ReasonField } from '../../components/forms/ReasonField';
import { Note } from '../../components/Note';
import { toast } from '../../components/toast';
import { changedBy } from '../events/events';
import { cancelEvent } from './changes';
import { useAffected } from './useAffected';

type Props = Readonly<{ event: EventInFull; onClose: () => void }>;

export function CancelDialog({ event, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const affected = useAffected(event.id);
  const action = useAction(cancelEvent(event.id), {
    changes: changedBy(event.id),
    onDone: ({ told }) => {
      toast(t('changes.cancel.done', { count: told }));
      onClose();
    },
  });
  return (
    <Confirm
      danger
      title={t('changes.cancel.title')}
      action={affected ? t('changes.cancel.action', { count: affected.all }) : t('changes.cancel.menu')}
      isReady={reason.trim() !== '' && affected !== null}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ version: event.version, reason })}
      onClose={onClose}
    >
      {affected && (
        <Note tone="warning">
          <p>
            {t('changes.cancel.consequence', {
              seated: affected.seated,
              waiting: affected.waiting,
              count: affected.all,
            })}
          </p>
        </Note>
      )}
      <ReasonField
        label={t('changes.cancel.reason')}
        description={t('changes.cancel.reasonHint')}
        required
        value={reason}
        onType={setReason}
      />
    </Confirm>
  );
}
