import { greetingOf, nextMoveOf } from './next-move.rules.js';

const event = { slug: 'fachtag', registrationState: 'open', successor: null } as const;
const stranger = { own: null, isFull: false, language: 'de' } as const;

describe('the one button of an event page', () => {
  it('registers, or joins the waiting list', () => {
    expect(nextMoveOf(event, stranger)).toEqual({ href: '#anmeldung', label: 'Anmelden' });
    expect(nextMoveOf(event, { ...stranger, isFull: true })?.label).toBe('Auf die Warteliste');
  });

  it('leads whoever is registered to their page, also after the deadline', () => {
    const own = { ...stranger, own: { status: 'confirmed' } } as const;
    expect(nextMoveOf({ ...event, registrationState: 'closed' }, own)?.href).toBe('/m/e/fachtag');
  });

  it('leads everybody to the new date when there is one', () => {
    const successor = { slug: 'neu', title: '', startsLocal: '', endsLocal: '', zone: '' };
    expect(nextMoveOf({ ...event, registrationState: 'cancelled', successor }, stranger)?.href).toBe('/e/neu');
  });

  it('is missing when nothing can be done', () => {
    for (const registrationState of ['closed', 'over', 'cancelled', 'not_yet_open'] as const)
      expect(nextMoveOf({ ...event, registrationState }, stranger)).toBeNull();
  });
});

describe('the greeting of somebody who is known', () => {
  it('says angemeldet to nobody who only waits', () => {
    expect(greetingOf({ status: 'confirmed' }, 'de')?.text).toContain('angemeldet');
    for (const status of ['waitlisted', 'offered', 'requested'] as const)
      expect(greetingOf({ status }, 'de')?.text).not.toContain('angemeldet');
  });

  it('is none for a registration that is over', () => {
    for (const status of ['cancelled', 'rejected', 'no_show'] as const) expect(greetingOf({ status }, 'en')).toBeNull();
  });
});
