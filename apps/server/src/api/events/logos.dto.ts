import { z } from 'zod';
import { largestPicture, pictureTypes } from '#libs/networks';
import { id, idParams, optionalText, picture, text, version } from '../../http/fields.js';

export const logoParams = idParams('logoId');
export type LogoParams = z.output<typeof logoParams>;

/** `content`: the picture itself (PNG, JPEG or WebP), base64. */
export const logoBody = z
  .strictObject({ alternativeText: text(300), content: picture(largestPicture.funderLogo) })
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
    mediaType: z.enum(pictureTypes),
    /** The picture is at `/pictures/<sha256>`. */
    sha256: z.string(),
  })
  .meta({ id: 'Logo' });

export const logosAnswer = z.object({ rows: z.array(logoAnswer) }).meta({ id: 'Logos' });
export type LogosAnswer = z.output<typeof logosAnswer>;

/** `null` takes the cover away. `alternativeText`: empty for a picture that only adorns. */
export const coverBody = z
  .strictObject({
    version: version(),
    cover: z.strictObject({ alternativeText: optionalText(300), content: picture(largestPicture.cover) }).nullable(),
  })
  .meta({ id: 'CoverBody' });
export type CoverBody = z.output<typeof coverBody>;

export const eventVersionAnswer = z.object({ version: z.int() }).meta({ id: 'EventVersion' });
