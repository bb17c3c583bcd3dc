import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An invitation is written when it is decided, with the moment at which its mail may leave. */
export class Segments1700000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update invitation set state = 'sent' where state = 'planned';
      update invitation set sent_at = created_at where sent_at is null;
      alter table invitation alter column state drop default, alter column sent_at set not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invitation alter column state set default 'planned', alter column sent_at drop not null;
    `);
  }
}
