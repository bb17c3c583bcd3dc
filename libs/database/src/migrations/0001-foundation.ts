import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Extensions, history and idempotency keys: what every later table stands on. */
export class Foundation1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists pg_trgm;
      create extension if not exists btree_gist;

      create table history_entry (
        id uuid primary key,
        network_id uuid,
        thing text not null,
        thing_id uuid not null,
        action text not null,
        from_state text,
        to_state text,
        reason text,
        facts jsonb not null default '{}',
        actor_kind text not null,
        actor_id uuid,
        actor_name text,
        at timestamptz not null
      );
      create index ix_history_entry_thing on history_entry (thing_id, at);
      create index ix_history_entry_network on history_entry (network_id, at);

      create table idempotency_key (
        holder text not null,
        key text not null,
        fingerprint text not null,
        -- json, not jsonb: a repeated request is answered with the same bytes, keys in the same order
        result json,
        created_at timestamptz not null,
        constraint pk_idempotency_key primary key (holder, key)
      );
      create index ix_idempotency_key_created_at on idempotency_key (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table idempotency_key, history_entry');
  }
}
