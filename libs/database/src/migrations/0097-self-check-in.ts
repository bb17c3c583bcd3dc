import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People say themselves that they are there: a switch for each gathering, and the wrong codes of each registration. */
export class SelfCheckIn1700000000097 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table self_check_in (
        event_id uuid not null,
        network_id uuid not null,
        is_on boolean not null default false,
        version integer not null default 0,
        changed_at timestamptz not null,
        constraint self_check_in_pkey primary key (event_id),
        constraint fk_self_check_in_event foreign key (event_id) references event (id) on delete restrict,
        constraint fk_self_check_in_network foreign key (network_id) references network (id) on delete restrict
      );
      create index ix_self_check_in_network on self_check_in (network_id);

      create table self_check_in_try (
        registration_id uuid not null,
        failures integer not null default 0,
        failed_at timestamptz,
        constraint self_check_in_try_pkey primary key (registration_id),
        constraint fk_self_check_in_try_registration
          foreign key (registration_id) references registration (id) on delete cascade
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table self_check_in_try;
      drop table self_check_in;
    `);
  }
}
