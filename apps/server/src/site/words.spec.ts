import { readFileSync } from 'node:fs';
import { addressFaults } from '#libs/kernel';
import type { WaitReason } from '#libs/registration';
import { noticeOf } from './event/event-state.rules.js';
import { waitReasonText } from './participant/wait-reason-words.js';
import { problemWords } from './problem/problem-words.js';
import { faultWords, wordsOf } from './components/fault-words.js';
import { formLabels } from './components/form-labels.js';
import { count } from './words.js';

const reasons: readonly WaitReason[] = [
  { code: 'no-place' },
  { code: 'places-are-reserved', until: '2026-03-05T17:00:00.000Z' },
  { code: 'places-are-reserved', until: null },
  { code: 'offers-are-out', offers: 1 },
  { code: 'offers-are-out', offers: 2 },
  { code: 'offers-unanswered', offers: 2 },
  { code: 'organisation-limit', limit: 2 },
  { code: 'others-first', ahead: 3 },
  { code: 'others-first', ahead: 0 },
  { code: 'desk-decides' },
  { code: 'event-over' },
  { code: 'places-are-put-off', until: '2026-03-05T17:00:00.000Z' },
  { code: 'places-are-put-off', until: null },
];

describe('why somebody still waits', () => {
  it('is said in a whole sentence for every reason, in both languages', () => {
    for (const language of ['de', 'en'] as const) {
      const texts = reasons.map((reason) => waitReasonText(reason, language, 'Donnerstag, 5. März, 18:00 Uhr'));
      for (const text of texts) expect(text).toMatch(/^[A-ZÄÖÜ0-9].*[.?]$/);
      expect(new Set(texts).size).toBe(reasons.length - 2);
    }
  });

  it('names the end of a reservation and counts in words that fit', () => {
    expect(waitReasonText(reasons[1]!, 'de', 'Donnerstag, 5. März, 18:00 Uhr')).toContain(
      'bis Donnerstag, 5. März, 18:00 Uhr',
    );
    for (const open of [reasons[2]!, reasons.at(-1)!]) expect(waitReasonText(open, 'de', null)).not.toContain('bis');
    expect(waitReasonText(reasons[3]!, 'de', null)).toBe('1 freier Platz ist gerade jemandem vor Ihnen angeboten.');
    expect(waitReasonText(reasons[4]!, 'en', null)).toBe('2 free places are being offered to somebody before you.');
  });
});

describe('the words of forms and problems', () => {
  it('exist for every fault of every field in both languages', () => {
    for (const language of ['de', 'en'] as const) {
      for (const field of Object.keys(formLabels[language])) {
        for (const fault of [
          'required',
          'too-short',
          'wrong-type',
          'too-long',
          'not-storable',
          'not-allowed',
          'else',
        ]) {
          expect(faultWords({ field, fault }, language)).toMatch(/^[A-Z].*\.$/);
        }
      }
    }
    expect(faultWords({ field: 'organisationName', fault: 'full' }, 'en')).toContain('already has all the places');
    expect(Object.keys(formLabels.en)).toEqual(Object.keys(formLabels.de));
  });

  it('say what is wrong with an address, on public pages and in the organiser app', () => {
    for (const language of ['de', 'en'] as const) {
      const file = `apps/web/src/api/faults.${language}.json`;
      const app = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
      const pages = addressFaults.map((fault) => faultWords({ field: 'email', fault }, language));
      expect(new Set(pages).size).toBe(addressFaults.length);
      expect(pages).not.toContain(faultWords({ field: 'email', fault: 'else' }, language));
      expect(new Set(addressFaults.map((fault) => app[fault] ?? '')).size).toBe(addressFaults.length);
    }
  });

  it('are one line for each field', () => {
    const faults = [
      { field: 'email', fault: 'required' },
      { field: 'email', fault: 'address-without-at' },
      { field: 'land', fault: 'required' },
    ];
    expect(wordsOf(faults, 'de').map(([field]) => field)).toEqual(['email', 'land']);
  });

  it('exist for every problem, also for one that nobody has thought of', () => {
    for (const status of [400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503]) {
      expect(problemWords('something.new', status, 'de').title).not.toBe(
        problemWords('something.new', status, 'en').title,
      );
    }
    expect(problemWords('something.new', 500, 'de').title).toBe('Da ist uns ein Fehler passiert');
  });

  it('say why there is no form, and nothing when there is one', () => {
    const window = { opens: null, closes: null, cancelUntil: null };
    const event = { state: 'open', registrationState: 'open', cancelReason: '', window } as const;
    expect(noticeOf(event, 'de')).toBeNull();
    const cancelled = {
      ...event,
      state: 'cancelled',
      registrationState: 'cancelled',
      cancelReason: 'Wegen Sturm.',
    } as const;
    expect(noticeOf(cancelled, 'de')).toEqual({ kind: 'error', text: 'Dieser Termin ist abgesagt. Wegen Sturm.' });
    expect(noticeOf({ ...event, registrationState: 'not_yet_open' }, 'en')?.text).toContain('save the date');
    expect(noticeOf({ ...event, state: 'not_held', registrationState: 'over' }, 'en')?.text).toContain(
      'did not take place',
    );
  });

  it('count in the singular and the plural', () => {
    expect(count(1, 'de', ['Platz', 'Plätze'], ['', ''])).toBe('1 Platz');
    expect(count(1_200, 'de', ['Platz', 'Plätze'], ['', ''])).toBe('1.200 Plätze');
    expect(count(0, 'en', ['', ''], ['place', 'places'])).toBe('0 places');
  });
});
