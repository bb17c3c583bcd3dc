import { type DataSubject, type ExportSection, forgetReasons, type PersonalDataSource, type Tx } from '#libs/database';
import { NAMED_CONTACTS } from './named-contacts.queries.js';

const TOLD_BY = `select report_id from reporter where network_id = $3 and (person_id = $1 or email = $2)`;

// What they told went on to other networks with their words (E12); those know nobody who could ask them for it.
const HANDED_ON = `
  with recursive onward as (
    select id from project_report where handed_over_from in (${TOLD_BY})
    union select r.id from project_report r join onward o on r.handed_over_from = o.id)
  select id from onward`;

// Promises in whose words they may be named: they were tried, named in a report, or speak for the project.
const PROMISES_OF = `
  select obligation_id from obligation_attempt where person_id = $1
  union select r.obligation_id from ${NAMED_CONTACTS} c join project_report r on r.id = c.report_id
    where c.network_id = $3 and c.email = $2 and r.obligation_id is not null
  union select obligation_id from contact_search where person_id = $1
  union select o.id from contact_role c join obligation o on o.project_id = c.project_id where c.person_id = $1`;

// Reports that they told, and those that name them. Whom a report names it says for a month only (R11); after that its
// words may still do so: those that hold the address, and those about their promises.
const REPORTS_OF = `
  ${TOLD_BY}
  union select report_id from ${NAMED_CONTACTS} named where network_id = $3 and email = $2
  union select id from project_report where network_id = $3 and position($2 in lower(raw_note)) > 0
  union select report_id from report_supplement where network_id = $3 and position($2 in lower(note)) > 0
  union select r.id from project_report r where r.obligation_id in (${PROMISES_OF})
    and not exists (select 1 from report_contact c where c.report_id = r.id)`;

/**
 * Who told of a project and who was named as its contact. What was reported of the project itself stays, but for the free
 * words: they may name somebody.
 */
export const intakePersonalData: PersonalDataSource = {
  tables: ['report_contact', 'report_contact_before', 'reporter', 'obligation_attempt', 'contact_search'],

  async export(tx: Tx, { personId, email, networkId }: DataSubject): Promise<readonly ExportSection[]> {
    const told = await tx.query<Record<string, unknown>[]>(
      `select r.reference as "Vorgang", r.raw_name as "Projekt", p.name as "Ihr Name", p.email as "Ihre E-Mail",
         p.may_be_named as "Name darf genannt werden", r.raw_note as "Ihre Worte", r.received_at as "Am", r.reason as "Begründung",
         (select string_agg(s.note, ' · ' order by s.written_at) from report_supplement s where s.report_id = r.id) as "Nachgetragen",
         (select string_agg(q.question, ' · ' order by q.asked_at) from report_question q
          where q.report_id = r.id and q.question <> '') as "Unsere Rückfrage"
       from reporter p join project_report r on r.id = p.report_id
       where p.network_id = $3 and (p.person_id = $1 or p.email = $2) order by r.received_at`,
      [personId, email, networkId],
    );
    const named = await tx.query<Record<string, unknown>[]>(
      `select r.raw_name as "Projekt", c.name as "Name", c.email as "E-Mail", c.phone as "Telefon", c.received_at as "Am"
       from ${NAMED_CONTACTS} c join project_report r on r.id = c.report_id
       where c.network_id = $2 and c.email = $1 order by c.received_at`,
      [email, networkId],
    );
    const attempts = await tx.query<Record<string, unknown>[]>(
      `select p.name as "Projekt", e.title as "Termin", a.way as "Weg", a.attempted_at as "Am", a.note as "Notiz",
         o.release_note as "Vermerk zur Zusage", o.hold_reason as "Warum zuerst angerufen werden soll"
       from obligation_attempt a join obligation o on o.id = a.obligation_id join project p on p.id = o.project_id
         left join event e on e.id = a.event_id
       where a.person_id = $1 order by a.attempted_at`,
      [personId],
    );
    const searches = await tx.query<Record<string, unknown>[]>(
      `select p.name as "Projekt", s.place as "Wo", s.note as "Fundstelle", s.searched_at as "Am"
       from contact_search s join obligation o on o.id = s.obligation_id join project p on p.id = o.project_id
       where s.person_id = $1 order by s.searched_at`,
      [personId],
    );
    return [
      { title: 'Projekte, die Sie gemeldet haben', rows: told },
      { title: 'Als Ansprechperson genannt', rows: named },
      { title: 'Wo Sie als Ansprechperson gefunden wurden', rows: searches },
      { title: 'Versuche, Sie einzuladen', rows: attempts },
    ].filter(({ rows }) => rows.length > 0);
  },

  async erase(tx: Tx, { personId, email, networkId }: DataSubject): Promise<void> {
    const subject = [personId, email, networkId];
    const ids = async (which: string): Promise<string[]> =>
      (await tx.query<{ id: string }[]>(`select id from (${which}) found(id)`, subject)).map(({ id }) => id);
    // Read before anything goes by which they are found.
    const [reports, running] = [await ids(REPORTS_OF), await ids(PROMISES_OF)];
    const handedOn = await ids(HANDED_ON);
    // What was joined with one of them keeps its own history, and has it back once they are split.
    const joined: { id: string }[] = await tx.query('select id from obligation_join where into_id = any($1)', [
      running,
    ]);
    const promises = [...running, ...joined.map(({ id }) => id)];
    await tx.query(`update project_report set raw_note = '', reason = '' where id = any($1)`, [reports]);
    await tx.query(`update project_report set raw_note = '' where id = any($1)`, [handedOn]);
    await tx.query(`update obligation set release_note = '' where id = any($1) and release_note <> ''`, [promises]);
    // Somebody was to speak to them first: that it is held stays, what was written goes.
    await tx.query(`update obligation set hold_reason = '' where id = any($1) and hold_reason <> ''`, [promises]);
    await tx.query(`update contact_search set note = '' where obligation_id = any($1)`, [promises]);
    await forgetReasons(tx, [...reports, ...promises]);
    await tx.query(`update report_question set question = '' where report_id = any($1)`, [reports]);
    await tx.query('delete from report_supplement where report_id = any($1)', [reports]);
    await tx.query('delete from reporter where network_id = $3 and (person_id = $1 or email = $2)', subject);
    await tx.query('delete from report_contact where network_id = $2 and email = $1', [email, networkId]);
    await tx.query('delete from report_contact_before where network_id = $2 and email = $1', [email, networkId]);
    // That somebody was tried stays with the promise; what was noted about them goes.
    await tx.query(`update obligation_attempt set note = '' where person_id = $1`, [personId]);
  },
};
