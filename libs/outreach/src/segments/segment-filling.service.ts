import { insertRows, type TableRows, type Tx } from '#libs/database';
import { Segment } from './segment.entity.js';

/** Fills a network with segments that were made elsewhere, as the demo does. */
export const fillSegments = (tx: Tx, rows: TableRows): Promise<void> => insertRows(tx, [Segment], rows);
