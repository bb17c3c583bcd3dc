import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The page of an organisation lists who came for it. */
export class Participations1700000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index ix_registration_organisation on registration (organisation_id) where organisation_id is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_registration_organisation');
  }
}
