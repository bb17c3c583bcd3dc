import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisers' accounts. Participants have none: links in mails are signed, not stored. */
export class Accounts1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id uuid primary key,
        email text not null,
        display_name text not null,
        password_hash text not null,
        language text not null default 'de',
        is_instance_admin boolean not null default false,
        failed_sign_ins integer not null default 0,
        locked_until timestamptz,
        disabled_at timestamptz,
        link_version integer not null default 1,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint uq_account_email unique (email),
        constraint ck_account_email_lower check (email = lower(email))
      );

      create table account_role (
        account_id uuid not null constraint fk_account_role_account references account (id) on delete cascade,
        network_id uuid not null constraint fk_account_role_network references network (id) on delete cascade,
        role text not null,
        granted_at timestamptz not null,
        constraint pk_account_role primary key (account_id, network_id, role)
      );

      create table session (
        id_hash text not null constraint pk_session primary key,
        account_id uuid not null constraint fk_session_account references account (id) on delete cascade,
        created_at timestamptz not null,
        seen_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index ix_session_account on session (account_id);
      create index ix_session_expires_at on session (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table session, account_role, account');
  }
}
