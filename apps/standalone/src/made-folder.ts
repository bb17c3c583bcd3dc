import fs from 'node:fs';
import path from 'node:path';
import { refusalFor, StartRefused } from './start-refused.js';

/**
 * Makes the folder with all above it and proves that it can be written to. Step by step, because Node's recursive
 * mkdir never ends where a folder exists that takes no other, such as /proc.
 * @throws StartRefused with what is in the way
 */
export function madeFolder(wanted: string): string {
  const folder = path.resolve(wanted);
  try {
    make(folder);
    fs.rmdirSync(fs.mkdtempSync(path.join(folder, '.probe-')));
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    throw refused(folder, error as NodeJS.ErrnoException);
  }
  return folder;
}

function make(folder: string): void {
  const found = look(folder);
  if (found?.isDirectory()) return;
  if (found) throw new StartRefused(`${folder} is a file, but the data need a folder: set DATA_DIR to another place.`);
  make(path.dirname(folder));
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    // Somebody else may have made it in the same moment.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function look(folder: string): fs.Stats | undefined {
  try {
    return fs.statSync(folder);
  } catch (error) {
    // Below a file there is nothing; the way up comes to the file itself.
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

function refused(folder: string, error: NodeJS.ErrnoException): StartRefused {
  if (/ENOSPC|EDQUOT|EROFS/.test(error.code ?? '')) return refusalFor(error.message, folder);
  return new StartRefused(
    `The data folder ${folder} cannot be made or written to (${error.code}): set DATA_DIR to a folder of the user who starts Tagwerk.`,
  );
}
