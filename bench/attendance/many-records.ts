import { Client } from 'pg';

export type Size = Readonly<{ networks: number; members: number; meetings: number }>;

/**
 * Networks whose members were asked to all meetings: records of each meeting, and the roll-up made from these records. A
 * member is missing, excused or not asked now and then, each in their own rhythm.
 * @returns the networks; one of them is as large as the others
 */
export async function fillNetworks(url: string, { networks, members, meetings }: Size): Promise<readonly string[]> {
  const client = new Client(url);
  await client.connect();
  try {
    // Ten million records have their causes by construction; to look each up would take an hour.
    await client.query('set session_replication_role = replica');
    await client.query(
      `create temporary table made as select gen_random_uuid() as network, gen_random_uuid() as of_group from generate_series(1, ${networks})`,
    );
    await client.query(
      `create temporary table made_event as select gen_random_uuid() as event, network, no from made, generate_series(1, ${meetings}) no`,
    );
    await client.query(
      `create temporary table made_person as select gen_random_uuid() as person, network, of_group, n from made, generate_series(1, ${members}) n`,
    );
    for (const statement of STATEMENTS) await client.query(statement);
    const { rows } = await client.query<{ network: string }>('select network from made');
    return rows.map(({ network }) => network);
  } finally {
    await client.end();
  }
}

/** As PostgreSQL does by itself within minutes. */
export async function countTables(url: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}

const STATEMENTS = [
  `insert into network (id, slug, name, created_at, updated_at)
   select network, 'netz-' || network, 'Netzwerk Azubi-Lotsen', now(), now() from made`,
  `insert into network_group (id, network_id, type, name, state, created_at, updated_at)
   select of_group, network, 'working_group', 'Arbeitskreis', 'active', now(), now() from made`,
  `insert into event (id, network_id, slug, title, type, format, state, starts_local, ends_local, zone, starts_at, ends_at,
     number, venue_name, contact_name, search, changed_at, created_at, updated_at)
   select event, network, 'treffen-' || event, no || '. Netzwerktreffen', 'network_meeting', 'in_person', 'held',
     to_char(d, 'YYYY-MM-DD"T"10:00'), to_char(d, 'YYYY-MM-DD"T"12:00'), 'Europe/Berlin', d, d + interval '2 hours', no,
     'Haus', 'Selin', '', now(), now(), now()
   from made_event, lateral (select timestamptz '2020-01-06 09:00Z' + no * interval '7 days' as d) day`,
  `insert into attendance_sheet (event_id, network_id, state, confirmed_at, meeting_no, updated_at)
   select event, network, 'confirmed', now(), no, now() from made_event`,
  `insert into person (id, network_id, first_name, last_name, name_key, organisation_name, email, email_set_at, source, search, created_at, updated_at)
   select person, network, 'Greta', 'Ilmer ' || n, 'greta ilmer ' || n, 'Berufsschule Hohenau ' || n / 4,
     'ilmer' || n || '@hohenau.example.org', now(), 'bench', '', now(), now() from made_person`,
  `insert into membership (id, network_id, group_id, person_id, valid_from, created_at)
   select gen_random_uuid(), network, of_group, person, '2019-01-01', now() from made_person`,
  `insert into attendance_record (event_id, person_id, network_id, registration_id, status, mode, evidence,
     organisation_name, counts_as, recorded_at, version)
   select event, person, p.network, gen_random_uuid(),
     case when chance < 15 + n % 60 then 'absent' when chance < 20 + n % 60 then 'excused' else 'present' end,
     'on_site', 'check_in', 'Berufsschule Hohenau ' || n / 4, 'member', now(), 1
   from made_person p join made_event e on e.network = p.network,
     lateral (select (n * 7919 + no * 104729 + n * no) % 100 as chance) drawn
   order by p.network, no, n`,
  `insert into attendance_rollup (network_id, kind, unit_id, part_id, marks, asked, present, excused)
   select r.network_id, 'person', r.person_id::text, '',
     string_agg(case r.status when 'present' then 'P' when 'excused' then 'E' else 'A' end, '' order by s.meeting_no),
     count(*), count(*) filter (where r.status = 'present'), count(*) filter (where r.status = 'excused')
   from attendance_record r join attendance_sheet s on s.event_id = r.event_id join made on made.network = r.network_id
   group by r.network_id, r.person_id`,
];
