import { type AsyncZippable, type FlateError, zipSync } from 'fflate/browser';

// What spreadsheets are written with (vite.config.ts): the zipping itself stays in the page.
export { strToU8, zipSync } from 'fflate/browser';

/** As `zip` of fflate, without its workers. */
export function zip(files: AsyncZippable, done: (error: FlateError | null, archive: Uint8Array) => void): void {
  done(null, zipSync(files as Parameters<typeof zipSync>[0]));
}
