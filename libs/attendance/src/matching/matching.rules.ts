import type { Attendee } from '../reading/presence.rules.js';
import { isNearWord, nameWords } from './name-words.rules.js';

/** Somebody who is registered, as far as it helps to know them again. */
export type Expected = Readonly<{
  registrationId: string;
  firstName: string;
  lastName: string;
  mail: string | null;
  organisation: string;
  /** What their personal link to the meeting carries. */
  joinId: string | null;
}>;

/** Why a line may be about somebody, the strongest first. */
export const matchReasons = [
  'own_link',
  'same_address',
  'same_name',
  'similar_name',
  'initial',
  'last_name',
  'first_name',
  'same_organisation',
] as const;
export type MatchReason = (typeof matchReasons)[number];

export type Candidate = Readonly<{ registrationId: string; score: number; reasons: readonly MatchReason[] }>;

/** `certain` counts by itself; of `proposals` somebody chooses, the likeliest first; nobody is asked about `unknown`. */
export type Match =
  | Readonly<{ kind: 'certain'; registrationId: string; reason: 'own_link' | 'same_address' }>
  | Readonly<{ kind: 'proposals'; candidates: readonly Candidate[] }>
  | Readonly<{ kind: 'unknown' }>;

/** How likely each means the same person, in percent. By hand: they only set an order, and people decide. */
const WEIGHT: Readonly<Record<MatchReason, number>> = {
  own_link: 99,
  same_address: 90,
  same_name: 90,
  similar_name: 75,
  initial: 65,
  last_name: 45,
  first_name: 30,
  same_organisation: 30,
};
const MOST_CANDIDATES = 5;

export type Certain = Extract<Match, { kind: 'certain' }>;

/** What a report tells of somebody that may prove who it is. */
type Identified = Pick<Attendee, 'mail' | 'account'>;

/** Says for an attendee who of the registered it is. */
export type Matcher = (attendee: Identified & Pick<Attendee, 'name' | 'kind'>) => Match;

/** An address or a personal link that only one registration has is proof. */
export function certainlyOf(expected: readonly Expected[]): (attendee: Identified) => Certain | null {
  const byMail = groupedBy(expected, ({ mail }) => mail?.toLowerCase() ?? null);
  const byLink = groupedBy(expected, ({ joinId }) => joinId);
  return ({ mail, account }) => {
    const linked = account === null ? [] : (byLink.get(account) ?? []);
    if (linked.length === 1) return { kind: 'certain', registrationId: linked[0]!.registrationId, reason: 'own_link' };
    const addressed = mail === null ? [] : (byMail.get(mail) ?? []);
    if (addressed.length !== 1) return null;
    return { kind: 'certain', registrationId: addressed[0]!.registrationId, reason: 'same_address' };
  };
}

/**
 * A name is no proof, however equal: Anna Meyer is proposed. Numbers and rooms have no name that anybody was registered
 * by.
 */
export function matcherOf(expected: readonly Expected[]): Matcher {
  const certainly = certainlyOf(expected);
  const byMail = groupedBy(expected, ({ mail }) => mail?.toLowerCase() ?? null);
  const known = expected.map((one) => ({
    ...one,
    first: nameWords(one.firstName),
    last: nameWords(one.lastName),
    from: nameWords(one.organisation).filter((word) => word.length > 1),
  }));
  return ({ name, mail, account, kind }) => {
    const certain = certainly({ mail, account });
    if (certain !== null) return certain;
    const addressed = mail === null ? [] : (byMail.get(mail) ?? []);
    const words = kind === 'person' ? nameWords(name) : [];
    const shared = new Set(addressed.map(({ registrationId }) => registrationId));
    const candidates = known.flatMap((one) => {
      const named = namedReasons(words, one);
      const reasons: MatchReason[] = shared.has(one.registrationId) ? ['same_address', ...named] : named;
      return reasons.some((reason) => reason !== 'same_organisation') ? [candidateOf(one.registrationId, reasons)] : [];
    });
    return candidates.length === 0 ? { kind: 'unknown' } : { kind: 'proposals', candidates: best(candidates) };
  };
}

type Known = Expected & Readonly<{ first: string[]; last: string[]; from: string[] }>;

/** What the words of a display name, in any order and with more around them, have in common with a registration. */
function namedReasons(words: readonly string[], { first, last, from }: Known): MatchReason[] {
  const says = (wanted: readonly string[]) => wanted.length > 0 && wanted.every((word) => words.includes(word));
  const saysNearly = (wanted: readonly string[]) =>
    wanted.length > 0 && wanted.every((word) => words.some((one) => isNearWord(one, word)));
  const saysInitial = ([word]: readonly string[]) => word !== undefined && words.includes(word[0]!);
  const name = ((): MatchReason[] => {
    if (says(last) && first.some((word) => words.includes(word))) return ['same_name'];
    if (saysNearly(last) && saysNearly(first)) return ['similar_name'];
    if ((says(last) && saysInitial(first)) || (says(first) && saysInitial(last))) return ['initial'];
    if (says(last)) return ['last_name'];
    return first.some((word) => words.includes(word) || words.includes(`${word}s`)) ? ['first_name'] : [];
  })();
  return from.some((word) => words.includes(word)) ? [...name, 'same_organisation'] : name;
}

/** What speaks for it independently adds up as doubts that vanish one by one. */
function candidateOf(registrationId: string, reasons: readonly MatchReason[]): Candidate {
  const doubt = reasons.reduce((left, reason) => left * (1 - WEIGHT[reason] / 100), 1);
  return { registrationId, score: Math.round((1 - doubt) * 100), reasons };
}

const best = (candidates: readonly Candidate[]): Candidate[] =>
  [...candidates]
    .sort((one, other) => other.score - one.score || (one.registrationId < other.registrationId ? -1 : 1))
    .slice(0, MOST_CANDIDATES);

function groupedBy(expected: readonly Expected[], keyOf: (one: Expected) => string | null): Map<string, Expected[]> {
  const groups = new Map<string, Expected[]>();
  for (const one of expected) {
    const key = keyOf(one);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}
