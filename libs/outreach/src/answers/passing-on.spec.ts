import type { RegistrationTimes } from '#libs/events';
import { registrationStatuses } from '#libs/registration';
import { passingOn } from './passing-on.rules.js';

const at = (day: number, hour = 9): Date => new Date(Date.UTC(2026, 2, day, hour));
const event: RegistrationTimes = {
  ...{ state: 'open', startsAt: at(19), endsAt: at(19, 15), registrationOpensAt: at(2), registrationClosesAt: at(12) },
};

describe('E19: how somebody else comes by an invitation', () => {
  it('is by a registration of their own while registration is open', () => {
    expect(passingOn(event, null, at(3))).toEqual({ instead: 'asks', also: true });
    expect(passingOn(event, 'requested', at(3))).toEqual({ instead: 'asks', also: true });
    expect(passingOn(event, null, at(12))).toEqual({ instead: null, also: false });
  });

  it('is by the place of the invited one, until the event begins', () => {
    expect(passingOn(event, 'confirmed', at(3))).toEqual({ instead: 'hands_over', also: true });
    expect(passingOn(event, 'confirmed', at(18))).toEqual({ instead: 'hands_over', also: false });
    expect(passingOn(event, 'confirmed', at(19))).toEqual({ instead: null, also: false });
    expect(passingOn({ ...event, state: 'cancelled' }, 'confirmed', at(3))).toEqual({ instead: null, also: false });
  });

  it('inherits no position on the waiting list and no offer', () => {
    const inherited = registrationStatuses.filter((status) => passingOn(event, status, at(3)).instead === 'hands_over');
    expect(inherited).toEqual(['confirmed', 'pending_reconfirmation']);
    for (const status of ['waitlisted', 'offered'] as const) expect(passingOn(event, status, at(3)).instead).toBeNull();
  });
});
