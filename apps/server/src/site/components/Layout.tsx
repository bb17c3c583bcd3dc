import type { ReactNode } from 'react';
import type { Language } from '#libs/kernel';
import type { NetworkIdentity } from '#libs/networks';
import { addressOf, assets } from '../assets/assets.js';
import { useAccent } from './accents.js';
import { inLanguage, Link } from './Link.js';
import { ShareTags, type Share } from './ShareTags.js';
import { NetworkLogo } from './NetworkLogo.js';
import { typedIn } from './typed.js';

/** Whose page it is. A network without a public page is named and not linked. */
export type PageNetwork = NetworkIdentity;

export type LayoutProps = Readonly<{
  language: Language;
  title: string;
  /** None on pages of the whole instance. */
  network?: PageNetwork;
  description?: string;
  /** This page without its language, for the switch: `/e/3-fachtag`. Pages reached by POST have none. */
  path?: string;
  /** Kept out of search engines: personal pages, closed groups. */
  isUnlisted?: boolean;
  /** For pages that people send one another. */
  share?: Share;
  /** Has a column on the right. */
  isWide?: boolean;
  children: ReactNode;
}>;

const texts = {
  de: {
    skip: 'Zum Inhalt springen',
    mine: 'Meine Termine',
    other: 'English',
    legal: 'Rechtliches',
    imprint: 'Impressum',
    privacy: 'Datenschutz',
    accessibility: 'Barrierefreiheit',
    plain: 'Leichte Sprache',
    organisers: 'Für Veranstaltende',
    required: 'Diese Angabe fehlt noch.',
    address: 'Bitte geben Sie eine gültige E-Mail-Adresse an.',
    copied: 'Link kopiert',
    software: 'Diese Seiten laufen mit',
  },
  en: {
    skip: 'Skip to content',
    mine: 'My events',
    other: 'Deutsch',
    legal: 'Legal',
    imprint: 'Imprint',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    plain: 'Easy language',
    organisers: 'For organisers',
    required: 'This is still missing.',
    address: 'Please enter a valid email address.',
    copied: 'Link copied',
    software: 'These pages run on',
  },
} as const;

/** Frame of every public and personal page. */
export function Layout({
  language,
  title,
  network,
  description,
  path,
  isUnlisted = false,
  isWide = false,
  share,
  children,
}: LayoutProps) {
  const t = texts[language];
  const owner = network?.networkName ?? 'Tagwerk';
  const other: Language = language === 'de' ? 'en' : 'de';
  return (
    <html lang={language} data-required={t.required} data-address={t.address} data-copied={t.copied}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === owner ? title : `${title} – ${owner}`}</title>
        {description ? <meta name="description" content={description} /> : null}
        {share && path ? <ShareTags {...{ title, description, path, language, ...share }} /> : null}
        {isUnlisted ? <meta name="robots" content="noindex" /> : null}
        <link rel="preload" href={addressOf(assets.font)} as="font" type="font/woff2" crossOrigin="" />
        <link rel="stylesheet" href={addressOf(assets.styles)} />
        <link rel="icon" href={addressOf(assets.icon)} type="image/svg+xml" />
        <script src={addressOf(assets.script)} defer />
      </head>
      <body className={useAccent(network?.accentColor ?? null)}>
        <a className="skip" href="#content">
          {t.skip}
        </a>
        <div className={isWide ? 'page wide' : 'page'}>
          <header className="top">
            {network ? <NetworkBrand network={network} lang={typedIn(language)} /> : <TagwerkBrand />}
            <nav aria-label={language === 'de' ? 'Seiten' : 'Pages'}>
              <Link to="/m">{t.mine}</Link>
              {path ? (
                <a href={inLanguage(path, other)} lang={other} hrefLang={other}>
                  {t.other}
                </a>
              ) : null}
            </nav>
          </header>
          <main id="content">{children}</main>
          <p id="spoken" role="status" aria-live="polite" />
          <footer className="foot">
            <nav aria-label={t.legal}>
              <Link to="/impressum">{t.imprint}</Link>
              <Link to="/datenschutz">{t.privacy}</Link>
              <Link to="/barrierefreiheit">{t.accessibility}</Link>
              <Link to="/leichte-sprache">{t.plain}</Link>
              <a href="/o/">{t.organisers}</a>
            </nav>
            {network ? (
              <p className="software">
                {t.software} <TagwerkBrand />
              </p>
            ) : null}
          </footer>
        </div>
      </body>
    </html>
  );
}

type BrandProps = Readonly<{ network: PageNetwork; lang: string | undefined }>;

function NetworkBrand({ network: { networkName, networkSlug, networkIsPublic, networkLogo }, lang }: BrandProps) {
  const brand = (
    <>
      {networkLogo ? <NetworkLogo logo={networkLogo} /> : null}
      {networkName}
    </>
  );
  if (!networkIsPublic) {
    return (
      <span className="brand" lang={lang}>
        {brand}
      </span>
    );
  }
  return (
    <Link className="brand" to={`/n/${networkSlug}`} lang={lang}>
      {brand}
    </Link>
  );
}

function TagwerkBrand() {
  return (
    <Link className="brand" to="/">
      <img src={addressOf(assets.icon)} alt="" width="27" height="27" />
      Tagwerk
    </Link>
  );
}
