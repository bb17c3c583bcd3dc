import type { Language } from '#libs/kernel';
import type { PictureView } from '#libs/networks';

/** What a messenger shows of a link to the page. */
export type Share = Readonly<{
  baseUrl: string;
  siteName: string;
  /** A raster picture, as messengers want it; the first that there is. */
  pictures: readonly ((PictureView & Readonly<{ alternativeText?: string }>) | null)[];
}>;

type Props = Share & Readonly<{ title: string; description?: string; path: string; language: Language }>;

/** Open Graph (ogp.me), which messengers and social networks read. */
export function ShareTags({ baseUrl, siteName, pictures, title, description, path, language }: Props) {
  const picture = pictures.find((one) => one !== null);
  const tags = [
    ['og:type', 'website'],
    ['og:title', title],
    ['og:description', description],
    ['og:url', `${baseUrl}${path}`],
    ['og:site_name', siteName],
    ['og:locale', language === 'de' ? 'de_DE' : 'en_GB'],
    ['og:image', picture && `${baseUrl}/pictures/${picture.sha256}`],
    ['og:image:width', picture?.width],
    ['og:image:height', picture?.height],
    ['og:image:alt', picture && (picture.alternativeText || siteName)],
  ] as const;
  return tags.map(([property, content]) =>
    content === undefined || content === '' ? null : (
      <meta key={property} property={property} content={String(content)} />
    ),
  );
}
