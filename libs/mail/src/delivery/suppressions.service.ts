import { Injectable } from '@nestjs/common';
import { type Caller, Clock, newId, readLink } from '#libs/kernel';
import { Config } from '#libs/config';
import { Database, type Reader, recordHistory, type Tx } from '#libs/database';
import { UnsubscribeLinkRefused } from '../mail.errors.js';
import { addressHash, type SuppressionReach, type SuppressionReason } from './suppression.rules.js';

export type Suppression = Readonly<{
  address: string;
  reach: SuppressionReach;
  /** Without one it holds in every network. */
  networkId?: string;
  reason: SuppressionReason;
}>;

export type SuppressedEntry = Readonly<{ reach: SuppressionReach; networkId: string | null }>;

type LinkedMail = Readonly<{ id: string; networkId: string | null; personId: string | null; address: string }>;

/** Who must not be written to, for ever: only hashes of addresses are kept. */
@Injectable()
export class Suppressions {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * In the caller's transaction: an objection, a bounce, an organiser's decision. A known one stays as it is, but what
   * somebody only unsubscribed from they may also object to, and then nobody lifts it.
   */
  async addWithin(tx: Tx, { address, reach, networkId, reason }: Suppression): Promise<void> {
    await tx.query(
      `insert into mail_suppression (id, address_hash, reach, network_id, reason, at) values ($1, $2, $3, $4, $5, $6)
       on conflict (address_hash, reach, network_id)
       do update set reason = excluded.reason, at = excluded.at where excluded.reason = 'objection'`,
      [newId(), this.hash(address), reach, networkId ?? null, reason, this.clock.now()],
    );
  }

  /** Takes a suppression back, for example of an address that bounced before it existed. */
  async liftWithin(tx: Tx, address: string, reach: SuppressionReach, networkId?: string): Promise<void> {
    await tx.query(
      'delete from mail_suppression where address_hash = $1 and reach = $2 and network_id is not distinct from $3',
      [this.hash(address), reach, networkId ?? null],
    );
  }

  /** Takes back what the person asked for; what an organiser, an objection or a bounce says stays. */
  async resumeWithin(tx: Tx, address: string, networkId: string): Promise<void> {
    await tx.query(
      `delete from mail_suppression
       where address_hash = $1 and reach = 'invitations' and network_id = $2 and reason = 'unsubscribed'`,
      [this.hash(address), networkId],
    );
  }

  /** Entries of each address that has any. */
  async find(addresses: readonly string[]): Promise<Map<string, SuppressedEntry[]>> {
    const byHash = new Map(addresses.map((address) => [this.hash(address), address]));
    const rows = await this.database.query<SuppressedEntry & { addressHash: string }>(
      `select address_hash as "addressHash", reach, network_id as "networkId"
       from mail_suppression where address_hash = any($1)`,
      [[...byHash.keys()]],
    );
    const found = new Map<string, SuppressedEntry[]>();
    for (const { addressHash: hash, ...entry } of rows) {
      const address = byHash.get(hash)!;
      found.set(address, [...(found.get(address) ?? []), entry]);
    }
    return found;
  }

  /**
   * Why no invitation of this network goes to some of these addresses, the weightiest reason for each. Asked for many at
   * once, so the list is read instead of looked up.
   */
  async sparedFromInvitations(
    source: Reader,
    networkId: string,
    addresses: readonly string[],
  ): Promise<Map<string, SuppressionReason>> {
    const rows = await source.query<{ addressHash: string; reason: SuppressionReason }>(
      `select address_hash as "addressHash", reason from mail_suppression where network_id is null or network_id = $1
       order by array_position(array['organiser', 'unsubscribed', 'hard-bounce', 'objection'], reason)`,
      [networkId],
    );
    if (rows.length === 0) return new Map();
    const byHash = new Map(rows.map((row) => [row.addressHash, row.reason]));
    return new Map(
      addresses.flatMap((address) => {
        const reason = byHash.get(this.hash(address));
        return reason === undefined ? [] : [[address, reason] as const];
      }),
    );
  }

  /**
   * To whom the mail of an unsubscribe link went; looking changes nothing, because mail scanners open links.
   * @throws {UnsubscribeLinkRefused} when the link is damaged or its mail forgotten
   */
  async addresseeOf(token: string): Promise<Pick<LinkedMail, 'networkId' | 'personId' | 'address'>> {
    const { networkId, personId, address } = await this.mailOfLink(token);
    return { networkId, personId, address };
  }

  /**
   * One click (RFC 8058): no further invitation of the mail's network to its address.
   * @throws {UnsubscribeLinkRefused} when the link is damaged or its mail forgotten
   */
  async unsubscribe(caller: Caller, token: string): Promise<void> {
    const mail = await this.mailOfLink(token);
    await this.database.transaction(caller, async (tx) => {
      const networkId = mail.networkId ?? undefined;
      await this.addWithin(tx, { address: mail.address, reach: 'invitations', networkId, reason: 'unsubscribed' });
      await recordHistory(tx, caller.actor, this.clock.now(), {
        networkId: mail.networkId,
        thing: 'mail',
        thingId: mail.id,
        action: 'mail.unsubscribed',
      });
    });
  }

  private async mailOfLink(token: string): Promise<LinkedMail> {
    const claims = readLink(this.config.secret, 'unsubscribe', token);
    if (!claims) throw new UnsubscribeLinkRefused();
    const [mail] = await this.database.query<LinkedMail>(
      'select id, network_id as "networkId", person_id as "personId", to_address as address from mail_message where id = $1',
      [claims.subject],
    );
    if (!mail) throw new UnsubscribeLinkRefused();
    return mail;
  }

  private readonly hash = (address: string): string => addressHash(address, this.config.secret);
}
