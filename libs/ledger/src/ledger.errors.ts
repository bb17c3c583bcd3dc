import { Problem } from '#libs/kernel';

/** This promise is not invited on its own: it goes with all others, is invited already, or cannot be. */
export class NotLate extends Problem {
  readonly code = 'invitation.not-late';
  readonly kind = 'conflict';
  constructor(override readonly facts: { obligationId: string; standing: string }) {
    super();
  }
}
