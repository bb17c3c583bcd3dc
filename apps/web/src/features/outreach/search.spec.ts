import { firstPart, invitationsSearch } from './search';

it('the page of invitations begins with whom to ask, and once somebody was asked with what goes out', () => {
  expect([firstPart({}, false), firstPart({}, true)]).toEqual(['empfaenger', 'ablauf']);
});

it('an address that names a part, or narrows the list of people, means that', () => {
  expect(firstPart({ teil: 'antworten' }, false)).toBe('antworten');
  expect(firstPart({ stand: 'bounced' }, true)).toBe('empfaenger');
  expect(firstPart(invitationsSearch({ teil: 'unbekannt', seite: '2' }), true)).toBe('empfaenger');
});
