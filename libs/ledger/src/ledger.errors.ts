import { Problem } from '#libs/kernel';

/** This promise is not invited on its own: it goes with all others, is invited already, or cannot be. */
export class NotLate extends Problem {
  readonly code = 'invitation.not-late';
  readonly kind = 'conflict';
  constructor(override readonly facts: { obligationId: string; standing: string }) {
    super();
  }
}

/** The project is not invited at short notice: it was, no place is left, or the gathering comes too soon no more. */
export class NotAtShortNotice extends Problem {
  readonly code = 'invitation.not-at-short-notice';
  readonly kind = 'conflict';
  constructor(override readonly facts: { obligationId: string; why: string }) {
    super();
  }
}

/** The gathering still owes something to reported projects, so it is not archived. */
export class PromisesUnsettled extends Problem {
  readonly code = 'event.promises-unsettled';
  readonly kind = 'conflict';
  constructor(override readonly facts: { eventId: string; projects: string }) {
    super();
  }
}

/** Promised projects have neither an invitation nor a reason why not, so the wave is not complete. */
export class WaveIncomplete extends Problem {
  readonly code = 'invitation.wave-incomplete';
  readonly kind = 'conflict';
  constructor(
    override readonly facts: { waveId: string; promises: readonly Readonly<{ id: string; name: string }>[] },
  ) {
    super();
  }
}
