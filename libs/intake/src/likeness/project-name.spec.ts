import fc from 'fast-check';
import { acronymsIn, foldings, initialsOf, projectKey } from './project-name.rules.js';

describe('two spellings of a project', () => {
  it.each([
    ['LOTSENPROJEKT Hohenau', 'Lotsen-Projekt Hohenau e. V.'],
    ['Projekt „Brücke“', 'bruecke'],
    ['QuABB, Frankfurt a. M.', 'Projekt QuABB Frankfurt am Main'],
    ['Ausbildung für alle gGmbH', 'Initiative Ausbildung fuer Alle'],
    ['Straße in den Beruf', 'STRASSE IN DEN BERUF'],
  ])('are the same: %s and %s', (one, other) => {
    expect(projectKey(one)).toBe(projectKey(other));
  });

  it.each([
    ['Lotsenprojekt Hohenau', 'Lotsenprojekt Morgental'],
    ['Brücke', 'Brücke 2'],
    ['Projekt', 'Initiative'],
    ['Müller hilft', 'Möller hilft'],
  ])('are two: %s and %s', (one, other) => {
    expect(projectKey(one)).not.toBe(projectKey(other));
  });

  it('have a key whatever somebody types, and the same one however it is shouted or spaced', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        if (name.trim() === '') return;
        expect(projectKey(`  ${name}  `)).toBe(projectKey(name));
        expect(projectKey(projectKey(name)).length).toBeLessThanOrEqual(projectKey(name).length);
      }),
    );
  });
});

describe('the short forms of a name', () => {
  it('are words in capitals, unless everything is', () => {
    expect([...acronymsIn('Projekt QuABB und VerA in Frankfurt')]).toEqual(['quabb', 'vera']);
    expect([...acronymsIn('LOTSENPROJEKT HOHENAU')]).toEqual([]);
    expect([...acronymsIn('Neue Wege')]).toEqual([]);
  });

  it('are the first letters of at least three words', () => {
    expect(initialsOf('Lotsen und Betriebe im Netz Neustadt')).toBe('lbnn');
    expect(initialsOf('Neue Wege')).toBe('');
  });

  it('are found with and without the German way of writing umlauts', () => {
    expect(foldings('Brücke nach Köln')).toEqual(['bruecke nach koeln', 'bruecke nach koeln']);
  });
});
