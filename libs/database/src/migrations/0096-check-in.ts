import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who helps at the door: links of a gathering, the devices that opened one, and what each device has sent. */
export class CheckIn1700000000096 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table check_in_link (
        id uuid not null,
        event_id uuid not null,
        network_id uuid not null,
        name text not null default '',
        failures integer not null default 0,
        failed_at timestamptz,
        created_at timestamptz not null,
        revoked_at timestamptz,
        constraint check_in_link_pkey primary key (id),
        constraint fk_check_in_link_event foreign key (event_id) references event (id) on delete restrict,
        constraint fk_check_in_link_network foreign key (network_id) references network (id) on delete restrict
      );
      create index ix_check_in_link_event on check_in_link (event_id);
      create index ix_check_in_link_network on check_in_link (network_id);

      create table check_in_device (
        id_hash text not null,
        link_id uuid not null,
        created_at timestamptz not null,
        seen_at timestamptz not null,
        constraint check_in_device_pkey primary key (id_hash),
        constraint fk_check_in_device_link foreign key (link_id) references check_in_link (id) on delete cascade
      );
      create index ix_check_in_device_link on check_in_device (link_id);

      create table check_in (
        event_id uuid not null,
        nonce uuid not null,
        link_id uuid not null,
        registration_id uuid,
        outcome text not null,
        version integer,
        replaced text,
        happened_at timestamptz not null,
        received_at timestamptz not null,
        constraint check_in_pkey primary key (event_id, nonce),
        constraint fk_check_in_event foreign key (event_id) references event (id) on delete restrict,
        constraint fk_check_in_link foreign key (link_id) references check_in_link (id) on delete cascade,
        constraint fk_check_in_registration foreign key (registration_id) references registration (id) on delete cascade
      );
      create index ix_check_in_link on check_in (link_id);
      create index ix_check_in_registration on check_in (registration_id) where registration_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table check_in;
      drop table check_in_device;
      drop table check_in_link;
    `);
  }
}
