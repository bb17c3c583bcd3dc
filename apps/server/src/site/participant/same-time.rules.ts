import type { EventState } from '#libs/events';
import type { RegistrationStatus } from '#libs/registration';
import { takesPart } from './next-step.rules.js';

type Span = Readonly<{ id: string; startsAt: Date; endsAt: Date }>;
type Own = Readonly<{ personId: string; status: RegistrationStatus; event: Span & Readonly<{ state: EventState }> }>;

/**
 * This person's registrations for other gatherings that share time with this one: to hint at, never to refuse. Whoever
 * shares the mailbox may well be somewhere else at the time.
 */
export const sameTimeAs = <Found extends Own>(event: Span, personId: string, own: readonly Found[]): readonly Found[] =>
  own.filter(
    (one) =>
      one.personId === personId &&
      takesPart(one) &&
      one.event.id !== event.id &&
      one.event.startsAt < event.endsAt &&
      one.event.endsAt > event.startsAt,
  );
