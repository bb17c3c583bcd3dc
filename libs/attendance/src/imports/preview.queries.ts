import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type EventFacts, findEventFacts } from '#libs/events';
import { allows, NotFound, type Scope } from '#libs/kernel';
import { ReportComparison } from './comparison.queries.js';
import { hashOf, type ReportFile } from './report-file.rules.js';
import type { LookedAt } from './report-work.rules.js';

/** What reading a file in would do; nothing is kept of it. `isKnown`: this very file was read in before. */
export type ReportPreview = LookedAt & Readonly<{ isKnown: boolean }>;

/** Looks at a report before it is read in. */
@Injectable()
export class ReportPreviews {
  constructor(
    private readonly database: Database,
    private readonly comparison: ReportComparison,
  ) {}

  /** @throws {NotFound} when the event is missing or foreign; the reason of the signal */
  async preview(scope: Scope, eventId: string, file: ReportFile, signal?: AbortSignal): Promise<ReportPreview> {
    const event = await findEventFacts(this.database, eventId);
    if (event === null || !allows(scope, 'registration:write', event.networkId)) throw new NotFound({ thing: 'event' });
    const isKnown = await this.isKnown(event, file);
    return { ...(await this.comparison.compare('look', event, file, signal)), isKnown };
  }

  private async isKnown({ id }: EventFacts, { bytes }: ReportFile): Promise<boolean> {
    const found = await this.database.query<unknown>(
      'select 1 from attendance_report where event_id = $1 and source_hash = $2',
      [id, hashOf(bytes)],
    );
    return found.length > 0;
  }
}
