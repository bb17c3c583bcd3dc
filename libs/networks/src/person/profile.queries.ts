import { Injectable } from '@nestjs/common';
import { Database, germanOrder } from '#libs/database';
import type { Language, Scope } from '#libs/kernel';
import type { Land } from '../land.rules.js';
import { logoOf } from '../network/network-logo.queries.js';
import type { PictureView } from '../picture.rules.js';
import type { Salutation } from './person.rules.js';

/** Somebody as one network knows them: what a form need not ask again. */
export type Profile = Readonly<{
  personId: string;
  networkId: string;
  networkName: string;
  networkSlug: string;
  networkIsPublic: boolean;
  networkLogo: PictureView | null;
  networkMailbox: string | null;
  networkPhone: string | null;
  accentColor: string | null;
  email: string;
  salutation: Salutation;
  title: string;
  firstName: string;
  lastName: string;
  functionTitle: string;
  phone: string;
  organisationName: string;
  land: Land | null;
  linkVersion: number;
  version: number;
}>;

/** Whom a mail to a mailbox addresses, and who sends it. */
export type MailboxOwner = Readonly<{
  personId: string;
  networkId: string;
  email: string;
  salutation: Salutation;
  title: string;
  firstName: string;
  lastName: string;
  language: Language;
  linkVersion: number;
  network: SendingNetwork;
}>;

/** Who writes, and how it is reached. */
export type SendingNetwork = Readonly<{
  name: string;
  mailbox: string | null;
  phone: string | null;
  accentColor: string | null;
  logo: PictureView | null;
}>;

const NETWORK = `json_build_object('name', n.name, 'mailbox', n.mailbox, 'phone', n.phone, 'accentColor', n.accent_color,
  'logo', ${logoOf('n')})`;

/** The persons behind a mailbox, in every network. */
@Injectable()
export class ProfileQueries {
  constructor(private readonly database: Database) {}

  list(scope: Scope): Promise<Profile[]> {
    return this.database.query<Profile>(
      `select p.id as "personId", p.network_id as "networkId", n.name as "networkName",
         n.slug as "networkSlug", n.is_public as "networkIsPublic", ${logoOf('n')} as "networkLogo", n.mailbox as "networkMailbox",
         n.phone as "networkPhone", n.accent_color as "accentColor", p.email, p.salutation, p.title,
         p.first_name as "firstName", p.last_name as "lastName", p.function_title as "functionTitle", p.phone,
         coalesce(nullif(p.organisation_name, ''), o.name, '') as "organisationName", coalesce(p.land, o.land) as land,
         p.link_version as "linkVersion", p.version
       from person p join network n on n.id = p.network_id left join organisation o on o.id = p.organisation_id
       where p.id = any($1) and p.state <> 'anonymised' and p.email is not null
       order by ${germanOrder('n.name')}, p.id`,
      [[...scope.persons.keys()]],
    );
  }

  /**
   * One of those behind a mailbox that nobody has proven yet: for a mail to it, never for an answer. Somebody by the
   * name that a stranger typed only when no other is known.
   */
  async ownerOf(email: string): Promise<MailboxOwner | null> {
    const [owner] = await this.database.query<MailboxOwner>(
      `select p.id as "personId", p.network_id as "networkId", p.email, p.salutation, p.title,
         p.first_name as "firstName", p.last_name as "lastName", p.language, p.link_version as "linkVersion",
         ${NETWORK} as network
       from person p join network n on n.id = p.network_id
       where p.email = $1 and p.state <> 'anonymised' order by p.state = 'unproven', p.updated_at desc, p.id limit 1`,
      [email],
    );
    return owner ?? null;
  }

  /** The network that writes to this person: whoever has a mail of it knows it. */
  async networkOf(personId: string): Promise<SendingNetwork | null> {
    const [found] = await this.database.query<{ network: SendingNetwork }>(
      `select ${NETWORK} as network from person p join network n on n.id = p.network_id where p.id = $1`,
      [personId],
    );
    return found?.network ?? null;
  }
}
