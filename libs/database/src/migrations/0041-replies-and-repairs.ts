import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What calendar programs answered, and the people whose address is dead, until somebody has seen to them. */
export class RepliesAndRepairs1700000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_reply (
        id uuid primary key,
        network_id uuid not null,
        event_id uuid not null,
        person_id uuid,
        attendee text not null,
        sender text not null,
        participation text not null,
        sequence integer not null,
        stamp timestamptz not null,
        state text not null,
        cause text,
        received_at timestamptz not null,
        handled_at timestamptz,
        constraint fk_calendar_reply_network foreign key (network_id) references network (id) on delete restrict,
        constraint fk_calendar_reply_event foreign key (event_id) references event (id) on delete cascade,
        constraint fk_calendar_reply_person foreign key (person_id) references person (id) on delete cascade,
        constraint uq_calendar_reply_once unique (event_id, attendee, sender, stamp, sequence, participation)
      );
      create index ix_calendar_reply_person on calendar_reply (person_id);
      create index ix_calendar_reply_open on calendar_reply (network_id, received_at) where state in ('pending', 'review');

      create table repair_task (
        id uuid primary key,
        network_id uuid not null,
        person_id uuid not null,
        event_id uuid,
        address text not null,
        reason text not null,
        due_at timestamptz not null,
        created_at timestamptz not null,
        outcome text,
        note text not null default '',
        other_person_id uuid,
        closed_at timestamptz,
        constraint fk_repair_task_network foreign key (network_id) references network (id) on delete restrict,
        constraint fk_repair_task_person foreign key (person_id) references person (id) on delete cascade,
        constraint fk_repair_task_event foreign key (event_id) references event (id) on delete set null,
        constraint fk_repair_task_other_person foreign key (other_person_id) references person (id) on delete set null
      );
      create unique index uq_repair_task_open on repair_task (person_id) where closed_at is null;
      create index ix_repair_task_network on repair_task (network_id) where closed_at is null;
      create index ix_repair_task_event on repair_task (event_id);
      create index ix_repair_task_other_person on repair_task (other_person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table repair_task, calendar_reply');
  }
}
