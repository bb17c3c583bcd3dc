import fs from 'node:fs';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import { ProductProcess } from './product-process.js';

/** The open Fachtag of the demo, with everything an event page can show. */
export const DEMO_EVENT = '/e/3-fachtag-ausbildung-halten';

export const DEMO_ORGANISER = { email: 'selin.aydemir@werkbruecke.example.org', password: 'Morgens-um-neun-26' };

/** What `npm start` runs, on an empty data folder and filled with the demo. */
export async function withDemoProduct<T>(work: (product: ProductProcess) => Promise<T>): Promise<T> {
  const folder = temporaryFolder('bench');
  const product = await ProductProcess.start({ program: 'standalone', settings: { DATA_DIR: folder } });
  try {
    await product.greeted();
    return await work(product);
  } finally {
    await product.end();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
