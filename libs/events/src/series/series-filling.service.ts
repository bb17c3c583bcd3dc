import { insertRows, type TableRows, type Tx } from '#libs/database';
import { EventSeries } from './event-series.entity.js';
import { SeriesHost } from './series-host.entity.js';

/** Fills a network with series that were made elsewhere, before their gatherings. */
export const fillSeries = (tx: Tx, rows: TableRows): Promise<void> => insertRows(tx, [EventSeries, SeriesHost], rows);
