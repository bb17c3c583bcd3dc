import { parseArgs } from 'node:util';
import { attendanceRead } from './attendance-read.command.js';
import { attendanceRebuild } from './attendance-rebuild.command.js';
import { attendanceVerify } from './attendance-verify.command.js';
import { breakoutsSolve } from './breakouts-solve.command.js';
import { type Call, type Command, CommandRefused } from './command.js';
import { createAdmin } from './create-admin.command.js';
import { disableDemo } from './disable-demo.command.js';
import { doctor } from './doctor.command.js';
import { ics } from './ics.command.js';
import { ledgerCheck } from './ledger-check.command.js';
import { regularity } from './regularity.command.js';
import { seed } from './seed.command.js';

/** Every command by its words. */
export const commands: Readonly<Record<string, Command>> = {
  'create-admin': createAdmin,
  'disable-demo': disableDemo,
  doctor,
  seed,
  ics,
  'breakouts solve': breakoutsSolve,
  'ledger check': ledgerCheck,
  'attendance read': attendanceRead,
  'attendance verify': attendanceVerify,
  'attendance rebuild': attendanceRebuild,
  regularity,
};

export function help(): string {
  const lines = Object.values(commands).map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  return [
    'npm run -s tagwerk -- COMMAND [--json]',
    '',
    ...lines,
    '  help\n      This page.',
    '',
    'Exit status: 0 done, 1 something is wrong, 2 the call could not be carried out.',
  ].join('\n');
}

/**
 * Reads the words of a call. No command means: show the help.
 * @throws {CommandRefused} for an unknown command or option
 */
export function commandOf(words: readonly string[]): Readonly<{ command: Command | undefined; call: Call }> {
  const name = Object.keys(commands).find((known) => {
    const parts = known.split(' ');
    return parts.every((part, index) => words[index] === part);
  });
  const first = words[0];
  if (name === undefined) {
    if (first === undefined || ['help', '--help', '-h', '--json'].includes(first)) {
      return { command: undefined, call: { words: [], options: {}, json: words.includes('--json') } };
    }
    throw new CommandRefused(`There is no command ${first}. npm run -s tagwerk -- help shows them all.`);
  }
  const command = commands[name]!;
  const options = Object.fromEntries([
    ...command.options.map((option) => [option, { type: 'string' as const }]),
    ['json', { type: 'boolean' as const }],
  ]);
  try {
    const { values, positionals } = parseArgs({
      args: words.slice(name.split(' ').length),
      options,
      allowPositionals: true,
    });
    const { json, ...given } = values as { json?: boolean } & Record<string, string>;
    return { command, call: { words: positionals, options: given, json: json ?? false } };
  } catch (error) {
    throw new CommandRefused(`${(error as Error).message}\nUsage: ${command.usage}`);
  }
}
