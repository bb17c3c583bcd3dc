import { closeDemo } from '#libs/demo';
import type { Command } from './command.js';
import { withInstance } from './instance.js';

/** What production asks for before it starts over data of a demo. */
export const disableDemo: Command = {
  usage: 'disable-demo',
  summary:
    'Take the published password from the accounts of the demo and end their sessions; create-admin makes your own.',
  options: [],
  run: async () => {
    const closed = await withInstance(closeDemo);
    const text =
      closed.length === 0
        ? 'The published password of the demo opens no account.'
        : `The published password of the demo no longer opens ${closed.join(', ')}.\nCreate an administrator of your own with create-admin, if there is none yet.`;
    return { text, value: { closed } };
  },
};
