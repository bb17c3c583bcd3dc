import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { EventFacts } from '#libs/events';
import { knownLayouts } from './known-layouts.queries.js';
import { listMatchable } from './matchable.queries.js';
import type { ReportFile } from './report-file.rules.js';
import { ReportReader } from './report-reader.service.js';
import type { ReportWork, WorkResult } from './report-thread.rules.js';

/** A report beside what is known: when the gathering was, who is on its list, what was said of tables before. */
@Injectable()
export class ReportComparison {
  constructor(
    private readonly database: Database,
    private readonly reader: ReportReader,
  ) {}

  /** @throws {ReportUnreadable}; the reason of the signal */
  async compare<Work extends ReportWork>(
    work: Work,
    { id, networkId, startsAt, endsAt, zone }: EventFacts,
    { bytes, dateOrder, mapping }: ReportFile,
    signal?: AbortSignal,
  ): Promise<WorkResult<Work>> {
    const layouts = await knownLayouts(this.database, networkId);
    const expected = await listMatchable(this.database, id);
    const window = { startsAt, endsAt, zone };
    return this.reader.read(work, { bytes, dateOrder, window, layouts, mapping, expected }, signal);
  }
}
