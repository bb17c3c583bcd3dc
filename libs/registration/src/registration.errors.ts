import { Problem } from '#libs/kernel';

/** Registration has not opened, is over, or the event is cancelled. */
export class RegistrationClosed extends Problem {
  readonly code = 'registration.closed';
  readonly kind = 'conflict';
  constructor(override readonly facts: { eventId: string; state: string }) {
    super();
  }
}

export class ModeNotOffered extends Problem {
  readonly code = 'registration.mode-not-offered';
  readonly kind = 'invalid';
  constructor(override readonly facts: { mode: string; offered: readonly string[] }) {
    super();
  }
}

/** The offer of a place has expired or was taken back. */
export class OfferExpired extends Problem {
  readonly code = 'registration.offer-expired';
  readonly kind = 'conflict';
}

/** The deputy is registered for the event already. */
export class DeputyAlreadyRegistered extends Problem {
  readonly code = 'registration.deputy-already-registered';
  readonly kind = 'conflict';
}

/** After `cancelUntil` or the start nobody can cancel by the page; the organiser can. */
export class CancellationOver extends Problem {
  readonly code = 'registration.cancellation-over';
  readonly kind = 'conflict';
}

/** The event has begun: a place changes hands no more by the page. */
export class SubstitutionOver extends Problem {
  readonly code = 'registration.substitution-over';
  readonly kind = 'conflict';
}

/** The other mode has no free place, or people wait for one. */
export class ModeFull extends Problem {
  readonly code = 'registration.mode-full';
  readonly kind = 'conflict';
  constructor(override readonly facts: { mode: string }) {
    super();
  }
}

/** The organisation somebody names now has all the places one organisation may have at this event. */
export class OrganisationLimitReached extends Problem {
  readonly code = 'registration.organisation-limit';
  readonly kind = 'conflict';
  constructor(override readonly facts: { limit: number }) {
    super();
  }
}
