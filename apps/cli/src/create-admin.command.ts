import { randomBytes } from 'node:crypto';
import { Accounts } from '#libs/auth';
import { systemCaller } from '#libs/kernel';
import { type Command, CommandRefused, word } from './command.js';
import { withInstance } from './instance.js';

/** Gives somebody an account that administers the whole instance. */
export const createAdmin: Command = {
  usage: 'create-admin EMAIL [--name NAME] [--password PASSWORD] [--language de|en]',
  summary: 'Create an administrator. Without --password one is made and printed once.',
  options: ['name', 'password', 'language'],
  run: async (call) => {
    const email = word(call, 0, 'EMAIL').toLowerCase();
    const language = call.options.language ?? 'de';
    if (language !== 'de' && language !== 'en') throw new CommandRefused('--language must be de or en.');
    const password = call.options.password ?? randomBytes(12).toString('base64url');
    const account = await withInstance((context) =>
      context.get(Accounts, { strict: false }).create(systemCaller('create-admin'), {
        email,
        displayName: call.options.name ?? email,
        language,
        password,
        isInstanceAdmin: true,
      }),
    );
    const shown = call.options.password === undefined ? { password } : {};
    const tail = call.options.password === undefined ? `, password ${password}` : '';
    return { text: `Administrator ${email} created${tail}.`, value: { id: account.id, email, ...shown } };
  },
};
