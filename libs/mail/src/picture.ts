/** A picture that a mail names when it is written: by its content, with its size in pixels. */
export type NamedPicture = Readonly<{ sha256: string; width: number; height: number }>;

/** What stands behind the name when the mail goes out. */
export type MailPicture = Readonly<{ mediaType: string; bytes: Buffer }>;

/** Where pictures are: whoever joins the domains says so. Without it mails go out without pictures. */
export interface PictureSource {
  findContent(sha256: string): Promise<MailPicture | null>;
}
export const PICTURE_SOURCE = Symbol('picture source');

/** Bytes at most: with them a mail grows by 20 kB, since mail writes three bytes as four. */
export const LARGEST_IN_MAIL = 15_000;

/** What every mail program draws; Outlook for the desktop knows no WebP, and nothing that can hold script goes out. */
const drawnEverywhere = ['image/png', 'image/jpeg'];

/** Whether mails carry this picture. */
export const travels = ({ mediaType, bytes }: MailPicture): boolean =>
  drawnEverywhere.includes(mediaType) && bytes.length <= LARGEST_IN_MAIL;

/** As large as on the head of a page, never larger than it is. */
const LARGEST_SHOWN = { width: 144, height: 44 };

export function shownSize({ width, height }: NamedPicture): Readonly<{ width: number; height: number }> {
  const scale = Math.min(1, LARGEST_SHOWN.width / width, LARGEST_SHOWN.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The Content-ID by which the HTML part finds it. */
export const contentIdOf = ({ sha256 }: NamedPicture): string => `${sha256}@tagwerk`;
