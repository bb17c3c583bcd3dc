import type { EventState } from '#libs/events';
import type { RegistrationStatus } from '#libs/registration';
import { takesPart } from './next-step.rules.js';

type Span = Readonly<{ id: string; startsAt: Date; endsAt: Date }>;
type Own = Readonly<{ status: RegistrationStatus; event: Span & Readonly<{ state: EventState }> }>;

/** The own registrations for other gatherings that share time with this one: to hint at, never to refuse. */
export const sameTimeAs = <Found extends Own>(event: Span, own: readonly Found[]): readonly Found[] =>
  own.filter(
    (one) =>
      takesPart(one) &&
      one.event.id !== event.id &&
      one.event.startsAt < event.endsAt &&
      one.event.endsAt > event.startsAt,
  );
