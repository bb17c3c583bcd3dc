import fc from 'fast-check';
import type { Attendee } from '../reading/presence.rules.js';
import { type Expected, matcherOf, type MatchReason } from './matching.rules.js';
import { isNearWord } from './name-words.rules.js';

const expected = (
  firstName: string,
  lastName: string,
  organisation: string,
  more: Partial<Expected> = {},
): Expected => ({
  registrationId: `${firstName} ${lastName}`,
  firstName,
  lastName,
  mail: null,
  organisation,
  joinId: null,
  ...more,
});
const everybody = [
  expected('Jörg', 'Müller', 'Handwerkskammer Lindengau', { mail: 'joerg@lindengau.example.org', joinId: 'j1' }),
  expected('Anna', 'Meyer', 'IHK Seehafen', { mail: 'info@seehafen.example.org' }),
  expected('Dunja', 'Markovic-Reh', 'IHK Seehafen', { mail: 'info@seehafen.example.org' }),
  expected('Ümit', 'Öztürk', 'Werkbrücke'),
];
const match = matcherOf(everybody);
const attendee = (name: string, more: Partial<Attendee> = {}): Attendee => {
  return { name, mail: null, account: null, kind: 'person', minutes: 60, intervals: [], ...more };
};

describe('who somebody in a report is', () => {
  it('is certain by an address or a personal link alone', () => {
    const certain = { kind: 'certain', registrationId: 'Jörg Müller' };
    expect(match(attendee('iPad', { mail: 'joerg@lindengau.example.org' }))).toEqual({
      ...certain,
      reason: 'same_address',
    });
    expect(match(attendee('iPad', { account: 'j1' }))).toEqual({ ...certain, reason: 'own_link' });
    expect(match(attendee('+49 69 ***', { account: 'j1', kind: 'phone' }))).toEqual({ ...certain, reason: 'own_link' });
  });

  it('is proposed when two share the address', () => {
    const found = match(attendee('Dunja M.', { mail: 'info@seehafen.example.org' }));
    expect(found).toMatchObject({
      kind: 'proposals',
      candidates: [{ registrationId: 'Dunja Markovic-Reh' }, { registrationId: 'Anna Meyer' }],
    });
  });

  it.each<readonly [string, string, readonly MatchReason[]]>([
    ['Anna Meyer', 'Anna Meyer', ['same_name']],
    ['meyer, anna', 'Anna Meyer', ['same_name']],
    ['Anna Meyer | IHK', 'Anna Meyer', ['same_name', 'same_organisation']],
    ['Joerg Mueller', 'Jörg Müller', ['same_name']],
    ['Dr. Jorg Muller, Handwerkskammer', 'Jörg Müller', ['same_name', 'same_organisation']],
    ['Umit Ozturk (Gast)', 'Ümit Öztürk', ['same_name']],
    ['Müller, Jörg (iPad von Jörg)', 'Jörg Müller', ['same_name']],
    ['J. Müller', 'Jörg Müller', ['initial']],
    ['Jörg M', 'Jörg Müller', ['initial']],
    ['Frau Meyer', 'Anna Meyer', ['last_name']],
    ['iPad von Jörg', 'Jörg Müller', ['first_name']],
    ['Jörgs iPhone', 'Jörg Müller', ['first_name']],
    ['Dunja Reh Markovic', 'Dunja Markovic-Reh', ['same_name']],
    ['Dunja Markowic Reh', 'Dunja Markovic-Reh', ['similar_name']],
  ])('%j is proposed to be %s', (name, registrationId, reasons) => {
    const found = match(attendee(name));
    expect(found.kind === 'proposals' && found.candidates[0]).toMatchObject({ registrationId, reasons });
  });

  it.each([
    ['Nobody Known', 'person'],
    ['IHK Seehafen', 'person'],
    ['iPhone', 'person'],
    ['+49 69 *****12', 'phone'],
    ['Raum Meyer', 'room'],
  ] as const)('%j is known by nothing', (name, kind) => {
    expect(match(attendee(name, { kind }))).toEqual({ kind: 'unknown' });
  });

  it('does not take the s behind an owner for the initial of a name', () => {
    const found = matcherOf([expected('Anna', 'Schmidt', '')])(attendee("Anna's Tablet"));
    expect(found).toMatchObject({ candidates: [{ reasons: ['first_name'] }] });
  });

  it('is never certain by a name, whatever it is', () => {
    const names = fc.oneof(fc.string(), fc.constantFrom(...everybody.map(({ registrationId }) => registrationId)));
    fc.assert(fc.property(names, (name) => expect(match(attendee(name)).kind).not.toBe('certain')));
  });

  it('is the likelier, the more speaks for it', () => {
    const score = (name: string) => {
      const found = match(attendee(name));
      return found.kind === 'proposals' ? found.candidates[0]!.score : 0;
    };
    const order = ['iPad von Anna', 'Frau Meyer', 'A. Meyer', 'Anna Meyer', 'Anna Meyer, Seehafen'].map(score);
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(new Set(order).size).toBe(order.length);
  });
});

describe('two words', () => {
  it.each([
    ['markovic', 'markowic', true],
    ['markovic', 'markovci', true],
    ['markovic', 'markovi', true],
    ['markovic', 'mrakowic', false],
    ['meyer', 'meier', true],
    ['anna', 'anne', false],
  ])('%s and %s: near is %s', (one, other, near) => {
    expect([isNearWord(one, other), isNearWord(other, one)]).toEqual([near, near]);
  });
});
