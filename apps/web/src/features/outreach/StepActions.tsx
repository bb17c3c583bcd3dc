import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import { ProblemNote } from '../../components/ProblemNote';
import { count } from '../../i18n/format';
import { changedByInviting } from './invitations';
import classes from './StepMailDialog.module.css';
import { type BegunStep, isOver, planStep, type StepDialog, testStep } from './timeline';

type Props = Readonly<{
  eventId: string;
  step: BegunStep;
  /** Of the reader who is shown; null while nobody is. */
  position: number | null;
  onDialog: (dialog: StepDialog) => void;
}>;

/** What can be decided about a mail that has not gone out, and a test of any. */
export function StepActions({ eventId, step, position, onDialog }: Props) {
  const { t } = useTranslation();
  const [isTested, setTested] = useState(false);
  const test = useAction(testStep(step.id), { changes: [], onDone: () => setTested(true) });
  const again = useAction(planStep(step.id), { changes: changedByInviting(eventId) });
  const problem = test.problem ?? again.problem;
  return (
    <>
      {(problem !== null || isTested) && (
        <div className={classes.told}>
          {/* A toast would lie below the dialog. */}
          {problem ? <ProblemNote problem={problem} /> : <p role="status">{t('timeline.tested')}</p>}
        </div>
      )}
      {position !== null && (
        <Button variant="default" loading={test.isRunning} onClick={() => test.run({ position })}>
          {t('timeline.test')}
        </Button>
      )}
      {!isOver(step) && (
        <>
          {step.state === 'skipped' && (
            <Button variant="default" loading={again.isRunning} onClick={() => again.run({ version: step.version })}>
              {t('timeline.plan')}
            </Button>
          )}
          {step.state === 'planned' && (
            <Button variant="default" onClick={() => onDialog('skip')}>
              {t('timeline.skip')}
            </Button>
          )}
          <Button variant="default" onClick={() => onDialog('change')}>
            {t('timeline.change')}
          </Button>
          {step.readers > 0 && (
            <Button onClick={() => onDialog('send')}>
              {t('timeline.send', { count: step.readers, number: count(step.readers) })}
            </Button>
          )}
        </>
      )}
    </>
  );
}
