import { emailDomain, foldLoose } from '#libs/kernel';
import { ownDomain } from '../likeness/shared-domains.rules.js';

// What German and English organisations call the mailbox that somebody reads whoever is away. Umlauts are folded.
const FUNCTIONAL: ReadonlySet<string> = new Set(
  [
    ...['info', 'kontakt', 'contact', 'post', 'poststelle', 'mail', 'mailbox', 'email', 'hallo', 'hello'],
    ...['office', 'buero', 'sekretariat', 'secretariat', 'zentrale', 'verwaltung', 'geschaeftsstelle', 'empfang'],
    ...['service', 'team', 'anfrage', 'anfragen'],
  ].map(foldLoose),
);

/**
 * Whether nobody in particular is behind the address, but an organisation: by what stands before the `@` alone, and at a
 * domain of its own. Whatever has more words may be somebody's name.
 */
export const isFunctionalMailbox = (email: string): boolean =>
  FUNCTIONAL.has(foldLoose(email.slice(0, email.lastIndexOf('@')))) && ownDomain(emailDomain(email)) !== null;
