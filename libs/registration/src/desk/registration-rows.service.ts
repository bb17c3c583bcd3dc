import { together, type Tx } from '#libs/database';
import type { EventFacts } from '#libs/events';
import type { Admission } from '../places/capacity.rules.js';
import type { Candidate } from './candidate.rules.js';
import type { RegistrationStatus } from '../registration-status.rules.js';

/** A row about to be written. */
export type NewRegistration = Pick<
  Candidate,
  'personId' | 'mode' | 'place' | 'via' | 'language' | 'organisationKey' | 'input' | 'calendarBump'
> &
  Readonly<{
    id: string;
    status: RegistrationStatus;
    sequence: number | null;
    waitlistClass: number | null;
    promisedSince: Date | null;
    substituteForId: string | null;
  }>;

/** A registration and whose it is. */
export type Registered = Pick<NewRegistration, 'id' | 'personId'>;

/** The columns a decision of the desk fills. */
export const decided = (admission: Admission) => ({
  status: admission.status,
  sequence: admission.sequence,
  waitlistClass: admission.status === 'waitlisted' ? admission.waitlistClass : null,
  promisedSince: admission.status === 'waitlisted' ? admission.promisedSince : null,
});

/** One statement for the whole batch: `json` is cheaper to send and to read than parameter arrays of every column. */
export async function insertRegistrations(
  tx: Tx,
  event: EventFacts,
  rows: readonly NewRegistration[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  const inserting = tx.query(
    `insert into registration
       (id, network_id, event_id, person_id, status, via, mode, place, sequence, organisation_name, organisation_key,
        organisation_id, project_name, land, practice_stage, is_first_time, question, lists_name, lists_email,
        wants_invitations, language, substitute_for_id, calendar_bump, waitlist_class, promised_since, waitlist_since, confirmed_at, requested_at, updated_at)
     select r.id, $2, $3, r.person_id, r.status, r.via, r.mode, r.place, r.sequence, r.organisation_name, r.organisation_key,
        r.organisation_id, r.project_name, r.land, r.practice_stage, r.is_first_time, r.question, r.lists_name, r.lists_email,
        r.wants_invitations, r.language, r.substitute_for_id, r.calendar_bump, r.waitlist_class, r.promised_since,
        case when r.status = 'waitlisted' then $4::timestamptz end,
        case when r.status = 'confirmed' then $4::timestamptz end, $4, $4
     from json_to_recordset($1::json) as r(
        id uuid, person_id uuid, status text, via text, mode text, place text, sequence integer, organisation_name text,
        organisation_key text, organisation_id uuid, project_name text, land text, practice_stage text,
        is_first_time boolean, question text, lists_name boolean, lists_email boolean,
        wants_invitations boolean, language text,
        substitute_for_id uuid, calendar_bump integer, waitlist_class smallint, promised_since timestamptz)`,
    [JSON.stringify(rows.map(columnsOf)), event.networkId, event.id, now],
  );
  await together([inserting, insertNeeds(tx, rows)]);
}

/** Puts what was said later in the place of a request, unless that one has been confirmed meanwhile. */
export async function replaceRequest(tx: Tx, row: NewRegistration, now: Date): Promise<void> {
  const replaced: unknown[] = await tx.query(
    `with replaced as (
       update registration t set mode = r.mode, place = r.place, via = r.via, organisation_id = r.organisation_id,
         organisation_name = r.organisation_name,
         organisation_key = r.organisation_key, project_name = r.project_name, land = r.land,
         practice_stage = r.practice_stage, is_first_time = r.is_first_time, question = r.question,
         lists_name = r.lists_name, lists_email = r.lists_email, wants_invitations = r.wants_invitations,
         language = r.language, version = t.version + 1, updated_at = $2
       from json_to_recordset($1::json) as r(id uuid, mode text, place text, via text, organisation_id uuid, organisation_name text, organisation_key text,
         project_name text, land text, practice_stage text, is_first_time boolean, question text, lists_name boolean,
         lists_email boolean, wants_invitations boolean, language text)
       where t.id = r.id and t.status = 'requested' returning t.id)
     select id from replaced`,
    [JSON.stringify([columnsOf(row)]), now],
  );
  if (replaced.length === 0) return;
  await tx.query('delete from registration_need where registration_id = $1', [row.id]);
  await insertNeeds(tx, [row]);
}

/**
 * Gives requests that the person has confirmed their place or their position.
 * @returns those of them that asked for invitations when they filled in the form
 */
export async function placeRequested(
  tx: Tx,
  admitted: readonly NewRegistration[],
  now: Date,
): Promise<readonly Registered[]> {
  if (admitted.length === 0) return [];
  const rows = admitted.map(({ id, status, place, sequence, waitlistClass, promisedSince }) => ({
    ...{ id, status, place, sequence, waitlist_class: waitlistClass, promised_since: promisedSince },
  }));
  return tx.query<Registered[]>(
    `with placed as (
       update registration t set status = r.status, place = r.place, sequence = r.sequence, waitlist_class = r.waitlist_class,
          promised_since = r.promised_since, waitlist_since = case when r.waitlist_class is not null then $2::timestamptz end,
          confirmed_at = case when r.waitlist_class is null then $2::timestamptz end,
          version = t.version + 1, updated_at = $2
       from json_to_recordset($1::json) as r(id uuid, status text, place text, sequence integer, waitlist_class smallint, promised_since timestamptz)
       where t.id = r.id and t.id = any($3)
       returning t.id, t.person_id as "personId", t.wants_invitations as wants)
     select id, "personId" from placed where wants`,
    // The ids a second time, so that the index is asked for them, however many the planner expects in the list.
    [JSON.stringify(rows), now, rows.map(({ id }) => id)],
  );
}

function columnsOf({ input, ...row }: NewRegistration) {
  return {
    id: row.id,
    person_id: row.personId,
    status: row.status,
    via: row.via,
    mode: row.mode,
    place: row.place,
    sequence: row.sequence,
    organisation_name: input?.organisationName ?? '',
    organisation_key: row.organisationKey,
    organisation_id: input?.organisationId ?? null,
    project_name: input?.projectName ?? '',
    land: input?.land ?? null,
    practice_stage: input?.practiceStage ?? null,
    is_first_time: input?.isFirstTime ?? null,
    question: input?.question ?? '',
    lists_name: input?.listsName ?? false,
    lists_email: input?.listsEmail ?? false,
    wants_invitations: input?.futureInvitations ?? false,
    language: row.language,
    substitute_for_id: row.substituteForId,
    calendar_bump: row.calendarBump,
    waitlist_class: row.waitlistClass,
    promised_since: row.promisedSince,
  };
}

type WithInput = Pick<NewRegistration, 'id' | 'personId' | 'input'>;

export async function insertNeeds(tx: Tx, registered: readonly WithInput[]): Promise<void> {
  const rows = registered.flatMap(({ id, input }) =>
    input && (input.dietary || input.accessNeeds)
      ? [{ id, dietary: input.dietary, access_needs: input.accessNeeds }]
      : [],
  );
  if (rows.length === 0) return;
  await tx.query(
    `insert into registration_need (registration_id, dietary, access_needs)
     select id, dietary, access_needs from json_to_recordset($1::json) as r(id uuid, dietary text, access_needs text)
     on conflict (registration_id) do update set dietary = excluded.dietary, access_needs = excluded.access_needs`,
    [JSON.stringify(rows)],
  );
}
