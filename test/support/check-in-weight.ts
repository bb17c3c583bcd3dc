import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const APP = path.resolve('dist/apps/check-in');

/** What has to come until the check-in app is usable, in bytes with gzip: its page, its styles and its script. */
export function checkInWeight(): Readonly<Record<string, number>> {
  const files = fs.readdirSync(path.join(APP, 'assets')).filter((file) => /^door-.*\.(js|css)$/.test(file));
  const weightOf = (file: string) => zlib.gzipSync(fs.readFileSync(path.join(APP, file)), { level: 9 }).length;
  return Object.fromEntries(
    ['index.html', ...files.map((file) => `assets/${file}`)].map((file) => [file, weightOf(file)]),
  );
}
