import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { EventInFull } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { Panel } from '../../components/Panel';
import { toast } from '../../components/toast';
import { longDay } from '../../i18n/format';
import { changedBy, type Step, takeStep } from './events';
import { missingFor, nextSteps } from './steps';
import classes from './StepPanel.module.css';

/** The one thing to do next with this gathering, and what else may be done. */
export function StepPanel({ event }: Readonly<{ event: EventInFull }>) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Step | null>(null);
  const [first, ...others] = nextSteps(event, new Date());
  if (!first) return null;
  return (
    <Panel tone="accent" title={t(`events.step.${first}.title`)}>
      <StepText event={event} step={first} />
      <div className={classes.buttons}>
        {[first, ...others].map((step, index) => (
          <Button
            key={step}
            variant={index === 0 && step !== 'close' ? 'filled' : 'default'}
            disabled={missingFor(event, step).length > 0}
            onClick={() => setChosen(step)}
          >
            {t(`events.step.${step}.action`)}
          </Button>
        ))}
      </div>
      {chosen && <StepDialog event={event} step={chosen} onClose={() => setChosen(null)} />}
    </Panel>
  );
}

function StepText({ event, step }: Readonly<{ event: EventInFull; step: Step }>) {
  const { t } = useTranslation();
  const missing = missingFor(event, step);
  return (
    <p>{missing.length > 0 ? t('events.stepMissing', { count: missing.length }) : t(`events.step.${step}.text`)}</p>
  );
}

function StepDialog({ event, step, onClose }: Readonly<{ event: EventInFull; step: Step; onClose: () => void }>) {
  const { t } = useTranslation();
  const action = useAction(takeStep(event.id, step), {
    changes: changedBy(event.id),
    onDone: () => {
      toast(t(`events.step.${step}.done`));
      onClose();
    },
  });
  return (
    <Confirm
      title={t(`events.step.${step}.title`)}
      action={t(`events.step.${step}.action`)}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ version: event.version })}
      onClose={onClose}
    >
      <p>{t(`events.step.${step}.consequence`, { day: longDay(event.startsLocal), path: `/e/${event.slug}` })}</p>
    </Confirm>
  );
}
