import { isDecided, type ReportState } from '../reports/report-state.rules.js';

/** The way of a reported project, in the words of the page on which its reporter follows it (ux §1.2). */
export const reportStages = ['reported', 'sighted', 'noted', 'invited', 'answered'] as const;
export type ReportStage = (typeof reportStages)[number];

/** `at`: when that stage was reached; null for what is still ahead. `isNow`: what is being worked on. */
export type StageReached = Readonly<{ stage: ReportStage; at: Date | null; isNow: boolean }>;

/** What is known of a report and of the promise it led to. */
export type Course = Readonly<{
  state: ReportState;
  receivedAt: Date;
  decidedAt: Date | null;
  /** Null while nothing is promised. */
  promise: Readonly<{ acceptedAt: Date; invitedAt: Date | null; endedAt: Date | null }> | null;
  answeredAt: Date | null;
}>;

/**
 * The stages in their order. A report that leads to no promise ends with its sighting; a promise that was let go ends
 * where it had come to.
 */
export function stagesOf({ state, receivedAt, decidedAt, promise, answeredAt }: Course): readonly StageReached[] {
  const isSighted = isDecided(state);
  const sighted = isSighted ? decidedAt : null;
  const reached: readonly (readonly [ReportStage, Date | null])[] = [
    ['reported', receivedAt],
    ['sighted', sighted],
    ['noted', promise?.acceptedAt ?? null],
    ['invited', promise?.invitedAt ?? null],
    ['answered', promise?.invitedAt ? answeredAt : null],
  ];
  const goesOn = !isSighted || (promise !== null && promise.endedAt === null);
  const shown = goesOn ? reached : reached.filter(([, at]) => at !== null);
  const next = shown.find(([, at]) => at === null)?.[0];
  return shown.map(([stage, at]) => ({ stage, at, isNow: stage === next }));
}
