import { searchTextOf } from '#libs/kernel';
import { type Land, largestPicture, nameKey, normalizeName, type OrganisationType, readPicture } from '#libs/networks';
import type { Chance } from './chance.js';
import type { DemoCalendar } from './demo-calendar.js';
import type { DemoAct } from './demo-history.js';
import { firstNames, lastNames, mailName } from './names.js';

export type DemoPerson = Readonly<{
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  organisation: DemoOrganisation;
}>;
export type DemoOrganisation = Readonly<{ id: string; name: string; land: Land; city: string; slug: string }>;

/** Collects what belongs to one network, table by table. */
export class DemoNetwork {
  readonly id: string;
  readonly organisations: DemoOrganisation[] = [];
  readonly people: DemoPerson[] = [];
  readonly tables = new Map<string, Record<string, unknown>[]>();
  /** Who did what, for the histories. */
  readonly acts: DemoAct[] = [];
  /** Addresses of people who have objected. */
  readonly objectors: string[] = [];
  private readonly addresses = new Set<string>();

  constructor(
    readonly chance: Chance,
    readonly calendar: DemoCalendar,
    readonly since: string,
  ) {
    this.id = chance.id();
  }

  get sinceInstant(): string {
    return this.calendar.instant(this.since).toISOString();
  }

  /** @returns the id of the row */
  row(table: string, row: Record<string, unknown>): string {
    const id = (row.id as string | undefined) ?? this.chance.id();
    this.part(table, { ...row, id });
    return id;
  }

  /** A row that is known by what it belongs to. */
  part(table: string, row: Record<string, unknown>): void {
    const rows = this.tables.get(table) ?? [];
    rows.push(row);
    this.tables.set(table, rows);
  }

  organisation(name: string, type: OrganisationType, land: Land, city: string, domain?: string): DemoOrganisation {
    const slug = domain ?? mailName(name.replace(/ /g, '-'), '').replace(/\.$/, '').slice(0, 40);
    const organisation = { id: this.chance.id(), name, land, city, slug };
    this.organisations.push(organisation);
    this.row('organisation', {
      id: organisation.id,
      network_id: this.id,
      name,
      short_name: '',
      legal_form: '',
      type,
      context: contextOf(type),
      land,
      district: '',
      city,
      normalized_name: normalizeName(name),
      search: searchTextOf(name, city),
      ...this.stamps(),
    });
    return organisation;
  }

  person(
    organisation: DemoOrganisation,
    named?: readonly [firstName: string, lastName: string, functionTitle?: string],
  ): DemoPerson {
    const [firstName, lastName] = named ?? this.freshName();
    let email = `${mailName(firstName, lastName)}@${organisation.slug}.example.org`;
    for (let again = 2; this.addresses.has(email); again += 1)
      email = `${mailName(firstName, lastName)}${again}@${organisation.slug}.example.org`;
    this.addresses.add(email);
    const person = { id: this.chance.id(), firstName, lastName, email, organisation };
    this.people.push(person);
    this.row('person', {
      id: person.id,
      network_id: this.id,
      salutation: 'none',
      title: '',
      first_name: firstName,
      last_name: lastName,
      organisation_id: organisation.id,
      organisation_name: organisation.name,
      function_title: named?.[2] ?? '',
      email,
      email_set_at: this.sinceInstant,
      email_status: 'ok',
      phone: '',
      land: organisation.land,
      language: 'de',
      channel: 'email',
      source: 'Beispieldaten',
      legal_basis: '',
      state: 'active',
      link_version: 1,
      name_key: nameKey({ firstName, lastName }),
      search: searchTextOf(firstName, lastName, email, organisation.name),
      ...this.stamps(),
    });
    return person;
  }

  /** @param content a picture, base64 */
  logo(content: string): void {
    const picture = readPicture(Buffer.from(content, 'base64'), largestPicture.networkLogo);
    if ('fault' in picture) throw new Error(picture.fault);
    const { mediaType, width, height, sha256, bytes } = picture;
    this.part('network_logo', {
      ...{ network_id: this.id, media_type: mediaType, width, height, sha256 },
      bytes: `\\x${bytes.toString('hex')}`,
    });
  }

  stamps(): Readonly<{ version: number; created_at: string; updated_at: string }> {
    return { version: 1, created_at: this.sinceInstant, updated_at: this.sinceInstant };
  }

  private freshName(): readonly [string, string] {
    return [this.chance.pick(firstNames), this.chance.pick(lastNames)];
  }
}

function contextOf(type: OrganisationType): string {
  if (type === 'hwk' || type === 'ihk' || type === 'umbrella_association') return 'association';
  if (type === 'company') return 'business';
  if (type === 'vocational_school' || type === 'school') return 'school';
  if (type === 'training_provider' || type === 'counselling' || type === 'research') return 'provider';
  return 'administration';
}
