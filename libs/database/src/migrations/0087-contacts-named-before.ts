import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a report named before somebody else was named in their place: they are still told, and forgotten, as one whom it names. */
export class ContactsNamedBefore1700000000087 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table report_contact_before (
        id uuid not null,
        report_id uuid not null,
        network_id uuid not null,
        name text not null default '',
        email text,
        phone text not null default '',
        received_at timestamptz not null,
        constraint report_contact_before_pkey primary key (id),
        constraint fk_report_contact_before_report foreign key (report_id) references project_report (id) on delete cascade,
        constraint fk_report_contact_before_network foreign key (network_id) references network (id) on delete restrict
      );
      create index ix_report_contact_before_report on report_contact_before (report_id);
      create index ix_report_contact_before_email on report_contact_before (email);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table report_contact_before;');
  }
}
