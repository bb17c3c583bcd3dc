import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where somebody has looked for the contact of a promised project, and what came of it: proof, so it outlives whom it found. */
export class ContactSearches1700000000068 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contact_search (
        id uuid primary key,
        obligation_id uuid not null,
        network_id uuid not null,
        place text not null,
        is_found boolean not null,
        person_id uuid,
        note text not null default '',
        searched_by uuid,
        searched_at timestamptz not null,
        constraint fk_contact_search_obligation foreign key (obligation_id) references obligation (id) on delete cascade,
        constraint fk_contact_search_network foreign key (network_id) references network (id) on delete restrict,
        constraint fk_contact_search_person foreign key (person_id) references person (id) on delete set null,
        constraint ck_contact_search_found check (is_found or person_id is null)
      );
      create index ix_contact_search_obligation on contact_search (obligation_id);
      create index ix_contact_search_person on contact_search (person_id);
      alter table obligation_join add column search_ids uuid[] not null default '{}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table obligation_join drop column search_ids;
      drop table contact_search;
    `);
  }
}
