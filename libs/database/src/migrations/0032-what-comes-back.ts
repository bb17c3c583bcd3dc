import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports that a mail did not arrive, and how far the folder they come to has been read. */
export class WhatComesBack1700000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_return (
        id uuid primary key,
        mail_id uuid not null,
        digest text,
        severity text not null,
        reason text not null,
        status_code text,
        diagnosis text not null,
        at timestamptz not null,
        constraint uq_mail_return_digest unique (digest),
        constraint fk_mail_return_mail foreign key (mail_id) references mail_message (id) on delete cascade
      );
      create index ix_mail_return_mail on mail_return (mail_id);

      create table mail_return_mailbox (
        folder_key text primary key,
        uid_validity bigint not null,
        read_uid bigint not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table mail_return_mailbox, mail_return;
      update mail_message set status = 'sent' where status = 'bounced';
    `);
  }
}
