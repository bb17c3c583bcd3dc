/** What a person may agree to, each for itself and each revocable. */
export const consentKinds = [
  'directory_listing',
  'participant_list_name',
  'participant_list_email',
  'photo_portrait',
  'recording',
  'future_invitations',
  'source_name_disclosure',
] as const;
export type ConsentKind = (typeof consentKinds)[number];
