import { SettingsRefused } from '#libs/config';
import { DatabaseRefused } from '#libs/database';
import { DemoRefused } from '#libs/demo';
import { Problem } from '#libs/kernel';
import { StartRefused } from '#standalone';
import { type Answer, CommandRefused } from './command.js';
import { commandOf, help } from './commands.js';
import { sentenceOf } from './problem-sentence.js';

export type Outcome = Readonly<{
  stdout: string;
  stderr: string;
  /** 0 done, 1 something is wrong, 2 the call could not be carried out. */
  exitCode: 0 | 1 | 2;
}>;

const expected = [CommandRefused, SettingsRefused, DatabaseRefused, DemoRefused, StartRefused];

/** What one call of the command line prints and how it ends. */
export async function outcomeOf(words: readonly string[]): Promise<Outcome> {
  const json = words.includes('--json');
  try {
    const { command, call } = commandOf(words);
    const answer: Answer = command ? await command.run(call) : { text: help(), value: { usage: help() } };
    const stdout = json ? `${JSON.stringify(answer.value)}\n` : `${answer.text.trimEnd()}\n`;
    return { stdout, stderr: '', exitCode: answer.failed ? 1 : 0 };
  } catch (error) {
    const said = saidOf(error);
    const value = (error instanceof CommandRefused ? error.value : undefined) ?? { error: said.split('\n')[0] };
    return { stdout: json ? `${JSON.stringify(value)}\n` : '', stderr: `${said}\n`, exitCode: 2 };
  }
}

function saidOf(error: unknown): string {
  if (error instanceof Problem) return sentenceOf(error);
  if (expected.some((kind) => error instanceof kind)) return (error as Error).message;
  return (error as Error).stack ?? String(error);
}
