import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A new folder that other users of the system may pass through, PostgreSQL's among them. */
export function temporaryFolder(name: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `tagwerk-${name}-`));
  fs.chmodSync(folder, 0o711);
  return folder;
}
