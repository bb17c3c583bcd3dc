import { registrationMoves, type RegistrationStatus, registrationStatuses } from './registration-status.rules.js';
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

  it('is live exactly as long as some move leads on, and open as long as one leads to its end', () => {
    const leadsTo = (...ends: readonly RegistrationStatus[]) =>
      registrationStatuses.filter((status) => registrationMoves[status].some((to) => ends.includes(to)));
    expect(statusesWith('isLive')).toEqual(leadsTo(...registrationStatuses));
    expect(statusesWith('isOpen')).toEqual(leadsTo('cancelled'));
  });

  it('is turned round, once attendance is told, and leads nowhere else', () => {
    expect([registrationMoves.attended, registrationMoves.no_show]).toEqual([['no_show', 'waitlisted'], ['attended']]);
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
