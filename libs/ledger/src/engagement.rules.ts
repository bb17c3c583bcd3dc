import type { ReportState } from '#libs/intake';
import { figuresOf, type Presence } from '#libs/attendance';

/** How far a project has come, from the first word about it to being a regular guest, and back. */
export const engagementLadder = [
  'reported',
  'triaged',
  'accepted',
  'informed',
  'invited',
  'responded',
  'registered',
  'attended',
  'regular',
] as const;

/** `lapsed`: came once and has not for long. The last five lead nowhere. */
export const engagementStages = [
  ...engagementLadder,
  'lapsed',
  'duplicate',
  'already_known',
  'out_of_scope',
  'released',
  'ended',
] as const;
export type EngagementStage = (typeof engagementStages)[number];

/** What is known of a project; nothing of it is told by hand but the sighting of its report. */
export type EngagementEvidence = Readonly<{
  /** Of a report that belongs to no project yet; null for a project, which somebody has accepted by entering it. */
  report: ReportState | null;
  hasEnded: boolean;
  isInformed: boolean;
  isInvited: boolean;
  hasAnswered: boolean;
  /** Has a place, or waits for one, at a gathering that lies ahead. */
  isRegistered: boolean;
  /** The promise to invite it was let go, and none was made since. */
  isReleased: boolean;
  /** The gatherings that were held and to which it was asked, earliest first. */
  gatherings: readonly Presence[];
}>;

/** The stage that the evidence bears out, and never a higher one (domain §2, Project). */
export function engagementOf(evidence: EngagementEvidence): EngagementStage {
  if (evidence.report !== null) return ofReport[evidence.report];
  if (evidence.hasEnded) return 'ended';
  if (evidence.gatherings.includes('present')) return ofGuest(evidence);
  if (evidence.isRegistered) return 'registered';
  // Whoever comes all the same is a guest, whatever became of the promise.
  if (evidence.isReleased) return 'released';
  if (evidence.hasAnswered) return 'responded';
  if (evidence.isInvited) return 'invited';
  return evidence.isInformed ? 'informed' : 'accepted';
}

/** Accepted is only what has a project; until then the report is on the way. */
const ofReport: Readonly<Record<ReportState, EngagementStage>> = {
  in_triage: 'reported',
  needs_info: 'triaged',
  accepted: 'triaged',
  duplicate: 'duplicate',
  already_known: 'already_known',
  out_of_scope: 'out_of_scope',
};

function ofGuest({ gatherings, isRegistered }: EngagementEvidence): EngagementStage {
  switch (figuresOf(gatherings).status) {
    case 'lapsed':
      return isRegistered ? 'registered' : 'lapsed';
    case 'regular':
      return 'regular';
    default:
      return 'attended';
  }
}
