import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members of a series' group say once for all its dates. */
export class SeriesAnswers1700000000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table series_answer (
        series_id uuid not null,
        person_id uuid not null,
        network_id uuid not null,
        answer text not null,
        mode text,
        answered_at timestamptz not null,
        constraint series_answer_pkey primary key (series_id, person_id),
        constraint fk_series_answer_series foreign key (series_id) references event_series (id) on delete cascade,
        constraint fk_series_answer_person foreign key (person_id) references person (id) on delete cascade,
        constraint fk_series_answer_network foreign key (network_id) references network (id) on delete restrict
      );
      create index ix_series_answer_person on series_answer (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table series_answer');
  }
}
