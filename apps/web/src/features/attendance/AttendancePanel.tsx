import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EventInFull } from '../../api/types';
import { LinkButton } from '../../components/LinkButton';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { instant } from '../../i18n/format';
import { sheetQuery } from './attendance';

/** On the overview, from the day of the gathering on. */
export function AttendancePanel({ event }: Readonly<{ event: EventInFull }>) {
  const { t } = useTranslation();
  const query = useQuery(sheetQuery(event.id));
  if (query.data === undefined || query.data.use === 'early' || query.data.use === 'off') return null;
  const open = (
    <LinkButton variant="default" to="/e/$eventId/anwesenheit" params={{ eventId: event.id }}>
      {t('attendance.title')}
    </LinkButton>
  );
  return (
    <Panel title={t('attendance.title')} actions={open}>
      <Loaded query={query} lines={2}>
        {({ counts, confirmedAt, headcount }) => (
          <p>
            {confirmedAt === null
              ? t('attendance.standing', { came: counts.present + counts.partial, open: counts.unmarked })
              : t('attendance.confirmedStanding', {
                  ...{ came: counts.present + counts.partial + headcount, at: instant(confirmedAt) },
                })}
          </p>
        )}
      </Loaded>
    </Panel>
  );
}
