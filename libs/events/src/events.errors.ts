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

/** It is over: no more dates, and nothing about it changes. */
export class SeriesEnded extends Problem {
  readonly code = 'series.ended';
  readonly kind = 'conflict';
  constructor(override readonly facts: { seriesId: string }) {
    super();
  }
}

/** Its dates are named by hand, so there is no year to plan. */
export class SeriesWithoutRule extends Problem {
  readonly code = 'series.no-rule';
  readonly kind = 'conflict';
  constructor(override readonly facts: { seriesId: string }) {
    super();
  }
}

/** Its template was deleted, and it has no gathering to be like. */
export class SeriesWithoutTemplate extends Problem {
  readonly code = 'series.no-template';
  readonly kind = 'conflict';
  constructor(override readonly facts: { seriesId: string }) {
    super();
  }
}

/** Every day of its rule has passed or stands already. */
export class SeriesHasNoMoreDates extends Problem {
  readonly code = 'series.no-more-dates';
  readonly kind = 'conflict';
  constructor(override readonly facts: { seriesId: string }) {
    super();
  }
}

/** The change to summer time skips the hour in which one of its dates would begin. */
export class SeriesMeetsMissingHour extends Problem {
  readonly code = 'series.missing-hour';
  readonly kind = 'invalid';
  constructor(override readonly facts: { day: string; time: string }) {
    super();
  }
}
