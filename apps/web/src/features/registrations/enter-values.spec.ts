import type { PersonSummary } from '../../api/types';
import { enterBody, isReachable, knownValues, ofMailbox, startValues, typedName } from './enter-values';

const ute: PersonSummary = {
  id: '0195d2a0-0000-7000-8000-000000000001',
  networkId: '0195d2a0-0000-7000-8000-000000000002',
  salutation: 'Frau',
  title: 'Dr.',
  firstName: 'Ute',
  lastName: 'Kallweit',
  organisation: { id: '0195d2a0-0000-7000-8000-000000000003', name: 'IHK Lindengau' },
  organisationName: '',
  functionTitle: 'Beratung',
  tags: [],
  email: 'ute.kallweit@ihk-lindengau.example.org',
  emailStatus: 'ok',
  land: 'NI',
  language: 'en',
  state: 'active',
  version: 1,
  projects: [],
  groups: [],
};

describe('somebody of the network who is entered by phone', () => {
  it('comes with name, mailbox and organisation, so that they stay the same person', () => {
    expect(enterBody({ ...startValues('on_site'), ...knownValues(ute) })).toMatchObject({
      salutation: 'Frau',
      title: 'Dr.',
      firstName: 'Ute',
      lastName: 'Kallweit',
      email: 'ute.kallweit@ihk-lindengau.example.org',
      organisationId: ute.organisation!.id,
      organisationName: 'IHK Lindengau',
      land: 'NI',
      language: 'en',
    });
  });

  it('comes for an organisation that the network knows only by its name, and for the one project there is', () => {
    const project = { id: '0195d2a0-0000-7000-8000-000000000004', name: 'Azubi-Lotsen Lindengau' };
    const one = { ...ute, organisation: null, organisationName: 'Haus Ahorn', projects: [project] };
    const body = enterBody({ ...startValues('online'), ...knownValues(one) });
    expect(body).toMatchObject({ mode: 'online', organisationId: null, organisationName: 'Haus Ahorn' });
    expect(body.projectName).toBe('Azubi-Lotsen Lindengau');
    expect(knownValues({ ...one, projects: [project, { ...project, id: ute.id }] }).projectName).toBe('');
  });
});

describe('whoever lacks a first name or a mailbox', () => {
  it('cannot be registered as they are', () => {
    expect([ute, { ...ute, email: null }, { ...ute, firstName: '' }].map(isReachable)).toEqual([true, false, false]);
  });
});

describe('a mailbox that the network knows', () => {
  it('is told from those that only contain it', () => {
    const rows = [ute, { ...ute, email: `x${ute.email!}` }, { ...ute, email: null }];
    expect(ofMailbox(rows, ' Ute.Kallweit@IHK-Lindengau.example.org ')).toEqual([ute]);
    expect(ofMailbox(rows, 'ute')).toEqual([]);
  });
});

describe('what was typed to search for somebody new', () => {
  it.each([
    ['Ute Kallweit', { firstName: 'Ute', lastName: 'Kallweit' }],
    ['Ute Marie  Kallweit', { firstName: 'Ute Marie', lastName: 'Kallweit' }],
    ['Kallweit, Ute', { firstName: 'Ute', lastName: 'Kallweit' }],
    ['Kallweit', { lastName: 'Kallweit' }],
    ['ute@haus.example.org', { email: 'ute@haus.example.org' }],
  ])('%s is not typed twice', (typed, values) => expect(typedName(typed)).toEqual(values));
});
