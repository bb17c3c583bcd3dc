import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { Wave } from '../../api/types';
import { Mark } from '../../components/Mark';
import { ProblemNote } from '../../components/ProblemNote';
import { ListRow } from '../../components/Rows';
import { toast } from '../../components/toast';
import { count, instant } from '../../i18n/format';
import { CompleteButton } from './CompleteButton';
import { changedByInviting, takeBack } from './invitations';
import classes from './outreach.module.css';
import { answersOf, isRemembered, progressOf, secondsLeft } from './waves';

type Props = Readonly<{
  eventId: string;
  wave: Wave;
  mayWrite: boolean;
  /** Whether here is said that the invitations are complete. */
  mayComplete: boolean;
  onOpen: () => void;
}>;

export function WaveLine({ eventId, wave, mayWrite, mayComplete, onOpen }: Props) {
  const { t } = useTranslation();
  const left = useSecondsLeft(wave);
  const back = useAction(takeBack, {
    changes: changedByInviting(eventId),
    onDone: ({ takenBack }) => toast(t('outreach.takenBack', { count: takenBack })),
  });
  const { sent, waiting, lost } = progressOf(wave);
  const handedOver = t('outreach.progress', { sent: count(sent), total: count(wave.invited) });
  const delivered = lost > 0 ? [handedOver, t('outreach.lost', { count: lost })] : [handedOver];
  const answers = answersOf(wave);
  const told = (['accepted', 'interested', 'declined', 'silent'] as const)
    .filter((one) => answers[one] > 0)
    .map((one) => t(`outreach.answers.${one}`, { count: answers[one] }));
  const completed = wave.completedAt === null ? [] : [t('outreach.completedAt', { at: instant(wave.completedAt) })];
  return (
    <ListRow
      title={
        <button type="button" aria-haspopup="dialog" onClick={onOpen}>
          {t('outreach.wave', { count: wave.invited, number: count(wave.invited) })}
        </button>
      }
      text={[
        left > 0 ? t('outreach.leavesAt', { at: instant(wave.sendsAt) }) : instant(wave.sendsAt),
        wave.atShortNotice && t('outreach.atShortNotice'),
      ]
        .filter(Boolean)
        .join(' · ')}
      note={
        <>
          {left === 0 && [...(isRemembered(wave) ? delivered : []), ...told, ...completed].join(' · ')}
          {left === 0 && waiting > 0 && (
            <progress
              className={classes.progress}
              max={wave.invited}
              value={sent + lost}
              aria-label={t('outreach.progressLabel')}
            />
          )}
          {back.problem && <ProblemNote problem={back.problem} />}
        </>
      }
      aside={
        left > 0 ? (
          <>
            <Mark tone="waiting">{t('outreach.heldMark')}</Mark>
            {mayWrite && (
              <Button
                variant="default"
                leftSection={<IconArrowBackUp size={18} aria-hidden />}
                loading={back.isRunning}
                onClick={() => back.run(wave.id)}
              >
                {t('outreach.takeBack')}
                {/* Told once by the mark beside it, not every second. */}
                <span className={classes.seconds} aria-hidden>
                  {t('outreach.seconds', { count: left })}
                </span>
              </Button>
            )}
          </>
        ) : (
          <>
            <Mark tone={waiting > 0 ? 'waiting' : lost > 0 ? 'warning' : 'ok'}>
              {t(
                waiting > 0 ? 'outreach.onTheWay' : wave.completedAt === null ? 'outreach.done' : 'outreach.completed',
              )}
            </Mark>
            {mayComplete && wave.completedAt === null && <CompleteButton eventId={eventId} wave={wave} />}
          </>
        )
      }
    />
  );
}

/** Counts down on the clock of the page. */
function useSecondsLeft(wave: Wave): number {
  const [left, setLeft] = useState(() => secondsLeft(wave, new Date()));
  const isHeld = left > 0;
  useEffect(() => {
    if (!isHeld) return undefined;
    const timer = setInterval(() => setLeft(secondsLeft(wave, new Date())), 500);
    return () => clearInterval(timer);
  }, [wave, isHeld]);
  return left;
}
