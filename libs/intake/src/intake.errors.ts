import { Problem } from '#libs/kernel';

/** Somebody has reported as many projects as one address may in a day. */
export class ReportsExhausted extends Problem {
  readonly code = 'report.exhausted';
  readonly kind = 'too-many';
  constructor(override readonly facts: { perDay: number }) {
    super();
  }
}

/** Somebody else has decided about the report in the meantime. */
export class ReportDecidedMeanwhile extends Problem {
  readonly code = 'report.decided-meanwhile';
  readonly kind = 'conflict';
  constructor(override readonly facts: { reportId: string; state: string }) {
    super();
  }
}

/** Whoever told of the project was asked before, and is not asked twice. */
export class ReportAskedAlready extends Problem {
  readonly code = 'report.asked-already';
  readonly kind = 'conflict';
  constructor(override readonly facts: { reportId: string; askedAt: Date }) {
    super();
  }
}

/** Nobody who told of the project can be written to. */
export class NobodyToAsk extends Problem {
  readonly code = 'report.nobody-to-ask';
  readonly kind = 'conflict';
  constructor(override readonly facts: { reportId: string; because: string }) {
    super();
  }
}

/** Somebody of the project can be written to by now, or nobody who told of it can be asked for a contact any more. */
export class ContactNotAsked extends Problem {
  readonly code = 'obligation.contact-not-asked';
  readonly kind = 'conflict';
  constructor(override readonly facts: { obligationId: string; because: string }) {
    super();
  }
}

/** Somebody was written to, tried to be reached or looked for: what is out of the house is not taken back by a key. */
export class ReportActedOn extends Problem {
  readonly code = 'report.acted-on';
  readonly kind = 'conflict';
  constructor(override readonly facts: { reportId: string; because: 'sent' | 'searched' | 'ended' | 'handed-over' }) {
    super();
  }
}

/** A promise is let go only when somebody else agrees than the one who asked. */
export class SecondPairOfEyesNeeded extends Problem {
  readonly code = 'obligation.second-pair-of-eyes';
  readonly kind = 'conflict';
  constructor(override readonly facts: { obligationId: string }) {
    super();
  }
}

/** Somebody else has joined this promise with that of another project in the meantime. */
export class PromiseJoinedMeanwhile extends Problem {
  readonly code = 'obligation.joined-meanwhile';
  readonly kind = 'conflict';
  constructor(override readonly facts: { obligationId: string; intoId: string }) {
    super();
  }
}

/** The project was accepted anew while its promise was joined with another one: two cannot run. */
export class ProjectPromisedAnew extends Problem {
  readonly code = 'obligation.promised-anew';
  readonly kind = 'conflict';
  constructor(override readonly facts: { projectId: string }) {
    super();
  }
}

/** Nobody is unreachable before three tries on two ways. */
export class NotTriedEnough extends Problem {
  readonly code = 'obligation.not-tried-enough';
  readonly kind = 'conflict';
  constructor(override readonly facts: { obligationId: string; tries: number }) {
    super();
  }
}

/** Whoever is to be replaced speaks for the project no longer: somebody else was faster. */
export class ContactReplacedMeanwhile extends Problem {
  readonly code = 'contact.replaced-meanwhile';
  readonly kind = 'conflict';
  constructor(override readonly facts: { obligationId: string; personId: string }) {
    super();
  }
}

/** Contacts of a project have named others too often: somebody of the team has to see to it. */
export class ContactsExhausted extends Problem {
  readonly code = 'contact.exhausted';
  readonly kind = 'too-many';
  constructor(override readonly facts: { obligationId: string }) {
    super();
  }
}

/** The link to name another contact was forged, or the mailbox that it was sent to is another by now. */
export class ContactLinkOver extends Problem {
  readonly code = 'contact.link-over';
  readonly kind = 'not-found';
}

/** The link to object was forged, or the mailbox that it was sent to is another by now. */
export class ObjectionLinkOver extends Problem {
  readonly code = 'objection.link-over';
  readonly kind = 'not-found';
}
