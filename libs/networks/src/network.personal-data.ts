import type { DataSubject, ExportSection, PersonalDataSource, Reader, Tx } from '#libs/database';

/** Whose data an id stands for; null when there is nobody, or nobody any more. */
export async function findDataSubject(reader: Reader, personId: string): Promise<DataSubject | null> {
  const [subject] = await reader.query<DataSubject>(
    `select id as "personId", network_id as "networkId", email from person where id = $1 and state <> 'anonymised'`,
    [personId],
  );
  return subject ?? null;
}

/** What the registry of a network keeps about a person, in the words of the person's own page. */
export const networkPersonalData: PersonalDataSource = {
  tables: ['person', 'contact_role', 'membership', 'consent', 'network', 'network_group'],

  async export(tx: Tx, { personId }: DataSubject): Promise<readonly ExportSection[]> {
    const read = (sql: string) => tx.query<Record<string, unknown>[]>(sql, [personId]);
    const sections: ExportSection[] = [
      { title: 'Person', rows: await read(PERSON) },
      { title: 'Ansprechperson für', rows: await read(CONTACT_ROLES) },
      { title: 'Mitgliedschaften', rows: await read(MEMBERSHIPS) },
      { title: 'Einwilligungen', rows: await read(CONSENTS) },
      { title: 'Ämter', rows: await read(OFFICES) },
    ];
    return sections.filter((section) => section.rows.length > 0);
  },

  /**
   * The row stays without a name, for registrations and minutes point at it; what would single the person out by
   * dates and groups goes. Raising the link version closes every link that is still in a mailbox.
   */
  async erase(tx: Tx, { personId }: DataSubject): Promise<void> {
    for (const statement of [...LEAVE, ANONYMISE]) await tx.query(statement, [personId]);
  },
};

const LEAVE = [
  'delete from contact_role where person_id = $1',
  'delete from membership where person_id = $1',
  'delete from consent where person_id = $1',
  `update network set caretaker_person_id = nullif(caretaker_person_id, $1), deputy_person_id = nullif(deputy_person_id, $1)
   where $1 in (caretaker_person_id, deputy_person_id)`,
  `update network_group set lead_person_id = nullif(lead_person_id, $1),
     minute_taker_person_id = nullif(minute_taker_person_id, $1), list_keeper_person_id = nullif(list_keeper_person_id, $1)
   where $1 in (lead_person_id, minute_taker_person_id, list_keeper_person_id)`,
] as const;

const ANONYMISE = `
  update person
  set state = 'anonymised', salutation = 'none', title = '', first_name = '', last_name = '–', organisation_id = null,
      organisation_name = '', function_title = '', tags = '{}', email = null, email_status = 'ok', phone = '', land = null,
      source = '', legal_basis = '', informed_at = null, objection_at = null, search = '', name_key = '',
      link_version = link_version + 1, version = version + 1
  where id = $1 and state <> 'anonymised'`;

const PERSON = `
  select n.name as "Netzwerk", p.salutation as "Anrede", p.title as "Titel", p.first_name as "Vorname",
    p.last_name as "Nachname", coalesce(o.name, p.organisation_name) as "Einrichtung", p.function_title as "Funktion", array_to_string(p.tags, ', ') as "Stichwörter",
    p.email as "E-Mail", p.email_status as "Zustand der E-Mail-Adresse", p.phone as "Telefon", p.land as "Land",
    p.language as "Sprache", p.channel as "Kontaktweg", p.source as "Herkunft der Daten",
    p.legal_basis as "Rechtsgrundlage", p.state as "Zustand", p.informed_at as "Informiert am",
    p.objection_at as "Widerspruch am", p.created_at as "Erfasst am"
  from person p join network n on n.id = p.network_id left join organisation o on o.id = p.organisation_id
  where p.id = $1 and p.state <> 'anonymised'`;

const CONTACT_ROLES = `
  select coalesce(p.name, o.name) as "Für", c.is_primary as "Erste Ansprechperson", c.valid_from::text as "Von",
    c.valid_to::text as "Bis"
  from contact_role c left join project p on p.id = c.project_id left join organisation o on o.id = c.organisation_id
  where c.person_id = $1 order by c.valid_from`;

const MEMBERSHIPS = `
  select g.name as "Gruppe", m.role as "Rolle", m.state as "Zustand", m.valid_from::text as "Von",
    m.valid_to::text as "Bis", m.reason as "Grund"
  from membership m join network_group g on g.id = m.group_id where m.person_id = $1 order by m.valid_from`;

const CONSENTS = `
  select kind as "Einwilligung", given_at as "Erteilt am", withdrawn_at as "Widerrufen am",
    text_version as "Fassung des Textes", evidence as "Nachweis"
  from consent where person_id = $1 order by given_at`;

const OFFICES = `
  select name as "Für", case when caretaker_person_id = $1 then 'Kümmerer' else 'Vertretung' end as "Amt"
  from network where $1 in (caretaker_person_id, deputy_person_id)
  union all
  select name, case $1 when lead_person_id then 'Leitung' when minute_taker_person_id then 'Protokoll' else 'Liste' end
  from network_group where $1 in (lead_person_id, minute_taker_person_id, list_keeper_person_id)`;
