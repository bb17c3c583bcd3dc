import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Scope, toLocal, type WorkItem, type WorkSource } from '#libs/kernel';
import { mostUrgentFirst } from './work-order.rules.js';
import type { WorkKind } from './work-sources.js';

export const WORK_SOURCES = Symbol('WORK_SOURCES');

/** `until` on the wall clock of the gathering. */
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
    return mostUrgentFirst(found.flat()).map((item) => ({ ...item, until: untilOf(item) }));
  }
}

const untilOf = ({ until, event }: WorkItem): string | null =>
  until === null || event === null ? null : toLocal(until, event.zone);
