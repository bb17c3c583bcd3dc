import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Reader, Tx } from '#libs/database';
import { listEventFacts } from '#libs/events';
import { type Actor, Clock } from '#libs/kernel';
import { findWorkingCalendar } from '#libs/networks';
import { adopt, type Adoption, changesNothing } from './adoption.rules.js';
import { OutreachStep } from './outreach-step.entity.js';
import { insertSteps, lockTimelines, noteSteps, saveSteps } from './step-rows.service.js';
import { listStepsOf } from './timeline.queries.js';
import { listFollowing, listUsualSteps, type UsualOwner } from './usual-timeline.queries.js';

/** Timelines that have begun, when somebody wants the usual distances of now for them as well. */
@Injectable()
export class TimelineAdoption {
  constructor(private readonly clock: Clock) {}

  /** How many gatherings it would change. */
  async count(reader: Reader, owner: UsualOwner): Promise<number> {
    const following = await listFollowing(reader, owner, this.clock.now());
    return (await this.adoptions(reader, owner, following)).size;
  }

  /** In the transaction of whoever has decided it. @returns how many gatherings it has changed */
  async adoptWithin(tx: Tx, actor: Actor, owner: UsualOwner): Promise<number> {
    const now = this.clock.now();
    const listed = await listFollowing(tx, owner, now);
    await lockTimelines(tx, listed);
    // From here on nothing happens to them any more.
    const following = (await listFollowing(tx, owner, now)).filter((id) => listed.includes(id));
    const adoptions = await this.adoptions(tx, owner, following);
    const all = [...adoptions.values()];
    const changed = new Map(all.flatMap((one) => one.changed).map((step) => [step.id, step]));
    const before = (await listStepsOf(tx, [...adoptions.keys()])).filter(({ id }) => changed.has(id));
    await saveSteps(tx, before, ({ id }) => changed.get(id)!, now);
    await tx.delete(OutreachStep, { id: In(all.flatMap(({ removed }) => removed).map(({ id }) => id)) });
    for (const [eventId, { added, ...one }] of adoptions) {
      await insertSteps(tx, eventId, added, now);
      const kinds = (steps: readonly Readonly<{ kind: string }>[]) => steps.map(({ kind }) => kind);
      const facts = { changed: kinds(one.changed), added: kinds(added), removed: kinds(one.removed) };
      await noteSteps(tx, actor, now, { networkId: owner.networkId, eventId }, { action: 'timeline.adopted', facts });
    }
    return adoptions.size;
  }

  private async adoptions(
    reader: Reader,
    { networkId }: UsualOwner,
    eventIds: readonly string[],
  ): Promise<ReadonlyMap<string, Adoption>> {
    const [now, calendar] = [this.clock.now(), (await findWorkingCalendar(reader, networkId))!];
    const facts = await listEventFacts(reader, eventIds);
    const usual = await listUsualSteps(reader, [...facts.values()]);
    const steps = await listStepsOf(reader, eventIds);
    const adoptions = eventIds.map((id): [string, Adoption] => {
      const own = steps.filter(({ eventId }) => eventId === id);
      return [id, adopt(own, usual.get(id)!, { event: facts.get(id)!, calendar, now })];
    });
    return new Map(adoptions.filter(([, adoption]) => !changesNothing(adoption)));
  }
}
