import type { DataSubject, ExportSection, PersonalDataSource, Tx } from '#libs/database';

// Events name their contact as text: only the person's own address tells that the person is meant.
const IS_CONTACT = 'e.network_id = $1 and lower(e.contact_email) = $2';

/** What the events library holds about a person: talks in programmes, and being the contact of an event. */
export const eventsPersonalData: PersonalDataSource = {
  tables: ['agenda_speaker', 'event'],

  async export(tx: Tx, { personId, networkId, email }: DataSubject): Promise<readonly ExportSection[]> {
    const talks: Record<string, unknown>[] = await tx.query(
      `select e.title as "Termin", a.starts_local as "Beginn", a.title as "Beitrag", s.name as "Name", s.organisation_name as "Einrichtung"
       from agenda_speaker s join agenda_item a on a.id = s.agenda_item_id join event e on e.id = a.event_id
       where s.person_id = $1 order by a.starts_local, a.id`,
      [personId],
    );
    const contacts: Record<string, unknown>[] = await tx.query(
      `select e.title as "Termin", e.starts_local as "Beginn", e.contact_name as "Name",
              e.contact_phone as "Telefon", e.contact_email as "E-Mail"
       from event e where ${IS_CONTACT} order by e.starts_local, e.id`,
      [networkId, email],
    );
    return [
      { title: 'Beiträge in Programmen', rows: talks },
      { title: 'Ansprechperson für Termine', rows: contacts },
    ].filter(({ rows }) => rows.length > 0);
  },

  /** The talk stays in the programme without its speaker; the network's mailbox answers for the event. */
  async erase(tx: Tx, { personId, networkId, email }: DataSubject): Promise<void> {
    await tx.query('delete from agenda_speaker where person_id = $1', [personId]);
    await tx.query(
      `update event e set contact_name = n.name, contact_phone = coalesce(n.phone, ''), contact_email = n.mailbox
       from network n where n.id = e.network_id and ${IS_CONTACT}`,
      [networkId, email],
    );
  },
};
