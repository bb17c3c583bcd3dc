import type { Reader } from '#libs/database';
import type { WorkingCalendar } from '../working-day.rules.js';

/** On which days a network works; null when there is no such network. */
export async function findWorkingCalendar(source: Reader, networkId: string): Promise<WorkingCalendar | null> {
  const [calendar] = await source.query<WorkingCalendar>(
    'select land, quiet_periods as "quietPeriods" from network where id = $1',
    [networkId],
  );
  return calendar ?? null;
}
