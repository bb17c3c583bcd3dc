import { insertRows, type TableRows, type Tx } from '#libs/database';
import { CalendarReply } from './calendar-reply.entity.js';
import { RepairTask } from './repair-task.entity.js';

/** Fills in what came back with rows that were made elsewhere, as the demo does. */
export const fillReturns = (tx: Tx, rows: TableRows): Promise<void> =>
  insertRows(tx, [RepairTask, CalendarReply], rows);
