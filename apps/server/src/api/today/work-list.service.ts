import { Inject, Injectable } from '@nestjs/common';
import { BERLIN, Clock, type Scope, toLocal, type WorkItem, type WorkSource } from '#libs/kernel';
import { mostUrgentFirst } from './work-order.rules.js';
import type { WorkKind } from './work-sources.js';

export const WORK_SOURCES = Symbol('WORK_SOURCES');

/** `until` on the wall clock of the gathering; null when it is late. */
export type WorkLine = Omit<WorkItem<WorkKind>, 'until'> & Readonly<{ until: string | null }>;

/** What waits for an organiser in all of their networks: each library says it of its own things. */
@Injectable()
export class WorkList {
  constructor(
    @Inject(WORK_SOURCES) private readonly sources: readonly WorkSource<WorkKind>[],
    private readonly clock: Clock,
  ) {}

  async list(scope: Scope): Promise<readonly WorkLine[]> {
    const now = this.clock.now();
    const found = await Promise.all(this.sources.map((source) => source.listWork(scope, now)));
    return mostUrgentFirst(found.flat()).map((item) => ({ ...item, until: untilOf(item, now) }));
  }
}

const untilOf = ({ until, event }: WorkItem, now: Date): string | null =>
  until === null || until <= now ? null : toLocal(until, event?.zone ?? BERLIN);
