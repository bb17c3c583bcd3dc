import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import { Confirm } from '../../components/Confirm';
import { ReasonField } from '../../components/forms/ReasonField';
import { toast } from '../../components/toast';
import { count } from '../../i18n/format';
import { changedByInviting } from './invitations';
import { type BegunStep, sendStep, skipStep } from './timeline';

type Props = Readonly<{ eventId: string; step: BegunStep; onClose: () => void }>;

export function SkipStepDialog({ eventId, step, onClose }: Props) {
  const { t } = useTranslation();
  const [remark, setRemark] = useState('');
  const action = useAction(skipStep(step.id), { changes: changedByInviting(eventId), onDone: onClose });
  return (
    <Confirm
      title={t('timeline.skipTitle', { kind: t(`timeline.kind.${step.kind}`) })}
      action={t('timeline.skip')}
      isReady={remark.trim() !== ''}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ version: step.version, remark })}
      onClose={onClose}
    >
      <p>{t('timeline.skipText')}</p>
      <ReasonField label={t('timeline.remark')} required value={remark} onType={setRemark} />
    </Confirm>
  );
}

export function SendStepDialog({ eventId, step, onClose }: Props) {
  const { t } = useTranslation();
  const number = { count: step.readers, number: count(step.readers) };
  const action = useAction(sendStep(step.id), {
    changes: changedByInviting(eventId),
    onDone: () => {
      toast(t('timeline.goesNow', number));
      onClose();
    },
  });
  return (
    <Confirm
      title={t('timeline.sendTitle', { kind: t(`timeline.kind.${step.kind}`) })}
      action={t('timeline.send', number)}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ version: step.version, expected: step.readers })}
      onClose={onClose}
    >
      <p>{t('timeline.sendText', number)}</p>
    </Confirm>
  );
}
