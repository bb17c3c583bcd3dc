import { type RegistrationStatus, registrationStatuses } from '#libs/registration';
import { type Greeted, greetingOf, nextMoveOf } from './next-move.rules.js';

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
  const startsAt = new Date('2026-03-19T09:00:00Z');
  const respondBy = new Date('2026-03-12T09:00:00Z');
  const known = (status: RegistrationStatus, more: Partial<Greeted> = {}) =>
    ({ status, respondBy, registrationState: 'open', event: { state: 'open', startsAt }, ...more }) as Greeted;
  const [early, late] = [new Date('2026-03-02T09:00:00Z'), new Date('2026-03-19T10:00:00Z')];

  it('says angemeldet to nobody who only waits', () => {
    expect(greetingOf(known('confirmed'), early, 'de')?.text).toContain('angemeldet');
    for (const status of ['waitlisted', 'offered', 'requested'] as const)
      expect(greetingOf(known(status), early, 'de')?.text).not.toContain('angemeldet');
  });

  it('is none for a registration that is over, and for an event that is called off', () => {
    for (const status of ['cancelled', 'rejected', 'no_show'] as const)
      expect(greetingOf(known(status), early, 'en')).toBeNull();
    const event = { state: 'cancelled', startsAt } as Greeted['event'];
    for (const status of registrationStatuses) expect(greetingOf(known(status, { event }), early, 'en')).toBeNull();
  });

  it('asks for nothing that is too late', () => {
    expect(greetingOf(known('offered'), early, 'de')?.text).toContain('nehmen Sie ihn an');
    expect(greetingOf(known('offered'), respondBy, 'de')?.text).toBe('Sie stehen auf der Warteliste.');
    expect(greetingOf(known('requested'), late, 'de')).toBeNull();
    expect(greetingOf(known('pending_reconfirmation'), late, 'de')?.text).toBe('Sie sind angemeldet.');
  });

  it('speaks of what is over as past', () => {
    const over = { registrationState: 'over' } as const;
    expect(greetingOf(known('confirmed', over), late, 'de')?.text).toBe('Sie waren angemeldet.');
    expect(greetingOf(known('waitlisted', over), late, 'de')).toBeNull();
  });
});
