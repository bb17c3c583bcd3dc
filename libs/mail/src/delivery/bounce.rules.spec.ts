import fc from 'fast-check';
import { bounceReasons } from '../bounce-words.js';
import { judgeFault, judgeReport, STATUS_IN_TEXT } from './bounce.rules.js';
import { isGivenUp } from './given-up.rules.js';

const codes = fc.tuple(fc.constantFrom(4, 5), fc.nat(20), fc.nat(30)).map((parts) => parts.join('.'));

describe('what a mail server says of an address', () => {
  it.each([
    ['5.1.1', '', 'hard', 'unknown-address'],
    ['5.1.7', '', 'soft', 'refused'],
    ['5.2.1', '', 'hard', 'closed-mailbox'],
    ['5.2.2', '', 'soft', 'full-mailbox'],
    ['5.2.3', '', 'soft', 'too-large'],
    ['5.7.1', '550 5.7.1 unknown user', 'soft', 'refused'],
    ['5.4.1', '550 5.4.1 no answer from host', 'soft', 'unreachable'],
    ['4.1.1', '450 4.1.1 user unknown', 'soft', 'unreachable'],
    ['4.0.0', '450 mailbox unavailable', 'soft', 'unreachable'],
    ['', '550 No such user', 'hard', 'unknown-address'],
    ['', '554 Empfänger unbekannt', 'hard', 'unknown-address'],
    ['', '554 Postfach ist voll', 'soft', 'full-mailbox'],
    ['', 'something is wrong', 'soft', 'other'],
    ['5.0.0', '', 'soft', 'other'],
    ['5.6.9', '', 'soft', 'other'],
  ])('%s "%s" is %s: %s', (status, diagnosis, severity, reason) => {
    expect(judgeFault({ status, diagnosis })).toMatchObject({ severity, reason });
  });

  it('is no code where it is part of an IP address or a version', () => {
    expect(STATUS_IN_TEXT.exec('host mx[195.5.1.1] with 4.5.1.7, Version 3.5.1.1')).toBeNull();
    expect(STATUS_IN_TEXT.exec('550 5.1.1. Unknown')?.[1]).toBe('5.1.1');
  });

  it('never counts against the address while the mail is only late', () => {
    fc.assert(
      fc.property(codes, fc.string(), (status, diagnosis) => {
        expect(judgeReport({ action: 'delayed', status, diagnosis })?.severity).toBe('delayed');
      }),
    );
  });

  it('never counts for good when its code is of the fourth class', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.integer({ min: 1, max: 30 }), fc.string(), (subject, detail, diagnosis) => {
        expect(judgeFault({ status: `4.${subject}.${detail}`, diagnosis }).severity).toBe('soft');
      }),
    );
  });

  it('says nothing of mails that arrived or went on', () => {
    for (const action of ['delivered', 'relayed', 'expanded', 'x-other', '']) {
      expect(judgeReport({ action, status: '5.1.1', diagnosis: '' })).toBeNull();
    }
  });

  it('is one of the known reasons in a short line, whatever it says', () => {
    fc.assert(
      fc.property(codes, fc.string({ unit: 'binary', maxLength: 2_000 }), (status, diagnosis) => {
        const judged = judgeFault({ status, diagnosis });
        expect(bounceReasons).toContain(judged.reason);
        expect(judged.diagnosis.length).toBeLessThanOrEqual(300);
        expect(judged.diagnosis).not.toMatch(/[\0\r\n]/);
        expect(judged.diagnosis.isWellFormed()).toBe(true);
      }),
    );
    expect(judgeFault({ status: '', diagnosis: `${'x'.repeat(299)}😀` }).diagnosis.isWellFormed()).toBe(true);
  });
});

describe('an address that is given up', () => {
  const NOW = new Date('2026-02-28T12:00:00Z');
  const on = (...days: string[]) => days.map((day) => new Date(`${day}T08:00:00Z`));

  it('sent mails back on three days within thirty', () => {
    expect(isGivenUp(on('2026-02-02', '2026-02-10', '2026-02-28'), NOW)).toBe(true);
  });

  it('is not one that sent three mails back on a weekend, or the third after two months', () => {
    expect(isGivenUp(on('2026-02-27', '2026-02-27', '2026-02-28'), NOW)).toBe(false);
    expect(isGivenUp(on('2025-12-28', '2026-02-27', '2026-02-28'), NOW)).toBe(false);
  });
});
