import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { EventInFull } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { ReasonField } from '../../components/forms/ReasonField';
import { toast } from '../../components/toast';
import { changedBy } from '../events/events';
import { notHeld } from './changes';
import { useAffected } from './useAffected';

type Props = Readonly<{ event: EventInFull; onClose: () => void }>;

export function NotHeldDialog({ event, onClose }: Props) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const affected = useAffected(event.id);
  const action = useAction(notHeld(event.id), {
    changes: changedBy(event.id),
    onDone: () => {
      toast(t('changes.notHeld.done'));
      onClose();
    },
  });
  return (
    <Confirm
      title={t('changes.notHeld.title')}
      action={t('changes.notHeld.action')}
      isReady={note.trim() !== ''}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ version: event.version, note })}
      onClose={onClose}
    >
      <p>{t('changes.notHeld.consequence', { count: affected?.seated ?? 0 })}</p>
      <ReasonField label={t('changes.notHeld.note')} required value={note} onType={setNote} />
    </Confirm>
  );
}
