import { Problem } from '#libs/kernel';

/**
 * Why a report cannot be read. `foreign`: no report of a video meeting; `truncated`: its end is missing; `empty`: nobody
 * is in it; `ambiguous-dates`: 03/04 may be in March or in April, and the event is at neither.
 */
export const reportFaults = ['foreign', 'truncated', 'empty', 'ambiguous-dates'] as const;
export type ReportFault = (typeof reportFaults)[number];

/** A file that was handed in as a report and is none that can be relied on. Nothing of it counts. */
export class ReportUnreadable extends Problem {
  readonly code: `attendance.report-${ReportFault}`;
  readonly kind = 'invalid';
  constructor(fault: ReportFault) {
    super();
    this.code = `attendance.report-${fault}`;
  }
}

/** A line of a table for regularity that says nothing, or something no table can say. */
export class PatternsUnreadable extends Problem {
  readonly code = 'attendance.patterns-unreadable';
  readonly kind = 'invalid';
  constructor(override readonly facts: { line: number; fault: 'no-id' | 'id-twice' | 'letters' | 'fields' }) {
    super();
  }
}
