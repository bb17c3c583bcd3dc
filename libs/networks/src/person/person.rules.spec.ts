import { nameKey } from './person.rules.js';

describe('the people of one mailbox', () => {
  const key = (firstName: string, lastName: string) => nameKey({ firstName, lastName });

  it.each([
    ['UTE', 'mueller'],
    ['Ute', 'Muller'],
    [' Ute ', 'Mu\u0308ller'],
    ['Frau Dr. Ute', 'Müller'],
  ])('include Ute Müller as %s %s', (firstName, lastName) => {
    expect(key(firstName, lastName)).toBe(key('Ute', 'Müller'));
  });

  it.each([
    ['Nils', 'Müller'],
    ['Ute', 'Möller'],
    ['', 'Müller'],
  ])('tell %s %s from Ute Müller', (firstName, lastName) => {
    expect(key(firstName, lastName)).not.toBe(key('Ute', 'Müller'));
  });

  it('join names with hyphens, and keep names that are nothing but a title or signs', () => {
    expect(key('Anna-Maria', 'Orth')).toBe(key('Anna Maria', 'Orth'));
    expect([key('', 'Frau'), key('', '–')]).toEqual(['frau', '–']);
  });
});
