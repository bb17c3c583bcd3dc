import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The logo of a network and the cover of an event. Each goes with what it belongs to. */
export class Pictures1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const picture = `
      media_type text not null,
      width integer not null,
      height integer not null,
      sha256 text not null,
      bytes bytea not null`;
    await runner.query(`
      create table network_logo (
        network_id uuid constraint network_logo_pkey primary key
          constraint fk_network_logo_network references network (id) on delete cascade,
        ${picture}
      );
      create index ix_network_logo_sha256 on network_logo (sha256);

      create table event_cover (
        event_id uuid constraint event_cover_pkey primary key
          constraint fk_event_cover_event references event (id) on delete cascade,
        alternative_text text not null default '',
        ${picture}
      );
      create index ix_event_cover_sha256 on event_cover (sha256);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table event_cover, network_logo');
  }
}
