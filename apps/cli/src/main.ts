import 'reflect-metadata';
import { SettingsRefused } from '#libs/config';
import { DatabaseRefused } from '#libs/database';
import { Problem } from '#libs/kernel';
import { StartRefused } from '#standalone';
import { type Answer, CommandRefused } from './command.js';
import { commandOf, help } from './commands.js';

const json = process.argv.includes('--json');

try {
  const { command, call } = commandOf(process.argv.slice(2));
  const answer: Answer = command ? await command.run(call) : { text: help(), value: { usage: help() } };
  process.stdout.write(json ? `${JSON.stringify(answer.value)}\n` : `${answer.text.trimEnd()}\n`);
  process.exitCode = answer.failed ? 1 : 0;
} catch (error) {
  const isExpected = [CommandRefused, SettingsRefused, DatabaseRefused, StartRefused, Problem].some(
    (kind) => error instanceof kind,
  );
  process.stderr.write(`${isExpected ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
  process.exitCode = 2;
}
