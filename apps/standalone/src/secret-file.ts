import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { madeFolder } from './made-folder.js';

/** The secret of this instance: made on the first start and kept in the data folder, readable by its owner only. */
export function secretOf(dataFolder: string): string {
  const file = path.join(dataFolder, 'secret');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    madeFolder(dataFolder);
    const secret = randomBytes(32).toString('base64url');
    writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
    return secret;
  }
}
