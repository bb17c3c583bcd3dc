import { z } from 'zod';
import { permissions, roles } from '#libs/kernel';
import { email, language, secretText, text } from '../../http/fields.js';

export const signInBody = z.strictObject({ email: email(), password: secretText(400) }).meta({ id: 'SignIn' });
export type SignInBody = z.output<typeof signInBody>;

export const ownAccountBody = z
  .strictObject({ displayName: text(120), language: language() })
  .meta({ id: 'OwnAccount' });
export type OwnAccountBody = z.output<typeof ownAccountBody>;

const ownNetwork = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  permissions: z.array(z.enum(permissions)),
});

export const sessionAnswer = z
  .object({
    /** No account exists yet: the app asks for the first administrator. */
    firstStart: z.boolean(),
    account: z
      .object({
        id: z.uuid(),
        email: z.string(),
        displayName: z.string(),
        language: language(),
        isInstanceAdmin: z.boolean(),
        networks: z.array(ownNetwork),
      })
      .nullable(),
  })
  .meta({ id: 'Session' });
