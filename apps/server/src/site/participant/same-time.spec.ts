import { registrationStatuses } from '#libs/registration';
import { sameTimeAs } from './same-time.rules.js';

const at = (time: string) => new Date(`2026-05-19T${time}:00Z`);
const one = { id: 'one', startsAt: at('08:00'), endsAt: at('14:00') };
const other = (more: object = {}, status: (typeof registrationStatuses)[number] = 'confirmed') => ({
  personId: 'ute',
  status,
  event: { id: 'other', state: 'open' as const, startsAt: at('13:00'), endsAt: at('16:00'), ...more },
});

describe('the hint at another own event at the same time', () => {
  it.each([
    ['begins while this one lasts', {}, 1],
    ['lasts longer on both sides', { startsAt: at('06:00') }, 1],
    ['begins when this one ends', { startsAt: at('14:00') }, 0],
    ['ends when this one begins', { startsAt: at('06:00'), endsAt: at('08:00') }, 0],
    ['is this one itself', { id: 'one' }, 0],
    ['does not take place', { state: 'cancelled' }, 0],
  ])('about one that %s', (_case, more, count) => {
    expect(sameTimeAs(one, 'ute', [other(more)])).toHaveLength(count);
  });

  it("leaves out a colleague's who shares the mailbox", () => {
    expect(sameTimeAs(one, 'paul', [other()])).toEqual([]);
  });

  it('leaves out what somebody does not take part in', () => {
    const hinted = registrationStatuses.filter((status) => sameTimeAs(one, 'ute', [other({}, status)]).length > 0);
    expect(new Set(hinted)).toEqual(
      new Set(['requested', 'confirmed', 'waitlisted', 'offered', 'pending_reconfirmation', 'attended']),
    );
  });
});
