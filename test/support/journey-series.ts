import { nextYear } from './journey-fachtag.js';
import type { OrganiserRequests } from './journey.js';

/** Next year from March on, monthly on the first: with May Day and others in between, and one date that stands. */
export async function aSeries(
  organiser: OrganiserRequests,
  networkId: string,
  more: Readonly<{ title: string; groupId?: string; expectsMembers?: boolean }>,
): Promise<string> {
  const starts = `${nextYear()}-03-01`;
  const { id } = await organiser.post<{ id: string }>(`/api/networks/${networkId}/series`, {
    ...{ numberingFrom: 1, ...more },
    first: {
      ...{ type: 'arbeitskreis', format: 'in_person', startsLocal: `${starts}T14:00`, endsLocal: `${starts}T16:30` },
      venueName: 'Haus der Ausbildung',
    },
    recurrence: { starts, pattern: 'monthly-by-date', every: 1, until: null, count: 8 },
  });
  return id;
}

/** A series that expects the person and their group at every date, announced for the whole year. @returns its id */
export async function anExpectingSeries(
  organiser: OrganiserRequests,
  networkId: string,
  personId: string,
): Promise<string> {
  const { rows } = await organiser.get<{ rows: { id: string }[] }>(`/api/networks/${networkId}/groups`);
  const groupId = rows[0]!.id;
  const validFrom = new Date().toISOString().slice(0, 10);
  await organiser.post(`/api/groups/${groupId}/memberships`, { member: { personId }, validFrom });
  const id = await aSeries(organiser, networkId, { title: 'Runde der Lotsen', groupId, expectsMembers: true });
  const { version } = await organiser.get<{ version: number }>(`/api/series/${id}`);
  await organiser.post(`/api/series/${id}/years`, { version, year: nextYear(), state: 'announced' });
  return id;
}
