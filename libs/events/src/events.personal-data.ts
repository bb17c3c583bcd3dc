import type { ExportSection, PersonalDataSource, Tx } from '#libs/database';

// Events name their contact as text. Only the person's own address tells that the person is meant, so erasing here
// comes before the networks library takes the address away.
const CONTACT_OF = 'from person p where p.id = $1 and e.network_id = p.network_id and lower(e.contact_email) = p.email';

/** What the events library holds about a person: talks in programmes, and being the contact of an event. */
export const eventsPersonalData: PersonalDataSource = {
  tables: ['agenda_speaker', 'event'],

  async export(tx: Tx, personId: string): Promise<readonly ExportSection[]> {
    const talks: Record<string, unknown>[] = await tx.query(
      `select e.title as "Termin", a.starts_local as "Beginn", a.title as "Beitrag", s.name as "Name", s.organisation_name as "Einrichtung"
       from agenda_speaker s join agenda_item a on a.id = s.agenda_item_id join event e on e.id = a.event_id
       where s.person_id = $1 order by a.starts_local, a.id`,
      [personId],
    );
    const contacts: Record<string, unknown>[] = await tx.query(
      `select e.title as "Termin", e.starts_local as "Beginn", e.contact_name as "Name",
              e.contact_phone as "Telefon", e.contact_email as "E-Mail"
       from event e where exists (select 1 ${CONTACT_OF}) order by e.starts_local, e.id`,
      [personId],
    );
    return [
      { title: 'Beiträge in Programmen', rows: talks },
      { title: 'Ansprechperson für Termine', rows: contacts },
    ].filter(({ rows }) => rows.length > 0);
  },

  /** The talk stays in the programme without its speaker; the network's mailbox answers for the event. */
  async erase(tx: Tx, personId: string): Promise<void> {
    await tx.query('delete from agenda_speaker where person_id = $1', [personId]);
    await tx.query(
      `update event e set contact_name = n.name, contact_phone = coalesce(n.phone, ''), contact_email = n.mailbox
       from network n where n.id = e.network_id and exists (select 1 ${CONTACT_OF})`,
      [personId],
    );
  },
};
