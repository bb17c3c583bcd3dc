import { Database } from '#libs/database';
import { fillDemo, needsDemo } from '#libs/demo';
import { type Command, CommandRefused } from './command.js';
import { withInstance } from './instance.js';

/** The demo networks, into an empty instance only. */
export const seed: Command = {
  usage: 'seed',
  summary: 'Fill an empty instance with the demo networks.',
  options: [],
  run: async () => {
    const summary = await withInstance(async (context) => {
      if (!(await needsDemo(context.get(Database, { strict: false })))) {
        throw new CommandRefused('There are networks or accounts already: the demo goes into an empty instance only.');
      }
      return fillDemo(context);
    });
    const accounts = summary.accounts.map(({ role, email, password }) => `${role}: ${email} ${password}`);
    return { text: ['The demo is in.', ...accounts].join('\n'), value: summary };
  },
};
