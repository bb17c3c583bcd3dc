import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Scope } from '#libs/kernel';
import type { Land } from '#libs/networks';

/** Somebody as one network knows them: what a form need not ask again. */
export type Profile = Readonly<{
  personId: string;
  networkId: string;
  networkName: string;
  email: string;
  salutation: 'Frau' | 'Herr' | 'none';
  title: string;
  firstName: string;
  lastName: string;
  functionTitle: string;
  phone: string;
  organisationName: string;
  land: Land | null;
  /** The calendar address that is in use, if any. */
  feedId: string | null;
  linkVersion: number;
}>;

/** The persons behind a proven mailbox, in every network. */
@Injectable()
export class ProfileQueries {
  constructor(private readonly database: Database) {}

  list(scope: Scope): Promise<Profile[]> {
    return this.database.query<Profile>(
      `select p.id as "personId", p.network_id as "networkId", n.name as "networkName", p.email, p.salutation, p.title,
         p.first_name as "firstName", p.last_name as "lastName", p.function_title as "functionTitle", p.phone,
         coalesce(nullif(p.organisation_name, ''), o.name, '') as "organisationName", coalesce(p.land, o.land) as land,
         (select f.id from calendar_feed f where f.person_id = p.id and f.revoked_at is null limit 1) as "feedId",
         p.link_version as "linkVersion"
       from person p join network n on n.id = p.network_id left join organisation o on o.id = p.organisation_id
       where p.id = any($1) and p.state <> 'anonymised' and p.email is not null
       order by n.name collate "de-x-icu", p.id`,
      [[...scope.persons]],
    );
  }
}
