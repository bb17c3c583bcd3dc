import { Problem } from '#libs/kernel';

/** Time, place, format or places of a published event were to change quietly; people who registered must be told. */
export class EventPublished extends Problem {
  readonly code = 'event.published';
  readonly kind = 'conflict';
  constructor(override readonly facts: { eventId: string; fields: readonly string[] }) {
    super();
  }
}

/** Only what nobody else has seen is deleted; a published event is cancelled, and people are told. */
export class EventNotDraft extends Problem {
  readonly code = 'event.not-draft';
  readonly kind = 'conflict';
  constructor(override readonly facts: { eventId: string }) {
    super();
  }
}

/** A step needs things the event does not have yet; `missing` are codes of the checklist. */
export class EventIncomplete extends Problem {
  readonly code = 'event.incomplete';
  readonly kind = 'conflict';
  constructor(override readonly facts: { eventId: string; missing: readonly string[] }) {
    super();
  }
}

/** What did not take place, or took place, can only be said once it was due. */
export class EventNotBegun extends Problem {
  readonly code = 'event.not-begun';
  readonly kind = 'conflict';
  constructor(override readonly facts: { eventId: string; startsAt: string }) {
    super();
  }
}

/** The logo still stands on a page. */
export class LogoInUse extends Problem {
  readonly code = 'logo.in-use';
  readonly kind = 'conflict';
  constructor(override readonly facts: { logoId: string; events: number }) {
    super();
  }
}
