import { Injectable } from '@nestjs/common';
import type { ExportSection, PersonalDataSource, Tx } from '#libs/database';

// By the person, or by its address: mails to an unconfirmed address name no person yet.
const OF_PERSON = `(person_id = $1 or (person_id is null and lower(to_address) = (select email from person where id = $1)))`;

/** What the outbox knows of a person. Suppressions stay: they hold no address and keep a promise. */
@Injectable()
export class MailPersonalData implements PersonalDataSource {
  readonly tables = ['mail_message'] as const;

  async export(tx: Tx, personId: string): Promise<readonly ExportSection[]> {
    const rows = await tx.query<Record<string, unknown>[]>(
      `select template as "Nachricht", to_name as "Name", to_address as "Adresse", status as "Stand",
         created_at as "Erstellt", sent_at as "Gesendet", parameters as "Inhalt"
       from mail_message where ${OF_PERSON} order by created_at, id`,
      [personId],
    );
    return [{ title: 'Nachrichten an Sie', rows }];
  }

  async erase(tx: Tx, personId: string): Promise<void> {
    await tx.query(`delete from mail_message where ${OF_PERSON}`, [personId]);
  }
}
