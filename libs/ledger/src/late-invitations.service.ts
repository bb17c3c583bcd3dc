import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { lockPromises, Obligations } from '#libs/intake';
import {
  type Actor,
  BERLIN,
  type Caller,
  Clock,
  isId,
  NotFound,
  requirePermission,
  systemCaller,
  toDay,
  toLocal,
} from '#libs/kernel';
import {
  HOLD_MS,
  type InvitedEvent,
  Invitations,
  InvitingNotPossible,
  lockInvitedEvent,
  NobodyToInvite,
  type PlannedWave,
} from '#libs/outreach';
import { listAskedAlready } from './asked-already.queries.js';
import { isDueByItself } from './late-due.rules.js';
import { NotLate } from './ledger.errors.js';
import type { StandingPromise } from './standing-promise.rules.js';
import { listStandingPromises } from './standing-promises.queries.js';

const SYSTEM = systemCaller('late invitations');

/**
 * Invites promised projects that came to a gathering after its invitations had gone out (domain rule E1), and asks the next
 * contact where the first one has changed or cannot be reached (E6, E9).
 */
@Injectable()
export class LateInvitations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly invitations: Invitations,
    private readonly obligations: Obligations,
  ) {}

  /**
   * At an organiser's word. Held for a minute, as every wave is.
   * @throws {NotFound} {Forbidden} {NotLate} when it is to be invited with all others, or is invited,
   * {InvitingNotPossible} {NobodyToInvite}
   */
  async invite(caller: Caller, obligationId: string): Promise<PlannedWave> {
    const found = isId(obligationId) ? await this.find({ networkIds: null, id: obligationId }) : [];
    const [promise] = found;
    if (promise === undefined) throw new NotFound({ thing: 'obligation' });
    const { networkId, gathering, id } = promise.facts;
    requirePermission(caller.scope, 'contact:read', networkId, 'obligation');
    requirePermission(caller.scope, 'event:write', networkId, 'obligation');
    if (promise.standing !== 'ready') throw new NotLate({ obligationId: id, standing: promise.standing });
    const sendsAt = new Date(this.clock.now().getTime() + HOLD_MS);
    return this.database.transaction(caller, (tx) =>
      this.sendWithin(tx, caller.actor, gathering!.id, new Set([id]), sendsAt),
    );
  }

  /**
   * Nobody is asked twice: what a contact was sent for another reason is the promise's invitation, too, and whoever has
   * registered by themselves needs none.
   */
  async adopt(): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      const today = toDay(toLocal(this.clock.now(), BERLIN));
      await this.obligations.attemptedWithin(tx, await listAskedAlready(tx, today));
    });
  }

  /**
   * What nobody has sent by nine o'clock of its last working day goes out by itself, and so does what takes the place of
   * an invitation that reached nobody.
   * @returns how many people were invited
   * @throws {AggregateError} after all others when some events failed; the next run tries them again
   */
  async sendDue(): Promise<number> {
    await this.adopt();
    const now = this.clock.certain();
    const due = (await this.find({ networkIds: null })).filter((promise) => isDueByItself(promise, now));
    const events = new Map<string, Set<string>>();
    for (const { facts } of due) {
      const eventId = facts.gathering!.id;
      events.set(eventId, (events.get(eventId) ?? new Set()).add(facts.id));
    }
    const failures: unknown[] = [];
    let invited = 0;
    for (const [eventId, promises] of events) {
      await this.database
        .transaction(SYSTEM, (tx) => this.sendDueWithin(tx, eventId, promises, now))
        .then(
          (count) => (invited += count),
          (failure: unknown) => (isHuman(failure) ? undefined : failures.push(failure)),
        );
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} late invitations were not sent.`);
    return invited;
  }

  private find(which: Parameters<typeof listStandingPromises>[1]): Promise<StandingPromise[]> {
    return listStandingPromises(this.database, which, this.clock.now());
  }

  /** Somebody may have held one of them since the look: they are locked, and looked at again. */
  private async sendDueWithin(tx: Tx, eventId: string, ids: ReadonlySet<string>, now: Date): Promise<number> {
    await lockPromises(tx, [...ids]);
    const found = await listStandingPromises(tx, { networkIds: null, eventId }, this.clock.now());
    const due = found.filter((promise) => ids.has(promise.facts.id) && isDueByItself(promise, now));
    if (due.length === 0) return 0;
    const promises = new Set(due.map(({ facts }) => facts.id));
    return (await this.sendWithin(tx, SYSTEM.actor, eventId, promises, this.clock.now())).invited;
  }

  /** Under the lock of the event nobody is invited twice, however many workers and organisers there are. */
  private async sendWithin(
    tx: Tx,
    actor: Actor,
    eventId: string,
    promises: ReadonlySet<string>,
    sendsAt: Date,
  ): Promise<PlannedWave> {
    const event: InvitedEvent = (await lockInvitedEvent(tx, eventId))!;
    return this.invitations.sendWithin(tx, actor, event, { sendsAt, only: { promises } });
  }
}

/** What the register shows as overdue: somebody has to see to it. */
const isHuman = (failure: unknown): boolean =>
  failure instanceof NobodyToInvite || failure instanceof InvitingNotPossible;
