import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export type Asset = Readonly<{ name: string; type: string; bytes: Buffer }>;

const require = createRequire(import.meta.url);
const FONT = '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';

// The hash in the name lets browsers keep a file for ever.
function named(stem: string, extension: string, type: string, bytes: Buffer): Asset {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 12);
  return { name: `${stem}-${hash}.${extension}`, type, bytes };
}

const beside = (file: string): Buffer => readFileSync(path.join(import.meta.dirname, file));

const font = named('text', 'woff2', 'font/woff2', readFileSync(require.resolve(FONT)));
const css = beside('site.css').toString('utf8').replace('FONT_URL', `/a/${font.name}`);

/** Everything the public pages load, and all of it from here. */
export const assets = {
  font,
  styles: named('site', 'css', 'text/css; charset=utf-8', Buffer.from(css)),
  script: named('site', 'js', 'text/javascript; charset=utf-8', beside('site.js')),
  icon: named('sign', 'svg', 'image/svg+xml', beside('sign.svg')),
} as const;

const byName = new Map<string, Asset>(Object.values(assets).map((asset) => [asset.name, asset]));

export const findAsset = (name: string): Asset | undefined => byName.get(name);
export const addressOf = (asset: Asset): string => `/a/${asset.name}`;
