import { domainToASCII } from 'node:url';

const ATOM = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
// What comes along when an address is copied from a mail, a page or a document, and cannot be seen.
const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
// Nobody's address with a name around it is longer; what follows looks at every character several times.
const LONGEST = 1_000;

/** What is wrong with an address, one word for each thing a person can mend. */
export const addressFaults = [
  'required',
  'too-long',
  'several-addresses',
  'address-without-at',
  'address-with-space',
  'address-without-name',
  'address-without-domain',
  'address-without-ending',
  'address-with-dots',
  'address-with-umlaut',
  'address-with-sign',
  'address-with-wrong-domain',
] as const;
export type AddressFault = (typeof addressFaults)[number];

/**
 * One plain addr-spec (RFC 5322 dot-atom @ host name) in lower case, or what is wrong with it. What is unmistakable is
 * taken: an address with a name around it, with `mailto:` before or punctuation behind it, or with invisible characters
 * inside. A domain with umlauts is kept in its ASCII form. Comments, quoted local parts, groups and lists are refused:
 * mail libraries read them as further recipients.
 */
export function readMailbox(text: string): Readonly<{ address: string }> | Readonly<{ fault: AddressFault }> {
  if (text.length > LONGEST) return { fault: 'too-long' };
  const plain = withoutWrapping(text.replace(INVISIBLE, '').trim()).toLowerCase();
  const [local, domain, ...others] = plain.split('@');
  if (plain === '') return { fault: 'required' };
  if (others.length > 0) return { fault: 'several-addresses' };
  if (local === undefined || domain === undefined) return { fault: 'address-without-at' };
  if (/[\s\p{C}]/u.test(plain)) return { fault: 'address-with-space' };
  const ascii = asciiDomain(domain);
  const fault = faultOfLocal(local) ?? faultOfDomain(domain, ascii);
  if (fault !== null) return { fault };
  return local.length > 64 || local.length + ascii.length > 253
    ? { fault: 'too-long' }
    : { address: `${local}@${ascii}` };
}

/** The address, or null for anything that `readMailbox` refuses. */
export function readEmail(text: string): string | null {
  const read = readMailbox(text);
  return 'address' in read ? read.address : null;
}

/** `example.org` of `a@example.org`. */
export const emailDomain = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

/** `Ute Kallweit <mailto:ute@example.org>;` -> `ute@example.org` */
function withoutWrapping(text: string): string {
  const bare = withoutPunctuation(text);
  const named = /^([^<>]*)<([^<>]*)>$/.exec(bare);
  // A name that holds another address might mean either.
  if (named && (!named[1]!.includes('@') || isSame(named[1]!, named[2]!))) return withoutScheme(named[2]!);
  return withoutScheme(bare);
}

const isSame = (one: string, other: string): boolean =>
  one.replace(/["']/g, '').trim().toLowerCase() === withoutScheme(other).toLowerCase();

function withoutPunctuation(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s.,;]/.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

function withoutScheme(text: string): string {
  const trimmed = text.trim();
  return /^mailto:/i.test(trimmed) ? withoutPunctuation(trimmed.slice(7).replace(/\?.*$/s, '')) : trimmed;
}

function faultOfLocal(local: string): AddressFault | null {
  if (local === '') return 'address-without-name';
  const atoms = local.split('.');
  if (atoms.includes('')) return 'address-with-dots';
  if (atoms.every((atom) => ATOM.test(atom))) return null;
  return /\p{L}/u.test(local.replace(/[a-z]/g, '')) ? 'address-with-umlaut' : 'address-with-sign';
}

// domainToASCII cuts at a slash and drops tabs; only what is a host name to the eye may reach it.
const asciiDomain = (domain: string): string =>
  /^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) ? domainToASCII(domain) : domain;

function faultOfDomain(typed: string, ascii: string): AddressFault | null {
  if (typed === '') return 'address-without-domain';
  const labels = ascii.split('.');
  if (typed.split('.').includes('')) return 'address-with-dots';
  if (typed.split('.').length < 2) return 'address-without-ending';
  const isHost = labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1)!);
  return isHost ? null : 'address-with-wrong-domain';
}
