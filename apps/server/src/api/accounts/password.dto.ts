import { z } from 'zod';
import { email, secretText, text } from '../../http/fields.js';

export const linkRequestBody = z.strictObject({ email: email() }).meta({ id: 'PasswordLinkRequest' });
export type LinkRequestBody = z.output<typeof linkRequestBody>;

export const linkParams = z.strictObject({ token: text(100) });
export type LinkParams = z.output<typeof linkParams>;

export const linkAnswer = z.object({ email: z.string(), displayName: z.string() }).meta({ id: 'PasswordLink' });

export const newPasswordBody = z.strictObject({ password: secretText(400) }).meta({ id: 'NewPassword' });
export type NewPasswordBody = z.output<typeof newPasswordBody>;

export const passwordChangeBody = z
  .strictObject({ current: secretText(400), password: secretText(400) })
  .meta({ id: 'PasswordChange' });
export type PasswordChangeBody = z.output<typeof passwordChangeBody>;
