import { eventsSearch, listSearch, participantsSearch, signInSearch } from './search';

describe('what stands behind the question mark of an address', () => {
  it('falls away when it is nothing the page knows', () => {
    expect(listSearch({ seite: 'minus drei', suche: '', fremd: 'x' })).toEqual({});
    expect(eventsSearch({ zeit: 'gestern', seite: 3 })).toEqual({ seite: 3 });
    expect(participantsSearch({ form: 'telefonisch', status: 'wartend' })).toEqual({ status: 'wartend' });
  });

  it('leads back into the own pages after signing in and nowhere else', () => {
    expect(signInSearch({ zurueck: '/o/termine?zeit=vergangen' })).toEqual({ zurueck: '/o/termine?zeit=vergangen' });
    expect(signInSearch({ zurueck: 'https://evil.example.org/o/' })).toEqual({});
    expect(signInSearch({ zurueck: '//evil.example.org' })).toEqual({});
    expect(signInSearch({ zurueck: '/o//evil.example.org' })).toEqual({});
  });
});
