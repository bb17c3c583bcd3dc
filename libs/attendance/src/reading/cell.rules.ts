import { readEmail } from '#libs/kernel';
import { momentOf } from './moment.rules.js';

export type CellKind = 'empty' | 'moment' | 'mail' | 'length' | 'flag' | 'text';

const FLAG = /^(yes|no|ja|nein|y|n|j|true|false|wahr|falsch|oui|non|s[ií]|--?|–)$/i;
const YES = /^(yes|ja|y|j|true|wahr|oui|s[ií]|x|1)$/i;
const NOTHING = /^(--?|–|n\/a)?$/;
const COUNT = /^\d{1,5}([.,]\d+)?$/;
const CLOCKED = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/;
const PARTS =
  /^(?:(\d+)\s*(?:h|std|stunden?|hours?|hrs?)\.?\s*)?(?:(\d+)\s*(?:m|min|mins|minuten?|minutes?)\.?\s*)?(?:(\d+)\s*(?:s|sek|secs?|sekunden?|seconds?)\.?)?$/i;

export const isYes = (cell: string): boolean => YES.test(cell);
export const isNothing = (cell: string): boolean => NOTHING.test(cell);

/** What a cell could be. A clock alone (00:59:00) is a moment here; whether it is a length, its column tells. */
export function kindOf(cell: string): CellKind {
  if (cell === '') return 'empty';
  if (FLAG.test(cell)) return 'flag';
  if (momentOf(cell) !== null) return 'moment';
  if (secondsOf(cell) !== null) return 'length';
  return mailOf(cell) === null ? 'text' : 'mail';
}

/** `42` minutes, `1h 19m 26s`, `59 Min. 0 Sek.`, `201 mins`, `00:59:00`; null for anything else. */
export function secondsOf(cell: string): number | null {
  if (COUNT.test(cell)) return Math.round(Number(cell.replace(',', '.')) * 60);
  const clocked = CLOCKED.exec(cell);
  if (clocked) return Number(clocked[1]) * 3600 + Number(clocked[2]) * 60 + Number(clocked[3] ?? 0);
  const parts = /\d/.test(cell) ? PARTS.exec(cell) : null;
  if (!parts) return null;
  return [3600, 60, 1].reduce((sum, unit, at) => sum + unit * Number(parts[at + 1] ?? 0), 0);
}

export const mailOf = (cell: string): string | null => (cell.includes('@') ? readEmail(cell) : null);

const GUEST_ACCOUNT = /^(.+)_([^_]+)#EXT#@/i;

/** The address behind an account: `ute_ihk.example.org#EXT#@other.example.org` is Teams' way to write a guest's. */
export function mailOfAccount(account: string): string | null {
  const guest = GUEST_ACCOUNT.exec(account);
  return guest ? mailOf(`${guest[1]}@${guest[2]}`) : mailOf(account);
}
