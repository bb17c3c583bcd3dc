import fc from 'fast-check';
import { checkInCode, codeAnswer } from '../check-in-code.rules.js';
import { attendanceStatuses, sheetStates } from '../sheet/attendance-status.rules.js';
import {
  codeSecretOf,
  roomUseOf,
  type SelfFacts,
  selfStandingOf,
  selfWindowOf,
  strangerStandingOf,
} from './self-arrival.rules.js';

const at = (time: string) => new Date(`2026-05-19T${time}:00Z`);
const facts: SelfFacts = {
  ...{ isOn: true, status: 'confirmed', mark: null, sheet: 'open', state: 'running' },
  ...{ startsAt: at('08:00'), endsAt: at('14:00') },
};

describe('whoever says themselves that they are there', () => {
  it.each<[string, Partial<SelfFacts>, string, string]>([
    ['in the window', {}, '08:10', 'open'],
    ['as the doors open', {}, '06:00', 'open'],
    ['before the doors', {}, '05:59', 'early'],
    ['at the end', {}, '14:00', 'over'],
    ['where nobody switched it on', { isOn: false }, '08:10', 'off'],
    ['at a gathering that was called off', { state: 'cancelled' }, '08:10', 'called-off'],
    [
      'at one that was called off, whatever else is so',
      { state: 'not_held', isOn: false, mark: 'excused' },
      '18:00',
      'called-off',
    ],
    ['who waited for a place, after the end', { status: 'waitlisted' }, '14:00', 'over'],
    ['whom the team has excused, after the end', { mark: 'excused' }, '14:00', 'over'],
    [
      'whom a confirmed sheet calls absent',
      { status: 'no_show', mark: 'absent', sheet: 'confirmed' },
      '15:00',
      'confirmed',
    ],
    ['after the end, where nobody had switched it on', { isOn: false }, '14:00', 'over'],
    ['who waits for a place', { status: 'waitlisted' }, '08:10', 'no-place'],
    ['who was offered one', { status: 'offered' }, '08:10', 'no-place'],
    ['who has cancelled', { status: 'cancelled' }, '08:10', 'no-place'],
    ['who has not confirmed', { status: 'requested' }, '08:10', 'no-place'],
    ['whom the team has excused', { mark: 'excused' }, '08:10', 'noted'],
    ['for whom somebody else came', { mark: 'substituted' }, '08:10', 'noted'],
    ['when the sheet is confirmed', { sheet: 'confirmed' }, '08:10', 'confirmed'],
    ['whom the door let in', { mark: 'present' }, '08:10', 'in'],
    ['who left early, as the team knows', { mark: 'partial' }, '08:10', 'in'],
    ['who is there, and looks again after the end', { mark: 'present', sheet: 'corrected' }, '18:00', 'in'],
  ])('%s', (_, changes, time, standing) => {
    expect(selfStandingOf({ ...facts, ...changes }, at(time))).toBe(standing);
  });

  it('overrules nobody: where the sheet says anything, the code is not asked for', () => {
    const any = fc.record({
      isOn: fc.boolean(),
      mark: fc.constantFrom(...attendanceStatuses),
      sheet: fc.constantFrom(...sheetStates),
      minute: fc.integer({ min: -600, max: 1200 }),
    });
    fc.assert(
      fc.property(any, ({ minute, ...changes }) => {
        const now = new Date(facts.startsAt.getTime() + minute * 60_000);
        expect(selfStandingOf({ ...facts, ...changes }, now)).not.toBe('open');
      }),
    );
  });

  it('is asked exactly while the screen shows a code that counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: -36_000, max: 72_000 }), (second) => {
        const now = new Date(facts.startsAt.getTime() + second * 1_000);
        const secret = codeSecretOf('secret', 1);
        const answer = codeAnswer(secret, selfWindowOf('e', facts), checkInCode(secret, 'e', now), now);
        expect(roomUseOf(facts, now) === 'open').toBe(answer === 'taken');
        expect(selfStandingOf(facts, now)).toBe(roomUseOf(facts, now));
      }),
    );
  });

  it('tells whoever has not registered of the gathering first, and then of the missing place', () => {
    const say = (changes: Partial<SelfFacts>, time: string) => strangerStandingOf({ ...facts, ...changes }, at(time));
    expect([say({}, '05:00'), say({}, '08:10'), say({}, '14:00'), say({ state: 'cancelled' }, '08:10')]).toEqual([
      ...['no-place', 'no-place', 'over', 'called-off'],
    ]);
  });

  it('has other codes once it was switched off and on', () => {
    const code = (version: number) => checkInCode(codeSecretOf('secret', version), 'e', at('08:00'));
    expect(code(1)).not.toBe(code(2));
  });
});
