import { foldGerman } from '#libs/kernel';

// Legal forms do not make another organisation.
const LEGAL_FORM = /\b(ggmbh|gmbh|mbh|e ?v|ag|gag|kg|ug|eg|ohg|gbr|stiftung|kdoer|koer)\b/g;

/** The key by which registrations of one organisation are counted; empty when none was given. */
export const organisationKeyOf = (name: string): string =>
  foldGerman(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(LEGAL_FORM, ' ')
    .replace(/ +/g, ' ')
    .trim();
