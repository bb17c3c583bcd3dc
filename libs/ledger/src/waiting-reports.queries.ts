import { isoInstant, type Reader } from '#libs/database';
import type { Sighted } from './sighting.rules.js';

/** A report that nobody has decided, in the words in which it was told. */
export type WaitingReport = Sighted & Readonly<{ id: string; networkId: string; name: string }>;

/** Of these networks, what the team has to decide; whoever has asked the reporter waits and has nothing to do. */
export const listWaitingReports = (reader: Reader, networkIds: readonly string[]): Promise<WaitingReport[]> =>
  reader.query<WaitingReport>(
    `select r.id, r.network_id as "networkId", r.raw_name as name, ${isoInstant('r.received_at')} as "receivedAt",
       case when q.report_id is not null then json_build_object('askedAt', ${isoInstant('q.asked_at')}, 'until', q.until,
         'answeredAt', ${isoInstant('q.answered_at')}) end as question
     from project_report r left join report_question q on q.report_id = r.id
     where r.network_id = any($1) and r.state = 'in_triage' order by r.received_at, r.id`,
    [networkIds],
  );
