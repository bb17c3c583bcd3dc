import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '#libs/database';
import { isId, readEmail, requirePermission, type Scope } from '#libs/kernel';
import { Suppressions, type SuppressionReason } from '#libs/mail';

/** Somebody whom the network knows, or an address as somebody types it. */
export type MeantContact = Readonly<{ id?: string; email?: string | null }>;

/** Whom a network may not invite any more, before somebody makes them the contact of a promise. */
@Injectable()
export class SparedContacts {
  constructor(
    private readonly database: Database,
    private readonly suppressions: Suppressions,
  ) {}

  /** Why nobody may invite them; null when nothing is known against it. @throws {NotFound} for a foreign network */
  find(scope: Scope, networkId: string, contact: MeantContact): Promise<SuppressionReason | null> {
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

  private async reasonOf(
    reader: Reader,
    networkId: string,
    { id, email: typed }: MeantContact,
  ): Promise<SuppressionReason | null> {
    const known = id === undefined ? null : await this.person(reader, networkId, id);
    if (known?.hasObjected) return 'objection';
    const address = known ? known.email : typed ? (readEmail(typed) ?? typed) : null;
    if (!address) return null;
    return (await this.suppressions.sparedFromInvitations(reader, networkId, [address])).get(address) ?? null;
  }

  private async person(reader: Reader, networkId: string, id: string) {
    if (!isId(id)) return null;
    const [person] = await reader.query<{ email: string | null; hasObjected: boolean }>(
      `select email, objection_at is not null as "hasObjected" from person where id = $1 and network_id = $2`,
      [id, networkId],
    );
    return person ?? null;
  }
}
