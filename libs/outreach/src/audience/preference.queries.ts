/**
 * Whether somebody who has not answered wants to hear of the gathering again.
 * @param person SQL of the id
 * @param type SQL of the kind of gathering
 */
export const sqlWantsToHear = (person: string, day: string, type: string): string => `not exists (
  select from invitation_preference w where w.person_id = ${person} and ${sqlWishAgainst(day, type)} is not null)`;

/**
 * The wish that stands against inviting somebody; null when none does. For a left join of `invitation_preference` under
 * the alias `w`: whoever has no row wants everything.
 * @param day SQL of the day on which is invited
 * @param type SQL of the kind of gathering; null for what is about none
 */
export const sqlWishAgainst = (day: string, type: string): string => `
  case when w.asked_at is not null then 'asked'
       when w.paused_until >= ${day} then 'paused'
       when cardinality(w.only_types) > 0 and ${type} <> all(w.only_types) then 'not_this_kind'
  end`;
