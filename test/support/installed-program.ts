import fs from 'node:fs';
import path from 'node:path';

// Debian keeps servers in folders that an ordinary user's PATH leaves out.
const alsoLookIn = ['/usr/bin', '/usr/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

/**
 * The first of the programs that this machine has.
 * @param names program names, or whole paths, best first
 * @throws Error with one sentence that names the package to install
 */
export function installedProgram(names: readonly string[], debianPackage: string, searched = searchPath()): string {
  const found = names
    .flatMap((name) => (path.isAbsolute(name) ? [name] : searched.map((folder) => path.join(folder, name))))
    .find(isExecutable);
  if (found !== undefined) return found;
  throw new Error(`${names[0]} is missing: install it, on Debian with "apt-get install ${debianPackage}".`);
}

const searchPath = (): string[] => [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), ...alsoLookIn];

function isExecutable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
