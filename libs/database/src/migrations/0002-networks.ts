import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Networks and everybody in them. `search` holds both folded forms of the names (kernel text.ts). */
export class Networks1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table network (
        id uuid primary key,
        slug text not null,
        name text not null,
        purpose text not null default '',
        scope_statement text not null default '',
        reach text not null default 'regional',
        basis text not null default 'topic',
        orientation text not null default 'operational',
        formality text not null default 'informal',
        phase text not null default 'setup',
        coordinating_organisation_id uuid,
        caretaker_person_id uuid,
        deputy_person_id uuid,
        mailbox text,
        phone text,
        land text,
        funding_notice text not null default '',
        is_public boolean not null default true,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint uq_network_slug unique (slug),
        constraint ck_network_deputy_differs check (caretaker_person_id <> deputy_person_id)
      );

      create table organisation (
        id uuid primary key,
        network_id uuid not null constraint fk_organisation_network references network (id) on delete restrict,
        name text not null,
        short_name text not null default '',
        legal_form text not null default '',
        type text not null default 'other',
        context text not null default 'association',
        land text,
        district text not null default '',
        city text not null default '',
        website text,
        normalized_name text not null,
        search text not null,
        predecessor_id uuid constraint fk_organisation_predecessor references organisation (id) on delete restrict,
        closed_on date,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      create unique index uq_organisation_name_city on organisation (network_id, normalized_name, city) where closed_on is null;
      create index ix_organisation_search on organisation using gin (search gin_trgm_ops);

      create table project (
        id uuid primary key,
        network_id uuid not null constraint fk_project_network references network (id) on delete restrict,
        name text not null,
        acronym text not null default '',
        kind text not null default 'project',
        carrier_organisation_id uuid not null constraint fk_project_carrier references organisation (id) on delete restrict,
        funding_programme text not null default '',
        funding_reference text not null default '',
        funded_from date,
        funded_to date,
        land text,
        regions text[] not null default '{}',
        model_region boolean not null default false,
        sectors text[] not null default '{}',
        target_groups text[] not null default '{}',
        website text,
        practice_stage text,
        practice_stage_as_of date,
        successor_project_id uuid constraint fk_project_successor references project (id) on delete restrict,
        ended_on date,
        search text not null,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      create index ix_project_network on project (network_id);
      create index ix_project_carrier on project (carrier_organisation_id);
      create index ix_project_search on project using gin (search gin_trgm_ops);

      create table project_listing (
        id uuid primary key,
        network_id uuid not null constraint fk_project_listing_network references network (id) on delete restrict,
        project_id uuid not null constraint fk_project_listing_project references project (id) on delete cascade,
        valid_from date not null,
        valid_to date,
        created_at timestamptz not null,
        constraint ck_project_listing_period check (valid_to is null or valid_to >= valid_from),
        constraint ex_project_listing_overlap exclude using gist
          (project_id with =, daterange(valid_from, valid_to, '[)') with &&)
      );
      create index ix_project_listing_network on project_listing (network_id);

      create table person (
        id uuid primary key,
        network_id uuid not null constraint fk_person_network references network (id) on delete restrict,
        salutation text not null default 'none',
        title text not null default '',
        first_name text not null,
        last_name text not null,
        organisation_id uuid constraint fk_person_organisation references organisation (id) on delete restrict,
        organisation_name text not null default '',
        function_title text not null default '',
        email text,
        email_status text not null default 'ok',
        phone text not null default '',
        land text,
        language text not null default 'de',
        channel text not null default 'email',
        source text not null,
        legal_basis text not null default '',
        state text not null default 'active',
        informed_at timestamptz,
        objection_at timestamptz,
        link_version integer not null default 1,
        search text not null,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint uq_person_email unique (network_id, email),
        constraint ck_person_email_lower check (email = lower(email))
      );
      create index ix_person_organisation on person (organisation_id);
      create index ix_person_email on person (email);
      create index ix_person_search on person using gin (search gin_trgm_ops);

      alter table network
        add constraint fk_network_coordinator foreign key (coordinating_organisation_id) references organisation (id) on delete restrict,
        add constraint fk_network_caretaker foreign key (caretaker_person_id) references person (id) on delete restrict,
        add constraint fk_network_deputy foreign key (deputy_person_id) references person (id) on delete restrict;

      create table contact_role (
        id uuid primary key,
        network_id uuid not null constraint fk_contact_role_network references network (id) on delete restrict,
        person_id uuid not null constraint fk_contact_role_person references person (id) on delete cascade,
        project_id uuid constraint fk_contact_role_project references project (id) on delete cascade,
        organisation_id uuid constraint fk_contact_role_organisation references organisation (id) on delete cascade,
        is_primary boolean not null default false,
        valid_from date not null,
        valid_to date,
        created_at timestamptz not null,
        constraint ck_contact_role_one_side check (num_nonnulls(project_id, organisation_id) = 1),
        constraint ck_contact_role_period check (valid_to is null or valid_to >= valid_from),
        constraint ex_contact_role_primary exclude using gist
          (project_id with =, daterange(valid_from, valid_to, '[)') with &&) where (is_primary and project_id is not null)
      );
      create index ix_contact_role_person on contact_role (person_id);
      create index ix_contact_role_project on contact_role (project_id);

      create table network_group (
        id uuid primary key,
        network_id uuid not null constraint fk_network_group_network references network (id) on delete restrict,
        type text not null,
        name text not null,
        openness text not null default 'open',
        lead_person_id uuid constraint fk_network_group_lead references person (id) on delete set null,
        minute_taker_person_id uuid constraint fk_network_group_minute_taker references person (id) on delete set null,
        list_keeper_person_id uuid constraint fk_network_group_list_keeper references person (id) on delete set null,
        cadence text not null default '',
        quorum integer,
        invite_lead_days integer not null default 14,
        objection_days integer not null default 14,
        list_sharing text not null default 'members',
        state text not null default 'forming',
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint uq_network_group_name unique (network_id, name)
      );

      create table membership (
        id uuid primary key,
        network_id uuid not null constraint fk_membership_network references network (id) on delete restrict,
        group_id uuid not null constraint fk_membership_group references network_group (id) on delete restrict,
        person_id uuid constraint fk_membership_person references person (id) on delete cascade,
        organisation_id uuid constraint fk_membership_organisation references organisation (id) on delete restrict,
        project_id uuid constraint fk_membership_project references project (id) on delete restrict,
        role text not null default 'member',
        state text not null default 'active',
        valid_from date not null,
        valid_to date,
        suspended_on date,
        reason text not null default '',
        created_at timestamptz not null,
        constraint ck_membership_one_member check (num_nonnulls(person_id, organisation_id, project_id) = 1),
        constraint ck_membership_period check (valid_to is null or valid_to >= valid_from),
        constraint ex_membership_overlap exclude using gist
          (group_id with =, (coalesce(person_id, organisation_id, project_id)) with =, daterange(valid_from, valid_to, '[)') with &&)
      );
      create index ix_membership_group on membership (group_id);
      create index ix_membership_member on membership ((coalesce(person_id, organisation_id, project_id)));

      create table consent (
        id uuid primary key,
        network_id uuid not null constraint fk_consent_network references network (id) on delete restrict,
        person_id uuid not null constraint fk_consent_person references person (id) on delete cascade,
        kind text not null,
        given_at timestamptz not null,
        withdrawn_at timestamptz,
        text_version text not null,
        evidence text not null
      );
      create unique index uq_consent_live on consent (person_id, kind) where withdrawn_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table network drop constraint fk_network_coordinator, drop constraint fk_network_caretaker, drop constraint fk_network_deputy;
      drop table consent, membership, network_group, contact_role, person, project_listing, project, organisation, network;
    `);
  }
}
