import { createHash } from 'node:crypto';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';

/**
 * What is taken for a picture. SVG is left out on purpose: it can carry script, and pictures are served from the
 * address of the application.
 */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type PictureType = (typeof pictureTypes)[number];

/** Bytes at most: a network's logo stands on every page of it, and a light one in its mails. */
export const largestPicture = { funderLogo: 512 * 1024, networkLogo: 128 * 1024, cover: 512 * 1024 } as const;

/** Pixels of a side at most, so that few bytes cannot fill the memory of whoever opens them. */
const LONGEST_SIDE = 8_000;

/** `sha256` is its address: the same bytes never change under it. */
export type Picture = Readonly<{
  mediaType: PictureType;
  width: number;
  height: number;
  sha256: string;
  bytes: Buffer;
}>;

/** How a page shows a picture. */
export type PictureView = Readonly<{ sha256: string; width: number; height: number }>;

const formats = [
  ['image/png', PNG],
  ['image/jpeg', JPG],
  ['image/webp', WEBP],
] as const;

/** What the bytes are, whatever somebody calls them; the fault when they are no picture that is taken. */
export function readPicture(
  bytes: Buffer,
  largest: number,
): Picture | Readonly<{ fault: 'too-large' | 'not-png-jpeg-webp' }> {
  if (bytes.length > largest) return { fault: 'too-large' };
  for (const [mediaType, format] of formats) {
    const size = sizeOf(format, bytes);
    if (size === null) continue;
    if (Math.max(size.width, size.height) > LONGEST_SIDE) return { fault: 'too-large' };
    return { mediaType, ...size, sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
  }
  return { fault: 'not-png-jpeg-webp' };
}

function sizeOf({ validate, calculate }: typeof PNG, bytes: Buffer): { width: number; height: number } | null {
  try {
    const { width, height } = validate(bytes) ? calculate(bytes) : { width: 0, height: 0 };
    return width > 0 && height > 0 ? { width, height } : null;
  } catch {
    // It begins like a picture and is none.
    return null;
  }
}
