import { DataSource } from 'typeorm';
import { type DataSubject, type ExportSection, migrate, type PersonalDataSource } from '#libs/database';
import { newId } from '#libs/kernel';
import { anAgendaItem } from '../../../test/factories/events.factory.js';
import { aPerson } from '../../../test/factories/networks.factory.js';
import { aWholeNetwork } from '../../../test/factories/whole-network.factory.js';
import { migratedDatabase, type TestDatabase } from '../../../test/support/database.js';
import { personalData } from './domains.module.js';

const AT = '2026-01-12T08:00:00Z';
const WORD = 'zwirbelau';
const asText = (sections: readonly ExportSection[]): string => JSON.stringify(sections).toLowerCase();

let database: TestDatabase;
let sql: DataSource;
beforeAll(async () => {
  database = await migratedDatabase(migrate);
  sql = await new DataSource({ type: 'postgres', url: database.url }).initialize();
});
afterAll(async () => {
  await sql?.destroy();
  await database?.drop();
});

/** Tables with a row in which the word stands. */
async function tablesThatSay(word: string): Promise<string[]> {
  const tables: { name: string }[] = await sql.query(
    `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  );
  const looks = tables.map(
    ({ name }) => `select '${name}' as name where exists (select 1 from "${name}" t where t::text ilike '%${word}%')`,
  );
  const found: { name: string }[] = await sql.query(`${looks.join(' union all ')} order by 1`);
  return found.map(({ name }) => name);
}

/** Somebody of whom every domain knows something. */
async function knownEverywhere(): Promise<DataSubject> {
  const whole = await aWholeNetwork(sql);
  const email = `${newId()}@zwirbelau.example.org`;
  const { id: personId } = await aPerson(sql, whole.network, { lastName: 'Zwirbelau', email, phone: '0391 zwirbelau' });
  const item = await anAgendaItem(sql, whole.event, { startsLocal: '2026-05-19T11:00' });
  await sql.query(`insert into agenda_speaker values ($1, 0, $2, 'Ute Zwirbelau', 'IHK')`, [item, personId]);
  await sql.query(`update event set contact_name = 'Ute Zwirbelau', contact_email = $2 where id = $1`, [
    whole.draft,
    email,
  ]);
  await sql.query(
    `insert into registration (id, network_id, event_id, person_id, status, via, mode, sequence, question, requested_at, updated_at)
     values ($1, $2, $3, $4, 'confirmed', 'organiser', 'on_site', 3, 'Kommt Frau Zwirbelau?', $5, $5)`,
    [newId(), whole.network, whole.event, personId, AT],
  );
  await sql.query(
    `insert into series_answer (series_id, person_id, network_id, answer, answered_at) values ($1, $2, $3, 'accepted', $4)`,
    [whole.series, personId, whole.network, AT],
  );
  const mail = newId();
  await sql.query(
    `insert into guest (event_id, person_id, network_id, kind, reason, created_at) values ($1, $2, $3, 'added', 'Frau Zwirbelau spricht', $4)`,
    [whole.event, personId, whole.network, AT],
  );
  await sql.query(
    `insert into mail_message (id, network_id, person_id, template, language, to_name, to_address, to_domain, parameters, status, not_before, created_at)
     values ($1, $2, $3, 'registration-confirmed', 'de', 'Ute Zwirbelau', $4, 'zwirbelau.example.org', '{}', 'held', $5, $5)`,
    [mail, whole.network, personId, email, AT],
  );
  await sql.query(
    `insert into calendar_reply (id, network_id, event_id, person_id, attendee, sender, participation, sequence, stamp, state, received_at)
     values ($1, $2, $3, $4, $5, $5, 'accepted', 0, $6, 'pending', $6)`,
    [newId(), whole.network, whole.event, personId, email, AT],
  );
  await sql.query(
    `insert into repair_task (id, network_id, person_id, address, reason, due_at, created_at) values ($1, $2, $3, $4, 'unknown-address', $5, $5)`,
    [newId(), whole.network, personId, email, AT],
  );
  await sql.query(
    `insert into mail_return (id, mail_id, severity, reason, diagnosis, at) values ($1, $2, 'soft', 'full-mailbox', $3, $4)`,
    [newId(), mail, `552 <${email}> is full`, AT],
  );
  await sql.query(
    `insert into attendance_record (event_id, person_id, network_id, registration_id, status, mode, evidence, recorded_at, version)
     select event_id, person_id, network_id, id, 'present', 'on_site', 'organiser', $2, 1 from registration where person_id = $1`,
    [personId, AT],
  );
  await sql.query(`insert into attendance_sheet (event_id, network_id, updated_at) values ($1, $2, $3)`, [
    whole.event,
    whole.network,
    AT,
  ]);
  await sql.query(
    `insert into attendance_entry values ($1, 1, $2, 'public', 'attendance.corrected', $3, 'Frau Zwirbelau ging früher', 's', 'h')`,
    [whole.event, AT, { person: personId }],
  );
  await sql.query(
    `with report as (
       insert into attendance_report (id, event_id, network_id, source_hash, layout, file_name, people, dropped, imported_at)
       values ($1, $2, $3, 'h', 'zoom', 'von Frau Zwirbelau.csv', 1, 0, $4) returning id, event_id, network_id)
     insert into attendance_attendee (id, event_id, network_id, identity, name, mail, kind)
     select id, event_id, network_id, 'i', 'iPad von Zwirbelau', $5, 'person' from report`,
    [newId(), whole.event, whole.network, AT, email],
  );
  const report = newId();
  await sql.query(
    `insert into project_report (id, network_id, reference, channel, language, raw_name, raw_note, received_at, state, reason, updated_at)
     values ($1, $2, 'M-2026-950', 'form', 'de', 'Lotsen', 'Frau Zwirbelau leitet es', $3, 'in_triage', 'Frau Zwirbelau fragen', $3)`,
    [report, whole.network, AT],
  );
  await sql.query(
    `insert into report_supplement (id, report_id, network_id, note, written_at) values ($1, $2, $3, 'Fragen Sie Frau Zwirbelau', $4)`,
    [newId(), report, whole.network, AT],
  );
  await sql.query(
    `insert into report_contact (report_id, network_id, name, email, received_at) values ($1, $2, 'Ute Zwirbelau', $3, $4)`,
    [report, whole.network, email, AT],
  );
  const another = newId();
  await sql.query(
    `insert into project_report (id, network_id, reference, channel, language, raw_name, raw_note, received_at, state, updated_at)
     values ($1, $2, 'M-2026-951', 'form', 'de', 'Lotsen', 'Frau Zwirbelau geht bald', $3, 'in_triage', $3)`,
    [another, whole.network, AT],
  );
  // Somebody else was named in their place since.
  await sql.query(
    `insert into report_contact (report_id, network_id, name, email, received_at) values ($1, $2, 'Ida Brandt', 'ida@werk.example.org', $3)`,
    [another, whole.network, AT],
  );
  await sql.query(
    `insert into report_contact_before (id, report_id, network_id, name, email, received_at) values ($1, $2, $3, 'Ute Zwirbelau', $4, $5)`,
    [newId(), another, whole.network, email, AT],
  );
  await sql.query(
    `insert into reporter (report_id, network_id, person_id, name, email) values ($1, $2, $3, 'Ute Zwirbelau', $4)`,
    [report, whole.network, personId, email],
  );
  await sql.query(
    `insert into obligation_attempt (id, obligation_id, event_id, person_id, network_id, way, attempted_at, note)
     values ($1, $2, $3, $4, $5, 'phone', $6, 'Frau Zwirbelau ruft zurück')`,
    [newId(), whole.obligation, whole.event, personId, whole.network, AT],
  );
  await sql.query(
    `insert into contact_search (id, obligation_id, network_id, place, is_found, person_id, note, searched_at)
     values ($1, $2, $3, 'website', true, $4, 'Impressum nennt Frau Zwirbelau', $5)`,
    [newId(), whole.obligation, whole.network, personId, AT],
  );
  await sql.query(`update obligation set release_note = 'Frau Zwirbelau möchte nicht' where id = $1`, [
    whole.obligation,
  ]);
  for (const [thing, id] of [
    ['project-report', report],
    ['obligation', whole.obligation],
  ]) {
    await sql.query(
      `insert into history_entry (id, network_id, thing, thing_id, action, reason, actor_kind, at)
       values ($1, $2, $3, $4, $3 || '.noted', 'Frau Zwirbelau hat abgesagt', 'system', $5)`,
      [newId(), whole.network, thing, id, AT],
    );
  }
  return { personId, networkId: whole.network, email };
}

const erase = (sources: readonly PersonalDataSource[], subject: DataSubject) =>
  sql.transaction(async (tx) => {
    for (const source of sources) await source.erase(tx, subject);
  });

describe('a person who asks what is kept', () => {
  it('hears it from every domain, and nothing is left in any table after its erasure', async () => {
    const subject = await knownEverywhere();
    for (const source of personalData)
      expect(asText(await source.export(sql.manager, subject))).toMatch(/zwirbelau|anmeldungen/);
    expect(await tablesThatSay(WORD)).toEqual([
      'agenda_speaker',
      'attendance_attendee',
      'attendance_entry',
      'attendance_report',
      'calendar_reply',
      'contact_search',
      'event',
      'guest',
      'history_entry',
      'mail_message',
      'mail_return',
      'obligation',
      'obligation_attempt',
      'person',
      'project_report',
      'registration',
      'repair_task',
      'report_contact',
      'report_contact_before',
      'report_supplement',
      'reporter',
    ]);
    await erase(personalData, subject);
    expect(await tablesThatSay(WORD)).toEqual([]);
    for (const source of personalData) expect(asText(await source.export(sql.manager, subject))).not.toContain(WORD);
  });

  it('is erased in whatever order the domains come', async () => {
    await erase([...personalData].reverse(), await knownEverywhere());
    expect(await tablesThatSay(WORD)).toEqual([]);
  });

  it.each([
    'mail_message',
    'person',
    'agenda_speaker',
    'attendance_attendee',
    'guest',
    'registration',
    'calendar_reply',
    'repair_task',
    'reporter',
  ])('and what %s keeps is found when nobody erases it', async (table) => {
    const subject = await knownEverywhere();
    await erase(
      personalData.filter(({ tables }) => !tables.includes(table)),
      subject,
    );
    expect(await tablesThatSay(WORD)).toContain(table);
    await erase(personalData, subject);
  });
});

describe('every table that points at a person', () => {
  const pointing = async (): Promise<string[]> => {
    const rows: { name: string }[] = await sql.query(
      `select c.conrelid::regclass::text as name from pg_constraint c
       where c.contype = 'f' and c.confrelid = 'person'::regclass
       union
       select table_name from information_schema.columns
       where table_schema = 'public' and (column_name like '%person\\_id' or table_name = 'person') order by 1`,
    );
    return rows.map(({ name }) => name);
  };
  const answered = personalData.flatMap(({ tables }) => tables);

  it('has one source that answers for it', async () => {
    const tables = await pointing();
    expect(tables.length).toBeGreaterThan(6);
    expect(tables.filter((table) => answered.filter((one) => one === table).length !== 1)).toEqual([]);
  });

  it('would be missed without', async () => {
    await sql.query('create table forgotten (person_id uuid references person (id))');
    expect((await pointing()).filter((table) => !answered.includes(table))).toEqual(['forgotten']);
    await sql.query('drop table forgotten');
  });
});
