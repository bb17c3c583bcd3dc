import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '#libs/database';
import { isId, readEmail, requirePermission, type Scope } from '#libs/kernel';
import { Suppressions, type SuppressionReason } from '#libs/mail';
import { personKey } from '#libs/networks';

/** Somebody whom the network knows, or an address as somebody types it, with the name of whoever is meant behind it. */
export type MeantContact = Readonly<{ id?: string; email?: string | null; firstName?: string; lastName?: string }>;

/** `inactive`: whoever has left, or whose data are kept for nothing else (Art. 18 GDPR), is invited by nobody. */
export type SparedReason = SuppressionReason | 'inactive';

type Known = Readonly<{ email: string | null; isActive: boolean; hasObjected: boolean }>;

/** Whom a network may not invite any more, before somebody makes them the contact of a promise. */
@Injectable()
export class SparedContacts {
  constructor(
    private readonly database: Database,
    private readonly suppressions: Suppressions,
  ) {}

  /** Why nobody may invite them; null when nothing is known against it. @throws {NotFound} for a foreign network */
  find(scope: Scope, networkId: string, contact: MeantContact): Promise<SparedReason | null> {
    requirePermission(scope, 'contact:read', networkId);
    return this.reasonOf(this.database, networkId, contact);
  }

  /** The contact of a promise, as far as they may be written to: of anybody else nothing is entered. */
  async spareWithin<Choice extends MeantContact>(
    tx: Reader,
    networkId: string,
    contact: Choice | null,
  ): Promise<Choice | null> {
    return contact !== null && (await this.reasonOf(tx, networkId, contact)) === null ? contact : null;
  }

  private async reasonOf(reader: Reader, networkId: string, contact: MeantContact): Promise<SparedReason | null> {
    const { id, email: typed } = contact;
    const address = typed ? (readEmail(typed) ?? typed) : null;
    const known =
      id === undefined ? await named(reader, networkId, contact, address) : await chosen(reader, networkId, id);
    if (known?.hasObjected) return 'objection';
    if (known?.isActive === false) return 'inactive';
    const asked = id === undefined ? address : (known?.email ?? null);
    if (!asked) return null;
    return (await this.suppressions.sparedFromInvitations(reader, networkId, [asked])).get(asked) ?? null;
  }
}

const KNOWN = `email, state = 'active' as "isActive", objection_at is not null as "hasObjected"`;

async function chosen(reader: Reader, networkId: string, id: string): Promise<Known | null> {
  if (!isId(id)) return null;
  const sql = `select ${KNOWN} from person where id = $1 and network_id = $2`;
  return (await reader.query<Known>(sql, [id, networkId]))[0] ?? null;
}

/** Whoever is entered under this name behind this address already; an organiser who types it vouches for an unproven one. */
async function named(
  reader: Reader,
  networkId: string,
  { firstName = '', lastName = '' }: MeantContact,
  email: string | null,
): Promise<Known | null> {
  if (email === null || lastName === '') return null;
  const key = personKey({ firstName, lastName, email });
  const people = await reader.query<Known & Readonly<{ firstName: string; lastName: string }>>(
    `select ${KNOWN}, first_name as "firstName", last_name as "lastName" from person
     where network_id = $1 and email = $2 and state <> 'unproven'`,
    [networkId, email],
  );
  return people.find((one) => personKey({ ...one, email }) === key) ?? null;
}
