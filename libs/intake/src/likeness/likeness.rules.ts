/** What two tellings of a project have in common. The database compares the words: `likeness_words` is the only rule. */
export type Common = Readonly<{
  /** Equal but for case, umlauts, legal form, punctuation, the word Projekt, and where a compound is split. */
  sameName: boolean;
  /** Of the words of both names, by trigrams: 0 to 1. */
  similarity: number;
  sameCarrier: boolean;
  /** Null when one of them names none. */
  sameCity: boolean | null;
  sameAcronym: boolean;
  sameSite: boolean;
  /** The domain of both contacts' addresses; none of those where everybody may have a mailbox. */
  sameMailDomain: boolean;
  sameContact: boolean;
}>;

/** Why somebody may look at them side by side, the strongest first. */
export const likenessReasons = [
  'same_contact',
  'same_site',
  'same_name',
  'similar_name',
  'same_acronym',
  'same_mail_domain',
  'same_carrier',
  'same_city',
  'other_city',
] as const;
export type LikenessReason = (typeof likenessReasons)[number];

/** `score` from 0 to 100 orders suggestions; a human decides. */
export type Likeness = Readonly<{ score: number; reasons: readonly LikenessReason[] }>;

/** From this share of common trigrams on, names are alike (domain rule E3). */
export const ALIKE = 0.6;

/** How likely each is to mean the same project on its own, in percent. By hand: they only set an order. */
const WEIGHT: Readonly<Record<Exclude<LikenessReason, 'similar_name' | 'other_city'>, number>> = {
  same_contact: 80,
  same_site: 75,
  same_name: 80,
  same_acronym: 45,
  same_mail_domain: 40,
  same_carrier: 30,
  same_city: 15,
};
const SIMILAR = 70;
const ELSEWHERE = 0.7;

/** Null when nothing of domain rule E3 speaks for it: a carrier or a city alone has many projects. */
export function likenessOf(common: Common): Likeness | null {
  const reasons = reasonsOf(common);
  const isSuggested = reasons.some((reason) => !['same_carrier', 'same_city', 'other_city'].includes(reason));
  if (!isSuggested) return null;
  // What speaks for it independently adds up as doubts that vanish one by one.
  const doubt = reasons.reduce((left, reason) => left * (1 - weightOf(reason, common.similarity) / 100), 1);
  const share = (1 - doubt) * (reasons.includes('other_city') ? ELSEWHERE : 1);
  return { score: Math.round(share * 100), reasons };
}

/** Equal name, carrier and city: nobody has to look (domain rule E3). What was not told is not equal. */
export const isSameBeyondDoubt = ({ sameName, sameCarrier, sameCity }: Common): boolean =>
  sameName && sameCarrier && sameCity === true;

function reasonsOf(common: Common): LikenessReason[] {
  const { sameName, similarity, sameCity } = common;
  const holds: Readonly<Record<LikenessReason, boolean>> = {
    same_contact: common.sameContact,
    same_site: common.sameSite,
    same_name: sameName,
    similar_name: !sameName && similarity >= ALIKE,
    same_acronym: common.sameAcronym,
    same_mail_domain: common.sameMailDomain && sameCity === true && !common.sameContact,
    same_carrier: common.sameCarrier,
    same_city: sameCity === true,
    other_city: sameCity === false,
  };
  return likenessReasons.filter((reason) => holds[reason]);
}

const weightOf = (reason: LikenessReason, similarity: number): number =>
  reason === 'similar_name' ? SIMILAR * similarity : reason === 'other_city' ? 0 : WEIGHT[reason];
