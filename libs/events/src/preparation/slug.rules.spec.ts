import fc from 'fast-check';
import { freeSlug, slugFor } from './slug.rules.js';

describe('the address of an event', () => {
  it('is made of its title and day', () => {
    expect(slugFor('3. Fachtag: Übergänge & Größe', '2026-05-19T10:00')).toBe(
      '3-fachtag-uebergaenge-groesse-2026-05-19',
    );
  });

  it('exists for titles without a single Latin letter', () => {
    expect(slugFor('集まり', '2026-05-19T10:00')).toBe('termin-2026-05-19');
  });

  it('is short and plain whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (title) => {
        expect(slugFor(title, '2026-05-19T10:00')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*-2026-05-19$/);
        expect(slugFor(title, '2026-05-19T10:00').length).toBeLessThanOrEqual(71);
      }),
    );
  });

  it('gets the lowest free number when it is taken', () => {
    expect(freeSlug('a', [])).toBe('a');
    expect(freeSlug('a', ['a'])).toBe('a-2');
    expect(freeSlug('a', ['a', 'a-3', 'a-2'])).toBe('a-4');
  });

  it('is never one that is taken', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 })), (numbers) => {
        const taken = numbers.map((number) => (number === 1 ? 'a' : `a-${number}`));
        expect(taken).not.toContain(freeSlug('a', taken));
      }),
    );
  });
});
