import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export type Asset = Readonly<{
  name: string;
  type: string;
  bytes: Buffer;
  /** Made once at the start; a font is packed already. */
  encoded?: Readonly<{ br: Buffer; gzip: Buffer }>;
}>;

// The hash in the name lets browsers keep a file for ever.
function named(stem: string, extension: string, type: string, bytes: Buffer): Asset {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 12);
  return { name: `${stem}-${hash}.${extension}`, type, bytes };
}

function text(stem: string, extension: string, type: string, content: string): Asset {
  const bytes = Buffer.from(content);
  const encoded = { br: brotliCompressSync(bytes), gzip: gzipSync(bytes, { level: 9 }) };
  return { ...named(stem, extension, type, bytes), encoded };
}

const bytesBeside = (file: string): Buffer => readFileSync(path.join(import.meta.dirname, file));
const beside = (file: string): string => bytesBeside(file).toString('utf8');

// Comments and indentation are for us: on the way to a phone they would be a kilobyte.
const leanScript = (source: string): string => source.replace(/^\s*\/\/.*\n/gm, '').replace(/\n\s+/g, '\n');
const leanStyles = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replaceAll(': ', ':');

const font = named('text', 'woff2', 'font/woff2', bytesBeside('text.woff2'));
const css = leanStyles(beside('site.css')).replace('FONT_URL', `/a/${font.name}`);

/** Everything the public pages load, and all of it from here. */
export const assets = {
  font,
  styles: text('site', 'css', 'text/css; charset=utf-8', css),
  script: text('site', 'js', 'text/javascript; charset=utf-8', leanScript(beside('site.js'))),
  icon: text('sign', 'svg', 'image/svg+xml', beside('sign.svg')),
} as const;

const byName = new Map<string, Asset>(Object.values(assets).map((asset) => [asset.name, asset]));

export const findAsset = (name: string): Asset | undefined => byName.get(name);
export const addressOf = (asset: Asset): string => `/a/${asset.name}`;
