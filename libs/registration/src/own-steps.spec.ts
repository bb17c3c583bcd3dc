import { mayAccept, mayCancel, mayNameDeputy } from './own-steps.rules.js';
import { type RegistrationStatus, registrationStatuses } from './registration-status.rules.js';

const startsAt = new Date('2026-03-19T09:00:00Z');
const cancelUntil = new Date('2026-03-17T17:00:00Z');
const respondBy = new Date('2026-03-18T17:00:00Z');
const event = { startsAt, cancelUntil };
const allowing = (may: typeof mayCancel, now: Date): RegistrationStatus[] =>
  registrationStatuses.filter((status) => may({ status, respondBy, event }, now));

describe('what people may do alone', () => {
  it('everybody who is registered may cancel before the deadline', () => {
    expect(allowing(mayCancel, new Date(cancelUntil.getTime() - 1))).toEqual([
      ...['requested', 'confirmed', 'waitlisted', 'offered', 'pending_reconfirmation'],
    ]);
  });

  it('the deadline binds only whoever has a place for certain', () => {
    expect(allowing(mayCancel, cancelUntil)).toEqual([
      ...['requested', 'waitlisted', 'offered', 'pending_reconfirmation'],
    ]);
    expect(mayCancel({ status: 'confirmed', respondBy, event: { startsAt, cancelUntil: null } }, cancelUntil)).toBe(
      true,
    );
  });

  it('no place is given back or handed over once the event has begun; the list can be left even then', () => {
    expect(allowing(mayCancel, startsAt)).toEqual(['requested', 'waitlisted', 'offered']);
    expect(allowing(mayNameDeputy, new Date(startsAt.getTime() - 1))).toEqual(['confirmed', 'pending_reconfirmation']);
    expect(allowing(mayNameDeputy, startsAt)).toEqual([]);
  });

  it('an offer is accepted until its hour and never after the start', () => {
    expect(allowing(mayAccept, new Date(respondBy.getTime() - 1))).toEqual(['offered']);
    expect(allowing(mayAccept, respondBy)).toEqual([]);
    expect(mayAccept({ status: 'offered', respondBy, event: { ...event, startsAt: cancelUntil } }, cancelUntil)).toBe(
      false,
    );
  });
});
