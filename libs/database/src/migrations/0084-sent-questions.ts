import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a question left for whoever told of a project: one that comes after the decision says nothing of what was told. */
export class SentQuestions1700000000084 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report_question add column sent_at timestamptz;');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report_question drop column sent_at;');
  }
}
