import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A dead address may be seen to by inviting somebody else; taking that back opens the task again. */
export class RepairByInvitation1700000000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table repair_task add column wave_id uuid,
        add constraint fk_repair_task_wave foreign key (wave_id) references invitation_wave (id) on delete set null;
      create index ix_repair_task_wave on repair_task (wave_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table repair_task drop column wave_id');
  }
}
