import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { NetworkView } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { ReasonField } from '../../components/forms/ReasonField';
import { Panel } from '../../components/Panel';
import { toast } from '../../components/toast';
import { movePhase, NETWORKS_KEY } from './networks';
import classes from './PhasePanel.module.css';

type Phase = NetworkView['phase'];
type Target = Exclude<Phase, 'setup'>;

const order: readonly Phase[] = ['setup', 'implementation', 'sustaining', 'continued'];
const moves: Record<Phase, readonly Target[]> = {
  setup: ['implementation', 'ended'],
  implementation: ['sustaining', 'ended'],
  sustaining: ['continued', 'ended'],
  continued: ['ended'],
  ended: [],
};

/** Where the network stands on its way; going on or ending is the actors' decision and names it. */
export function PhasePanel({ network, mayWrite }: Readonly<{ network: NetworkView; mayWrite: boolean }>) {
  const { t } = useTranslation();
  const [target, setTarget] = useState<Target | null>(null);
  const [reason, setReason] = useState('');
  const action = useAction(movePhase(network.id), {
    changes: [NETWORKS_KEY],
    onDone: () => {
      toast(t('common.saved'));
      setTarget(null);
    },
  });
  const needsDecision = target === 'continued' || target === 'ended';
  const phases = network.phase === 'ended' ? [...order, 'ended' as const] : order;
  return (
    <Panel title={t('networks.phaseTitle')}>
      <ol className={classes.phases}>
        {phases.map((phase) => (
          <li key={phase} aria-current={phase === network.phase ? 'step' : undefined} className={classes.phase}>
            {t(`networks.phase.${phase}`)}
          </li>
        ))}
      </ol>
      {mayWrite && moves[network.phase].length > 0 && (
        <div className={classes.buttons}>
          {moves[network.phase].map((phase) => (
            <Button key={phase} variant="default" onClick={() => setTarget(phase)}>
              {t(`networks.phaseMove.${phase}`)}
            </Button>
          ))}
        </div>
      )}
      {target && (
        <Confirm
          danger={target === 'ended'}
          title={t(`networks.phaseMove.${target}`)}
          action={t(`networks.phaseMove.${target}`)}
          isReady={!needsDecision || reason.trim() !== ''}
          isRunning={action.isRunning}
          problem={action.problem}
          onConfirm={() => action.run({ version: network.version, phase: target, reason })}
          onClose={() => setTarget(null)}
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
      )}
    </Panel>
  );
}
