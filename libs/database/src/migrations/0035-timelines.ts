import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The mails of the rhythm around an event: when each is due, and what became of it. */
export class Timelines1700000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table timeline (
        event_id uuid not null,
        network_id uuid not null,
        basis text not null,
        begun_at timestamptz not null,
        constraint timeline_pkey primary key (event_id),
        constraint fk_timeline_event foreign key (event_id) references event (id) on delete cascade,
        constraint fk_timeline_network foreign key (network_id) references network (id) on delete restrict
      );

      create table outreach_step (
        id uuid not null,
        event_id uuid not null,
        kind text not null,
        timing jsonb not null,
        due_at timestamptz not null,
        state text not null default 'planned',
        reason text,
        texts jsonb not null default '{}',
        recipients integer,
        decided_at timestamptz,
        version integer not null default 1,
        constraint outreach_step_pkey primary key (id),
        constraint uq_outreach_step_kind unique (event_id, kind),
        constraint fk_outreach_step_event foreign key (event_id) references event (id) on delete cascade
      );
      create index ix_outreach_step_due on outreach_step (due_at) where state = 'planned';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table outreach_step;
      drop table timeline;
    `);
  }
}
