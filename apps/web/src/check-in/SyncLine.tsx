import { useTranslation } from 'react-i18next';
import type { DoorState } from './door-state';

const reasons = { 'attendance.confirmed': 'confirmed', 'attendance.early': 'early', 'attendance.off': 'off' } as const;

/** Always to be seen: whether what was pressed is safe, and what is in its way. */
export function SyncLine({ state, onSync }: Readonly<{ state: DoorState; onSync: () => void }>) {
  const { t } = useTranslation();
  const { sync, waiting, minutesAhead, door } = state;
  const surprises = door!.latest.filter(({ isSurprise }) => isSurprise).length;
  const code =
    sync.kind === 'stuck'
      ? sync.code
      : { marks: '', corrections: 'attendance.confirmed', early: 'attendance.early', off: 'attendance.off' }[
          door!.roster.use
        ];
  const reason = reasons[code as keyof typeof reasons];
  return (
    <>
      <p role="status" className={`sync ${sync.kind}`}>
        {sync.kind === 'saved' || sync.kind === 'sending' ? t(`door.sync.${sync.kind}`) : null}
        {sync.kind === 'away' || sync.kind === 'stuck' ? t(`door.sync.${sync.kind}`, { count: waiting.length }) : null}
        {sync.kind === 'away' && (
          <button type="button" className="quiet" onClick={onSync}>
            {t('door.sync.now')}
          </button>
        )}
      </p>
      {reason && <p className="note">{t(`door.sync.${reason}`)}</p>}
      {surprises > 0 && <p className="note">{t('door.latest.look', { count: surprises })}</p>}
      {minutesAhead !== 0 && (
        <p className="note">
          {t(minutesAhead > 0 ? 'door.clock.ahead' : 'door.clock.behind', { minutes: Math.abs(minutesAhead) })}
        </p>
      )}
    </>
  );
}
