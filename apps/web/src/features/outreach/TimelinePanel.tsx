import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventInFull } from '../../api/types';
import { Panel } from '../../components/Panel';
import { Rows } from '../../components/Rows';
import { ChangeStepDialog } from './ChangeStepDialog';
import { SendStepDialog, SkipStepDialog } from './StepDialogs';
import { StepLine } from './StepLine';
import { StepMailDialog } from './StepMailDialog';
import { hasBegun, type StepDialog, timelineQuery } from './timeline';

type Props = Readonly<{ event: EventInFull; mayWrite: boolean }>;

/** Every mail around the gathering: planned, sent, skipped or missed, from save the date to thanks. */
export function TimelinePanel({ event, mayWrite }: Props) {
  const { id: eventId, series } = event;
  const { t } = useTranslation();
  const [open, setOpen] = useState<Readonly<{ id: string; dialog: StepDialog }> | null>(null);
  const query = useQuery(timelineQuery(eventId));
  const steps = query.data ?? [];
  const step = steps.filter(hasBegun).find(({ id }) => id === open?.id);
  const common = step && { eventId, step, onClose: () => setOpen(null) };
  return (
    <Panel
      title={t('timeline.title')}
      lead={steps.length > 0 && t(steps.every(hasBegun) ? 'timeline.lead' : 'timeline.draftLead')}
      actions={
        series ? (
          <Link to="/reihen/$seriesId/fristen" params={{ seriesId: series.id }}>
            {t('timeline.usualOfSeries')}
          </Link>
        ) : (
          <Link to="/netz/fristen">{t('timeline.usual')}</Link>
        )
      }
    >
      {query.data?.length === 0 && <p>{t('timeline.none')}</p>}
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
