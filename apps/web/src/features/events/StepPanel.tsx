import { Button } from '@mantine/core';
import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { EventInFull } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { LinkButton } from '../../components/LinkButton';
import { Panel } from '../../components/Panel';
import { ProblemNote } from '../../components/ProblemNote';
import { toast } from '../../components/toast';
import { longDay, moment } from '../../i18n/format';
import { changedBy, type Step, takeStep } from './events';
import { missingFor, nextSteps, opening } from './steps';
import classes from './StepPanel.module.css';

// Ends something for people who may be about to register: asked once more.
const isAsked = (step: Step): step is 'close' => step === 'close';

const SECOND_PRESS_MILLISECONDS = 1000;

/** The one thing to do next with this gathering, and what else may be done; what it means stands beside its button. */
export function StepPanel({ event }: Readonly<{ event: EventInFull }>) {
  const { t } = useTranslation();
  const [first, ...others] = nextSteps(event, new Date());
  const takenAtRef = useRef(0);
  if (!first) return null;
  const missing = missingFor(event, first).length;
  return (
    <Panel tone="accent" title={t(event.state === 'draft' ? 'events.publish' : `events.step.${first}.title`)}>
      {missing > 0 && <p>{t('events.stepMissing', { count: missing })}</p>}
      <ul className={classes.steps}>
        {[first, ...others].map((step, index) =>
          step === 'hold' ? (
            <HoldChoice key={step} eventId={event.id} />
          ) : (
            <StepChoice key={step} {...{ event, step, takenAtRef }} isFirst={index === 0} />
          ),
        )}
      </ul>
      {event.state === 'draft' && <p>{t('events.publishTells')}</p>}
    </Panel>
  );
}

/** That it was held is said by the list of those who were there. */
function HoldChoice({ eventId }: Readonly<{ eventId: string }>) {
  const { t } = useTranslation();
  return (
    <li className={classes.step}>
      <p>{t('events.step.hold.text')}</p>
      <LinkButton to="/e/$eventId/anwesenheit" params={{ eventId }}>
        {t('events.step.hold.action')}
      </LinkButton>
    </li>
  );
}

type Props = Readonly<{ event: EventInFull; step: Step; isFirst: boolean; takenAtRef: RefObject<number> }>;

function StepChoice({ event, step, isFirst, takenAtRef }: Props) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const action = useAction(takeStep(event.id, step), {
    changes: changedBy(event.id),
    onDone: () => {
      takenAtRef.current = Date.now();
      toast(t(`events.step.${step}.done`));
      setAsking(false);
    },
  });
  const take = (): void => action.run({ version: event.version });
  const press = (): void => {
    // The second press of a double click was meant for the button that stood here before.
    if (Date.now() - takenAtRef.current < SECOND_PRESS_MILLISECONDS) return;
    if (isAsked(step)) setAsking(true);
    else take();
  };
  const { opens, closes } = event.window;
  const isAtOnce = step === 'open' && event.state === 'draft';
  const text = t(isAtOnce ? 'events.publishOpen' : `events.step.${step}.text`, {
    path: `/e/${event.slug}`,
    closes: closes ? moment(closes) : t('common.none'),
  });
  return (
    <li className={classes.step}>
      <p>
        {text}
        {step === 'announce' &&
          ` ${t(`events.registrationOpens.${opening(event.window, new Date())}`, { opens: opens && moment(opens) })}`}
      </p>
      <Button
        variant={isFirst && step !== 'close' ? 'filled' : 'default'}
        disabled={missingFor(event, step).length > 0}
        loading={action.isRunning && !isAsking}
        onClick={press}
      >
        {t(`events.step.${step}.action`)}
      </Button>
      {action.problem && !isAsking && <ProblemNote problem={action.problem} />}
      {isAsked(step) && isAsking && (
        <Confirm
          title={t(`events.step.${step}.title`)}
          action={t(`events.step.${step}.action`)}
          isRunning={action.isRunning}
          problem={action.problem}
          onConfirm={take}
          onClose={() => setAsking(false)}
        >
          <p>{t(`events.step.${step}.consequence`, { day: longDay(event.startsLocal) })}</p>
        </Confirm>
      )}
    </li>
  );
}
