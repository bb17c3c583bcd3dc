import { z } from 'zod';
import { longestReportTexts as longest } from '#libs/intake';
import { id, language, longText, optionalText, text } from '../../http/fields.js';

/** Ways on which somebody tells an organiser of a project. */
const channels = ['phone', 'mail', 'minutes'] as const;

const address = () => optionalText(320).default('');

export const takingInBody = z.strictObject({
  channel: z.enum(channels),
  /** The gathering at which it was told. */
  eventId: id().nullable().default(null),
  /** In which the one who told is thanked. */
  language: language().default('de'),
  project: z.strictObject({
    name: text(longest.name),
    carrier: optionalText(longest.carrier).default(''),
    city: optionalText(longest.city).default(''),
    website: optionalText(longest.website).default(''),
    note: longText(longest.note).default(''),
  }),
  contact: z
    .strictObject({
      name: optionalText(longest.name).default(''),
      email: address(),
      phone: optionalText(longest.phone).default(''),
    })
    .prefault({}),
  reporter: z
    .strictObject({
      name: optionalText(longest.name).default(''),
      email: address(),
      mayBeNamed: z.boolean().default(false),
    })
    .prefault({}),
});
export type TakingInBody = z.output<typeof takingInBody>;

export const takenAnswer = z.object({ id: z.uuid(), reference: z.string() }).meta({ id: 'TakenReport' });
