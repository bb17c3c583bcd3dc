import type { KnownContact } from '../../api/types';

/** What is being decided; with the project that was seen to be the same, or the contact whom somebody has recognised. */
export type Deciding = Readonly<{
  what: 'accepted' | 'known' | 'duplicate' | 'unfit' | 'ask' | 'over';
  project: Readonly<{ id: string; name: string }> | null;
  contact?: KnownContact;
}>;
