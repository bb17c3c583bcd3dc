import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import { ProblemNote } from '../../components/ProblemNote';
import { MAILINGS_KEY, takeBack } from './mailings';
import classes from './HoldBar.module.css';

type Props = Readonly<{
  mailingId: string;
  recipients: number;
  /** By the server's clock, when the page was read. */
  heldSeconds: number;
  onOver: () => void;
}>;

/** The minute in which everything can still be taken back. */
export function HoldBar({ mailingId, recipients, heldSeconds, onOver }: Props) {
  const { t } = useTranslation();
  const [left, setLeft] = useState(heldSeconds);
  const back = useAction(takeBack, { changes: [MAILINGS_KEY] });
  useEffect(() => {
    const ends = performance.now() + heldSeconds * 1_000;
    const timer = setInterval(() => {
      const seconds = Math.ceil((ends - performance.now()) / 1_000);
      setLeft(Math.max(0, seconds));
      if (seconds <= 0) onOver();
    }, 250);
    return () => clearInterval(timer);
  }, [heldSeconds, onOver]);
  return (
    <section className={classes.bar} aria-label={t('mailings.hold')}>
      <div className={classes.words}>
        <p className={classes.count}>{t('mailings.holdCount', { count: recipients })}</p>
        <p role="timer">{t('mailings.holdLeft', { count: left })}</p>
      </div>
      <Button loading={back.isRunning} onClick={() => back.run(mailingId)}>
        {t('mailings.takeBack')}
      </Button>
      {back.problem && <ProblemNote problem={back.problem} />}
    </section>
  );
}
