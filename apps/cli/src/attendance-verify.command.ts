import { AttendanceVerification, type ChainFault, type VerifiedSheet } from '#libs/attendance';
import { NotFound, systemScope } from '#libs/kernel';
import { type Command, CommandRefused } from './command.js';
import { counted } from './counted.js';
import { withInstance } from './instance.js';

/** Whether every sheet of attendance is as it was written. Exit status 1 when something was changed behind its back. */
export const attendanceVerify: Command = {
  usage: 'attendance verify [--event ID]',
  summary: 'Recompute the journals of the attendance sheets and say what was changed outside of Tagwerk.',
  options: ['event'],
  run: async ({ options: { event }, words }) => {
    if (words.length > 0) throw new CommandRefused(`${words[0]} is not expected. Usage: ${attendanceVerify.usage}`);
    const sheets = await withInstance((context) =>
      verify(context.get(AttendanceVerification, { strict: false }), event),
    );
    const faults = sheets.reduce((sum, one) => sum + one.faults.length, 0);
    const entries = sheets.reduce((sum, one) => sum + one.entries, 0);
    const sum = `${counted(sheets.length, 'sheet')}, ${counted(entries, 'line')}: ${faults === 0 ? 'whole' : counted(faults, 'fault')}`;
    const text = [sum, ...sheets.filter((sheet) => sheet.faults.length > 0).map(textOf)].join('\n');
    return { text, value: { faults, entries, sheets }, failed: faults > 0 };
  },
};

async function verify(sheets: AttendanceVerification, eventId?: string): Promise<readonly VerifiedSheet[]> {
  try {
    return await sheets.verify(systemScope, eventId);
  } catch (error) {
    if (error instanceof NotFound) throw new CommandRefused(`There is no attendance sheet of an event ${eventId}.`);
    throw error;
  }
}

const textOf = ({ title, startsLocal, eventId, faults }: VerifiedSheet): string =>
  [
    `  ${title}, ${startsLocal.slice(0, 10)} (/o/e/${eventId}/anwesenheit)`,
    ...faults.map((fault) => `    ${SENTENCES[fault.fault]}${placeOf(fault)}`),
  ].join('\n');

const placeOf = ({ sequence, registrationId }: ChainFault): string =>
  sequence !== null ? ` (line ${sequence})` : registrationId !== null ? ` (registration ${registrationId})` : '';

const SENTENCES: Readonly<Record<ChainFault['fault'], string>> = {
  'line-missing': 'a line of the journal is missing or was put in',
  'line-changed': 'a line of the journal is not as it was written',
  'end-missing': 'the last lines of the journal are missing',
  'reason-changed': 'the reason of a correction was written anew',
  'record-changed': 'the mark of somebody is not what the journal says',
  'record-missing': 'the mark of somebody is gone',
  'record-unknown': 'somebody has a mark of which the journal knows nothing',
  'represented-changed': 'for whom people were there is not what was confirmed',
  'headcount-changed': 'how many were there without a name is not what was confirmed',
  'scan-changed': 'a signed list is not the one that was uploaded',
  'scan-missing': 'a signed list is gone',
  'scan-unknown': 'a signed list was put there of which the journal knows nothing',
};
