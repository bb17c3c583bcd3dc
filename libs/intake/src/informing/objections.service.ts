import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Database, type Tx } from '#libs/database';
import { type Actor, type Caller, Clock, readLink } from '#libs/kernel';
import { invitingTemplates, Outbox, Suppressions } from '#libs/mail';
import { type Objecting, PersonObjections } from '#libs/networks';
import { ObjectionLinkOver } from '../intake.errors.js';
import { Obligations } from '../obligations/obligations.service.js';
import { Erasure } from './erasure.service.js';
import { listSpokenFor } from './objected-promise.queries.js';

/** Who is behind a link to object, and whether that has happened. */
export type ObjectionLink = Readonly<{ personId: string; networkId: string; isDone: boolean }>;

type Linked = Readonly<{ personId: string; networkId: string; linkVersion: number; isDone: boolean }>;

/**
 * The right to object (Art. 21 GDPR). It wins over every promise, at once and without anybody's agreement: of the address
 * a keyed hash stays, and of the person only what they do themselves (domain rule E7).
 */
@Injectable()
export class Objections {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: PersonObjections,
    private readonly suppressions: Suppressions,
    private readonly outbox: Outbox,
    private readonly obligations: Obligations,
    private readonly erasure: Erasure,
  ) {}

  /** Looking changes nothing. @throws {ObjectionLinkOver} for a forged link, and when the mailbox is another by now */
  async look(token: string): Promise<ObjectionLink> {
    const claims = readLink(this.config.secret, 'objection', token);
    const [found] = claims === null ? [] : await this.find(claims.subject);
    if (!found || (!found.isDone && found.linkVersion !== claims!.version)) throw new ObjectionLinkOver();
    const { personId, networkId, isDone } = found;
    return { personId, networkId, isDone };
  }

  /** As often as it is pressed, it happens once. @throws {ObjectionLinkOver} */
  async object(caller: Caller, token: string): Promise<ObjectionLink> {
    const link = await this.look(token);
    if (!link.isDone) await this.objectFor(caller, link);
    return { ...link, isDone: true };
  }

  /** For everybody behind the person's mailbox: whoever reads it does not want to be written to. */
  private objectFor(caller: Caller, { networkId, personId }: ObjectionLink): Promise<void> {
    const actor: Actor = { kind: 'person', id: personId };
    return this.database.transaction(caller, async (tx) => {
      const at = this.clock.now();
      const behind = await this.people.holdBehind(tx, networkId, personId);
      const [{ email: address } = { email: null }] = behind;
      if (address === null) return;
      const ids = behind.map((one) => one.personId);
      await this.suppressions.addWithin(tx, { address, reach: 'invitations', networkId, reason: 'objection' });
      await this.outbox.withdrawFrom(tx, ids, invitingTemplates);
      await this.letGo(tx, actor, ids, at);
      await forgetNamed(tx, networkId, address);
      for (const one of behind) await this.end(tx, one, { networkId, actor, at });
    });
  }

  /** The promise goes on only when the project has somebody else to turn to. */
  private async letGo(tx: Tx, actor: Actor, personIds: readonly string[], at: Date): Promise<void> {
    for (const { id, hasOther } of await listSpokenFor(tx, personIds, at)) {
      if (!hasOther) await this.obligations.releaseWithin(tx, actor, id, 'objection');
    }
  }

  private async end(
    tx: Tx,
    { personId, email }: Objecting,
    of: Readonly<{ networkId: string; actor: Actor; at: Date }>,
  ): Promise<void> {
    const objection = { ...of, personId };
    const keeping = await this.erasure.keepingOf(tx, objection);
    await this.erasure.endWithin(tx, objection);
    await this.people.markWithin(tx, objection, keeping);
    if (keeping === 'nothing') await this.erasure.eraseWithin(tx, { personId, networkId: of.networkId, email });
  }

  private find(personId: string): Promise<Linked[]> {
    return this.database.query<Linked>(
      `select id as "personId", network_id as "networkId", link_version as "linkVersion",
         objection_at is not null or state = 'anonymised' as "isDone"
       from person where id = $1`,
      [personId],
    );
  }
}

/** Whoever is named once more in a report that nobody has decided yet. The report says so, and not whom it named. */
async function forgetNamed(tx: Tx, networkId: string, address: string): Promise<void> {
  await tx.query('delete from report_contact where network_id = $1 and email = $2', [networkId, address]);
}
