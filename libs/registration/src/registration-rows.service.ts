import type { Tx } from '#libs/database';
import { newId } from '#libs/kernel';
import type { Admission } from './capacity.rules.js';
import type { Candidate } from './candidate.rules.js';
import type { EventFacts } from './event-facts.queries.js';
import type { RegistrationStatus } from './registration-status.rules.js';

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
    substituteForId: string | null;
  }>;

/** The columns a decision of the desk fills. */
export const decided = (admission: Admission) => ({
  status: admission.status,
  sequence: admission.sequence,
  waitlistClass: admission.status === 'waitlisted' ? admission.waitlistClass : null,
});

/** One statement for the whole batch: `json` is cheaper to send and to read than parameter arrays of every column. */
export async function insertRegistrations(
  tx: Tx,
  event: EventFacts,
  rows: readonly NewRegistration[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into registration
       (id, network_id, event_id, person_id, status, via, mode, place, sequence, organisation_name, organisation_key,
        organisation_id, project_name, land, practice_stage, is_first_time, question, lists_name, lists_email, language,
        substitute_for_id, calendar_bump, waitlist_class, waitlist_since, confirmed_at, requested_at, updated_at)
     select r.id, $2, $3, r.person_id, r.status, r.via, r.mode, r.place, r.sequence, r.organisation_name, r.organisation_key,
        r.organisation_id, r.project_name, r.land, r.practice_stage, r.is_first_time, r.question, r.lists_name, r.lists_email,
        r.language, r.substitute_for_id, r.calendar_bump, r.waitlist_class,
        case when r.status = 'waitlisted' then $4::timestamptz end,
        case when r.status = 'confirmed' then $4::timestamptz end, $4, $4
     from json_to_recordset($1::json) as r(
        id uuid, person_id uuid, status text, via text, mode text, place text, sequence integer, organisation_name text,
        organisation_key text, organisation_id uuid, project_name text, land text, practice_stage text,
        is_first_time boolean, question text, lists_name boolean, lists_email boolean, language text,
        substitute_for_id uuid, calendar_bump integer, waitlist_class smallint)`,
    [JSON.stringify(rows.map(columnsOf)), event.networkId, event.id, now],
  );
  await insertNeeds(tx, rows);
  await insertConsents(tx, event.networkId, rows, now);
}

/** Gives requests that the person has confirmed their place or their position. */
export async function placeRequested(tx: Tx, admitted: readonly NewRegistration[], now: Date): Promise<void> {
  if (admitted.length === 0) return;
  const rows = admitted.map(({ id, status, sequence, waitlistClass }) => ({
    id,
    status,
    sequence,
    waitlist_class: waitlistClass,
  }));
  await tx.query(
    `update registration t set status = r.status, sequence = r.sequence, waitlist_class = r.waitlist_class,
        waitlist_since = case when r.waitlist_class is not null then $2::timestamptz end,
        confirmed_at = case when r.waitlist_class is null then $2::timestamptz end,
        version = t.version + 1, updated_at = $2
     from json_to_recordset($1::json) as r(id uuid, status text, sequence integer, waitlist_class smallint)
     where t.id = r.id`,
    [JSON.stringify(rows), now],
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
    language: row.language,
    substitute_for_id: row.substituteForId,
    calendar_bump: row.calendarBump,
    waitlist_class: row.waitlistClass,
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

// The version of the sentence people agree to on the registration form; raise it when the sentence changes.
const CONSENT_TEXT = 'registration-2026-01';

/** The box "laden Sie mich künftig ein", kept with the sentence and the registration that carried it. */
export async function insertConsents(
  tx: Tx,
  networkId: string,
  registered: readonly WithInput[],
  now: Date,
): Promise<void> {
  const rows = registered.flatMap(({ id, personId, input }) =>
    input?.futureInvitations ? [{ id: newId(), person_id: personId, evidence: `registration ${id}` }] : [],
  );
  if (rows.length === 0) return;
  await tx.query(
    `insert into consent (id, network_id, person_id, kind, given_at, text_version, evidence)
     select id, $2, person_id, 'future_invitations', $3, $4, evidence
     from json_to_recordset($1::json) as r(id uuid, person_id uuid, evidence text)
     on conflict do nothing`,
    [JSON.stringify(rows), networkId, now, CONSENT_TEXT],
  );
}
