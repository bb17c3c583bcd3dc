import type { DataSubject, ExportSection, PersonalDataSource, Tx } from '#libs/database';

/**
 * Who was where. That somebody was there stays as long as the proof is kept, without a name once the registry has erased
 * it; the words of corrections go, and the journal stays whole without them (docs/adr/0064). So does a signed list: it
 * proves that all of them were there, and nobody can take one line out of a picture (docs/adr/0080).
 */
export const attendancePersonalData: PersonalDataSource = {
  tables: ['attendance_record', 'attendance_asked', 'attendance_attendee', 'attendance_scan'],

  async export(tx: Tx, { personId, email, networkId }: DataSubject): Promise<readonly ExportSection[]> {
    const rows = await tx.query<Record<string, unknown>[]>(
      `select e.title as "Termin", e.starts_local as "Am", a.status as "Vermerk", a.minutes as "Minuten", a.mode as "Form",
         a.evidence as "Nachweis", a.organisation_name as "Für", a.recorded_at as "Eingetragen",
         (select string_agg(j.reason, ' · ' order by j.sequence) from attendance_entry j
          where j.event_id = a.event_id and j.facts ->> 'person' = a.person_id::text) as "Begründungen"
       from attendance_record a join event e on e.id = a.event_id where a.person_id = $1 order by e.starts_at`,
      [personId],
    );
    const asked = await tx.query<Record<string, unknown>[]>(
      `select e.title as "Termin", e.starts_local as "Am", case when q.is_excused then 'excused' else 'absent' end as "Vermerk"
       from attendance_asked q join event e on e.id = q.event_id
       where q.person_id = $1 and not exists (
         select from attendance_record a where a.event_id = q.event_id and a.person_id = q.person_id)
       order by e.starts_at`,
      [personId],
    );
    const reported = await tx.query<Record<string, unknown>[]>(
      `select e.title as "Termin", a.name as "Name im Bericht", a.mail as "Adresse im Bericht",
         (select sum(v.minutes) from attendance_presence v where v.attendee_id = a.id) as "Minuten"
       from attendance_attendee a join event e on e.id = a.event_id where ${OF_PERSON} order by e.starts_at, a.name`,
      [personId, email, networkId],
    );
    const signed = await tx.query<Record<string, unknown>[]>(
      `select e.title as "Termin", e.starts_local as "Am", s.uploaded_at as "Hochgeladen",
         case when a.scan_id = s.id then 'ja' else 'nicht vermerkt' end as "Mit Ihrer Unterschrift"
       from attendance_scan s join event e on e.id = s.event_id
         join attendance_record a on a.event_id = s.event_id and a.person_id = $1
       order by e.starts_at, s.uploaded_at, s.id`,
      [personId],
    );
    const sections = [
      { title: 'Teilnahmen', rows },
      { title: 'Gefragt und nicht auf der Anwesenheitsliste', rows: asked },
      { title: 'Berichte von Videokonferenzen', rows: reported },
      { title: 'Unterschriftenlisten als Datei (auch andere stehen darauf; fragen Sie danach)', rows: signed },
    ];
    return sections.filter((section) => section.rows.length > 0);
  },

  // Whoever is named in a reason need not be the one whom it corrects.
  async erase(tx: Tx, { personId, email, networkId }: DataSubject): Promise<void> {
    await tx.query(
      `update attendance_entry set reason = null, salt = null
       where reason is not null and event_id in (select event_id from attendance_record where person_id = $1)`,
      [personId],
    );
    // Their own device may be what the file is called after.
    await tx.query(
      `update attendance_report set file_name = ''
       where file_name <> '' and event_id in (select event_id from registration where person_id = $1)`,
      [personId],
    );
    await tx.query(`delete from attendance_attendee a where ${OF_PERSON}`, [personId, email, networkId]);
  },
};

/**
 * Whom a report tells of: somebody has said so, or their address stands there, or both their names at a gathering they
 * were registered for. Under another name nobody finds them; such names go with all others (docs/adr/0072).
 */
const OF_PERSON = `
  (a.registration_id in (select id from registration where person_id = $1)
    or (a.network_id = $3 and a.mail = lower($2))
    or exists (
      select from registration r join person p on p.id = r.person_id
      where r.event_id = a.event_id and r.person_id = $1 and p.first_name <> '' and length(p.last_name) > 2
        and strpos(lower(a.name), lower(p.first_name)) > 0 and strpos(lower(a.name), lower(p.last_name)) > 0))`;
