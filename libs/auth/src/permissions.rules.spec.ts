import { allows, networksIn, permissions, type Role } from '#libs/kernel';
import { mayGrant } from './granting.rules.js';
import { permissionsOfRole, publicScope, scopeOfAccount, scopeOfParticipant } from './permissions.rules.js';

const north = 'network-north';
const south = 'network-south';
const having = (role: Role, networkId = north) => ({ isInstanceAdmin: false, roles: [{ networkId, role }] });

describe('what an account may do', () => {
  it('is what its roles allow, network by network', () => {
    const scope = scopeOfAccount({
      isInstanceAdmin: false,
      roles: [
        { networkId: north, role: 'organiser' },
        { networkId: south, role: 'moderator' },
      ],
    });
    expect(allows(scope, 'event:write', north)).toBe(true);
    expect(allows(scope, 'event:write', south)).toBe(false);
    expect(networksIn(scope, 'event:read')!.sort()).toEqual([north, south]);
    expect(networksIn(scope, 'account:write')).toEqual([]);
  });

  it('is everything everywhere for an administrator of the instance', () => {
    const scope = scopeOfAccount({ isInstanceAdmin: true, roles: [] });
    expect(permissions.every((permission) => networksIn(scope, permission) === null)).toBe(true);
  });

  it('shows no persons to the funder and no contacts to a moderator', () => {
    expect(permissionsOfRole.funder_view).not.toContain('registration:read');
    expect(permissionsOfRole.moderator).not.toContain('contact:read');
  });

  it('never changes what it may not even read', () => {
    for (const granted of Object.values(permissionsOfRole)) {
      for (const permission of granted as readonly string[]) {
        if (permission.endsWith(':write') && permission !== 'account:write') {
          expect(granted).toContain(permission.replace(':write', ':read'));
        }
      }
    }
  });
});

describe('what strangers and participants may do', () => {
  it('needs no permission', () => {
    for (const scope of [publicScope, scopeOfParticipant(new Map([['person', 1]]))]) {
      expect(permissions.some((permission) => networksIn(scope, permission)?.length !== 0)).toBe(false);
    }
  });

  it('reaches the own persons only', () => {
    const persons = new Map([
      ['ute', 1],
      ['ute elsewhere', 2],
    ]);
    expect(scopeOfParticipant(persons).persons).toEqual(persons);
  });
});

describe('handing out roles', () => {
  it('is for administrators, and for caretakers below their own rank', () => {
    expect(mayGrant({ isInstanceAdmin: true, roles: [] }, south, 'admin')).toBe(true);
    expect(mayGrant(having('admin'), north, 'caretaker')).toBe(true);
    expect(mayGrant(having('caretaker'), north, 'organiser')).toBe(true);
    expect(mayGrant(having('caretaker'), north, 'caretaker')).toBe(false);
    expect(mayGrant(having('caretaker'), north, 'admin')).toBe(false);
  });

  it('ends at the border of the network', () => {
    expect(mayGrant(having('admin'), south, 'organiser')).toBe(false);
  });

  it.each<Role>(['deputy', 'organiser', 'moderator', 'minute_taker', 'funder_view'])('is not for a %s', (role) => {
    expect(mayGrant(having(role), north, 'minute_taker')).toBe(false);
  });
});
