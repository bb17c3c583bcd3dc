import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel';
import { Rows } from '../../components/Rows';
import { ChangeStepDialog } from './ChangeStepDialog';
import { SendStepDialog, SkipStepDialog } from './StepDialogs';
import { StepLine } from './StepLine';
import { StepMailDialog } from './StepMailDialog';
import { hasBegun, type StepDialog, timelineQuery } from './timeline';

type Props = Readonly<{ eventId: string; mayWrite: boolean }>;

/** Every mail around the gathering: planned, sent, skipped or missed, from save the date to thanks. */
export function TimelinePanel({ eventId, mayWrite }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Readonly<{ id: string; dialog: StepDialog }> | null>(null);
  const steps = useQuery(timelineQuery(eventId)).data ?? [];
  if (steps.length === 0) return null;
  const step = steps.filter(hasBegun).find(({ id }) => id === open?.id);
  const common = step && { eventId, step, onClose: () => setOpen(null) };
  return (
    <Panel title={t('timeline.title')} lead={t(steps.every(hasBegun) ? 'timeline.lead' : 'timeline.draftLead')}>
      <Rows>
        {steps.map((one) => (
          <StepLine
            key={one.kind}
            step={one}
            onOpen={hasBegun(one) ? () => setOpen({ id: one.id, dialog: 'read' }) : null}
          />
        ))}
      </Rows>
      {common && open?.dialog === 'read' && (
        <StepMailDialog
          {...common}
          mayWrite={mayWrite}
          onDialog={(dialog) => setOpen({ id: common.step.id, dialog })}
        />
      )}
      {common && open?.dialog === 'change' && <ChangeStepDialog {...common} />}
      {common && open?.dialog === 'skip' && <SkipStepDialog {...common} />}
      {common && open?.dialog === 'send' && <SendStepDialog {...common} />}
    </Panel>
  );
}
