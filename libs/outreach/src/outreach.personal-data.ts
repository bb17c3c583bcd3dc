import type { DataSubject, ExportSection, PersonalDataSource, Tx } from '#libs/database';

/** What a person was invited to and answered. Figures of events stay: the row remains, its reasons go. */
export const outreachPersonalData: PersonalDataSource = {
  tables: ['invitation', 'invitation_preference', 'guest'],

  async export(tx: Tx, { personId }: DataSubject): Promise<readonly ExportSection[]> {
    const invitations = await tx.query<Record<string, unknown>[]>(
      `select e.title as "Termin", e.starts_local as "Beginn", i.reasons as "Gründe", i.state as "Stand",
         i.sent_at as "Eingeladen am", i.answered_at as "Geantwortet am"
       from invitation i join event e on e.id = i.event_id where i.person_id = $1 order by i.created_at`,
      [personId],
    );
    const decisions = await tx.query<Record<string, unknown>[]>(
      `select e.title as "Termin", g.kind as "Von Hand", g.reason as "Grund", g.created_at as "Am"
       from guest g join event e on e.id = g.event_id where g.person_id = $1 order by g.created_at`,
      [personId],
    );
    const wishes = await tx.query<Record<string, unknown>[]>(
      `select paused_until as "Pause bis", only_types as "Nur zu", asked_at as "Gefragt am", stays_since as "Bleibt seit"
       from invitation_preference where person_id = $1`,
      [personId],
    );
    return [
      { title: 'Wünsche zu Einladungen', rows: wishes },
      { title: 'Einladungen', rows: invitations },
      { title: 'Von Hand ein- oder ausgeladen', rows: decisions },
    ].filter(({ rows }) => rows.length > 0);
  },

  async erase(tx: Tx, { personId }: DataSubject): Promise<void> {
    await tx.query(
      `update invitation set reasons = '[]', version = version + 1,
         state = case when state in ('sent', 'bounced') then 'revoked' else state end
       where person_id = $1`,
      [personId],
    );
    await tx.query('delete from invitation_preference where person_id = $1', [personId]);
    await tx.query('delete from guest where person_id = $1', [personId]);
  },
};
