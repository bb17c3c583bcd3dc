/** How a promise ends: kept, or let go for a cause that somebody else has agreed to. */
export const obligationOutcomes = ['fulfilled', 'released'] as const;
export type ObligationOutcome = (typeof obligationOutcomes)[number];

/** The only causes for which a promise may be let go (domain §2). */
export const releaseCauses = ['out_of_scope_later', 'objection', 'project_ended', 'unreachable', 'withdrawn'] as const;
export type ReleaseCause = (typeof releaseCauses)[number];

/** A try to reach somebody, how, and what came of it. */
export type Try = Readonly<{ way: AttemptWay; result?: TryResult | null }>;

/**
 * `wave` and `single`: by an invitation of the gathering; `registration`: nobody had to ask, they registered by
 * themselves; `short_notice`: to a gathering before that of the promise, beside it (E2); `returned`: a first information,
 * an invitation or its reminder came back for good (E9); the others by hand.
 */
export const attemptWays = [
  'wave',
  'single',
  'registration',
  'short_notice',
  'returned',
  'mail',
  'phone',
  'letter',
] as const;
export type AttemptWay = (typeof attemptWays)[number];

/** The ways that can keep a promise (R7). A welcome at short notice comes beside it and never does. */
export const askedWays = ['wave', 'single', 'registration'] as const satisfies readonly AttemptWay[];

export const isAsked = (way: AttemptWay): boolean => askedWays.some((asked) => asked === way);

/** What organisers do themselves. */
export const handWays = ['mail', 'phone', 'letter'] as const satisfies readonly AttemptWay[];
export type HandWay = (typeof handWays)[number];

/** What came of a try by hand; `new_address`: whoever was there has named one that can be written to. */
export const tryResults = ['reached', 'not_reached', 'new_address'] as const;
export type TryResult = (typeof tryResults)[number];

// An invitation that has not come back has reached somebody.
const CHANNEL: Readonly<Record<AttemptWay, 'mail' | 'phone' | 'letter' | null>> = {
  wave: null,
  single: null,
  registration: null,
  short_notice: null,
  returned: 'mail',
  mail: 'mail',
  phone: 'phone',
  letter: 'letter',
};
const TRIES = 3;
const CHANNELS = 2;

/** By which ways nobody was reached, one for each try. */
export const triesInVain = (all: readonly Try[]): ('mail' | 'phone' | 'letter')[] =>
  all.flatMap(({ way, result }) => (inVain(result) ? (CHANNEL[way] ?? []) : []));

/** Nobody is unreachable before three tries in vain on two ways (domain rule E9). */
export function isUnreachable(all: readonly Try[]): boolean {
  const tries = triesInVain(all);
  return tries.length >= TRIES && new Set(tries).size >= CHANNELS;
}

const inVain = (result: TryResult | null = null): boolean => result === null || result === 'not_reached';

/**
 * Whether this account may let the promise go that another one has asked for. An objection needs no second pair of eyes:
 * it wins over the promise at once.
 */
export const mayAgree = (cause: ReleaseCause, askedBy: string | null, account: string | null): boolean =>
  cause === 'objection' || (askedBy !== null && account !== null && askedBy !== account);

/** How a promise was let go: who asked, who agreed, and whether its project is over. */
export type Release = Readonly<{
  cause: ReleaseCause;
  askedBy: string | null;
  agreedBy: string | null;
  hasProjectEnded: boolean;
}>;

/** Whether two people have let it go, or nobody had to: whoever objects is heard at once, and nobody invites an ended project. */
export const isAgreed = ({ cause, askedBy, agreedBy, hasProjectEnded }: Release): boolean =>
  mayAgree(cause, askedBy, agreedBy) || (cause === 'project_ended' && hasProjectEnded);
