import { Button, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import { CopyButton } from '../../components/CopyButton';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { ProblemNote } from '../../components/ProblemNote';
import { instant } from '../../i18n/format';
import classes from './AttendancePage.module.css';
import { selfKey, selfQuery, turnSelf } from './check-in-links';

/** Whether people check themselves in, and the way to the screen that shows the code. */
export function SelfCheckInPanel({ eventId }: Readonly<{ eventId: string }>) {
  const { t } = useTranslation();
  const query = useQuery(selfQuery(eventId));
  const turn = useAction(turnSelf(eventId), { changes: [selfKey(eventId)] });
  return (
    <Panel title={t('attendance.self.title')}>
      <Loaded query={query} lines={2}>
        {({ isOn, token, opensAt, closesAt }) => (
          <>
            <p>{t('attendance.self.lead', { from: instant(opensAt), to: instant(closesAt) })}</p>
            <Switch
              label={t('attendance.self.switch')}
              checked={isOn}
              disabled={turn.isRunning}
              onChange={(event) => turn.run(event.currentTarget.checked)}
            />
            {token !== null && (
              <>
                <p>{t('attendance.self.secret')}</p>
                <div className={classes.doorActions}>
                  <Button component="a" href={addressOf(token)} target="_blank" rel="noreferrer">
                    {t('attendance.self.open')}
                  </Button>
                  <CopyButton text={addressOf(token)} label={t('attendance.self.copy')} />
                </div>
              </>
            )}
          </>
        )}
      </Loaded>
      {turn.problem && <ProblemNote problem={turn.problem} />}
    </Panel>
  );
}

const addressOf = (token: string): string => `${window.location.origin}/raum/${token}`;
