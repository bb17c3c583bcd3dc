import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A person is a name behind a mailbox, so that info@… may be several. The key of a name is kept beside it as the search
 * text is; until today an address named one person of a network, so that no key of today can meet another.
 */
export class SharedMailboxes1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person add column name_key text;
      update person set name_key = case when state = 'anonymised' then '' else coalesce(
        nullif(regexp_replace(${words}, '^((herr|frau|dr|prof|dipl|ing) )+', ''), ''),
        lower(trim(first_name || ' ' || last_name))) end;
      alter table person alter column name_key set not null;
      alter table person drop constraint uq_person_email;
      alter table person add constraint uq_person_email unique (network_id, email, name_key);
    `);
  }

  /** Refused by the database when two people share a mailbox by now: which of them to keep is not for a script. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person drop constraint uq_person_email;
      alter table person add constraint uq_person_email unique (network_id, email);
      alter table person drop column name_key;
    `);
  }
}

// The loose spelling of `libs/networks`, as it was when this was written.
const loose = `regexp_replace(
  regexp_replace(normalize(lower(replace(first_name || ' ' || last_name, 'ß', 'ss')), NFD), '[\\u0300-\\u036f]', '', 'g'),
  '([aou])e', '\\1', 'g')`;
const words = `trim(regexp_replace(${loose}, '[^[:alnum:]]+', ' ', 'g'))`;
