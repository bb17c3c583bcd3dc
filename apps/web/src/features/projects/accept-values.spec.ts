import type { Report } from '../../api/types';
import { acceptBody, acceptFaults, acceptFieldOf, acceptValues, knownBody, namesIn } from './accept-values';

const report = {
  ...{ name: 'Lotsen', website: '', carrier: 'Werkbrücke', city: 'Hohenau' },
  contact: { name: 'Ute Kallweit', email: 'ute@example.org', phone: '' },
} as Report;

describe('the form in which a project is taken on', () => {
  it('is filled with what was told, and sends it', () => {
    expect(acceptBody(acceptValues(report, null, []))).toEqual({
      project: { name: 'Lotsen', website: null, carrier: { name: 'Werkbrücke', city: 'Hohenau' } },
      contact: { firstName: 'Ute', lastName: 'Kallweit', email: 'ute@example.org', phone: '' },
    });
  });

  it('takes the project that was seen to be the same, and the person who is known', () => {
    const known = [{ id: 'p', name: 'Ute Kallweit', projects: [], isMember: true, hasLapsed: false }];
    expect(acceptBody(acceptValues(report, { id: 'j', name: 'Lotsen Hohenau' }, known))).toEqual({
      project: { id: 'j' },
      contact: { id: 'p' },
    });
  });

  it('E5: enters nobody anew who is said to be known', () => {
    const project = { name: 'Lotsen', website: null, carrier: { name: 'Werkbrücke', city: 'Hohenau' } };
    expect(knownBody(acceptValues(report, null, [], false))).toEqual({ project, contact: null });
    const known = [{ id: 'p', name: 'Ute Kallweit', projects: [], isMember: true, hasLapsed: false }];
    expect(knownBody(acceptValues(report, null, known, false))).toEqual({ project, contact: { id: 'p' } });
  });

  it('may go without a contact, but not with one who cannot be reached', () => {
    const values = acceptValues({ ...report, contact: null } as Report, null, []);
    expect(Object.values(acceptFaults(values)).filter(Boolean)).toEqual([]);
    expect(acceptFaults({ ...values, contactIs: 'new', lastName: 'Kallweit' })).toMatchObject({ email: 'required' });
  });

  it('shows the faults of the server at their fields', () => {
    expect(
      ['project.name', 'project.carrier.name', 'project.carrier.city', 'contact.email', 'project.id'].map(
        acceptFieldOf,
      ),
    ).toEqual(['name', 'carrierName', 'carrierCity', 'email', 'project']);
  });
});

describe('a name', () => {
  it.each([
    ['Dr. Ute Kallweit', 'Dr. Ute', 'Kallweit'],
    ['Kallweit', '', 'Kallweit'],
    ['', '', ''],
  ])('%s is told apart', (name, firstName, lastName) => {
    expect(namesIn(name)).toEqual({ firstName, lastName });
  });
});
