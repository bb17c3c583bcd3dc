import { readFile } from 'node:fs/promises';
import { type BreakoutProblem, faultsText, InvalidProblem, problemFrom, resultText, solve } from '#libs/assignment';
import { type Answer, type Command, CommandRefused, word } from './command.js';

/** The best groups for the people and rooms of a file; needs no database. */
export const breakoutsSolve: Command = {
  usage: 'breakouts solve FILE [--objective utilitarian|fair|rank-maximal]',
  summary: 'Divide people into rooms by their wishes and say how good the result is (docs/breakout-format.md).',
  options: ['objective'],
  run: async (call) => {
    const text = await textOf(word(call, 0, 'FILE'));
    try {
      return await solved(problemFrom(text), call.options['objective']);
    } catch (error) {
      if (!(error instanceof InvalidProblem)) throw error;
      throw new CommandRefused(faultsText(error.faults), { status: 'invalid', faults: error.faults });
    }
  },
};

async function solved(stated: BreakoutProblem, objective: string | undefined): Promise<Answer> {
  const isObject = typeof stated === 'object' && stated !== null && !Array.isArray(stated);
  const problem = isObject && objective !== undefined ? ({ ...stated, objective } as BreakoutProblem) : stated;
  const result = await solve(problem);
  return { text: resultText(problem, result), value: result, failed: result.value === null };
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CommandRefused(`The file ${file} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
}
