import { newId } from '#libs/kernel';

type Sql = Readonly<{ query(sql: string, parameters?: unknown[]): Promise<unknown> }>;

/**
 * A network with promises in every standing: a tenth each waits for a date, wants a contact and has ended; the others are
 * invited, most with a mail that was delivered, some returned, some answered. Each was told by somebody with an address.
 */
export async function aLedger(sql: Sql, networkId: string, promises: number): Promise<void> {
  const [eventId, waveId, carrierId] = [newId(), newId(), newId()];
  await sql.query(
    `insert into network (id, slug, name, created_at, updated_at) values ($1, 'register', 'Netzwerk Azubi-Lotsen', now(), now())`,
    [networkId],
  );
  await sql.query(
    `insert into event (id, network_id, slug, title, type, format, state, starts_local, ends_local, zone, starts_at, ends_at,
       guarantee_relevant, venue_name, contact_name, search, changed_at, created_at, updated_at)
     select $1, $2, 'fachtag', '3. Fachtag', 'fachtag', 'in_person', 'open', to_char(d, 'YYYY-MM-DD"T"10:00'),
       to_char(d, 'YYYY-MM-DD"T"16:00'), 'Europe/Berlin', d, d + interval '6 hours', true, 'Haus', 'Selin', '', now(), now(), now()
     from (select date_trunc('day', now()) + interval '60 days 9 hours' as d) day`,
    [eventId, networkId],
  );
  await sql.query(
    `insert into organisation (id, network_id, name, city, normalized_name, search, created_at, updated_at)
     values ($1, $2, 'Werkhof Hohenau gGmbH', 'Hohenau', 'werkhof hohenau', 'werkhof hohenau', now(), now())`,
    [carrierId, networkId],
  );
  await sql.query(
    `insert into invitation_wave (id, network_id, event_id, audience, invited, excluded, sends_at, created_at)
     values ($1, $2, $3, '{"segments":[]}', $4, '{}', now() - interval '5 days', now())`,
    [waveId, networkId, eventId, promises],
  );
  await sql.query(
    `create temporary table made as select n, gen_random_uuid() as obligation, gen_random_uuid() as project,
       gen_random_uuid() as person from generate_series(1, $1::int) n`,
    [promises],
  );
  const within = [networkId, eventId, waveId, carrierId];
  for (const [statement, needs] of statements) await sql.query(statement, within.slice(0, needs));
  await sql.query('drop table made');
  await sql.query('analyze');
}

const statements: readonly (readonly [sql: string, parameters: number])[] = [
  [
    `with needed as (select $1::uuid, $2::uuid, $3::uuid)
     insert into project (id, network_id, name, carrier_organisation_id, search, created_at, updated_at)
     select project, $1, 'Lotsenprojekt ' || n, $4, 'lotsenprojekt ' || n, now(), now() from made`,
    4,
  ],
  [
    `insert into person (id, network_id, first_name, last_name, name_key, email, email_set_at, source, search, created_at, updated_at)
     select person, $1, 'Greta', 'Ilmer ' || n, 'greta ilmer ' || n, 'ilmer' || n || '@hohenau.example.org', now(), 'report', '', now(), now()
     from made`,
    1,
  ],
  [
    `insert into contact_role (id, network_id, person_id, project_id, is_primary, valid_from, created_at)
     select gen_random_uuid(), $1, person, project, true, '2025-01-01', now() - interval '20 days' from made where n % 10 <> 1`,
    1,
  ],
  [
    `insert into obligation (id, network_id, project_id, received_at, accepted_at, bound_event_id, outcome, release_cause,
       release_asked_by, release_agreed_by, ended_at, updated_at)
     select obligation, $1, project, now() - n * interval '1 minute', now() - n * interval '1 minute',
       case when n % 10 <> 0 then $2::uuid end, case when n % 10 = 2 then 'released' end,
       case when n % 10 = 2 then 'withdrawn' end, case when n % 10 = 2 then gen_random_uuid() end,
       case when n % 10 = 2 then gen_random_uuid() end, case when n % 10 = 2 then now() end, now() from made`,
    2,
  ],
  [
    `insert into project_report (id, network_id, reference, channel, language, raw_name, received_at, decided_at, state, project_id, obligation_id, updated_at)
     select gen_random_uuid(), $1, 'M-2026-' || n, 'form', 'de', 'LOTSENPROJEKT ' || n, now() - n * interval '1 minute',
       now() - n * interval '1 minute', 'accepted', project, obligation, now() from made`,
    1,
  ],
  [
    // A tenth waits for an answer, another tenth got one that came back.
    `insert into reporter (report_id, network_id, name, email, told, told_at)
     select r.id, $1, 'Ute ' || n, 'ute' || n || '@lindengau.example.org', case when n % 10 = 6 then null
         when n % 10 between 3 and 9 then 'invited' else 'noted' end, case when n % 10 <> 6 then now() end
     from made join project_report r on r.obligation_id = made.obligation`,
    1,
  ],
  [
    `with mail as (
       insert into mail_message (id, network_id, template, language, to_name, to_address, to_domain, parameters, status, not_before, sent_at, created_at)
       select gen_random_uuid(), $1, 'report-outcome', 'de', 'Ute', email, 'lindengau.example.org', '{}',
         case when told = 'invited' and right(name, 1) = '7' then 'bounced' else 'sent' end, now(), now(), now()
       from reporter where told is not null returning id, to_address)
     update reporter set told_mail_id = mail.id from mail where mail.to_address = reporter.email and reporter.network_id = $1`,
    1,
  ],
  [
    `insert into invitation (id, network_id, event_id, person_id, wave_id, reasons, state, sent_at, answered_at, created_at, updated_at)
     select gen_random_uuid(), $1, $2, person, $3, '[]',
       case when n % 10 = 4 then 'bounced' when n % 10 = 5 then 'declined_interested' else 'sent' end,
       now() - interval '5 days', case when n % 10 = 5 then now() end, now(), now() from made where n % 10 between 3 and 9`,
    3,
  ],
  [
    `insert into obligation_attempt (id, obligation_id, event_id, person_id, network_id, way, attempted_at)
     select gen_random_uuid(), obligation, $2, person, $1, 'wave', now() - interval '5 days' from made where n % 10 between 3 and 9`,
    2,
  ],
  [
    `insert into mail_message (id, network_id, event_id, person_id, template, language, to_name, to_address, to_domain, parameters, status, batch_id, not_before, sent_at, created_at)
     select gen_random_uuid(), $1, $2, person, 'invitation', 'de', 'Greta Ilmer', 'ilmer' || n || '@hohenau.example.org', 'hohenau.example.org',
       '{}', case when n % 10 = 4 then 'bounced' else 'sent' end, $3, now(), now() - interval '5 days', now() from made where n % 10 between 3 and 9`,
    3,
  ],
];
