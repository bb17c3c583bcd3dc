import type { DataSubject, ExportSection, PersonalDataSource, Tx } from '#libs/database';

/** Who told of a project and who was named as its contact. What was reported of the project itself stays. */
export const intakePersonalData: PersonalDataSource = {
  tables: ['report_contact', 'reporter', 'obligation_attempt'],

  async export(tx: Tx, { personId, email, networkId }: DataSubject): Promise<readonly ExportSection[]> {
    const told = await tx.query<Record<string, unknown>[]>(
      `select r.reference as "Vorgang", r.raw_name as "Projekt", p.name as "Ihr Name", p.email as "Ihre E-Mail",
         p.may_be_named as "Name darf genannt werden", r.received_at as "Am"
       from reporter p join project_report r on r.id = p.report_id
       where p.network_id = $3 and (p.person_id = $1 or p.email = $2) order by r.received_at`,
      [personId, email, networkId],
    );
    const named = await tx.query<Record<string, unknown>[]>(
      `select r.raw_name as "Projekt", c.name as "Name", c.email as "E-Mail", c.phone as "Telefon", c.received_at as "Am"
       from report_contact c join project_report r on r.id = c.report_id
       where c.network_id = $2 and c.email = $1 order by c.received_at`,
      [email, networkId],
    );
    const attempts = await tx.query<Record<string, unknown>[]>(
      `select p.name as "Projekt", e.title as "Termin", a.way as "Weg", a.attempted_at as "Am", a.note as "Notiz"
       from obligation_attempt a join obligation o on o.id = a.obligation_id join project p on p.id = o.project_id
         left join event e on e.id = a.event_id
       where a.person_id = $1 order by a.attempted_at`,
      [personId],
    );
    return [
      { title: 'Projekte, die Sie gemeldet haben', rows: told },
      { title: 'Als Ansprechperson genannt', rows: named },
      { title: 'Versuche, Sie einzuladen', rows: attempts },
    ].filter(({ rows }) => rows.length > 0);
  },

  async erase(tx: Tx, { personId, email, networkId }: DataSubject): Promise<void> {
    await tx.query('delete from reporter where network_id = $3 and (person_id = $1 or email = $2)', [
      ...[personId, email, networkId],
    ]);
    await tx.query('delete from report_contact where network_id = $2 and email = $1', [email, networkId]);
    // That somebody was tried stays with the promise; what was noted about them goes.
    await tx.query(`update obligation_attempt set note = '' where person_id = $1`, [personId]);
  },
};
