/** What was counted at a gathering; speakers and helpers of whoever runs the network are in none of it. */
export type Counted = Readonly<{
  /** Registrations that ever had a place; of these taken back before the start. */
  registered: number;
  cancelled: number;
  /** Who was there: of the registered, and without a registration. */
  came: number;
  walkIns: number;
  /** People without names. */
  headcount: number;
  /** There for the first time in the network. */
  firstTimers: number;
  /** By what people said of their practice when they registered. */
  established: number;
  newcomers: number;
  interested: number;
  /** Of those who were at the meeting before: asked to this one, and there. */
  askedAgain: number;
  cameAgain: number;
  /** How many Länder, kinds of organisation and contexts were there. */
  laender: number;
  organisationTypes: number;
  contexts: number;
}>;

/** Figures of one gathering (domain section 4); null where nothing could be counted. */
export type Turnout = Readonly<{
  present: number;
  effective: number;
  showUp: number | null;
  noShow: number | null;
  gross: number | null;
  newShare: number | null;
  returningShare: number | null;
  /** Of those whose practice is known the share that is new or interested: another figure than first-timers. */
  practiceShare: number | null;
  practiceKnown: number;
  retention: number | null;
  coverage: number;
}>;

const LAENDER = 16;

export function turnoutOf(counted: Counted): Turnout {
  const { registered, cancelled, came, walkIns, firstTimers, established, newcomers, interested } = counted;
  const present = came + walkIns;
  const effective = registered - cancelled;
  const showUp = share(came, effective);
  const newShare = share(firstTimers, present);
  const practiceKnown = established + newcomers + interested;
  return {
    ...{ present, effective, showUp, noShow: showUp === null ? null : 1 - showUp, gross: share(present, registered) },
    ...{ newShare, returningShare: newShare === null ? null : 1 - newShare },
    ...{ practiceShare: share(newcomers + interested, practiceKnown), practiceKnown },
    ...{ retention: share(counted.cameAgain, counted.askedAgain), coverage: counted.laender / LAENDER },
  };
}

const share = (part: number, all: number): number | null => (all === 0 ? null : part / all);
