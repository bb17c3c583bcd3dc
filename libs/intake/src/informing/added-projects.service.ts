import { Injectable } from '@nestjs/common';
import { Database, recordHistory, type Tx } from '#libs/database';
import { Clock, systemCaller } from '#libs/kernel';
import { isSuppressed, Outbox, Suppressions } from '#libs/mail';
import { findNetworkSender } from '../network-sender.queries.js';
import { REST_MINUTES } from '../rest.rules.js';
import { findSpeaker, listAddedTo, lockAdded, type PersonToTell } from './added-projects.queries.js';
import { projectAddedMail } from './information.mails.js';

const SYSTEM = systemCaller('added projects');

/** What nobody could be told for so long is no news any more. */
const NEWS_DAYS = 30;

/**
 * Tells somebody who belongs to the network that another project was entered beside theirs (E5): once everything that was
 * decided of them has rested, in one mail that names all of it and what they spoke for before.
 */
@Injectable()
export class AddedProjects {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly suppressions: Suppressions,
  ) {}

  /** @returns how many people were told */
  async tell(): Promise<number> {
    const now = this.clock.certain().getTime();
    const [rested, oldest] = [new Date(now - REST_MINUTES * 60_000), new Date(now - NEWS_DAYS * 24 * 3_600_000)];
    const due = await this.reachable(await listAddedTo(this.database, rested, oldest));
    let told = 0;
    for (const { personId } of due) {
      told += await this.database.transaction(SYSTEM, (tx) => this.tellOne(tx, personId));
    }
    return told;
  }

  /** The marks and the mail commit together, so nobody hears the same twice. */
  private async tellOne(tx: Tx, personId: string): Promise<number> {
    const added = await lockAdded(tx, personId);
    if (added.length === 0) return 0;
    const now = this.clock.now();
    const ids = added.map(({ reportId }) => reportId);
    const speaker = await findSpeaker(tx, personId, ids);
    const { networkId } = speaker;
    await this.outbox.add(tx, [projectAddedMail(speaker, (await findNetworkSender(tx, networkId))!, added)]);
    await tx.query('update project_report set contact_told_at = $2 where id = any($1)', [ids, now]);
    const entry = { networkId, thing: 'project-report', action: 'report.contact-told' };
    await recordHistory(tx, SYSTEM.actor, now, ...ids.map((thingId) => ({ ...entry, thingId, facts: { personId } })));
    return 1;
  }

  /** By the list of suppressions; the directory was asked already. */
  private async reachable(people: readonly PersonToTell[]): Promise<readonly PersonToTell[]> {
    const entries = await this.suppressions.find(people.map(({ email }) => email));
    return people.filter(({ email, networkId }) => !isSuppressed('invitation', networkId, entries.get(email) ?? []));
  }
}
