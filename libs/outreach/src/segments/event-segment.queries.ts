import type { Reader } from '#libs/database';
import type { Criteria } from './criteria.rules.js';

/** A segment that an event asks. */
export type AskedSegment = Readonly<{ id: string; name: string; criteria: Criteria }>;

export const listAskedSegments = (source: Reader, eventId: string): Promise<AskedSegment[]> =>
  source.query<AskedSegment>(
    `select s.id, s.name, s.criteria from event_segment a join segment s on s.id = a.segment_id
     where a.event_id = $1 order by s.name, s.id`,
    [eventId],
  );
