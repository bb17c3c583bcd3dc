import { z } from 'zod';
import { roles } from '#libs/kernel';
import { email, id, language, pageOf, paging, secretText, text } from '../../http/fields.js';

const role = z.enum(roles);

export const accountAnswer = z
  .object({
    id: z.uuid(),
    email: z.string(),
    displayName: z.string(),
    language: language(),
    isInstanceAdmin: z.boolean().nullable(),
    state: z.enum(['invited', 'active', 'disabled']),
    roles: z.array(z.object({ networkId: z.uuid(), role })),
    version: z.int(),
  })
  .meta({ id: 'Account' });

export const accountsAnswer = pageOf(accountAnswer).meta({ id: 'AccountPage' });

export const accountsQuery = z.strictObject(paging);
export type AccountsQuery = z.output<typeof accountsQuery>;

export const accountParams = z.strictObject({ accountId: id() });
export type AccountParams = z.output<typeof accountParams>;

export const invitationBody = z
  .strictObject({
    email: email(),
    displayName: text(120),
    language: language(),
    role: z.strictObject({ networkId: id(), role }).optional(),
  })
  .meta({ id: 'AccountInvitation' });
export type InvitationBody = z.output<typeof invitationBody>;

export const roleBody = z.strictObject({ networkId: id(), role }).meta({ id: 'RoleInNetwork' });
export type RoleBody = z.output<typeof roleBody>;

export const roleParams = z.strictObject({ accountId: id(), networkId: id(), role });
export type RoleParams = z.output<typeof roleParams>;

export const firstAdministratorBody = z
  .strictObject({
    code: text(40),
    email: email(),
    displayName: text(120),
    language: language(),
    password: secretText(400),
  })
  .meta({ id: 'FirstAdministrator' });
export type FirstAdministratorBody = z.output<typeof firstAdministratorBody>;
