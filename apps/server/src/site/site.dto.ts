import { z } from 'zod';
import { landCodes } from '#libs/networks';
import { id, word } from '../http/fields.js';

/** What `?lang=en` and unknown words of other sites' links may hold; pages take what they know. */
export const pageQuery = z.record(z.string(), z.unknown());

/** Addresses are typed, cut and passed on: what a page does not know it leaves out. */
export const known = (max: number) => word(max).catch('').default('');

/** A public list: what is looked for, in which Land, and which page of it. */
export const listQuery = z.object({
  q: known(200),
  land: z
    .enum(['', ...landCodes])
    .catch('')
    .default(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type ListQuery = z.output<typeof listQuery>;

export const slugParams = z.strictObject({ slug: word(150) });
export type SlugParams = z.output<typeof slugParams>;

export const personParams = z.strictObject({ personId: id() });
export type PersonParams = z.output<typeof personParams>;

export const previewParams = z.strictObject({ eventId: id() });
export type PreviewParams = z.output<typeof previewParams>;

export const seriesParams = z.strictObject({ seriesId: id() });
export type SeriesParams = z.output<typeof seriesParams>;

export const linkParams = z.strictObject({ token: word(200) });
export type LinkParams = z.output<typeof linkParams>;

export const confirmParams = z.strictObject({ slug: word(150), token: word(200) });
export type ConfirmParams = z.output<typeof confirmParams>;
