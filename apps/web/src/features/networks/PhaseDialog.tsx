import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { NetworkView } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { ReasonField } from '../../components/forms/ReasonField';
import { toast } from '../../components/toast';
import { movePhase, NETWORKS_KEY } from './networks';
import type { PhaseTarget } from './phases';

type Props = Readonly<{ network: NetworkView; target: PhaseTarget; onClose: () => void }>;

/** Going on or ending is the actors' decision and names it. */
export function PhaseDialog({ network, target, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const action = useAction(movePhase(network.id), {
    changes: [NETWORKS_KEY],
    onDone: () => {
      toast(t('common.saved'));
      onClose();
    },
  });
  const needsDecision = target === 'continued' || target === 'ended';
  return (
    <Confirm
      danger={target === 'ended'}
      title={t(`networks.phaseMove.${target}`)}
      action={t(`networks.phaseMove.${target}`)}
      isReady={!needsDecision || reason.trim() !== ''}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ version: network.version, phase: target, reason })}
      onClose={onClose}
    >
      <p>{t(`networks.phaseText.${target}`)}</p>
      <ReasonField
        label={needsDecision ? t('networks.decision') : t('common.reason')}
        description={needsDecision ? t('networks.decisionHint') : undefined}
        required={needsDecision}
        value={reason}
        onType={setReason}
      />
    </Confirm>
  );
}
