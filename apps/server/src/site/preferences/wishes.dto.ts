import { z } from 'zod';
import type { Language, LocalDay } from '#libs/kernel';
import type { OwnWishes, Wishes } from '#libs/outreach';
import { language, optionalText } from '../../http/fields.js';
import type { Kept } from '../form-input.js';

/** What is offered beside everything: those who cannot come often come to a Fachtag. */
const KINDS = { all: [], fachtag: ['fachtag'] } as const satisfies Record<string, Wishes['onlyTypes']>;
export type Kind = keyof typeof KINDS;
export const kinds = Object.keys(KINDS) as Kind[];

const kindOf = ({ onlyTypes }: Pick<Wishes, 'onlyTypes'>): Kind => (onlyTypes.length === 0 ? 'all' : 'fachtag');

/** As `keptOfWishes` writes it; null when the form is older than that, or forged. */
function readSeen(text: string): Wishes | null {
  const found = /^(all|fachtag)\|(\d{4}-\d{2}-\d{2})?\|(de|en)\|(yes)?$/.exec(text);
  if (!found) return null;
  const [, kind, day, spoken, none] = found as unknown as [string, Kind, LocalDay?, Language?, string?];
  return { onlyTypes: KINDS[kind], pausedUntil: day ?? null, language: spoken!, isUnsubscribed: none === 'yes' };
}

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
  /** What the page showed: what was not changed there is not written over what another page has stored meanwhile. */
  seen: optionalText(60)
    .default('')
    .transform((text) => readSeen(text)),
});

export type WishesForm = z.output<typeof wishesForm>;

export const wishesOf = ({ kinds: kind, seen: _seen, ...form }: WishesForm): Wishes => ({
  ...form,
  onlyTypes: KINDS[kind],
});

export const keptOfWishes = (wishes: OwnWishes): Kept => ({
  kinds: kindOf(wishes),
  pausedUntil: wishes.pausedUntil ?? '',
  language: wishes.language,
  isUnsubscribed: wishes.isUnsubscribed ? 'yes' : '',
  seen: [kindOf(wishes), wishes.pausedUntil ?? '', wishes.language, wishes.isUnsubscribed ? 'yes' : ''].join('|'),
});
