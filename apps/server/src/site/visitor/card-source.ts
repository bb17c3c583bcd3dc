import type { ReactNode } from 'react';
import type { Caller, Language } from '#libs/kernel';
import type { Profile } from '#libs/networks';
import type { OwnRegistrationView } from '#libs/registration';

/** Whoever looks at their own page, and what stands on top of it. */
export type Visit = Readonly<{
  personId: string;
  caller: Caller;
  /** Everybody behind the mailbox, once for each network. */
  profiles: readonly Profile[];
  own: readonly OwnRegistrationView[];
  next: OwnRegistrationView | undefined;
  now: Date;
  language: Language;
}>;

/** What a domain shows on a person's own page below the next step; nothing when it has nothing to say. */
export interface CardSource {
  cardsFor(visit: Visit): Promise<ReactNode>;
}

export const CARD_SOURCES = Symbol('CARD_SOURCES');
