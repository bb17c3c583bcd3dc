import { answeredContact, contactFaults, contactFieldOf, contactValues } from './contact-values';

const faultsOf = (values: Partial<typeof contactValues>) =>
  Object.entries(contactFaults({ ...contactValues, ...values })).flatMap(([field, fault]) =>
    fault === false ? [] : [field],
  );

describe('E10: whoever looks for a contact', () => {
  it('says what came of it when nobody was found', () => {
    expect(faultsOf({})).toEqual(['note']);
    expect(faultsOf({ note: 'Im Impressum steht nur die Zentrale' })).toEqual([]);
  });

  it('says of somebody new how to reach them and where they were found', () => {
    expect(faultsOf({ contactIs: 'new' })).toEqual(['lastName', 'email', 'source']);
    expect(faultsOf({ contactIs: 'new', lastName: 'Kallweit', phone: '030 1', source: 'Zentrale' })).toEqual([]);
  });

  it('picks one whom the network knows already', () => {
    expect(faultsOf({ contactIs: 'known' })).toEqual(['contact']);
    expect(faultsOf({ contactIs: 'known', contact: { id: 'p1', name: 'Ute Kallweit' } })).toEqual([]);
  });

  it('finds the field of what the server says', () => {
    expect(['source', 'contact', 'contact.email', 'contact.id'].map(contactFieldOf)).toEqual([
      ...['source', 'contact', 'email', 'contact'],
    ]);
  });

  it('reads over what whoever told of the project has said', () => {
    const contact = { name: 'Dr. Ute Kallweit', email: 'ute@werk.example.org', phone: '' };
    expect(answeredContact({ contact }, 'Hinweis M-2026-007')).toMatchObject({
      ...{ contactIs: 'new', place: 'reporter', source: 'Hinweis M-2026-007' },
      ...{ firstName: 'Dr. Ute', lastName: 'Kallweit', email: 'ute@werk.example.org', phone: '' },
    });
    expect(answeredContact({ contact: null }, 'x')).toMatchObject({ contactIs: 'new', lastName: '', email: '' });
  });
});
