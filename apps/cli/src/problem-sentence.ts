import { PatternsUnreadable } from '#libs/attendance';
import { type AddressFault, InvalidInput, type Problem } from '#libs/kernel';

const sentences: Readonly<Record<string, string>> = {
  'account.address-taken': 'There is an account with this address already.',
  'database.unavailable': 'The database does not answer.',
  'attendance.report-foreign':
    'This is no report of a video meeting: nothing in it says who came when. Save a workbook as CSV first.',
  'attendance.report-truncated': 'The end of this report is missing. Download it once more.',
  'attendance.report-empty': 'Nobody is in this report.',
  'attendance.report-ambiguous-dates':
    'Day and month of this report could be either way round, and the event is on neither day. Check --starts and --ends.',
};

// What would read wrongly after "The email is".
const predicates: Readonly<Record<string, string>> = {
  required: 'is missing',
  'several-addresses': 'holds more than one address',
  'address-without-at': 'has no sign @',
  'address-with-space': 'has a space in it',
  'address-without-name': 'has nothing before the sign @',
  'address-without-domain': 'has nothing after the sign @',
  'address-without-ending': 'has no ending such as ".org"',
  'address-with-dots': 'has a dot too many',
  'address-with-umlaut': 'has a letter before the sign @ that addresses cannot have',
  'address-with-sign': 'has a sign before the @ that no address has',
  'address-with-wrong-domain': 'has no internet domain after the sign @',
} satisfies Partial<Record<AddressFault, string>>;

const patternFaults: Readonly<Record<PatternsUnreadable['facts']['fault'], string>> = {
  fields: 'is not of the form id;organisation;pattern or id;organisation;pattern;ended',
  'no-id': 'has no id',
  'id-twice': 'has an id that another line has, too',
  letters: 'has a letter that is none of P (present), A (absent), E (excused), S (substituted) and . (not asked)',
};

/** What a domain problem means to somebody at a terminal: one sentence. */
export function sentenceOf(problem: Problem): string {
  if (problem instanceof InvalidInput) {
    return problem.facts.faults
      .map(({ field, fault }) => `The ${field} ${predicates[fault] ?? `is ${fault.replaceAll('-', ' ')}`}.`)
      .join(' ');
  }
  if (problem instanceof PatternsUnreadable) {
    return `Line ${problem.facts.line} ${patternFaults[problem.facts.fault]}.`;
  }
  return sentences[problem.code] ?? `This is not possible (${problem.code}).`;
}
