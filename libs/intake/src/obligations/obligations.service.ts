import { Injectable } from '@nestjs/common';
import { Database, lockInScope, lockRow, recordHistory, type Tx } from '#libs/database';
import { type Actor, type Caller, ChangedMeanwhile, Clock, MoveNotAllowed, newId } from '#libs/kernel';
import type { Written } from '#libs/networks';
import { ASKED_WAYS } from './asked.queries.js';
import { NotTriedEnough, SecondPairOfEyesNeeded } from '../intake.errors.js';
import { Binding } from './binding.service.js';
import { Obligation } from './obligation.entity.js';
import { ObligationAttempt } from './obligation-attempt.entity.js';
import {
  type AttemptWay,
  isUnreachable,
  mayAgree,
  type ObligationOutcome,
  type ReleaseCause,
  triesInVain,
} from './release.rules.js';

/** A project of which it is promised that it is invited, and since when somebody waits for that. */
export type Promised = Readonly<{ networkId: string; projectId: string; receivedAt: Date }>;

/** That somebody of a project was asked to a gathering, or tried to be reached about it. */
export type Attempt = Readonly<{
  obligationId: string;
  networkId: string;
  eventId: string;
  personId: string;
  way: AttemptWay;
  note?: string;
}>;

export type ReleaseInput = Readonly<{ cause: ReleaseCause; note: string }>;

/** What is promised about reported projects. A promise is never deleted: it is kept, or let go by two people for a cause. */
@Injectable()
export class Obligations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly binding: Binding,
  ) {}

  /** Makes the promise or joins the running one of the project (domain rule R4), and binds it. @returns its id */
  async promiseWithin(tx: Tx, actor: Actor, { networkId, projectId, receivedAt }: Promised): Promise<string> {
    const now = this.clock.now();
    const [promise] = await tx.query<{ id: string; isNew: boolean }[]>(
      `insert into obligation (id, network_id, project_id, received_at, accepted_at, updated_at)
       values ($1, $2, $3, $4, $5, $5)
       on conflict (network_id, project_id) where outcome is null
       do update set received_at = least(obligation.received_at, excluded.received_at),
         version = obligation.version + 1, updated_at = $5
       returning id, xmax = 0 as "isNew"`,
      [newId(), networkId, projectId, receivedAt, now],
    );
    const { id, isNew } = promise!;
    const entry = { networkId, thing: 'obligation', thingId: id, facts: { projectId } };
    await recordHistory(tx, actor, now, { ...entry, action: isNew ? 'obligation.made' : 'obligation.joined' });
    if (isNew) await this.binding.bindWithin(tx, actor, networkId);
    return id;
  }

  /** Whoever is invited again to the same gathering in the same way counts once, as of the last time; tries by hand each. */
  async attemptedWithin(tx: Tx, attempts: readonly Attempt[]): Promise<void> {
    if (attempts.length === 0) return;
    await tx.query(
      `insert into obligation_attempt (id, obligation_id, event_id, person_id, network_id, way, attempted_at, note)
       select r.id, r."obligationId", r."eventId", r."personId", r."networkId", r.way, $2, coalesce(r.note, '')
       from jsonb_to_recordset($1::jsonb) as r(
         id uuid, "obligationId" uuid, "eventId" uuid, "personId" uuid, "networkId" uuid, way text, note text)
       on conflict (obligation_id, event_id, person_id, way) where way in ${ASKED_WAYS}
       do update set attempted_at = excluded.attempted_at, note = excluded.note`,
      [JSON.stringify(attempts.map((attempt) => ({ id: newId(), ...attempt }))), this.clock.now()],
    );
  }

  /** These invitations were taken back before they left: nobody was asked. */
  async untriedWithin(tx: Tx, eventId: string, personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    await tx.query(
      `delete from obligation_attempt where event_id = $1 and person_id = any($2)
         and way in ('wave', 'single', 'short_notice')`,
      [eventId, personIds],
    );
  }

  /** The gathering to which it is bound has no place for it: the promise runs on and is bound to another one (E18). */
  refusedWithin(tx: Tx, actor: Actor, id: string, eventId: string): Promise<void> {
    return this.reopenWithin(tx, actor, 'obligation.refused', id, eventId);
  }

  /**
   * A gathering that had no place for it has one now: it is bound to that again where it is the next one that leaves time
   * (R5). @returns whether it is
   */
  async takenAfterAllWithin(tx: Tx, actor: Actor, id: string, eventId: string): Promise<boolean> {
    const promise = await lockRow(tx, Obligation, { id });
    if (promise === null || promise.outcome !== null) return false;
    const { refusedBy, networkId } = promise;
    await tx.update(Obligation, { id }, { refusedBy: refusedBy.filter((refused) => refused !== eventId) });
    await this.binding.bindWithin(tx, actor, networkId);
    const isBack = await tx.existsBy(Obligation, { id, boundEventId: eventId });
    if (!isBack) await tx.update(Obligation, { id }, { refusedBy });
    return isBack;
  }

  /** The gathering to which it is bound is over and has not kept it (R7): it runs on and is bound to another one. */
  missedWithin(tx: Tx, actor: Actor, id: string, eventId: string): Promise<void> {
    return this.reopenWithin(tx, actor, 'obligation.missed', id, eventId);
  }

  /**
   * Domain rule R7: kept by this gathering, to which it belongs from then on, whichever it was bound to last (E26). Nothing
   * happens to a promise that has ended.
   */
  fulfilWithin(tx: Tx, actor: Actor, id: string, eventId: string): Promise<void> {
    return this.endWithin(tx, actor, id, { outcome: 'fulfilled', boundEventId: eventId });
  }

  /** An objection wins over every promise, and an ended project has none: nobody has to agree. */
  releaseWithin(tx: Tx, actor: Actor, id: string, cause: 'objection' | 'project_ended'): Promise<void> {
    return this.endWithin(tx, actor, id, { outcome: 'released', releaseCause: cause });
  }

  /**
   * Asks that the promise be let go; somebody else has to agree. An objection counts at once.
   * @throws {NotFound} {Forbidden} {ChangedMeanwhile} {MoveNotAllowed} when it has ended, {NotTriedEnough}
   */
  async askRelease(caller: Caller, seen: Written, { cause, note }: ReleaseInput): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const promise = await this.lockRunning(tx, caller, seen);
      if (cause === 'unreachable') await requireTries(tx, promise.id);
      const askedBy = accountOf(caller);
      Object.assign(promise, { releaseCause: cause, releaseNote: note, releaseAskedBy: askedBy });
      if (mayAgree(cause, null, askedBy)) this.end(promise, 'released');
      return this.save(
        tx,
        caller.actor,
        promise,
        promise.outcome ? 'obligation.released' : 'obligation.release-asked',
        {
          cause,
        },
      );
    });
  }

  /** @throws {SecondPairOfEyesNeeded} for the one who has asked, and the errors of `askRelease` */
  async agreeRelease(caller: Caller, seen: Written): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const promise = await this.lockRunning(tx, caller, seen);
      const { releaseCause: cause, releaseAskedBy } = promise;
      if (cause === null) throw new MoveNotAllowed({ thing: 'obligation', from: 'running', to: 'released' });
      if (!mayAgree(cause, releaseAskedBy, accountOf(caller))) {
        throw new SecondPairOfEyesNeeded({ obligationId: promise.id });
      }
      Object.assign(promise, { releaseAgreedBy: accountOf(caller) });
      this.end(promise, 'released');
      return this.save(tx, caller.actor, promise, 'obligation.released', { cause });
    });
  }

  /** The promise goes on. */
  async refuseRelease(caller: Caller, seen: Written, reason: string): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const promise = await this.lockRunning(tx, caller, seen);
      Object.assign(promise, { releaseCause: null, releaseNote: '', releaseAskedBy: null });
      return this.save(tx, caller.actor, promise, 'obligation.release-refused', {}, reason);
    });
  }

  private async endWithin(tx: Tx, actor: Actor, id: string, { outcome, ...fields }: Ending): Promise<void> {
    const promise = await lockRow(tx, Obligation, { id });
    if (promise === null || promise.outcome !== null) return;
    const { boundEventId: from } = promise;
    Object.assign(promise, { releaseCause: null, ...fields });
    this.end(promise, outcome);
    const facts = 'releaseCause' in fields ? { cause: fields.releaseCause } : { eventId: fields.boundEventId, from };
    await this.save(tx, actor, promise, `obligation.${outcome}`, facts);
  }

  private async reopenWithin(
    tx: Tx,
    actor: Actor,
    action: 'obligation.refused' | 'obligation.missed',
    id: string,
    eventId: string,
  ): Promise<void> {
    const now = this.clock.now();
    const [reopened] = await tx.query<{ networkId: string }[]>(
      `with reopened as (
         update obligation set refused_by = case when $4 then refused_by || $2::uuid else refused_by end,
           reopened_at = $3, bound_event_id = null, version = version + 1, updated_at = $3
         where id = $1 and outcome is null and bound_event_id = $2 returning network_id)
       select network_id as "networkId" from reopened`,
      [id, eventId, now, action === 'obligation.refused'],
    );
    if (!reopened) return;
    const { networkId } = reopened;
    await recordHistory(tx, actor, now, { networkId, thing: 'obligation', thingId: id, action, facts: { eventId } });
    await this.binding.bindWithin(tx, actor, networkId);
  }

  private async lockRunning(tx: Tx, { scope }: Caller, { id, version }: Written): Promise<Obligation> {
    const promise = await lockInScope(tx, Obligation, 'obligation', scope, 'contact:write', id);
    if (promise.version !== version) throw new ChangedMeanwhile({ thing: 'obligation', version });
    if (promise.outcome !== null) {
      throw new MoveNotAllowed({ thing: 'obligation', from: promise.outcome, to: 'released' });
    }
    return promise;
  }

  private end(promise: Obligation, outcome: ObligationOutcome): void {
    Object.assign(promise, { outcome, endedAt: this.clock.now() });
  }

  private async save(
    tx: Tx,
    actor: Actor,
    promise: Obligation,
    action: string,
    facts: Readonly<Record<string, unknown>>,
    reason?: string,
  ): Promise<Written> {
    const now = this.clock.now();
    const version = promise.version + 1;
    await tx.update(Obligation, { id: promise.id }, { ...promise, version, updatedAt: now });
    const { networkId, id: thingId } = promise;
    await recordHistory(tx, actor, now, { networkId, thing: 'obligation', thingId, action, facts, reason });
    return { id: promise.id, version };
  }
}

type Ending =
  | Readonly<{ outcome: Extract<ObligationOutcome, 'fulfilled'>; boundEventId: string }>
  | Readonly<{ outcome: Extract<ObligationOutcome, 'released'>; releaseCause: ReleaseCause }>;

const accountOf = ({ actor }: Caller): string | null => (actor.kind === 'account' ? actor.id : null);

async function requireTries(tx: Tx, obligationId: string): Promise<void> {
  const tries = await tx.findBy(ObligationAttempt, { obligationId });
  if (!isUnreachable(tries)) throw new NotTriedEnough({ obligationId, tries: triesInVain(tries).length });
}
