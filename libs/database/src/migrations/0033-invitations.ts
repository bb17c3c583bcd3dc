import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is invited to what and what they answered; and which mails were decided together. */
export class Invitations1700000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mail_message add column batch_id uuid;
      create index ix_mail_message_batch on mail_message (batch_id) where batch_id is not null;

      create table invitation_wave (
        id uuid not null,
        network_id uuid not null,
        event_id uuid not null,
        audience jsonb not null,
        invited integer not null,
        excluded jsonb not null,
        sends_at timestamptz not null,
        created_at timestamptz not null,
        constraint invitation_wave_pkey primary key (id),
        constraint fk_invitation_wave_network foreign key (network_id) references network (id) on delete restrict,
        constraint fk_invitation_wave_event foreign key (event_id) references event (id) on delete restrict
      );
      create index ix_invitation_wave_event on invitation_wave (event_id, sends_at);

      create table invitation (
        id uuid not null,
        network_id uuid not null,
        event_id uuid not null,
        person_id uuid not null,
        wave_id uuid not null,
        reasons jsonb not null,
        state text not null default 'planned',
        sent_at timestamptz,
        answered_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint invitation_pkey primary key (id),
        constraint fk_invitation_network foreign key (network_id) references network (id) on delete restrict,
        constraint fk_invitation_event foreign key (event_id) references event (id) on delete restrict,
        constraint fk_invitation_person foreign key (person_id) references person (id) on delete restrict,
        constraint fk_invitation_wave foreign key (wave_id) references invitation_wave (id) on delete restrict
      );
      create unique index uq_invitation_live on invitation (event_id, person_id) where state <> 'revoked';
      create index ix_invitation_person on invitation (person_id);
      create index ix_invitation_wave on invitation (wave_id);

      create table guest (
        event_id uuid not null,
        person_id uuid not null,
        network_id uuid not null,
        kind text not null,
        reason text not null default '',
        created_at timestamptz not null,
        constraint guest_pkey primary key (event_id, person_id),
        constraint fk_guest_event foreign key (event_id) references event (id) on delete cascade,
        constraint fk_guest_person foreign key (person_id) references person (id) on delete cascade,
        constraint fk_guest_network foreign key (network_id) references network (id) on delete restrict
      );
      create index ix_guest_person on guest (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table guest;
      drop table invitation;
      drop table invitation_wave;
      drop index ix_mail_message_batch;
      alter table mail_message drop column batch_id;
    `);
  }
}
