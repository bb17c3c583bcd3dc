import type { DataSubject, ExportSection, PersonalDataSource, Tx } from '#libs/database';

// By the person, or by its address: mails to an unconfirmed address name no person yet.
const OF_SUBJECT = '(person_id = $1 or (person_id is null and lower(to_address) = $2))';

/**
 * What the outbox knows of a person; what came back goes with its mail. Suppressions stay: they hold no address and keep a
 * promise.
 */
export const mailPersonalData: PersonalDataSource = {
  tables: ['mail_message'],

  async export(tx: Tx, { personId, email }: DataSubject): Promise<readonly ExportSection[]> {
    const rows = await tx.query<Record<string, unknown>[]>(
      `select template as "Nachricht", subject as "Betreff", to_name as "Name", to_address as "Adresse", status as "Stand",
         created_at as "Erstellt", sent_at as "Gesendet", parameters as "Inhalt",
         (select jsonb_agg(jsonb_build_object('Am', r.at, 'Grund', r.reason, 'Antwort des Mailservers', r.diagnosis) order by r.at)
          from mail_return r where r.mail_id = mail_message.id) as "Zurückgekommen"
       from mail_message where ${OF_SUBJECT} order by created_at, id`,
      [personId, email],
    );
    return [{ title: 'Nachrichten an Sie', rows }].filter((section) => section.rows.length > 0);
  },

  async erase(tx: Tx, { personId, email }: DataSubject): Promise<void> {
    await tx.query(`delete from mail_message where ${OF_SUBJECT}`, [personId, email]);
  },
};
