import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OUTREACH_KEY, TODAY_KEY } from '../../api/keys';
import type { SettledRepair } from '../../api/types';
import { useAction } from '../../api/useAction';
import { Panel } from '../../components/Panel';
import { ProblemNote } from '../../components/ProblemNote';
import { ListRow, Rows } from '../../components/Rows';
import { toast } from '../../components/toast';
import { instant } from '../../i18n/format';
import { PersonLink } from '../contacts/links';
import { useMay } from '../session/useNetwork';
import { RETURNS_KEY, takeBack } from './returns';

/** What has been done about addresses that are dead; an invitation can be taken back for its minute. */
export function SettledPanel({ settled }: Readonly<{ settled: readonly SettledRepair[] }>) {
  const { t } = useTranslation();
  return (
    <Panel title={t('returns.settled')} lead={t('returns.settledLead')} flush>
      <Rows>
        {settled.map((repair) => (
          <SettledRow key={repair.id} repair={repair} />
        ))}
      </Rows>
    </Panel>
  );
}

function SettledRow({ repair }: Readonly<{ repair: SettledRepair }>) {
  const { t } = useTranslation();
  const { person, outcome, note, event, other, wave, closedAt } = repair;
  const mayWrite = useMay('event:write');
  const isHeld = useHeld(wave?.sendsAt ?? null);
  const back = useAction(takeBack, {
    changes: [RETURNS_KEY, TODAY_KEY, OUTREACH_KEY],
    onDone: () => toast(t('returns.takenBack')),
  });
  return (
    <ListRow
      title={<PersonLink to={person} />}
      note={
        <>
          {t(`returns.done.${outcome}`)} {other && <PersonLink to={other} />}
          {event && outcome === 'invited' && (
            <>
              {', '}
              <Link to="/e/$eventId/einladungen" params={{ eventId: event.id }}>
                {event.name}
              </Link>
            </>
          )}
          {note && (
            <>
              <br />
              {note}
            </>
          )}
          {back.problem && <ProblemNote problem={back.problem} />}
        </>
      }
      aside={
        <>
          <span>{instant(closedAt)}</span>
          {wave && isHeld && mayWrite && (
            <Button variant="default" size="xs" loading={back.isRunning} onClick={() => back.run(wave.id)}>
              {t('returns.takeBack')}
            </Button>
          )}
        </>
      }
    />
  );
}

/** Whether that moment is still ahead. */
function useHeld(until: string | null): boolean {
  const [now, setNow] = useState(() => Date.now());
  const isHeld = until !== null && new Date(until).getTime() > now;
  useEffect(() => {
    if (!isHeld) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [isHeld]);
  return isHeld;
}
