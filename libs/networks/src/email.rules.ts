import { domainToASCII } from 'node:url';

const ATOM = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * One plain addr-spec (RFC 5322 dot-atom @ host name) in lower case, or null. Display names, comments, quoted local
 * parts, groups and lists are refused: mail libraries read them as further recipients. A domain with umlauts is kept
 * in its ASCII form.
 */
export function readEmail(text: string): string | null {
  const parts = text.trim().toLowerCase().split('@');
  if (parts.length !== 2) return null;
  const local = parts[0]!;
  // domainToASCII cuts at a slash and drops tabs; only what is a host name to the eye may reach it.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(parts[1]!)) return null;
  const domain = domainToASCII(parts[1]!);
  if (local.length > 64 || local.length + domain.length > 253) return null;
  const labels = domain.split('.');
  const isHost = labels.length >= 2 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1)!);
  return isHost && local.split('.').every((atom) => ATOM.test(atom)) ? `${local}@${domain}` : null;
}

/** `example.org` of `a@example.org`. */
export const emailDomain = (email: string): string => email.slice(email.lastIndexOf('@') + 1);
