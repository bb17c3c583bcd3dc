import fc from 'fast-check';
import { attemptWays } from '#libs/intake';
import { mailStatuses } from '#libs/mail';
import { invitationStates } from '#libs/outreach';
import { registrationStatuses } from '#libs/registration';
import { type AskedThere, keptBy, keptByAny } from './fulfilment.rules.js';

const NOW = new Date('2026-03-20T08:00:00Z');
const before = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);
const silent: AskedThere = {
  way: 'wave',
  ...{ state: 'no_response', mail: { status: 'sent', sentAt: before(72) }, registration: null, hadRoom: true },
};
const kept = (more: Partial<AskedThere>) => keptBy({ ...silent, ...more }, NOW);

describe('a gathering that took place has kept a promise', () => {
  it('when the invitation arrived and there was room: an answer is wished for, not required (R7)', () => {
    expect(kept({})).toBe('kept');
    expect(kept({ mail: { status: 'sent', sentAt: before(71) } })).toBe('waits');
    expect(kept({ mail: { status: 'queued', sentAt: null } })).toBe('waits');
  });

  it('E8: when somebody answered, also that they stay interested, whatever the mail server says', () => {
    for (const state of ['accepted', 'declined', 'declined_interested'] as const) {
      expect(kept({ state, hadRoom: false, mail: { status: 'failed', sentAt: null } })).toBe('kept');
    }
  });

  it('when somebody registered unasked and had a place, and not when they had none', () => {
    const unasked = { state: null, mail: null, hadRoom: false };
    for (const registration of ['confirmed', 'attended', 'no_show', 'cancelled'] as const) {
      expect(kept({ ...unasked, registration })).toBe('kept');
    }
    for (const registration of ['waitlisted', 'rejected', 'requested', null] as const) {
      expect(kept({ ...unasked, hadRoom: true, registration })).toBe('missed');
    }
  });

  it('not when it was full, or somebody waited in vain (E18)', () => {
    expect(kept({ hadRoom: false })).toBe('missed');
    expect(kept({ state: 'accepted', registration: 'waitlisted' })).toBe('missed');
    expect(kept({ state: 'accepted', registration: 'attended', hadRoom: false })).toBe('kept');
  });

  it('not when the mail came back or asks nobody any more', () => {
    expect(kept({ state: 'bounced' })).toBe('missed');
    expect(kept({ state: 'revoked' })).toBe('missed');
    for (const status of ['bounced', 'failed', 'suppressed', 'expired'] as const) {
      expect(kept({ mail: { status, sentAt: null } })).toBe('missed');
    }
  });

  it('E2: never by a welcome at short notice, whatever came of it, alone or beside others', () => {
    const mail = fc.record({ status: fc.constantFrom(...mailStatuses), sentAt: fc.constantFrom(null, before(99)) });
    const one: fc.Arbitrary<AskedThere> = fc.record({
      way: fc.constantFrom(...attemptWays),
      state: fc.option(fc.constantFrom(...invitationStates)),
      mail: fc.option(mail),
      registration: fc.option(fc.constantFrom(...registrationStatuses)),
      hadRoom: fc.boolean(),
    });
    fc.assert(
      fc.property(one, fc.array(one, { maxLength: 3 }), (person, others) => {
        const welcomed = { ...person, way: 'short_notice' as const };
        expect(keptBy(welcomed, NOW)).toBe('missed');
        expect(keptByAny([welcomed, ...others], NOW)).toBe(keptByAny(others, NOW));
      }),
    );
    expect(kept({ state: 'accepted', registration: 'attended', way: 'single' })).toBe('kept');
  });

  it('when it was for one of several people, and never for nobody', () => {
    const mail = fc.record({
      status: fc.constantFrom(...mailStatuses),
      sentAt: fc.constantFrom(null, before(1), before(99)),
    });
    const one: fc.Arbitrary<AskedThere> = fc.record({
      way: fc.constantFrom(...attemptWays),
      state: fc.option(fc.constantFrom(...invitationStates)),
      mail: fc.option(mail),
      registration: fc.option(fc.constantFrom(...registrationStatuses)),
      hadRoom: fc.boolean(),
    });
    expect(keptByAny([], NOW)).toBe('missed');
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), (asked) => {
        const each = asked.map((person) => keptBy(person, NOW));
        expect(keptByAny(asked, NOW) === 'kept').toBe(each.includes('kept'));
        // What is missed for everybody stays missed however late somebody looks again.
        if (keptByAny(asked, NOW) === 'missed') expect(keptByAny(asked, new Date('2027-01-01'))).toBe('missed');
      }),
    );
  });
});
