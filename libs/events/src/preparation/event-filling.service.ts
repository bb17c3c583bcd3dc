import { insertRows, type TableRows, type Tx } from '#libs/database';
import { AgendaItem } from '../programme/agenda-item.entity.js';
import { AgendaSpeaker } from '../programme/agenda-speaker.entity.js';
import { EventMode } from '../event-mode.entity.js';
import { Event } from '../event.entity.js';

/** Fills a network with gatherings that were made elsewhere, as the demo does. */
export const fillEvents = (tx: Tx, rows: TableRows): Promise<void> =>
  insertRows(tx, [Event, EventMode, AgendaItem, AgendaSpeaker], rows);
