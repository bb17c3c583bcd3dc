import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Somebody may be telephoned three times about one gathering, or about none; each is a try of its own, while an invitation
 * to one gathering stays one. That somebody was tried is proof, so it outlives the row of whoever it was.
 */
export class TriesByHand1700000000056 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table obligation_attempt drop constraint obligation_attempt_pkey;
      alter table obligation_attempt add column id uuid;
      update obligation_attempt set id = gen_random_uuid();
      alter table obligation_attempt add primary key (id),
        alter column event_id drop not null,
        alter column person_id drop not null,
        drop constraint fk_obligation_attempt_person,
        add constraint fk_obligation_attempt_person foreign key (person_id) references person (id) on delete set null;
      create unique index uq_obligation_attempt_invited on obligation_attempt (obligation_id, event_id, person_id, way)
        where way in ('wave', 'single');
      create index ix_obligation_attempt_obligation on obligation_attempt (obligation_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_obligation_attempt_obligation;
      drop index uq_obligation_attempt_invited;
      delete from obligation_attempt a using obligation_attempt b
        where a.event_id is null or a.person_id is null
          or ((a.obligation_id, a.event_id, a.person_id, a.way) = (b.obligation_id, b.event_id, b.person_id, b.way) and a.id < b.id);
      alter table obligation_attempt drop constraint obligation_attempt_pkey, drop column id,
        add primary key (obligation_id, event_id, person_id, way),
        drop constraint fk_obligation_attempt_person,
        add constraint fk_obligation_attempt_person foreign key (person_id) references person (id) on delete cascade;
    `);
  }
}
