import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a network, or one of its series, has changed about the usual distances of its mails. */
export class UsualTimelines1700000000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table usual_timeline (
        id uuid not null,
        network_id uuid not null,
        rhythm text,
        series_id uuid,
        steps jsonb,
        version integer not null default 0,
        updated_at timestamptz not null,
        constraint usual_timeline_pkey primary key (id),
        constraint uq_usual_timeline_rhythm unique (network_id, rhythm),
        constraint uq_usual_timeline_series unique (series_id),
        constraint ck_usual_timeline_of check ((rhythm is null) <> (series_id is null)),
        constraint fk_usual_timeline_network foreign key (network_id) references network (id) on delete restrict,
        constraint fk_usual_timeline_series foreign key (series_id) references event_series (id) on delete cascade
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table usual_timeline');
  }
}
