import { z } from 'zod';
import type { OwnWishes, Wishes } from '#libs/outreach';
import { language, optionalText } from '../../http/fields.js';
import type { Kept } from '../form-input.js';

/** What is offered beside everything: those who cannot come often come to a Fachtag. */
const KINDS = { all: [], fachtag: ['fachtag'] } as const satisfies Record<string, Wishes['onlyTypes']>;
export type Kind = keyof typeof KINDS;
export const kinds = Object.keys(KINDS) as Kind[];

export const wishesForm = z.object({
  kinds: z.enum(kinds, 'required'),
  pausedUntil: optionalText(10)
    .default('')
    .transform((day) => (day === '' ? null : day)),
  language: language(),
  isUnsubscribed: z
    .string()
    .max(10)
    .optional()
    .transform((value) => value === 'yes'),
});

export const wishesOf = ({ kinds: kind, ...form }: z.output<typeof wishesForm>): Wishes => ({
  ...form,
  onlyTypes: KINDS[kind],
});

export const keptOfWishes = ({ onlyTypes, pausedUntil, language: spoken, isUnsubscribed }: OwnWishes): Kept => ({
  kinds: onlyTypes.length === 0 ? 'all' : 'fachtag',
  pausedUntil: pausedUntil ?? '',
  language: spoken,
  isUnsubscribed: isUnsubscribed ? 'yes' : '',
});
