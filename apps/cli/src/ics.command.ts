import { CalendarFeeds } from '#libs/registration';
import { type Command, CommandRefused, word } from './command.js';
import { withInstance } from './instance.js';

/** The calendar entry of a published event, as the public page offers it. */
export const ics: Command = {
  usage: 'ics SLUG',
  summary: 'Print the calendar entry of an event (the last part of its public address).',
  options: [],
  run: async (call) => {
    const slug = word(call, 0, 'SLUG');
    const entry = await withInstance((context) => context.get(CalendarFeeds, { strict: false }).ofEvent(slug));
    if (!entry) throw new CommandRefused(`No published event has the address /e/${slug}.`);
    return { text: entry.body, value: { slug, etag: entry.etag, ics: entry.body } };
  },
};
