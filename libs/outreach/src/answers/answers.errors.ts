import { Problem } from '#libs/kernel';

/** The deadline of this answer has passed, or the event takes no answers any more. */
export class AnswerOver extends Problem {
  readonly code = 'invitation.answer-over';
  readonly kind = 'conflict';
  constructor(override readonly facts: { eventId: string; answer: string }) {
    super();
  }
}
