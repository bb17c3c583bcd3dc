import { grantScope, type Permission, permissions, type Role, type Scope } from '#libs/kernel';

const reading: readonly Permission[] = ['network:read', 'event:read', 'registration:read'];

const organising: readonly Permission[] = [
  ...reading,
  'contact:read',
  'contact:write',
  'event:write',
  'registration:write',
  'mail:read',
];

/** What a role allows in its network. */
export const permissionsOfRole = {
  admin: permissions,
  caretaker: permissions,
  // Stands in for the caretaker in everything but deciding who belongs to the team.
  deputy: [...organising, 'network:write'],
  organiser: organising,
  moderator: reading,
  minute_taker: reading,
  // Figures and proof lists, no persons.
  funder_view: ['network:read', 'event:read'],
} as const satisfies Record<Role, readonly Permission[]>;

export type RoleInNetwork = Readonly<{ networkId: string; role: Role }>;

export type Holder = Readonly<{ isInstanceAdmin: boolean; roles: readonly RoleInNetwork[] }>;

const nobody: ReadonlyMap<string, number> = new Map();

/** What the account may see and change. */
export function scopeOfAccount({ isInstanceAdmin, roles }: Holder): Scope {
  if (isInstanceAdmin) {
    return grantScope({ networks: new Map(permissions.map((one) => [one, 'every' as const])), persons: nobody });
  }
  const networks = new Map<Permission, Set<string>>();
  for (const { networkId, role } of roles) {
    for (const permission of permissionsOfRole[role]) {
      networks.set(permission, (networks.get(permission) ?? new Set<string>()).add(networkId));
    }
  }
  return grantScope({ networks, persons: nobody });
}

/** A participant sees what belongs to the persons of the proven mailbox, and no network from inside. */
export const scopeOfParticipant = (persons: ReadonlyMap<string, number>): Scope =>
  grantScope({ networks: new Map(), persons });

/** Whoever helps at the door of a gathering: its service looks at one event, and at nothing else of the network. */
export const scopeOfHelper = (networkId: string): Scope =>
  grantScope({
    networks: new Map<Permission, ReadonlySet<string>>([
      ['registration:read', new Set([networkId])],
      ['registration:write', new Set([networkId])],
    ]),
    persons: nobody,
  });

/** What everybody may: nothing that needs a permission. */
export const publicScope: Scope = grantScope({ networks: new Map(), persons: nobody });
