import { insertRows, type TableRows, type Tx } from '#libs/database';
import { EventSegment } from './event-segment.entity.js';
import { Segment } from './segment.entity.js';

/** Fills a network with segments that were made elsewhere, and lets its events ask them, as the demo does. */
export const fillSegments = (tx: Tx, rows: TableRows): Promise<void> => insertRows(tx, [Segment, EventSegment], rows);
