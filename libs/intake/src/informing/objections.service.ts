import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Database, type Reader, recordHistory, type Tx } from '#libs/database';
import { type Actor, type Caller, Clock, readLink, systemCaller } from '#libs/kernel';
import { invitingTemplates, Outbox, Suppressions } from '#libs/mail';
import { type Objecting, PersonObjections } from '#libs/networks';
import { ObjectionLinkOver } from '../intake.errors.js';
import { Obligations } from '../obligations/obligations.service.js';
import { NAMED_CONTACTS } from '../named-contacts.queries.js';
import { forgetObjected } from './contact-forgetting.service.js';
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

  /**
   * Whoever has objected may be named again. That is noted for the sighting and not kept: the address is known by its
   * hash alone. @returns in how many reports
   */
  async forgetNamedAgain(): Promise<number> {
    const named = await listNamed(this.database);
    const byNetwork = new Map<string, Named[]>();
    for (const one of named) byNetwork.set(one.networkId, [...(byNetwork.get(one.networkId) ?? []), one]);
    const objected: Named[] = [];
    for (const [networkId, ofNetwork] of byNetwork) {
      const addresses = ofNetwork.map(({ email }) => email);
      const spared = await this.suppressions.sparedFromInvitations(this.database, networkId, addresses);
      objected.push(...ofNetwork.filter(({ email }) => spared.get(email) === 'objection'));
    }
    if (objected.length > 0) await this.forgetThese(objected);
    return objected.length;
  }

  private forgetThese(objected: readonly Named[]): Promise<void> {
    const { actor } = SYSTEM;
    return this.database.transaction(SYSTEM, async (tx) => {
      const named = await forgetObjected(tx, objected);
      const entry = { thing: 'project-report', action: 'report.contact-objected' };
      const entries = named.map(({ id: thingId, networkId }) => ({ ...entry, networkId, thingId }));
      await recordHistory(tx, actor, this.clock.now(), ...entries);
    });
  }

  /** Nobody of this network invites the address any more: also of somebody whose objection is told elsewhere, as in the demo. */
  suppressWithin(tx: Tx, networkId: string, address: string): Promise<void> {
    return this.suppressions.addWithin(tx, { address, reach: 'invitations', networkId, reason: 'objection' });
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
      await this.suppressWithin(tx, networkId, address);
      await this.outbox.withdrawFrom(tx, ids, invitingTemplates);
      await this.letGo(tx, { networkId, actor, at }, ids);
      for (const one of behind) await this.end(tx, one, { networkId, actor, at });
      // Last: by these rows the words are found that are erased with the person.
      await forgetNamed(tx, networkId, address);
    });
  }

  /** The promise goes on only when the project has somebody else to turn to: a human does, and nothing by itself. */
  private async letGo(
    tx: Tx,
    { networkId, actor, at }: Readonly<{ networkId: string; actor: Actor; at: Date }>,
    personIds: readonly string[],
  ): Promise<void> {
    for (const { id, hasOther } of await listSpokenFor(tx, personIds, at)) {
      const entry = { networkId, thing: 'obligation', thingId: id, action: 'obligation.contact-objected' };
      if (hasOther) await recordHistory(tx, actor, at, entry);
      else await this.obligations.releaseWithin(tx, actor, id, 'objection');
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

const SYSTEM = systemCaller('first information');

type Named = Readonly<{ reportId: string; networkId: string; email: string }>;

const listNamed = (source: Reader): Promise<Named[]> =>
  source.query<Named>(
    `select report_id as "reportId", network_id as "networkId", email from ${NAMED_CONTACTS} named where email is not null
     order by report_id`,
  );

/** Whoever is named once more in a report that nobody has decided yet. The report says so, and not whom it named. */
async function forgetNamed(tx: Tx, networkId: string, address: string): Promise<void> {
  await tx.query('delete from report_contact where network_id = $1 and email = $2', [networkId, address]);
  await tx.query('delete from report_contact_before where network_id = $1 and email = $2', [networkId, address]);
}
