import type { DataSubject, ExportSection, PersonalDataSource, Tx } from '#libs/database';

/** Registrations and calendar addresses of a person. Figures of events stay: the row remains, its words go. */
export const registrationPersonalData: PersonalDataSource = {
  tables: ['registration', 'calendar_feed'],

  async export(tx: Tx, { personId }: DataSubject): Promise<readonly ExportSection[]> {
    const registrations = await tx.query<Record<string, unknown>[]>(
      `select e.title, e.starts_local, r.status, r.mode, r.organisation_name, r.project_name, r.land, r.practice_stage,
         r.is_first_time, r.question, n.dietary, n.access_needs, r.lists_name, r.lists_email, r.requested_at, r.confirmed_at,
         r.cancelled_at, r.cancelled_by, r.cancelled_from, r.cancel_reason
       from registration r join event e on e.id = r.event_id left join registration_need n on n.registration_id = r.id
       where r.person_id = $1 order by r.requested_at`,
      [personId],
    );
    const feeds = await tx.query<Record<string, unknown>[]>(
      'select created_at, revoked_at from calendar_feed where person_id = $1 order by created_at',
      [personId],
    );
    return [
      { title: 'Anmeldungen', rows: registrations },
      { title: 'Kalender-Abonnements', rows: feeds },
    ].filter(({ rows }) => rows.length > 0);
  },

  async erase(tx: Tx, { personId }: DataSubject): Promise<void> {
    await tx.query(
      'delete from registration_need n using registration r where r.id = n.registration_id and r.person_id = $1',
      [personId],
    );
    await tx.query(
      `update registration set question = '', cancel_reason = '', lists_name = false, lists_email = false,
         link_version = link_version + 1 where person_id = $1`,
      [personId],
    );
    await tx.query('delete from calendar_feed where person_id = $1', [personId]);
  },
};
