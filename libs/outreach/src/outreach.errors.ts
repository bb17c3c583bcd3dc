import { Problem } from '#libs/kernel';

/** Nobody can accept an invitation to this event now: `draft`, or how its registration stands. */
export class InvitingNotPossible extends Problem {
  readonly code = 'invitation.not-possible';
  readonly kind = 'conflict';
  constructor(override readonly facts: { eventId: string; state: string }) {
    super();
  }
}

/** Nobody is left to be invited: everybody is already, or for everybody something speaks against it. */
export class NobodyToInvite extends Problem {
  readonly code = 'invitation.nobody';
  readonly kind = 'conflict';
  constructor(override readonly facts: { eventId: string }) {
    super();
  }
}

/** Something speaks against inviting this person; the cause is the one that the list of recipients names. */
export class PersonExcluded extends Problem {
  readonly code = 'invitation.excluded';
  readonly kind = 'conflict';
  constructor(override readonly facts: { eventId: string; cause: string }) {
    super();
  }
}

/** More or fewer people than the organiser has confirmed: somebody joined, answered or was taken out meanwhile. */
export class RecipientsChanged extends Problem {
  readonly code = 'invitation.recipients-changed';
  readonly kind = 'conflict';
  constructor(override readonly facts: { expected: number; found: number }) {
    super();
  }
}

/** The minute in which a wave can be taken back is over. */
export class WaveGone extends Problem {
  readonly code = 'invitation.wave-gone';
  readonly kind = 'conflict';
  constructor(override readonly facts: { waveId: string }) {
    super();
  }
}

/** The wave can still be taken back: nothing of it is complete yet. */
export class WaveHeld extends Problem {
  readonly code = 'invitation.wave-held';
  readonly kind = 'conflict';
  constructor(override readonly facts: { waveId: string }) {
    super();
  }
}

/** A step cannot go out now; `why` says what stands against it. */
export class StepNotNow extends Problem {
  readonly code = 'step.not-now';
  readonly kind = 'conflict';
  constructor(override readonly facts: { stepId: string; why: string }) {
    super();
  }
}

/** Another segment of the network is called so. */
export class SegmentNameTaken extends Problem {
  readonly code = 'segment.name-taken';
  readonly kind = 'conflict';
  constructor(override readonly facts: { name: string }) {
    super();
  }
}

/** Whoever is to be replaced has answered the invitation: a registration is passed on instead. */
export class ContactAnswered extends Problem {
  readonly code = 'contact.answered';
  readonly kind = 'conflict';
  constructor(override readonly facts: { obligationId: string; personId: string }) {
    super();
  }
}
