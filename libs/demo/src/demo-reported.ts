import { type LocalTime, plusMinutes, searchTextOf } from '#libs/kernel';
import type { Land } from '#libs/networks';
import type { DemoReport } from './demo-ledger.js';
import type { DemoNetwork, DemoPerson } from './demo-network.js';

/** A project that somebody has reported, and who speaks for it; nobody while the contact is searched for. */
export type ReportedProject = Readonly<{ id: string; contact: DemoPerson | null; former: DemoPerson | null }>;

export type ToldProject = Readonly<{
  name: string;
  carrier: string;
  land: Land;
  city: string;
  /** The day on which it was accepted. */
  since: string;
  /** At which time of that day; at ten without one. */
  at?: `T${string}`;
  hasNoContact?: boolean;
  /** The day on which its contact was entered, before the project itself. */
  contactSince?: string;
  /** The first contact spoke for it until that day. */
  changedOn?: string;
  /** When the next one was invited, and by that informed. */
  invited?: LocalTime;
  endedOn?: string;
}>;

/** How people who report it call it, and where it is. */
export const wordsOf = ({ name, carrier, city }: ToldProject): Pick<DemoReport, 'name' | 'carrier' | 'city'> => ({
  ...{ name, carrier: `${carrier} ${city}`, city },
});

/** @param like another project: its contact speaks for this one, too; it carries on what this one has ended */
export function addReported(
  network: DemoNetwork,
  told: ToldProject,
  like: Readonly<{ contact?: ReportedProject; successor?: ReportedProject }> = {},
): ReportedProject {
  const { calendar } = network;
  const other = like.contact?.contact;
  const { at = 'T10:00' } = told;
  const carrier =
    other?.organisation ??
    network.organisation(`${told.carrier} ${told.city}`, 'training_provider', told.land, told.city);
  const id = network.row('project', {
    ...{ network_id: network.id, name: told.name, acronym: '', kind: 'project', carrier_organisation_id: carrier.id },
    ...{ funding_programme: '', funding_reference: '', land: told.land, regions: [], model_region: false, sectors: [] },
    ...{ target_groups: [], practice_stage: null, practice_stage_as_of: null },
    ...{ successor_project_id: like.successor?.id ?? null },
    ...{ ended_on: told.endedOn ? calendar.day(told.endedOn) : null, search: searchTextOf(told.name), version: 1 },
    ...{ created_at: calendar.instant(`${told.since}${at}`), updated_at: calendar.instant(`${told.since}${at}`) },
  });
  const speaks = (person: DemoPerson, from: string, to: string | null): DemoPerson => {
    network.row('contact_role', {
      ...{ network_id: network.id, person_id: person.id, project_id: id, is_primary: true },
      ...{ valid_from: calendar.day(from), valid_to: to && calendar.day(to) },
      created_at: calendar.instant(`${from}${at}`),
    });
    return person;
  };
  if (told.hasNoContact) return { id, contact: null, former: null };
  const { since, changedOn, contactSince, endedOn = null } = told;
  const first = other ?? reportedPerson(network, carrier, `${contactSince ?? since}${at}`);
  if (!changedOn) return { id, contact: speaks(first, since, endedOn), former: null };
  const next = reportedPerson(network, carrier, `${changedOn}T10:00`, told.invited);
  return { id, contact: speaks(next, changedOn, null), former: speaks(first, since, changedOn) };
}

/** Somebody whom others have named, and who was told of it soon. */
function reportedPerson(
  network: DemoNetwork,
  carrier: DemoPerson['organisation'],
  since: LocalTime,
  informed = plusMinutes(since, 5),
): DemoPerson {
  const person = network.person(carrier);
  const row = network.tables.get('person')!.find(({ id }) => id === person.id)!;
  const at = network.calendar.instant(since);
  row.informed_at = network.calendar.instant(informed);
  row.source = 'Hinweis aus dem Netzwerk';
  row.legal_basis = 'Art. 6 Abs. 1 Buchst. f DSGVO';
  row.created_at = row.email_set_at = row.updated_at = at;
  return person;
}
