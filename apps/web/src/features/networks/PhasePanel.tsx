import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NetworkView } from '../../api/types';
import { Panel } from '../../components/Panel';
import { phaseMoves, type PhaseTarget } from './phases';
import classes from './PhasePanel.module.css';

type Props = Readonly<{
  network: NetworkView;
  /** Null for those who may only read. To end the network is no step on its way: it stands in the menu of the page. */
  onMove: ((target: PhaseTarget) => void) | null;
}>;

const order: readonly NetworkView['phase'][] = ['setup', 'implementation', 'sustaining', 'continued'];

/** Where the network stands on its way. */
export function PhasePanel({ network, onMove }: Props) {
  const { t } = useTranslation();
  const phases = network.phase === 'ended' ? [...order, 'ended' as const] : order;
  const next = phaseMoves[network.phase].filter((target) => target !== 'ended');
  return (
    <Panel title={t('networks.phaseTitle')}>
      <ol className={classes.phases}>
        {phases.map((phase) => (
          <li key={phase} aria-current={phase === network.phase ? 'step' : undefined} className={classes.phase}>
            {t(`networks.phase.${phase}`)}
          </li>
        ))}
      </ol>
      {onMove && next.length > 0 && (
        <div className={classes.buttons}>
          {next.map((target) => (
            <Button key={target} variant="default" onClick={() => onMove(target)}>
              {t(`networks.phaseMove.${target}`)}
            </Button>
          ))}
        </div>
      )}
    </Panel>
  );
}
