import { createHash } from 'node:crypto';
import path from 'node:path';

/**
 * Where something goes that PostgreSQL's user cannot reach in its own place.
 * The name follows from the wanted place, so that the next start finds it again.
 */
export function systemFolderFor(wanted: string): string {
  return path.join('/var/lib', `tagwerk-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`);
}
