import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EventInFull } from '../../api/types';
import { LinkButton } from '../../components/LinkButton';
import { Panel } from '../../components/Panel';
import { instant } from '../../i18n/format';
import { sheetQuery } from './attendance';
import { openRows } from './sheet-rows';

/** On the overview, from the day of the gathering on. */
export function AttendancePanel({ event }: Readonly<{ event: EventInFull }>) {
  const { t } = useTranslation();
  const { data: sheet } = useQuery(sheetQuery(event.id));
  if (sheet === undefined || sheet.use === 'early' || sheet.use === 'off') return null;
  const { counts, confirmedAt, headcount } = sheet;
  const came = counts.present + counts.partial;
  // Whoever only waits for a place need not have come.
  const open = openRows(sheet).length;
  const link = (
    <LinkButton variant="default" to="/e/$eventId/anwesenheit" params={{ eventId: event.id }}>
      {t('attendance.title')}
    </LinkButton>
  );
  return (
    <Panel title={t('attendance.title')} actions={link}>
      <p>
        {confirmedAt !== null
          ? t('attendance.confirmedStanding', { came: came + headcount, at: instant(confirmedAt) })
          : open > 0
            ? t('attendance.standingOpen', { came, count: open })
            : t('attendance.standing', { came })}
      </p>
    </Panel>
  );
}
