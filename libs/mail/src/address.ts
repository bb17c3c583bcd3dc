import { domainToASCII } from 'node:url';

// Dot-atom of RFC 5322 without quoted strings, comments, groups or lists: what is left can only name one mailbox.
const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u;

/**
 * Whether a text is exactly one plain address, `local@domain`, at most 254 octets (RFC 5321). Letters beyond ASCII are
 * let through: a server that does not take them answers with a permanent error.
 */
export function isPlainAddress(text: string): boolean {
  if (Buffer.byteLength(text) > 254 || !text.isWellFormed()) return false;
  const at = text.indexOf('@');
  if (at < 1 || at !== text.lastIndexOf('@')) return false;
  const labels = domainOf(text).split('.');
  return (
    Buffer.byteLength(text.slice(0, at)) <= 64 &&
    LOCAL.test(text.slice(0, at)) &&
    labels.length > 1 &&
    labels.every((label) => Buffer.byteLength(label) <= 63 && LABEL.test(label)) &&
    domainToASCII(domainOf(text)) !== ''
  );
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** The form that travels: the domain in ASCII (IDNA). A local part beyond ASCII stays and needs SMTPUTF8. */
export const travelForm = (address: string): string =>
  `${address.slice(0, address.lastIndexOf('@'))}@${domainToASCII(domainOf(address))}`;
