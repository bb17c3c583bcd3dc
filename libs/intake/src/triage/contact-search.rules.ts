/**
 * Where the contact of a promised project is looked for. `reporter`: whoever told of it was asked on the telephone;
 * `former_contact`: whoever spoke for the project has named somebody else;
 * `functional_mailbox`: that of the carrier took the place of a dead address by itself (E9).
 */
export const searchPlaces = [
  'website',
  'register',
  'phone',
  'reporter',
  'other',
  'former_contact',
  'functional_mailbox',
] as const;
export type SearchPlace = (typeof searchPlaces)[number];

/** Where organisers look themselves. */
export const handPlaces = [
  'website',
  'register',
  'phone',
  'reporter',
  'other',
] as const satisfies readonly SearchPlace[];
export type HandPlace = (typeof handPlaces)[number];
