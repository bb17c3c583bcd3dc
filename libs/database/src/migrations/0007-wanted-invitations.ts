import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The box "invite me in future" of a request, kept until the mailbox is proven: only then it is a consent. */
export class WantedInvitations1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table registration add column wants_invitations boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table registration drop column wants_invitations');
  }
}
