import { registrationMoves, registrationStatuses } from './registration-status.rules.js';
import { type Standing, sqlStatuses, standing, statusesWith } from './standing.rules.js';

const implied: readonly (readonly [keyof Standing, keyof Standing])[] = [
  ['isOpen', 'isLive'],
  ['isTold', 'isLive'],
  ['countsForOrganisation', 'isLive'],
  ['holdsPlace', 'fillsPlace'],
  ['fillsPlace', 'countsForOrganisation'],
];

describe('the standing of a registration', () => {
  it.each(implied)('%s implies %s', (mark, other) => {
    expect(statusesWith(mark).filter((status) => !standing[status][other])).toEqual([]);
  });

  it('is live exactly as long as some move leads on, or attendance says that it is over', () => {
    const leadsOn = registrationStatuses.filter((status) => registrationMoves[status].length > 0);
    expect(statusesWith('isOpen')).toEqual(leadsOn);
    expect(statusesWith('isLive')).toEqual([...leadsOn, 'attended', 'no_show']);
  });

  it('keeps the place of somebody who was asked anew, and of those who came or stayed away', () => {
    expect(statusesWith('holdsPlace')).toEqual(['confirmed', 'pending_reconfirmation', 'attended', 'no_show']);
    expect(statusesWith('fillsPlace')).toEqual([
      'confirmed',
      'offered',
      'pending_reconfirmation',
      'attended',
      'no_show',
    ]);
  });

  it('tells nobody whose mailbox is not proven, and nobody who is out', () => {
    expect(statusesWith('isTold')).toEqual([
      'confirmed',
      'waitlisted',
      'offered',
      'pending_reconfirmation',
      'attended',
    ]);
  });

  it('writes a list for SQL, of those with every mark', () => {
    expect(sqlStatuses('isOpen', 'holdsPlace')).toBe("'confirmed', 'pending_reconfirmation'");
  });
});
