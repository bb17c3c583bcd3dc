import { domainToUnicode } from 'node:url';
import {
  emailDomain,
  foldLoose,
  type Language,
  readEmail,
  readMailbox,
  searchTextOf,
  singleLine,
  type Moves,
} from '#libs/kernel';
import { refuseFaults } from '../field.rules.js';
import { type Land, landName } from '../land.rules.js';

export const salutations = ['Frau', 'Herr', 'none'] as const;
export type Salutation = (typeof salutations)[number];
export const channels = ['email', 'post', 'phone'] as const;
export type Channel = (typeof channels)[number];
export const emailStatuses = ['ok', 'soft_bounce', 'hard_bounce'] as const;
export type EmailStatus = (typeof emailStatuses)[number];

/**
 * `unproven`: somebody typed this address into a public form and nobody has answered from it yet; in no list, no search
 * and no figure, and deleted with the request. `restricted` is Art. 18 GDPR: kept, but used for nothing.
 */
export const personStates = ['unproven', 'active', 'inactive', 'restricted', 'anonymised'] as const;
export type PersonState = (typeof personStates)[number];

export const personMoves: Moves<PersonState> = {
  unproven: ['active', 'anonymised'],
  active: ['inactive', 'restricted', 'anonymised'],
  inactive: ['active', 'restricted', 'anonymised'],
  restricted: ['active', 'inactive', 'anonymised'],
  anonymised: [],
};

export type PersonFields = Readonly<{
  salutation: Salutation;
  title: string;
  firstName: string;
  lastName: string;
  organisationId: string | null;
  organisationName: string;
  functionTitle: string;
  email: string | null;
  phone: string;
  land: Land | null;
  language: Language;
  channel: Channel;
  source: string;
  legalBasis: string;
  tags: readonly string[];
}>;

export const personDefaults = {
  salutation: 'none',
  title: '',
  firstName: '',
  organisationId: null,
  organisationName: '',
  functionTitle: '',
  email: null,
  phone: '',
  land: null,
  language: 'de',
  channel: 'email',
  legalBasis: '',
  tags: [],
} as const satisfies Partial<PersonFields>;

/** The row's columns. @throws {InvalidInput} without a last name or source, or when the email is no plain address. */
export function preparePerson(given: PersonFields) {
  const hasEmail = (given.email?.trim() ?? '') !== '';
  const read = hasEmail ? readMailbox(given.email!) : { address: null };
  const email = 'address' in read ? read.address : null;
  const lastName = singleLine(given.lastName);
  const source = singleLine(given.source);
  refuseFaults({
    lastName: lastName === '' && 'required',
    email: 'fault' in read && read.fault,
    source: source === '' && 'required',
  });
  const firstName = singleLine(given.firstName);
  const organisationName = singleLine(given.organisationName);
  const functionTitle = singleLine(given.functionTitle);
  return {
    salutation: given.salutation,
    title: singleLine(given.title),
    firstName,
    lastName,
    organisationId: given.organisationId,
    organisationName,
    functionTitle,
    email,
    phone: singleLine(given.phone),
    land: given.land,
    language: given.language,
    channel: given.channel,
    source,
    legalBasis: singleLine(given.legalBasis),
    tags: [...new Set(given.tags.map(singleLine).filter((tag) => tag !== ''))],
    nameKey: nameKey({ firstName, lastName }),
    search: searchTextOf(
      firstName,
      lastName,
      ...spellingsOf(email),
      organisationName,
      functionTitle,
      landName(given.land),
    ),
  };
}

type Names = Pick<PersonFields, 'firstName' | 'lastName'>;

// Typed into the first name now and then; they make nobody somebody else.
const FORM_OF_ADDRESS = /^(?:(?:herr|frau|dr|prof|dipl|ing) )+/;

/** What tells the people of one mailbox apart: first and last name, however they are spelt and whatever stands before. */
export function nameKey({ firstName, lastName }: Names): string {
  const words = foldLoose(`${firstName} ${lastName}`)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(FORM_OF_ADDRESS, '') || singleLine(`${firstName} ${lastName}`).toLowerCase();
}

/** Names a person within a network: mailbox and name. What is no address names nobody. */
export const personKey = (person: Names & Readonly<{ email: string }>): string =>
  `${readEmail(person.email) ?? ''} ${nameKey(person)}`;

/** An address as it travels and, where its domain has umlauts, as it is read. */
function spellingsOf(email: string | null): string[] {
  if (email === null) return [];
  const domain = emailDomain(email);
  const readable = domainToUnicode(domain);
  return readable === domain ? [email] : [email, `${email.slice(0, -domain.length)}${readable}`];
}

/** Links were mailed to the old mailbox: whoever reads it now is somebody else, perhaps. */
export const newMailbox = ({ linkVersion }: Readonly<{ linkVersion: number }>, at: Date) => ({
  emailStatus: 'ok' as const,
  emailSetAt: at,
  linkVersion: linkVersion + 1,
});

/** `Dr. Marlene Quast` */
export const displayName = (person: Pick<PersonFields, 'title' | 'firstName' | 'lastName'>): string =>
  [person.title, person.firstName, person.lastName].filter((part) => part !== '').join(' ');
