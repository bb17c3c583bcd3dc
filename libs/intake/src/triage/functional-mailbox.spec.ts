import { isFunctionalMailbox } from './functional-mailbox.rules.js';

describe('E9: the functional mailbox of an organisation', () => {
  it.each(['info', 'INFO', 'kontakt', 'post', 'poststelle', 'Büro', 'buero', 'geschäftsstelle', 'office', 'team'])(
    'is %s@',
    (local) => expect(isFunctionalMailbox(`${local}@werkbruecke.example.org`)).toBe(true),
  );

  it.each([
    ...['ute.kallweit', 'ute', 'kallweit', 'info.kallweit', 'post-ute', 'u.post', 'kontakt+ute', 'post2'],
    // Nobody reads them, or nobody who invites.
    ...['noreply', 'no-reply', 'postmaster', 'datenschutz', 'bewerbung', 'rechnung', 'presse', ''],
  ])('is not %s@', (local) => expect(isFunctionalMailbox(`${local}@werkbruecke.example.org`)).toBe(false));

  it('is none where everybody may have a mailbox', () => {
    expect(isFunctionalMailbox('kontakt@gmx.de')).toBe(false);
    expect(isFunctionalMailbox('info')).toBe(false);
  });
});
