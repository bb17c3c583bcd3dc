import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { networksIn, type Scope, type WorkItem, type WorkSource } from '#libs/kernel';
import { countContactsAnswered } from './contact-answered.queries.js';
import { escalatedBefore, informationClock } from './information-clock.rules.js';
import { type LateInformation, listLateInformation } from './never-informed.queries.js';

/**
 * Whoever was named by others and has not been told for three weeks, and whom reporters have named for a promised project
 * whose contact is looked for (E10).
 */
export const informingWorkKinds = ['information-late', 'contact-answered'] as const;
type Kind = (typeof informingWorkKinds)[number];

/** A late information with the moment at which the data go. */
export type DueInformation = LateInformation & Readonly<{ stripsAt: Date }>;

/** Of whom somebody has to take care before their data are deleted: on the page of today and in digests. */
@Injectable()
export class InformingWork implements WorkSource<Kind> {
  constructor(private readonly database: Database) {}

  async listWork(scope: Scope, now: Date): Promise<WorkItem<Kind>[]> {
    const networks = networksIn(scope, 'contact:read');
    const late = await this.listDue(now, networks);
    const first = new Map<string, WorkItem<Kind>>();
    for (const { networkId, stripsAt: until } of late) {
      const { count = 0, ...known } = first.get(networkId) ?? {
        kind: 'information-late',
        networkId,
        event: null,
        until,
      };
      first.set(networkId, { ...known, count: count + 1 });
    }
    const answered = await countContactsAnswered(this.database, networks, now);
    return [
      ...first.values(),
      ...answered.map((one) => ({ ...one, kind: 'contact-answered' as const, event: null, until: null })),
    ];
  }

  /** The earliest first. @param networks null for all */
  async listDue(now: Date, networks: readonly string[] | null): Promise<DueInformation[]> {
    const late = await listLateInformation(this.database, escalatedBefore(now), networks);
    return late.map((one) => ({ ...one, stripsAt: informationClock(one.since).stripsAt }));
  }
}
