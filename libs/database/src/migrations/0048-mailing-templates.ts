import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts that a network keeps for its free mails. */
export class MailingTemplates1700000000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mailing_template (
        id uuid not null,
        network_id uuid not null,
        name text not null,
        texts jsonb not null,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint mailing_template_pkey primary key (id),
        constraint uq_mailing_template_name unique (network_id, name),
        constraint fk_mailing_template_network foreign key (network_id) references network (id) on delete restrict
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mailing_template');
  }
}
