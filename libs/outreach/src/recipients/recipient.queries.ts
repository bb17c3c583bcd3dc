import { Injectable } from '@nestjs/common';
import { Database, joinWholeLists, type Tx, Where } from '#libs/database';
import { allows, Clock, isId, NotFound, offsetOf, type Page, type PageRequest, type Scope } from '#libs/kernel';
import { Suppressions } from '#libs/mail';
import { dayOf } from '#libs/networks';
import { listAskedSegments } from '../segments/event-segment.queries.js';
import { type CandidateOrder, listCandidates } from './candidate.queries.js';
import { findInvitedEvent, type InvitedEvent } from './invited-event.queries.js';
import { type NotInviting, whyNotInvite } from './inviting.rules.js';
import { byName, sortedSlice } from './recipient-order.rules.js';
import {
  countRecipients,
  type ExclusionCause,
  type InviteReasonKind,
  judged,
  type Recipient,
  type RecipientCounts,
} from './recipients.rules.js';

/** `excluded`: only those left out for this cause, or with null only those who are invited. */
export type RecipientFilter = Readonly<{
  excluded?: ExclusionCause | null;
  reason?: InviteReasonKind;
  text?: string;
}>;

/** `notNow`: what stands against inviting anybody at the moment. */
export type RecipientList = Page<Recipient> & Readonly<{ counts: RecipientCounts; notNow: NotInviting | null }>;

/** Whom an event invites (domain rule R1): what organisers see beforehand and what a wave is made of. */
@Injectable()
export class RecipientQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly suppressions: Suppressions,
  ) {}

  /**
   * One page by name; the counts are of all, whatever the filter.
   * @throws {NotFound} also for an event of another network
   */
  async list(scope: Scope, eventId: string, filter: RecipientFilter, request: PageRequest): Promise<RecipientList> {
    const event = isId(eventId) ? await findInvitedEvent(this.database, eventId) : null;
    if (event === null || !allows(scope, 'contact:read', event.networkId)) throw new NotFound({ thing: 'event' });
    const all = await this.database.snapshot((tx) => this.compute(tx, event));
    const found = await this.matching(event.networkId, filter.text);
    const rows = all.filter(
      ({ personId, excluded, reasons }) =>
        (filter.excluded === undefined || filter.excluded === excluded) &&
        (filter.reason === undefined || reasons.some(({ kind }) => kind === filter.reason)) &&
        (found?.has(personId) ?? true),
    );
    const from = offsetOf(request);
    return {
      rows: sortedSlice(rows, byName, from, from + request.size),
      total: rows.length,
      ...request,
      counts: countRecipients(all),
      notNow: whyNotInvite(event, this.clock.now()),
    };
  }

  /**
   * Everybody R1 speaks of, as it is now. The caller has checked the scope.
   * @param welcomed a promise of another gathering, whose project is welcome at this one at short notice
   */
  async compute(
    tx: Tx,
    event: InvitedEvent,
    { order = 'any', welcomed = null }: Readonly<{ order?: CandidateOrder; welcomed?: string | null }> = {},
  ): Promise<Recipient[]> {
    const day = dayOf(this.clock.now());
    // A closed group invites its members and people named by hand alone.
    const segments = event.isForMembersOnly ? [] : await listAskedSegments(tx, event.id);
    const candidates = await joinWholeLists(tx, () => listCandidates(tx, event, { day, segments, order, welcomed }));
    const addresses = candidates.flatMap(({ email }) => email ?? []);
    return judged(candidates, await this.suppressions.sparedFromInvitations(tx, event.networkId, addresses));
  }

  private async matching(networkId: string, text: string | undefined): Promise<ReadonlySet<string> | undefined> {
    if (text === undefined || text.trim() === '') return undefined;
    const where = new Where()
      .and(networkId, (p) => `p.network_id = ${p}`)
      .matching(text, (p) => `p.search like any(${p}) or o.search like any(${p})`);
    const rows = await this.database.query<{ id: string }>(
      `select p.id from person p left join organisation o on o.id = p.organisation_id where ${where.toString()}`,
      where.parameters,
    );
    return new Set(rows.map(({ id }) => id));
  }
}
