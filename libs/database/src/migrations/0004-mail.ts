import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outbox. A row is written in the transaction of its cause and carries what its template needs, never a token. */
export class Mail1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_message (
        id uuid primary key,
        network_id uuid,
        event_id uuid,
        person_id uuid,
        template text not null,
        language text not null,
        lane text not null default 'priority',
        policy text not null default 'retry',
        to_name text not null,
        to_address text not null,
        to_domain text not null,
        reply_to text,
        parameters jsonb not null,
        calendar jsonb,
        status text not null default 'queued',
        attempts integer not null default 0,
        crashes integer not null default 0,
        not_before timestamptz not null,
        claimed_at timestamptz,
        sent_at timestamptz,
        response text,
        dedupe_key text,
        created_at timestamptz not null,
        constraint uq_mail_message_dedupe_key unique (dedupe_key)
      );
      create index ix_mail_message_due on mail_message (lane, not_before, id) where status = 'queued';
      create index ix_mail_message_claimed on mail_message (claimed_at) where status in ('claimed', 'sending');
      create index ix_mail_message_person on mail_message (person_id);
      create index ix_mail_message_network on mail_message (network_id, created_at);

      create table mail_suppression (
        address_hash text not null,
        reach text not null,
        network_id uuid,
        reason text not null,
        at timestamptz not null,
        id uuid primary key
      );
      create unique index uq_mail_suppression on mail_suppression (address_hash, reach, network_id) nulls not distinct;

      create table mail_domain_slice (
        domain text not null,
        starts_at timestamptz not null,
        sent integer not null,
        constraint pk_mail_domain_slice primary key (domain, starts_at)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_domain_slice, mail_suppression, mail_message');
  }
}
