import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { Dialog } from '../../components/Dialog';
import { ProblemNote } from '../../components/ProblemNote';
import { moment } from '../../i18n/format';
import { StepActions } from './StepActions';
import { StepMail } from './StepMail';
import { type BegunStep, type StepDialog, stepPreviewQuery } from './timeline';

type Props = Readonly<{
  eventId: string;
  step: BegunStep;
  mayWrite: boolean;
  onDialog: (dialog: StepDialog) => void;
  onClose: () => void;
}>;

/** The mail of a step as each of its readers gets it, and what can be decided about it. */
export function StepMailDialog({ eventId, step, mayWrite, onDialog, onClose }: Props) {
  const { t } = useTranslation();
  const [position, setPosition] = useState(1);
  const { data, error } = useQuery(stepPreviewQuery(eventId, step, position));
  const problem = error && asProblem(error);
  const actions = mayWrite ? (
    <StepActions eventId={eventId} step={step} position={data?.position ?? null} onDialog={onDialog} />
  ) : null;
  return (
    <Dialog
      title={`${t(`timeline.kind.${step.kind}`)}, ${moment(step.dueLocal)}`}
      shape="wide"
      onClose={onClose}
      footer={actions}
    >
      {step.state === 'sent' && <p>{t('timeline.sentAlready')}</p>}
      {data && <StepMail stepId={step.id} preview={data} onPosition={setPosition} />}
      {problem && (problem.status === 404 ? <p>{t('timeline.nobody')}</p> : <ProblemNote problem={problem} />)}
    </Dialog>
  );
}
