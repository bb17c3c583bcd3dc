import { z } from 'zod';
import { LARGEST_LOGO, logoTypes } from '#libs/events';
import { id, idParams, text, version } from '../../http/fields.js';

export const logoParams = idParams('logoId');
export type LogoParams = z.output<typeof logoParams>;

export const logoContentParams = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });
export type LogoContentParams = z.output<typeof logoContentParams>;

/** `content`: the picture itself (PNG, JPEG or WebP), base64. */
export const logoBody = z
  .strictObject({ alternativeText: text(300), content: z.base64().max(Math.ceil(LARGEST_LOGO / 3) * 4) })
  .meta({ id: 'LogoBody' });
export type LogoBody = z.output<typeof logoBody>;

export const logosOfEventBody = z
  .strictObject({ version: version(), logoIds: z.array(id()).max(20) })
  .meta({ id: 'LogosOfEvent' });
export type LogosOfEventBody = z.output<typeof logosOfEventBody>;

export const logoAnswer = z
  .object({
    id: z.uuid(),
    networkId: z.uuid(),
    alternativeText: z.string(),
    mediaType: z.enum(logoTypes),
    /** The picture is at `/logos/<sha256>`. */
    sha256: z.string(),
  })
  .meta({ id: 'Logo' });

export const logosAnswer = z.object({ rows: z.array(logoAnswer) }).meta({ id: 'Logos' });
export type LogosAnswer = z.output<typeof logosAnswer>;

export const eventVersionAnswer = z.object({ version: z.int() }).meta({ id: 'EventVersion' });
