import { checkInWeight } from '../../test/support/check-in-weight.js';
import type { Result } from './result.js';
import { kilobytes } from './transfer.js';

const TARGET_KILOBYTES = 110;

/** What a phone at the door has to load before it can help, as it was built; the font and the decoder come later. */
export async function checkInEntry(): Promise<Result> {
  const files = checkInWeight();
  const figure = kilobytes(Object.values(files).reduce((sum, bytes) => sum + bytes, 0));
  return {
    name: 'web.check-in',
    figure,
    unit: 'kB of page, styles and script (gzip) until the check-in app is usable',
    target: `<= ${TARGET_KILOBYTES}`,
    met: figure <= TARGET_KILOBYTES,
    detail: { files },
  };
}
