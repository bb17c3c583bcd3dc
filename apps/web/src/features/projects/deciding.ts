/** What is being decided; with the project that was seen to be the same. */
export type Deciding = Readonly<{
  what: 'accepted' | 'known' | 'duplicate' | 'unfit' | 'ask' | 'over';
  project: Readonly<{ id: string; name: string }> | null;
}>;
