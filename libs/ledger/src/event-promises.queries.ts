import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { allows, Clock, isId, type LocalDay, NotFound, type Scope } from '#libs/kernel';
import { findInvitedEvent } from '#libs/outreach';
import type { Named } from '#libs/networks';
import { LedgerQueries } from './ledger.queries.js';
import { listStandingPromises } from './standing-promises.queries.js';
import type { ObligationStanding } from './standing.rules.js';

/** A promised project that nobody has been asked for, and why it is still open; `dueOn`: the last day on which it is in time. */
export type MissingPromise = Readonly<{
  id: string;
  project: Named;
  standing: 'ready' | 'contact_research';
  dueOn: LocalDay | null;
}>;

/** What a gathering owes. */
export type EventPromisesView = Readonly<{
  /** How many projects were promised that they are invited to it. */
  promised: number;
  invited: number;
  /** No promised project is without an invitation: only then those of the gathering are complete. */
  isComplete: boolean;
  missing: readonly MissingPromise[];
}>;

const INVITED: ReadonlySet<ObligationStanding> = new Set(['invited', 'delivered', 'responded', 'fulfilled']);

/** What was promised for one gathering, beside whoever else it asks. */
@Injectable()
export class EventPromises {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledger: LedgerQueries,
  ) {}

  /** @throws {NotFound} also for an event of another network */
  async of(scope: Scope, eventId: string): Promise<EventPromisesView> {
    const event = isId(eventId) ? await findInvitedEvent(this.database, eventId) : null;
    if (event === null || !allows(scope, 'contact:read', event.networkId)) throw new NotFound({ thing: 'event' });
    const which = { networkIds: [event.networkId], eventId };
    const found = await listStandingPromises(this.database, which, this.clock.now());
    const promised = found.filter(({ standing }) => standing !== 'released');
    const rows = await this.ledger.rows(promised.filter(({ standing }) => isMissing(standing)));
    const missing = rows.flatMap(({ id, project, standing, deadline }): MissingPromise[] =>
      isMissing(standing) ? [{ id, project, standing, dueOn: deadline && deadline.dueOn }] : [],
    );
    const invited = promised.filter(({ standing }) => INVITED.has(standing)).length;
    return { promised: promised.length, invited, isComplete: invited === promised.length, missing };
  }
}

const isMissing = (standing: ObligationStanding): standing is MissingPromise['standing'] =>
  standing === 'ready' || standing === 'contact_research';
