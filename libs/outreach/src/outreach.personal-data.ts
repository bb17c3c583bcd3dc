import type { DataSubject, ExportSection, PersonalDataSource, Tx } from '#libs/database';

// An answer of several people's mailbox, or one that somebody else sent, names no person.
const REPLIES_OF = '(r.person_id = $1 or r.network_id = $3 and $2::text in (r.attendee, r.sender))';

/** What a person was invited to and answered. Figures of events stay: the row remains, its reasons go. */
export const outreachPersonalData: PersonalDataSource = {
  tables: ['invitation', 'invitation_preference', 'series_answer', 'guest', 'calendar_reply', 'repair_task'],

  async export(tx: Tx, { personId, email, networkId }: DataSubject): Promise<readonly ExportSection[]> {
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
      `select paused_until as "Pause bis", only_types as "Nur zu", asked_at as "Gefragt am", stays_since as "Bleibt seit",
         farewell_at as "Vor dem Löschen gefragt am"
       from invitation_preference where person_id = $1`,
      [personId],
    );
    const series = await tx.query<Record<string, unknown>[]>(
      `select s.title as "Reihe", a.answer as "Antwort für alle Termine", a.mode as "Teilnahme", a.answered_at as "Am"
       from series_answer a join event_series s on s.id = a.series_id where a.person_id = $1 order by a.answered_at`,
      [personId],
    );
    const replies = await tx.query<Record<string, unknown>[]>(
      `select coalesce(e.title, s.title) as "Termin", r.attendee as "Eintrag für", r.sender as "Geschickt von", r.participation as "Antwort",
         r.stamp as "Geantwortet am", r.state as "Stand"
       from calendar_reply r left join event e on e.id = r.event_id left join event_series s on s.id = r.series_id where ${REPLIES_OF} order by r.stamp`,
      [personId, email, networkId],
    );
    const repairs = await tx.query<Record<string, unknown>[]>(
      `select address as "Adresse", reason as "Grund", outcome as "Ergebnis", note as "Notiz", created_at as "Am"
       from repair_task where person_id = $1 order by created_at`,
      [personId],
    );
    return [
      { title: 'Wünsche zu Einladungen', rows: wishes },
      { title: 'Einladungen', rows: invitations },
      { title: 'Antworten für alle Termine einer Reihe', rows: series },
      { title: 'Von Hand ein- oder ausgeladen', rows: decisions },
      { title: 'Antworten aus Ihrem Kalender', rows: replies },
      { title: 'Adressen, an die keine Mail ging', rows: repairs },
    ].filter(({ rows }) => rows.length > 0);
  },

  async erase(tx: Tx, { personId, email, networkId }: DataSubject): Promise<void> {
    await tx.query(
      `update invitation set reasons = '[]', version = version + 1,
         state = case when state in ('sent', 'bounced') then 'revoked' else state end
       where person_id = $1`,
      [personId],
    );
    await tx.query('delete from invitation_preference where person_id = $1', [personId]);
    await tx.query('delete from series_answer where person_id = $1', [personId]);
    await tx.query(`delete from calendar_reply r where ${REPLIES_OF}`, [personId, email, networkId]);
    await tx.query('update repair_task set other_person_id = null where other_person_id = $1', [personId]);
    await tx.query('delete from repair_task where person_id = $1', [personId]);
    await tx.query('delete from guest where person_id = $1', [personId]);
  },
};
