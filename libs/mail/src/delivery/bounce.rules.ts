import { singleLine } from '#libs/kernel';
import type { BounceReason } from '../bounce-words.js';
import type { Judged } from './bounce.js';

type Fault = Readonly<{ status: string; diagnosis: string }>;

const DIAGNOSIS_LENGTH = 300;

/** An enhanced status code (RFC 3463) within a text, and no part of an IP address or a version. */
export const STATUS_IN_TEXT = /(?<![\d.])([45]\.\d{1,3}\.\d{1,3})(?!\.?\d)/;

// What servers write who give away no code, or one that says nothing (x.0.0), in German and English.
const SAYS_UNKNOWN =
  /\b(?:user|mailbox|recipient|address|account)(?: name)? (?:is )?(?:unknown|unavailable|not found|invalid|does(?:n't| not) exist)|no such (?:user|recipient|mailbox|address|person)|unknown (?:user|recipient|mailbox|local part)|invalid (?:recipient|mailbox)|recipient address rejected: (?:access denied|user unknown)|recipientnotfound|(?:empfänger|adresse|benutzer|postfach) (?:ist )?(?:unbekannt|existiert nicht|nicht bekannt)/i;
const SAYS_FULL = /(?:mailbox|quota|storage|postfach).{0,40}(?:full|exceeded|over|voll|überschritten)|over ?quota/i;

/**
 * What a report about one recipient (RFC 3464) means. `delayed` never counts against an address.
 * @returns null when the mail arrived or nothing is said
 */
export function judgeReport({ action, ...fault }: Fault & Readonly<{ action: string }>): Judged | null {
  if (action !== 'failed' && action !== 'delayed') return null;
  const judged = judgeFault(fault);
  return action === 'delayed' ? { ...judged, severity: 'delayed' } : judged;
}

/**
 * What failed in the end is the address's fault only when the server says so for good, by its code or, where that says
 * nothing, by its words. A full mailbox, a policy, a server that was away too long are not.
 */
export function judgeFault({ status, diagnosis }: Fault): Judged {
  const code = tellingCode(status, diagnosis);
  const isForGood = (code || status || diagnosis).startsWith('5');
  const told = reasonOf(code, diagnosis);
  const reason = isOfAddress(told) && !isForGood ? 'unreachable' : told;
  return {
    severity: isOfAddress(reason) ? 'hard' : 'soft',
    reason,
    status: code || status || null,
    diagnosis: singleLine(diagnosis).slice(0, DIAGNOSIS_LENGTH).toWellFormed(),
  };
}

/** Faults that a later mail would meet again, because they are of the address itself. */
const isOfAddress = (reason: BounceReason): boolean =>
  reason === 'unknown-address' || reason === 'unknown-domain' || reason === 'closed-mailbox';

/** The code that says most: x.0.0 means "something", and what the far server wrote knows better. */
function tellingCode(status: string, diagnosis: string): string {
  const isVague = status === '' || status.endsWith('.0.0');
  const told = isVague ? STATUS_IN_TEXT.exec(diagnosis)?.[1] : undefined;
  return told ?? (isVague ? '' : status);
}

/** RFC 3463, section 3; class 5.1.7 and .8 speak of the sender, and 5.4.1 is what Microsoft says of an unknown one. */
function reasonOf(code: string, diagnosis: string): BounceReason {
  const [, subject, detail] = code.split('.').map(Number);
  if (code === '' || (subject === 4 && detail === 1)) {
    if (SAYS_UNKNOWN.test(diagnosis)) return 'unknown-address';
    if (SAYS_FULL.test(diagnosis)) return 'full-mailbox';
    return code === '' ? 'other' : 'unreachable';
  }
  const exact = EXACT[`${subject}.${detail}`];
  if (exact) return exact;
  return BY_SUBJECT[subject!] ?? 'other';
}

const EXACT: Readonly<Record<string, BounceReason>> = {
  '1.2': 'unknown-domain',
  '1.7': 'refused',
  '1.8': 'refused',
  '2.1': 'closed-mailbox',
  '2.2': 'full-mailbox',
  '2.3': 'too-large',
  '3.4': 'too-large',
  '4.4': 'unknown-domain',
};

const BY_SUBJECT: Readonly<Record<number, BounceReason>> = {
  1: 'unknown-address',
  3: 'unreachable',
  4: 'unreachable',
  7: 'refused',
};
