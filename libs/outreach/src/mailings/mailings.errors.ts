import { Problem } from '#libs/kernel';
import type { FindingCode } from './mailing-check.rules.js';

/** Something in the text stands against sending it, or asks whether it is meant. */
export class MailingNotReady extends Problem {
  readonly code = 'mailing.not-ready';
  readonly kind = 'invalid';
  constructor(override readonly facts: { findings: readonly FindingCode[] }) {
    super();
  }
}

/** Others are selected by now than when the organiser last looked: the number in the button would be wrong. */
export class RecipientsChanged extends Problem {
  readonly code = 'mailing.recipients-changed';
  readonly kind = 'conflict';
  constructor(override readonly facts: { seen: number; now: number }) {
    super();
  }
}

/** The same draft, in another window for example, was sent with another text. */
export class MailingSentOtherwise extends Problem {
  readonly code = 'mailing.sent-otherwise';
  readonly kind = 'conflict';
}

/** The minute is over; what went out stays out. */
export class TakeBackOver extends Problem {
  readonly code = 'mailing.take-back-over';
  readonly kind = 'conflict';
}

/** The network keeps a text under this name already. */
export class TemplateNameTaken extends Problem {
  readonly code = 'mailing-template.name-taken';
  readonly kind = 'conflict';
  constructor(override readonly facts: { name: string }) {
    super();
  }
}

/** Something in the text would be wrong in every mail that is written from it; `where` repeats the words. */
export class TemplateNotReady extends Problem {
  readonly code = 'mailing-template.not-ready';
  readonly kind = 'invalid';
  constructor(override readonly facts: { findings: readonly string[]; where: string }) {
    super();
  }
}
