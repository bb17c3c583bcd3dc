import { Injectable } from '@nestjs/common';
import { Database, germanOrder } from '#libs/database';
import { Clock, type LocalDay } from '#libs/kernel';
import { dayOf } from '../day.rules.js';
import { logoOf } from './network-logo.queries.js';
import type { PictureView } from '../picture.rules.js';
import type { Land } from '../land.rules.js';

/** What everybody may know of a network. */
export type PublicNetwork = Readonly<{
  id: string;
  slug: string;
  name: string;
  purpose: string;
  scopeStatement: string;
  fundingNotice: string;
  accentColor: string | null;
  logo: PictureView | null;
  /** Nobody looks at what is reported to a network that has ended. */
  takesReports: boolean;
  coordinatingOrganisation: Readonly<{ name: string; city: string; website: string | null }> | null;
  /** `caretaker` only with the person's consent to be named. */
  contact: Readonly<{ mailbox: string | null; phone: string | null; caretaker: string | null }>;
  asOf: LocalDay;
  initiatives: Readonly<{ total: number; byLand: readonly Readonly<{ land: Land; count: number }>[] }>;
}>;

export type PublicNetworkEntry = Readonly<{
  slug: string;
  name: string;
  purpose: string;
  accentColor: string | null;
  logo: PictureView | null;
}>;

const PUBLIC = `
  select n.id, n.slug, n.name, n.purpose, n.phase <> 'ended' as "takesReports", n.scope_statement as "scopeStatement", n.funding_notice as "fundingNotice",
    n.accent_color as "accentColor", ${logoOf('n')} as logo,
    case when o.id is not null then json_build_object('name', o.name, 'city', o.city, 'website', o.website) end
      as "coordinatingOrganisation",
    json_build_object('mailbox', n.mailbox, 'phone', n.phone, 'caretaker',
      trim(concat_ws(' ', nullif(c.title, ''), c.first_name, c.last_name))) as contact,
    $2::text as "asOf",
    (select json_build_object('total', coalesce(sum(count), 0),
              'byLand', coalesce(json_agg(json_build_object('land', land, 'count', count) order by land)
                                 filter (where land is not null), '[]'))
     from (select coalesce(p.land, carrier.land) as land, count(*)
           from project_listing l
           join project p on p.id = l.project_id
           join organisation carrier on carrier.id = p.carrier_organisation_id
           where l.network_id = n.id and daterange(l.valid_from, l.valid_to, '[)') @> $2::date
           group by 1) listed) as initiatives
  from network n
  left join organisation o on o.id = n.coordinating_organisation_id
  left join person c on c.id = n.caretaker_person_id and c.state = 'active' and exists (
    select 1 from consent where person_id = c.id and kind = 'directory_listing' and withdrawn_at is null)
  where n.slug = $1 and n.is_public`;

/** Whose name, colour and logo a page wears; also of a network that has no public page. */
export type NetworkIdentity = Readonly<{
  networkName: string;
  networkSlug: string;
  networkIsPublic: boolean;
  accentColor: string | null;
  networkLogo: PictureView | null;
}>;

/** For pages without sign-in: only public networks, only what is listed or consented to. */
@Injectable()
export class PublicNetworkQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async findBySlug(slug: string): Promise<PublicNetwork | null> {
    const [network] = await this.database.query<PublicNetwork>(PUBLIC, [slug, dayOf(this.clock.now())]);
    if (!network) return null;
    const { contact } = network;
    return { ...network, contact: { ...contact, caretaker: contact.caretaker || null } };
  }

  /** Of the network in whose name a mail went out: for pages behind its links. */
  async identityOf(networkId: string): Promise<NetworkIdentity | null> {
    const [identity] = await this.database.query<NetworkIdentity>(
      `select name as "networkName", slug as "networkSlug", is_public as "networkIsPublic",
         accent_color as "accentColor", ${logoOf('network')} as "networkLogo"
       from network where id = $1`,
      [networkId],
    );
    return identity ?? null;
  }

  list(): Promise<PublicNetworkEntry[]> {
    return this.database.query<PublicNetworkEntry>(
      `select slug, name, purpose, accent_color as "accentColor", ${logoOf('network')} as logo
       from network where is_public and phase <> 'ended'
       order by ${germanOrder('name')}, id`,
    );
  }
}
