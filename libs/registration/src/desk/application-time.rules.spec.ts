import { eventStates, type RegistrationTimes } from '#libs/events';
import { registrationWays } from '../registration-status.rules.js';
import { mayApply } from './application-time.rules.js';

const at = (day: number, hour = 9): Date => new Date(Date.UTC(2026, 2, day, hour));
const event: RegistrationTimes = {
  state: 'open',
  startsAt: at(19),
  endsAt: at(19, 15),
  registrationOpensAt: at(2),
  registrationClosesAt: at(12),
};
/** The ways in which somebody may apply at this moment who asked then. */
const ways = (now: Date, of: Partial<RegistrationTimes> = {}, requestedAt = now) =>
  registrationWays.filter((via) => mayApply({ ...event, ...of }, { via, requestedAt, invitedUntil: null }, now));

describe('whether an application counts', () => {
  it('is open to everybody while registration is', () => {
    expect(ways(at(3))).toEqual(registrationWays);
  });

  it('is the organisers’ to say before it opens, after it closes, and while the event runs', () => {
    expect(ways(at(1))).toEqual(['organiser', 'walk_in']);
    expect(ways(at(12))).toEqual(['organiser', 'walk_in']);
    expect(ways(at(19, 10), { state: 'running' })).toEqual(['organiser', 'walk_in']);
  });

  it('is over with the event, but for whoever came unregistered, cancelled with it, and not begun with a draft', () => {
    expect(ways(at(19, 15))).toEqual(['walk_in']);
    for (const state of ['held', 'documented'] as const) expect(ways(at(20), { state })).toEqual(['walk_in']);
    for (const state of ['draft', 'cancelled', 'not_held', 'archived'] as const)
      expect(ways(at(20), { state })).toEqual([]);
    for (const state of ['draft', 'cancelled', 'not_held', 'held', 'documented', 'archived'] as const)
      expect(ways(at(3), { state })).toEqual([]);
  });

  it('is still confirmed after the deadline by whoever asked before it, until the start', () => {
    const asked = at(11);
    expect(ways(at(13), { state: 'closed' }, asked)).toEqual(registrationWays);
    expect(ways(at(19), { state: 'closed' }, asked)).toEqual(['organiser', 'walk_in']);
    expect(ways(at(13), { state: 'closed' }, at(12))).toEqual(['organiser', 'walk_in']);
    expect(ways(at(13), { state: 'closed' }, at(1))).toEqual(['organiser', 'walk_in']);
  });

  it('leaves somebody who was invited late the own deadline, never beyond the start', () => {
    const late = { via: 'invitation', requestedAt: at(13), invitedUntil: at(17) } as const;
    const may = (now: Date, of: Partial<RegistrationTimes> = {}) => mayApply({ ...event, ...of }, late, now);
    expect([at(13), at(17), at(19)].map((now) => may(now))).toEqual([true, false, false]);
    expect(mayApply(event, { ...late, invitedUntil: at(20) }, at(19))).toBe(false);
    expect(may(at(13), { state: 'closed' })).toBe(true);
    expect(may(at(13), { state: 'cancelled' })).toBe(false);
    expect(may(at(1))).toBe(false);
  });

  it('has an answer for every state', () => {
    for (const state of eventStates) expect([0, 2, registrationWays.length]).toContain(ways(at(3), { state }).length);
  });
});
