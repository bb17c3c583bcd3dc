import { Injectable } from '@nestjs/common';
import { Database, germanOrder } from '#libs/database';
import type { ReleaseCause } from '#libs/intake';
import {
  Clock,
  type LocalDay,
  offsetOf,
  type Page,
  type PageRequest,
  requirePermission,
  type Scope,
} from '#libs/kernel';
import type { Named } from '#libs/networks';
import { type Came, cameOf } from './came.rules.js';
import { byDueDate, lastDayOf, type SlaClock, type Urgency } from './clock.rules.js';
import { type NearGathering, NearGatherings, openOf, type Welcome } from './near-gatherings.queries.js';
import type { WhichPromises } from './promise-facts.queries.js';
import type { Turn } from './promise-facts.rules.js';
import { RunningReports } from './running-reports.queries.js';
import {
  type AnswerClock,
  byDeadline,
  isHeld,
  isPressing,
  type StandingPromise,
  withAnswer,
} from './standing-promise.rules.js';
import { listStandingPromises } from './standing-promises.queries.js';
import { type ObligationStanding, obligationStandings } from './standing.rules.js';

/** `isPressing`: amber or red; `isHeld`: somebody holds the late invitation. `text` finds projects, carriers and references. */
export type LedgerFilter = Readonly<{
  standing?: ObligationStanding;
  isPressing?: boolean;
  isHeld?: boolean;
  turn?: Turn;
  eventId?: string;
  text?: string;
}>;

/** A line of the register; times are ISO. */
export type LedgerRow = Readonly<{
  id: string;
  version: number;
  project: Named;
  carrier: string;
  /** Of all its reports, the earliest first. */
  references: readonly string[];
  receivedAt: string;
  standing: ObligationStanding;
  turn: Turn;
  event: Readonly<{ id: string; title: string; startsLocal: string }> | null;
  /** `dueOn`: the last day on which it is in time. */
  deadline: Readonly<{ clock: SlaClock; dueOn: LocalDay; urgency: Urgency }> | null;
  invitation: Readonly<{ sentAt: string; came: Came }> | null;
  /** Since when, by which account and why its late invitation does not go out by itself; `at` is ISO. */
  hold: Readonly<{ at: string; by: string | null; reason: string }> | null;
  /** An earlier gathering, to which it may be invited at short notice now (domain rule E2). */
  near: NearGathering | null;
  /** That it was, beside its promise. */
  welcome: Welcome | null;
  endedAt: string | null;
  /** Why it was let go, or shall be. */
  releaseCause: ReleaseCause | null;
}>;

/** How many there are under each filter, when all others hold. */
export type LedgerCounts = Readonly<{
  total: number;
  byStanding: Readonly<Record<ObligationStanding, number>>;
  pressing: number;
  held: number;
}>;

export type LedgerPage = Page<LedgerRow> & Readonly<{ counts: LedgerCounts }>;

type Details = Readonly<{ id: string; project: Named; carrier: string; references: readonly string[] }>;

/** The register of promised invitations. */
@Injectable()
export class LedgerQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly nearGatherings: NearGatherings,
    private readonly reports: RunningReports,
  ) {}

  /** The most urgent first. @throws {NotFound} also for a foreign network */
  async list(scope: Scope, networkId: string, filter: LedgerFilter, request: PageRequest): Promise<LedgerPage> {
    requirePermission(scope, 'contact:read', networkId);
    const { eventId, text, turn, standing } = filter;
    const which = { networkIds: [networkId], eventId, text };
    const found = await this.standing(which);
    const meant = found.filter((promise) => turn === undefined || promise.turn === turn);
    const chosen = meant
      .filter((promise) => standing === undefined || promise.standing === standing)
      .filter((promise) => filter.isPressing !== true || isPressing(promise))
      .filter((promise) => filter.isHeld !== true || isHeld(promise))
      .sort(byDeadline);
    const { page, size } = request;
    const shown = chosen.slice(offsetOf(request), offsetOf(request) + size);
    return { rows: await this.rows(shown), total: chosen.length, page, size, counts: countsOf(meant) };
  }

  /** As they stand now, with the clocks of those who wait for an answer about them. The caller has checked the scope. */
  async standing(which: WhichPromises): Promise<readonly StandingPromise[]> {
    const now = this.clock.now();
    const [promises, owed] = await Promise.all([
      listStandingPromises(this.database, which, now),
      this.reports.owed(which.networkIds, now, { obligationId: which.id }),
    ]);
    const answers = new Map<string, AnswerClock>();
    // Of several who wait, the one whose time is over first.
    for (const { obligationId, deadline, urgency, why } of owed.toSorted(byDueDate)) {
      if (obligationId === null || answers.has(obligationId)) continue;
      answers.set(obligationId, { deadline, urgency, isOnItsWay: why === 'on-its-way' });
    }
    return promises.map((promise) => withAnswer(promise, answers.get(promise.facts.id)));
  }

  /** With names and references, in the same order. */
  async rows(promises: readonly StandingPromise[]): Promise<LedgerRow[]> {
    if (promises.length === 0) return [];
    const details = await this.database.query<Details>(
      `select o.id, json_build_object('id', p.id, 'name', p.name) as project, g.name as carrier,
         coalesce((select json_agg(r.reference order by r.received_at, r.reference)
                   from project_report r join obligation made on made.id = r.obligation_id
                   where made.id = o.id or made.inherited_by = o.id), '[]') as references
       from obligation o join project p on p.id = o.project_id join organisation g on g.id = p.carrier_organisation_id
       where o.id = any($1) order by ${germanOrder('p.name')}, o.id`,
      [promises.map(({ facts }) => facts.id)],
    );
    const byId = new Map(details.map((one) => [one.id, one]));
    const near = await this.nearGatherings.of(this.database, promises);
    return promises.map((promise) => {
      const { id } = promise.facts;
      return { ...rowOf(promise, byId.get(id)!), near: openOf(near.get(id)), welcome: near.get(id)?.welcome ?? null };
    });
  }
}

type OwnRow = Omit<LedgerRow, 'near' | 'welcome'>;

function rowOf(promise: StandingPromise, details: Details): OwnRow {
  const { facts, standing, turn, deadline, urgency } = promise;
  const hold = isHeld(promise) ? facts.hold : null;
  const { version, receivedAt, gathering, invitation, endedAt, releaseCause } = facts;
  return {
    ...{ ...details, version, receivedAt: receivedAt.toISOString(), standing, turn, releaseCause },
    event: gathering && { id: gathering.id, title: gathering.title, startsLocal: gathering.startsLocal },
    deadline: deadline && { clock: deadline.clock, dueOn: lastDayOf(deadline), urgency: urgency! },
    invitation: invitation && { sentAt: invitation.sentAt.toISOString(), came: cameOf(invitation) },
    hold: hold && { ...hold, at: hold.at.toISOString() },
    endedAt: endedAt?.toISOString() ?? null,
  };
}

function countsOf(promises: readonly StandingPromise[]): LedgerCounts {
  const byStanding = Object.fromEntries(obligationStandings.map((standing) => [standing, 0])) as Record<
    ObligationStanding,
    number
  >;
  for (const { standing } of promises) byStanding[standing] += 1;
  return {
    ...{ total: promises.length, byStanding },
    ...{ pressing: promises.filter(isPressing).length, held: promises.filter(isHeld).length },
  };
}
