import { Problem } from '#libs/kernel';

/** Not one plain address; the facts do not repeat it. */
export class AddressRefused extends Problem {
  readonly code = 'mail.address-refused';
  readonly kind = 'invalid';
}

/** The link to unsubscribe is damaged, or its mail has been forgotten. */
export class UnsubscribeLinkRefused extends Problem {
  readonly code = 'mail.unsubscribe-link-refused';
  readonly kind = 'not-found';
}

/** The body was deleted after 30 days; there is nothing left to send again. */
export class MailForgotten extends Problem {
  readonly code = 'mail.forgotten';
  readonly kind = 'conflict';
}

/** More mails can be sent again by now than when the organiser last looked: the number in the button would be wrong. */
export class ResendingChanged extends Problem {
  readonly code = 'mail.resending-changed';
  readonly kind = 'conflict';
  constructor(override readonly facts: { seen: number; now: number }) {
    super();
  }
}
