import { parentPort } from 'node:worker_threads';
import { type ReportFault, ReportUnreadable } from '../attendance.errors.js';
import { lookAt, readPeople, type ReportTask } from './report-work.rules.js';

// The program of the thread that reads reports: what it is asked and answers, one task after the other.
const works = { read: readPeople, look: lookAt } as const;

export type ReportWork = keyof typeof works;
export type WorkResult<Work extends ReportWork> = ReturnType<(typeof works)[Work]>;
export type ReportOrder = Readonly<{ work: ReportWork; task: ReportTask }>;
export type ReportReply = Readonly<{ result?: WorkResult<ReportWork>; fault?: ReportFault; failure?: string }>;

function replyTo({ work, task }: ReportOrder): ReportReply {
  try {
    return { result: works[work](task) };
  } catch (error) {
    // An error of ours is none of its class any more on the other side.
    return error instanceof ReportUnreadable ? { fault: error.fault } : { failure: String(error) };
  }
}

parentPort?.on('message', (order: ReportOrder) => parentPort?.postMessage(replyTo(order)));
