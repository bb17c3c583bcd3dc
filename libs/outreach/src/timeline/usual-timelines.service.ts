import { Injectable } from '@nestjs/common';
import { Database, lockRow, recordHistory, type Tx } from '#libs/database';
import {
  type Caller,
  ChangedMeanwhile,
  Clock,
  type FieldFault,
  InvalidInput,
  newId,
  requirePermission,
} from '#libs/kernel';
import { type StepKind, stepKinds } from './step-kind.rules.js';
import { TimelineAdoption } from './timeline-adoption.service.js';
import { timingFault } from './timing.rules.js';
import { UsualTimeline } from './usual-timeline.entity.js';
import { findOwner, type UsualOwner, type Wanted } from './usual-timeline.queries.js';
import type { TimedStep } from './usual-timeline.rules.js';

/** `version`: 0 while nobody has changed anything. */
export type SeenUsual = Readonly<{ version: number }>;

/** What organisers decide about usual timelines. */
@Injectable()
export class UsualTimelines {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly adoption: TimelineAdoption,
  ) {}

  /**
   * For timelines that begin from now on.
   * @param steps that are sent; null: the usual ones again
   * @throws {NotFound} {Forbidden} {ChangedMeanwhile} {InvalidInput} with fields such as `steps.invitation.amount`
   */
  save(
    caller: Caller,
    wanted: Wanted,
    { version, steps }: SeenUsual & Readonly<{ steps: readonly TimedStep[] | null }>,
  ): Promise<SeenUsual> {
    return this.change(caller, wanted, { version }, async (tx, owner, row) => {
      const faults = faultsOf(steps ?? []);
      if (faults.length > 0) throw new InvalidInput(...faults);
      const next = { steps: steps && inOrder(steps), version: row.version + 1, updatedAt: this.clock.now() };
      await tx.save(Object.assign(row, next));
      await this.note(tx, caller, owner, steps === null ? 'reset' : 'changed');
      return { version: next.version };
    });
  }

  /**
   * For gatherings whose timelines have begun, too.
   * @returns how many it has changed
   * @throws as `save`
   */
  adopt(caller: Caller, wanted: Wanted, seen: SeenUsual): Promise<Readonly<{ adopted: number }>> {
    return this.change(caller, wanted, seen, async (tx, owner) => ({
      adopted: await this.adoption.adoptWithin(tx, caller.actor, owner),
    }));
  }

  private change<T>(
    caller: Caller,
    wanted: Wanted,
    { version }: SeenUsual,
    work: (tx: Tx, owner: UsualOwner, row: UsualTimeline) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(caller, async (tx) => {
      const owner = await findOwner(tx, caller.scope, wanted);
      requirePermission(caller.scope, 'event:write', owner.networkId);
      const row = await this.claim(tx, owner);
      if (row.version !== version) throw new ChangedMeanwhile({ thing: 'usual-timeline', version: row.version });
      return work(tx, owner, row);
    });
  }

  /** Its row, made if need be, so that of two tabs the second waits here and then sees what the first has done. */
  private async claim(tx: Tx, { networkId, rhythm, seriesId }: UsualOwner): Promise<UsualTimeline> {
    const of = seriesId === null ? { networkId, rhythm } : { seriesId };
    await tx.query(
      `insert into usual_timeline (id, network_id, rhythm, series_id, updated_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [newId(), networkId, seriesId === null ? rhythm : null, seriesId, this.clock.now()],
    );
    return (await lockRow(tx, UsualTimeline, of))!;
  }

  private note(tx: Tx, caller: Caller, { networkId, rhythm, seriesId }: UsualOwner, what: string): Promise<void> {
    const about = seriesId === null ? { thing: 'network', thingId: networkId } : { thing: 'series', thingId: seriesId };
    const facts = { rhythm: seriesId === null ? rhythm : undefined };
    const action = `usual-timeline.${what}`;
    return recordHistory(tx, caller.actor, this.clock.now(), { networkId, ...about, action, facts });
  }
}

/** Faults of the fields of a step, and a kind that stands there twice. */
function faultsOf(steps: readonly TimedStep[]): readonly FieldFault[] {
  return steps.flatMap(({ kind, timing }, at) => {
    const fault = timing.isExact ? 'out-of-range' : timingFault(kind, timing);
    const isTwice = steps.findIndex((step) => step.kind === kind) !== at;
    return [
      ...(fault ? [{ field: `steps.${kind}.${fieldOf[fault]}`, fault }] : []),
      ...(isTwice ? [{ field: `steps.${kind}`, fault: 'twice' }] : []),
    ];
  });
}

const fieldOf = {
  'out-of-range': 'amount',
  'not-after-end': 'anchor',
  'not-before-start': 'anchor',
  'not-a-time': 'at',
  'at-night': 'at',
} as const;

const inOrder = (steps: readonly TimedStep[]): readonly TimedStep[] =>
  stepKinds.flatMap((kind: StepKind) => steps.filter((step) => step.kind === kind));
